// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What the keyboard does.
Sheet {
    id: root
    title: qsTr("Keys")
    measure: 560

    Repeater {
        model: [
            [qsTr("Space"), qsTr("play or pause on the stage; scroll in the text")],
            [qsTr("K"), qsTr("play or pause, from anywhere")],
            [qsTr("← →"), qsTr("a little back or on in time, on the stage")],
            [qsTr("↑ ↓"), qsTr("part by part through the scene; Enter tells more")],
            [qsTr("N, P"), qsTr("next step, previous step")],
            [qsTr("S"), qsTr("to the stage")],
            [qsTr("Tab"), qsTr("to the next control or link; ← → among a paragraph's links")],
            [qsTr("R"), qsTr("the step's own settings again")],
            [qsTr("Z"), qsTr("the receptor at this moment, and back")],
            [qsTr("L"), qsTr("labels on or off")],
            [qsTr("T"), qsTr("next theme")],
            [qsTr("Ctrl +, Ctrl −"), qsTr("larger text, smaller text")],
            [qsTr("Ctrl B"), qsTr("contents on or off")],
            [qsTr("Ctrl ,"), qsTr("preferences")],
            [qsTr("F11"), qsTr("full screen")]
        ]
        delegate: Item {
            id: row
            required property var modelData
            width: parent ? parent.width : 0
            implicitHeight: Math.max(key.height, meaning.implicitHeight)
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(row.modelData[0]).arg(row.modelData[1])
            Rectangle {
                id: key
                width: keyText.implicitWidth + 16
                height: keyText.implicitHeight + 6
                radius: 4
                color: root.theme.surface
                border.width: root.theme.hairline
                border.color: root.theme.edge
                Text {
                    id: keyText
                    anchors.centerIn: parent
                    text: row.modelData[0]
                    font: root.theme.smallStrongFont
                    color: root.theme.ink
                }
            }
            Text {
                id: meaning
                x: Math.round(140 * root.theme.scale)
                width: row.width - x
                anchors.verticalCenter: key.verticalCenter
                text: row.modelData[1]
                font: root.theme.bodyFont
                color: root.theme.ink
                wrapMode: Text.Wrap
            }
        }
    }
}
