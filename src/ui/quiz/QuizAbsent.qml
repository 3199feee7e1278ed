// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// There is no quiz this time: why, and what to do.
FocusScope {
    id: root
    required property Theme theme
    required property string fault
    signal leaveWanted()

    Component.onCompleted: back.forceActiveFocus(Qt.OtherFocusReason)
    Keys.onEscapePressed: root.leaveWanted()

    Rectangle {
        anchors.fill: parent
        color: root.theme.page
    }
    Column {
        x: Math.max(48, (parent.width - width) / 2)
        y: Math.max(40, (parent.height - height) * 0.3)
        width: Math.min(680, parent.width - 96)
        spacing: 20
        Text {
            width: parent.width
            text: qsTr("The quiz cannot be opened")
            font: root.theme.titleFont
            color: root.theme.ink
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        TroubleStrip {
            width: parent.width
            theme: root.theme
            words: root.fault.charAt(0).toUpperCase() + root.fault.slice(1)
        }
        Text {
            width: parent.width
            text: qsTr("Your progress is kept in a folder of your own, and it could not be used. Make sure that the disk is not full, that the folder may be written to, and that no other program holds the file; then start Kinetarium again. Nothing has been deleted. Reading goes on without the quiz.")
            font: root.theme.readingFont
            color: root.theme.ink2
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Paragraph
            Accessible.name: text
        }
        PushButton {
            id: back
            theme: root.theme
            primary: true
            text: qsTr("Back to reading")
            hint: qsTr("Esc")
            onClicked: root.leaveWanted()
            Keys.onReturnPressed: root.leaveWanted()
        }
    }
}
