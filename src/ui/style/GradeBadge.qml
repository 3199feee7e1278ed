// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// How well something is known: shape, word and colour, always all three.
Row {
    id: root
    required property Theme theme
    required property string grade
    property font font: root.theme.smallStrongFont
    readonly property string word: root.grade.charAt(0).toUpperCase() + root.grade.slice(1)

    spacing: 8
    visible: root.grade !== ""
    SignItem {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(root.font.pixelSize * 1.25)
        height: width
        sign: root.grade
        color: root.theme.grade(root.grade) && root.theme.name ? root.theme.grade(root.grade) : root.theme.ink
        on: root.theme.surface
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.word
        font: root.font
        color: root.theme.name ? root.theme.grade(root.grade) : root.theme.ink
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Grade: %1").arg(root.grade)
    }
}
