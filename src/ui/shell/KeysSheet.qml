// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What the keyboard does.
Sheet {
    id: root
    title: qsTr("Keys")
    measure: 560
    property bool canPresent: false
    signal presenterKeysWanted()

    property bool quizzing: false   // what is on the screen comes first
    readonly property var reading: [
        [qsTr("Space"), qsTr("play or pause on the stage; scroll in the text")],
        [qsTr("K"), qsTr("play or pause, from anywhere")],
        [qsTr("← →"), qsTr("a little back or on in time, on the stage")],
        [qsTr("↑ ↓"), qsTr("part by part through the scene; Enter tells more")],
        [qsTr("N, P"), qsTr("next step, previous step")],
        [qsTr("S"), qsTr("to the stage")],
        [qsTr("Tab"), qsTr("to the next control or link; ← → among a paragraph's links")],
        [qsTr("R"), qsTr("the settings as they were opened")],
        [qsTr("Ctrl Z"), qsTr("undo a change of the settings; Ctrl Shift Z does it again")],
        [qsTr("Ctrl K, /"), qsTr("search")],
        [qsTr("Ctrl L"), qsTr("link and QR code of what is on the screen")],
        [qsTr("Ctrl E"), qsTr("export a picture, a clip or the curves")],
        [qsTr("Z"), qsTr("the receptor at this moment, and back")],
        [qsTr("L"), qsTr("labels on or off")],
        [qsTr("T"), qsTr("next theme")],
        [qsTr("Ctrl +, Ctrl −"), qsTr("larger text, smaller text")],
        [qsTr("Ctrl B"), qsTr("contents on or off")],
        [qsTr("Ctrl ,"), qsTr("preferences")],
        [qsTr("F11"), qsTr("full screen")],
        [qsTr("F5"), qsTr("present from the beginning; Shift F5 from this step; Escape ends")]
    ]
    readonly property var asking: [
        [qsTr("Enter"), qsTr("submit; then on to the next question (Ctrl Enter in your own words)")],
        [qsTr("1 to 9"), qsTr("choose an answer; 1 to 6 say how sure you are")],
        [qsTr("Alt ↑ ↓"), qsTr("move an item up or down, to put in order")],
        [qsTr("← → ↑ ↓"), qsTr("point by point along a curve, and up or down, with Shift in time; part by part through a scene")],
        [qsTr("S, F, U"), qsTr("skip, flag, undo the last answer")],
        [qsTr("M"), qsTr("after the answer: the mechanism, at the moment that decides")],
        [qsTr("Escape"), qsTr("leave it as it is, to go on later")]
    ]

    Repeater {
        model: root.quizzing ? root.asking.concat([["", qsTr("While reading")]], root.reading)
            : root.reading.concat([["", qsTr("In the quiz")]], root.asking)
        delegate: Item {
            id: row
            required property var modelData
            width: parent ? parent.width : 0
            readonly property bool heading: row.modelData[0] === ""
            implicitHeight: Math.max(key.height, meaning.implicitHeight) + (row.heading ? 8 : 0)
            Accessible.role: row.heading ? Accessible.Heading : Accessible.ListItem
            Accessible.name: row.heading ? row.modelData[1] : qsTr("%1: %2").arg(row.modelData[0]).arg(row.modelData[1])
            Rectangle {
                id: key
                visible: !row.heading
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
                x: row.heading ? 0 : Math.round(140 * root.theme.scale)
                y: row.heading ? 8 : Math.max(0, (key.height - height) / 2)
                width: row.width - x
                text: row.modelData[1]
                font: row.heading ? root.theme.bodyStrongFont : root.theme.bodyFont
                color: root.theme.ink
                wrapMode: Text.Wrap
            }
        }
    }
    PushButton {
        visible: root.canPresent
        theme: root.theme
        text: qsTr("Keys while presenting, and your clicker")
        onClicked: root.presenterKeysWanted()
    }
}
