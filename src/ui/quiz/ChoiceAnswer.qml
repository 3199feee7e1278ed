// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Choices, one or several; true or false.
Column {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property QuizSession session: root.desk.session
    readonly property var options: root.session.question.options ?? []
    readonly property bool several: root.session.question.several === true
    readonly property bool revealed: root.session.phase === "revealed"
    signal linkWanted(string link, Item from, real x, real y)

    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: root.several ? qsTr("Choose all that are right") : qsTr("Choose one")

    function choose(index: int): void {
        if (root.session.phase !== "asking" || index < 0 || index >= root.options.length)
            return;
        const chosen = (root.session.response ?? []).map(Number);
        if (!root.several)
            root.session.respondList([index]);
        else
            root.session.respondList(chosen.includes(index) ? chosen.filter(each => each !== index) : chosen.concat([index]));
    }
    function take(): void {
        if (rows.count > 0)
            rows.itemAt(0).forceActiveFocus(Qt.OtherFocusReason);
    }

    Text {
        visible: root.several
        text: qsTr("Several may be right.")
        font: root.theme.smallFont
        color: root.theme.ink2
    }
    Repeater {
        id: rows
        model: root.options.length
        delegate: OptionRow {
            id: row
            required property int index
            readonly property var told: root.revealed ? (root.session.result.options ?? [])[row.index] : undefined
            theme: root.theme
            desk: root.desk
            number: row.index + 1
            words: root.options[row.index]?.text ?? ""
            several: root.several
            open: root.session.phase === "asking"
            marked: (root.session.response ?? []).map(Number).includes(row.index)
            // Of one choice among several, a share of the mark is not the whole of it.
            readonly property bool partly: !!row.told && !root.several && row.told.weight > 0 && row.told.weight < 1
            sign: row.partly ? "partly" : row.told && row.told.weight > 0 ? "right" : "wrong"
            verdict: !row.told ? "" : row.partly ? (row.marked ? qsTr("Partly right, and you chose it") : qsTr("Partly right"))
                : row.told.weight > 0 ? (row.marked ? qsTr("Right, and you chose it") : qsTr("This is right"))
                : row.marked ? qsTr("You chose this; it is not right") : ""
            reason: row.told && (row.told.weight > 0 || row.marked) ? row.told.feedback : ""
            onClicked: root.choose(row.index)
            onLinkWanted: (link, from, x, y) => root.linkWanted(link, from, x, y)
        }
    }
}
