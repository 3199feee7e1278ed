// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Eyebrow, title, and what the chapter is about.
Column {
    id: root
    required property Reader reader
    required property Theme theme

    spacing: 4
    bottomPadding: 24

    Text {
        width: parent.width
        text: root.reader.minutes > 0 ? qsTr("%1 · %2 minutes").arg(root.reader.eyebrow).arg(root.reader.minutes) : root.reader.eyebrow
        font: root.theme.smallStrongFont
        color: root.theme.ink3
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Text {
        width: parent.width
        text: root.reader.title
        font: root.theme.titleFont
        color: root.theme.ink
        wrapMode: Text.Wrap
        lineHeightMode: Text.FixedHeight
        lineHeight: Math.round(40 * root.theme.scale)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        width: parent.width
        topPadding: 8
        visible: text !== ""
        text: root.reader.summary
        font: root.theme.bodyFont
        color: root.theme.ink2
        wrapMode: Text.Wrap
        lineHeightMode: Text.FixedHeight
        lineHeight: Math.round(23 * root.theme.scale)
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
