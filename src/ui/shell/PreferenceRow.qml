// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A preference's name, with what chooses it at the right.
Item {
    id: root
    required property Theme theme
    required property string name

    width: parent ? parent.width : 0
    implicitHeight: Math.max(36, Math.round(22 * root.theme.scale) + 14)
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        font: root.theme.bodyFont
        color: root.theme.ink
        Accessible.role: Accessible.StaticText
        Accessible.name: root.name
    }
}
