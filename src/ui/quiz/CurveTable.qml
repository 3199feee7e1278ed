// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What makes a curve: as it was drawn, as the model has it, and whether that was near enough.
Column {
    id: root
    required property Theme theme
    required property var rows       // {what, yours, model, met}
    readonly property real first: root.width * 0.28
    readonly property real each: (root.width - root.first - 28) / 2

    component Line: Rectangle {
        width: root.width
        height: Math.max(1, root.theme.hairline)
        color: root.theme.line
    }
    Item {
        width: root.width
        height: yours.implicitHeight + 8
        Text {
            id: yours
            x: root.first
            width: root.each - 12
            horizontalAlignment: Text.AlignRight
            text: qsTr("You")
            font: root.theme.smallFont
            color: root.theme.ink2
        }
        Text {
            x: root.first + root.each
            width: root.each - 12
            horizontalAlignment: Text.AlignRight
            text: qsTr("Model")
            font: root.theme.smallFont
            color: root.theme.ink2
        }
    }
    Line {}
    Repeater {
        model: root.rows
        delegate: Column {
            id: row
            required property var modelData
            readonly property string near: row.modelData.met ? qsTr("near enough") : qsTr("too far off")
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: you %2, the model %3; %4").arg(row.modelData.what).arg(row.modelData.yours).arg(row.modelData.model).arg(row.near)
            Item {
                width: root.width
                height: Math.max(what.implicitHeight, drawn.implicitHeight, truth.implicitHeight) + 14
                Text {
                    id: what
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.first
                    text: row.modelData.what
                    font: root.theme.bodyFont
                    color: root.theme.ink
                    wrapMode: Text.Wrap
                }
                Text {
                    id: drawn
                    anchors.verticalCenter: parent.verticalCenter
                    x: root.first
                    width: root.each - 12
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.yours
                    font: root.theme.bodyFont
                    color: root.theme.ink
                    wrapMode: Text.Wrap
                }
                Text {
                    id: truth
                    anchors.verticalCenter: parent.verticalCenter
                    x: root.first + root.each
                    width: root.each - 12
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.model
                    font: root.theme.bodyStrongFont
                    color: root.theme.ink
                    wrapMode: Text.Wrap
                }
                SignItem {
                    anchors.verticalCenter: parent.verticalCenter
                    x: root.width - width
                    width: 18
                    height: 18
                    sign: row.modelData.met ? "right" : "wrong"
                    color: root.theme.ink
                    on: root.theme.page
                }
            }
            Line {}
        }
    }
}
