// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A word, a number with its unit, or a few sentences of one's own.
Item {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property QuizSession session: root.desk.session
    readonly property bool essay: root.session.question.kind === "essay"
    readonly property bool open: root.session.phase === "asking"

    implicitHeight: root.essay ? sentences.height : field.height

    function take(): void { (root.essay ? sentences : field).forceActiveFocus(Qt.OtherFocusReason) }

    EntryField {
        id: field
        visible: !root.essay
        width: Math.min(parent.width - (unit.visible ? unit.width + 12 : 0), 320)
        height: 40
        theme: root.theme
        name: qsTr("Your answer")
        readOnly: !root.open
        text: root.essay ? "" : String(root.session.response ?? "")
        onTextEdited: root.session.respondText(text)
    }
    Text {
        id: unit
        visible: !root.essay && text !== ""
        anchors.left: field.right
        anchors.leftMargin: 12
        anchors.verticalCenter: field.verticalCenter
        text: root.session.question.unit ?? ""
        font: root.theme.bodyFont
        color: root.theme.ink2
    }
    TextArea {
        id: sentences
        visible: root.essay
        width: parent.width
        height: Math.max(140, implicitHeight)
        text: root.essay ? String(root.session.response ?? "") : ""
        readOnly: !root.open
        wrapMode: TextEdit.Wrap
        padding: 12
        font: root.theme.bodyFont
        color: root.theme.ink
        selectionColor: root.theme.accent
        selectedTextColor: root.theme.onAccent
        Accessible.name: qsTr("Your answer; Ctrl+Enter submits")
        onTextChanged: if (sentences.activeFocus && root.open) root.session.respondText(text)
        KeyNavigation.priority: KeyNavigation.BeforeItem
        KeyNavigation.tab: sentences.nextItemInFocusChain(true)
        Keys.onPressed: event => {
            if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
                event.accepted = true;
                root.session.submit();
            }
        }
        background: Rectangle {
            radius: 8
            color: root.theme.surface
            border.width: sentences.activeFocus ? 2 : root.theme.hairline
            border.color: sentences.activeFocus ? root.theme.focus : root.theme.edge
        }
    }
}
