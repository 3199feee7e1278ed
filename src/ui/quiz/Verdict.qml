// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What became of an answer: a shape and words, never a colour alone.
Item {
    id: root
    required property Theme theme
    required property string sign    // right, wrong, partly, open; empty: words alone
    required property string words
    property font font: root.theme.smallStrongFont

    implicitHeight: line.implicitHeight
    implicitWidth: line.x + line.implicitWidth
    SignItem {
        id: shape
        visible: root.sign !== ""
        width: Math.round(root.font.pixelSize * 1.15)
        height: width
        y: Math.round((metrics.height - height) / 2)
        sign: root.sign
        color: root.theme.ink
        on: root.theme.page
    }
    FontMetrics { id: metrics; font: root.font }
    Text {
        id: line
        x: shape.visible ? shape.width + 8 : 0
        width: root.width > 0 ? root.width - x : implicitWidth
        text: root.words
        font: root.font
        color: root.theme.ink
        wrapMode: Text.Wrap
    }
}
