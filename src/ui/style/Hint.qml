// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Kinetarium

// A tooltip for whatever can be hovered; it answers keyboard focus as well.
ToolTip {
    id: root
    required property Theme theme
    required property T.Control target
    property string words: ""

    text: root.words
    visible: root.words !== "" && (root.target.hovered || root.target.visualFocus)
    delay: 500
    timeout: 6000
    font: root.theme.smallFont
    leftPadding: 10
    rightPadding: 10
    topPadding: 6
    bottomPadding: 6
    contentItem: Text {
        text: root.text
        font: root.font
        color: root.theme.ink
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: 4
        color: root.theme.surface
        border.width: root.theme.hairline
        border.color: root.theme.edge
    }
}
