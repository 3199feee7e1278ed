// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What the store refused, said where one looks: a sign, a sentence.
Rectangle {
    id: root
    required property Theme theme
    required property string words

    visible: root.words !== ""
    implicitHeight: visible ? line.implicitHeight + 24 : 0
    radius: 8
    color: root.theme.surface
    border.width: Math.max(1.5, root.theme.hairline)
    border.color: root.theme.warning
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.words
    SignItem {
        x: 16
        y: 12 + Math.max(0, (Math.min(line.implicitHeight, 22 * root.theme.scale) - height) / 2)
        width: 16
        height: 16
        sign: "warning"
        color: root.theme.warning
    }
    Text {
        id: line
        x: 44
        y: 12
        width: parent.width - 60
        text: root.words
        font: root.theme.bodyFont
        color: root.theme.ink
        wrapMode: Text.Wrap
    }
}
