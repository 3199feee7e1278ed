// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What another source gives for the same quantity.
Item {
    id: root
    required property Theme theme
    required property var modelData

    implicitHeight: words.implicitHeight + 8

    SignItem {
        y: Math.round(2 * root.theme.scale)
        width: Math.round(14 * root.theme.scale)
        height: width
        sign: root.modelData.grade
        color: root.theme.name ? root.theme.grade(root.modelData.grade) : root.theme.ink
        on: root.theme.surface
    }
    Column {
        id: words
        x: Math.round(22 * root.theme.scale)
        width: parent.width - x
        Text {
            width: parent.width
            text: qsTr("%1 · %2").arg(root.modelData.value).arg(root.modelData.label)
            font: root.theme.smallStrongFont
            color: root.theme.ink
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Text {
            width: parent.width
            text: qsTr("%1, %2").arg(root.modelData.source).arg(root.modelData.grade)
            font: root.theme.smallFont
            color: root.theme.ink2
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
