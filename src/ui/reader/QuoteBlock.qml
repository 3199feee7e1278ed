// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Something to do: an arrow, and what.
Item {
    id: root
    required property Theme theme
    required property string html
    required property string plain
    signal activated(string link, Item from, real x, real y)
    signal reached(Item item)

    implicitHeight: words.implicitHeight

    SignItem {
        y: Math.round((23 * root.theme.scale - height) / 2)
        width: Math.round(24 * root.theme.scale)
        height: width
        sign: "arrow"
        color: root.theme.accent
    }
    Prose {
        id: words
        x: Math.round(36 * root.theme.scale)
        width: parent.width - x
        theme: root.theme
        html: root.html
        plain: root.plain
        role: "body"
        onActivated: (link, from, x, y) => root.activated(link, from, x, y)
        onReached: item => root.reached(item)
    }
}
