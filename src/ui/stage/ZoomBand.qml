// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Over the scene while a receptor is open: at which moment, both places on the ladder of time, and the way back.
Rectangle {
    id: root
    required property Reader reader
    required property Theme theme
    readonly property Player player: root.reader.player

    implicitHeight: Math.round(52 * root.theme.scale)
    color: root.theme.accentSoft
    Accessible.role: Accessible.Grouping
    Accessible.name: root.player.zoomTitle

    Text {
        id: title
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.round(root.width * 0.34))
        text: root.player.zoomTitle
        font: root.theme.labelStrongFont
        color: root.theme.ink
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.role: Accessible.StaticText
        Accessible.name: title.text
    }
    TimeLadder {
        x: title.x + title.width + 28
        width: back.x - x - 28
        height: parent.height
        player: root.player
        theme: root.theme
    }
    PushButton {
        id: back
        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        theme: root.theme
        text: qsTr("Back (Z)")
        hint: qsTr("To where you were")
        onClicked: root.player.zoomOut()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.theme.hairline
        color: root.theme.line
    }
}
