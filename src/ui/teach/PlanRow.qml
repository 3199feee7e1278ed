// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A plan in the list, with the chapter's name over its first.
AbstractButton {
    id: root
    required property Theme theme
    required property var plan     // {key, title, chapter, own, minutes, items}
    required property string heading
    required property bool here

    text: root.plan.title
    implicitHeight: (head.visible ? head.height + 20 : 0) + words.height + 16
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.text
    Accessible.description: size.text
    Accessible.selected: root.here
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            y: root.height - height
            width: parent.width
            height: words.height + 16
            color: root.here ? root.theme.accentSoft : root.hovered ? root.theme.surface : "transparent"
            Rectangle {
                visible: root.here
                width: 3
                height: parent.height
                color: root.theme.accent
            }
            FocusRing { theme: root.theme; shown: root.visualFocus; anchors.margins: 2 }
        }
    }
    contentItem: Item {
        Text {
            id: head
            visible: root.heading !== ""
            x: 24
            y: 14
            width: root.width - 48
            text: root.heading
            font: root.theme.smallStrongFont
            color: root.theme.ink2
            elide: Text.ElideRight
        }
        Item {
            id: words
            x: 24
            y: root.height - height - 8
            width: root.width - 48
            height: Math.max(title.implicitHeight, size.implicitHeight)
            Text {
                id: title
                width: parent.width - size.width - 12
                text: root.text
                font: root.here ? root.theme.labelStrongFont : root.theme.labelFont
                color: root.theme.ink
                wrapMode: Text.Wrap
            }
            Text {
                id: size
                anchors.right: parent.right
                text: root.plan.minutes > 0 ? qsTr("%1 min").arg(Math.round(root.plan.minutes)) : qsTr("%1 clicks").arg(root.plan.items)
                font: root.theme.smallFont
                color: root.theme.ink2
            }
        }
    }
}
