// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Nothing to show: one sentence, one action.
Column {
    id: root
    required property Theme theme
    required property string words
    property string action: ""
    signal chosen()

    spacing: 16
    Text {
        anchors.horizontalCenter: parent.horizontalCenter
        text: root.words
        font: root.theme.readingFont
        color: root.theme.ink2
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    PushButton {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.action !== ""
        theme: root.theme
        primary: true
        text: root.action
        onClicked: root.chosen()
    }
}
