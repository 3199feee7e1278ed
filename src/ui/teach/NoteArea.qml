// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// Several lines of a teacher's own words; taken when the field is left.
TextArea {
    id: root
    required property Theme theme
    required property string name
    required property string words
    property string empty: ""
    signal written(string words)

    text: root.words
    placeholderText: root.empty !== "" ? root.empty : root.name
    font: root.theme.bodyFont
    color: root.theme.ink
    placeholderTextColor: root.theme.ink3
    selectionColor: root.theme.accent
    selectedTextColor: root.theme.onAccent
    wrapMode: TextEdit.Wrap
    selectByMouse: true
    textFormat: TextEdit.PlainText
    topPadding: 8
    bottomPadding: 8
    leftPadding: 10
    rightPadding: 10
    KeyNavigation.priority: KeyNavigation.BeforeItem
    KeyNavigation.tab: root.nextItemInFocusChain(true)
    KeyNavigation.backtab: root.nextItemInFocusChain(false)
    Accessible.role: Accessible.EditableText
    Accessible.multiLine: true
    Accessible.name: root.name
    onActiveFocusChanged: if (!root.activeFocus && root.text !== root.words) root.written(root.text)
    background: Rectangle {
        radius: 4
        color: root.theme.surface
        border.width: root.activeFocus ? 2 : root.theme.hairline
        border.color: root.activeFocus ? root.theme.focus : root.theme.edge
    }
}
