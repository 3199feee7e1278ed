// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A short entry. What cannot be taken stays in the field, with `error` said below by whoever asked.
TextField {
    id: root
    required property Theme theme
    required property string name
    property string error: ""

    font: root.theme.labelStrongFont
    color: root.theme.ink
    selectionColor: root.theme.accent
    selectedTextColor: root.theme.onAccent
    placeholderTextColor: root.theme.ink3
    padding: 0
    leftPadding: 6
    rightPadding: 6
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: root.name
    Accessible.description: root.error
    background: Rectangle {
        radius: 4
        color: root.theme.surface
        border.width: root.activeFocus ? 2 : root.theme.hairline
        border.color: root.error !== "" ? root.theme.warning : root.activeFocus ? root.theme.focus : root.theme.edge
    }
}
