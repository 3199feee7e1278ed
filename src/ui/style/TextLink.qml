// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A few words that lead somewhere else: small, underlined, quiet until they are pointed at.
AbstractButton {
    id: root
    required property Theme theme

    padding: 0
    implicitWidth: words.implicitWidth
    implicitHeight: words.implicitHeight
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    contentItem: Text {
        id: words
        text: root.text
        font.family: root.theme.smallFont.family
        font.pixelSize: root.theme.smallFont.pixelSize
        font.underline: true
        color: root.hovered || root.down ? root.theme.accent : root.theme.ink2
    }
    background: Item { FocusRing { theme: root.theme; shown: root.visualFocus; around: 2; anchors.margins: -3 } }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
