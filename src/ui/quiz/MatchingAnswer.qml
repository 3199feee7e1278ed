// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A chooser for each left side.
Column {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property QuizSession session: root.desk.session
    readonly property var lefts: root.session.question.lefts ?? []
    readonly property var rights: (root.session.question.options ?? []).map(each => root.desk.plain(each.text))

    spacing: 10
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Match each with one")

    function take(): void {
        if (rows.count > 0)
            root.focusRow(rows.itemAt(0));
    }
    function focusRow(row: var): void { row.box.forceActiveFocus(Qt.OtherFocusReason) }
    function choose(row: int, place: int): void {
        const chosen = root.lefts.map((_, i) => Number((root.session.response ?? [])[i] ?? -1));
        chosen[row] = place;
        root.session.respondList(chosen);
    }
    Repeater {
        id: rows
        model: root.lefts.length
        delegate: Item {
            id: row
            required property int index
            readonly property alias box: chooser
            width: root.width
            height: Math.max(words.implicitHeight, chooser.implicitHeight)
            Text {
                id: words
                width: parent.width * 0.38 - 12
                anchors.verticalCenter: parent.verticalCenter
                text: root.theme.rich(root.desk.html(root.lefts[row.index] ?? ""), "body")
                textFormat: Text.RichText
                wrapMode: Text.Wrap
                font: root.theme.bodyFont
                color: root.theme.ink
            }
            ChoiceBox {
                id: chooser
                // Enter submits here as everywhere; Space opens the list.
                Keys.onReturnPressed: event => {
                    event.accepted = !chooser.popup.visible;
                    if (event.accepted)
                        root.desk.session.submit();
                }
                x: parent.width * 0.38
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                theme: root.theme
                name: root.desk.plain(root.lefts[row.index] ?? "")
                enabled: root.session.phase === "asking"
                model: [qsTr("Choose …")].concat(root.rights)
                currentIndex: Number((root.session.response ?? [])[row.index] ?? -1) + 1
                onActivated: index => root.choose(row.index, index - 1)
            }
        }
    }
}
