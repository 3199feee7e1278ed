// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A line of a card; not there when it has nothing to say.
Text {
    id: root
    required property Theme theme
    property bool strong: false

    visible: root.text !== ""
    font: root.strong ? root.theme.bodyFont : root.theme.smallFont
    color: root.strong ? root.theme.ink : root.theme.ink2
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
