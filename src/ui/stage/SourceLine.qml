// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Under a control: how well its value is known, after whom, and how far it goes. Where there is little room the source
// gives way: the card behind the control's name has all of it.
Item {
    id: root
    required property Theme theme
    required property string grade
    required property string source
    property string range: ""

    implicitHeight: Math.round(18 * root.theme.scale)

    SignItem {
        id: sign
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(13 * root.theme.scale)
        height: width
        visible: root.grade !== ""
        sign: root.grade
        color: root.theme.name ? root.theme.grade(root.grade) : root.theme.ink
        on: root.theme.page
    }
    Text {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: sign.visible ? sign.width + 6 : 0
        width: Math.max(0, root.width - x - (ends.visible ? ends.width + 8 : 0))
        text: whole.advanceWidth <= width ? whole.text : root.grade
        font: root.theme.smallFont
        color: root.theme.ink2
        Accessible.role: Accessible.StaticText
        Accessible.name: whole.text
    }
    TextMetrics {
        id: grade
        font: root.theme.smallFont
        text: root.grade
    }
    TextMetrics {
        id: whole
        font: root.theme.smallFont
        text: root.grade === "" ? root.source : qsTr("%1, %2").arg(root.grade).arg(root.source)
    }
    Text {
        id: ends
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: sign.width + 14 + grade.advanceWidth + implicitWidth <= root.width
        text: root.range
        font: root.theme.smallFont
        color: root.theme.ink2
    }
}
