// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A key as it looks on a keyboard.
Rectangle {
    id: root
    required property Theme theme
    required property string key

    implicitWidth: Math.max(words.implicitWidth + 14, implicitHeight)
    implicitHeight: words.implicitHeight + 6
    radius: 4
    color: root.theme.surface
    border.width: root.theme.hairline
    border.color: root.theme.edge
    Text {
        id: words
        anchors.centerIn: parent
        text: root.key
        font: root.theme.smallStrongFont
        color: root.theme.ink
    }
}
