// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A place that was found: its name, where it is, and the words around.
AbstractButton {
    id: root
    required property Theme theme
    required property bool here
    required property int index
    required property string title
    required property string where
    required property string excerpt
    required property string plain
    required property string link
    required property string chapter
    required property string step
    required property int block

    text: root.title
    implicitHeight: words.height + 24
    hoverEnabled: true
    focusPolicy: Qt.NoFocus     // the entry keeps it
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.title).arg(root.where)
    Accessible.description: root.plain
    Accessible.selected: root.here
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        radius: 4
        color: root.here ? root.theme.accentSoft : root.hovered ? root.theme.surface : "transparent"
        Rectangle {
            visible: root.here
            width: 3
            height: parent.height
            color: root.theme.accent
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.theme.hairline
            color: root.theme.line
        }
    }
    contentItem: Item {
        Column {
            id: words
            x: 16
            y: 12
            width: root.width - 32
            spacing: 4
            Item {
                width: parent.width
                height: Math.max(name.implicitHeight, place.implicitHeight)
                Text {
                    id: name
                    width: parent.width - place.width - 16
                    text: root.title
                    font: root.theme.labelStrongFont
                    color: root.theme.ink
                    wrapMode: Text.Wrap
                }
                Text {
                    id: place
                    anchors.right: parent.right
                    text: root.where
                    font: root.theme.smallFont
                    color: root.theme.ink2
                }
            }
            Text {
                width: parent.width
                visible: text !== ""
                text: root.excerpt
                textFormat: Text.StyledText
                font: root.theme.labelFont
                color: root.theme.ink2
                wrapMode: Text.Wrap
            }
        }
    }
}
