// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// All that is shown and asked, in its order; the present one in sight. A click goes there.
ListView {
    id: root
    required property Lecture lecture
    required property Theme theme

    model: root.lecture.items
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0  // rows made ahead are half-made for a while, and have no name then
    highlightFollowsCurrentItem: false
    ScrollBar.vertical: ScrollStrip { theme: root.theme }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")
    // A new list forgets where it stood.
    onModelChanged: root.positionViewAtIndex(root.lecture.index, ListView.Center)
    onHeightChanged: root.positionViewAtIndex(root.lecture.index, ListView.Center)

    delegate: AbstractButton {
        id: row
        required property int index
        required property var modelData
        width: root.width
        implicitHeight: Math.round(30 * root.theme.scale)
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        text: row.modelData.title
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1: %2").arg(row.index + 1).arg(row.text)
        Accessible.selected: row.modelData.here
        Accessible.onPressAction: row.clicked()
        onClicked: root.lecture.jump(row.index + 1)
        background: Rectangle {
            color: row.modelData.here || row.hovered ? root.theme.accentSoft : "transparent"
            Rectangle {
                visible: row.modelData.here
                width: 3
                height: parent.height
                color: root.theme.accent
            }
        }
        contentItem: Item {
            Text {
                id: number
                x: 14
                width: Math.round(22 * root.theme.scale)
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: row.index + 1
                font: row.modelData.here ? root.theme.labelStrongFont : root.theme.labelFont
                color: row.modelData.here ? root.theme.ink : root.theme.ink2
            }
            Text {
                anchors.left: number.right
                anchors.leftMargin: 12
                anchors.right: minutes.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: (row.modelData.question ? qsTr("Ask: ") : "") + row.text
                font: number.font
                color: number.color
                elide: Text.ElideRight
            }
            Text {
                id: minutes
                anchors.right: parent.right
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.minutes > 0 ? qsTr("%1 min").arg(Math.round(row.modelData.minutes * 10) / 10) : ""
                font: number.font
                color: number.color
            }
        }
    }
}
