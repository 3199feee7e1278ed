// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Words looked up in all chapters, the glossary and the references. The entry keeps the focus; arrows choose.
Sheet {
    id: root
    required property Search search
    title: qsTr("Search")
    measure: 760
    // Its top stays where it is while what was found grows and shrinks.
    anchors.centerIn: undefined
    x: Math.round((parent.width - width) / 2)
    y: 24
    signal placeWanted(string chapter, string step, int block)
    signal cardWanted(string link, Item from, real x, real y)

    onAboutToShow: {
        entry.selectAll();
        entry.forceActiveFocus(Qt.PopupFocusReason);
        internal.chosen = 0;
    }

    EntryField {
        id: entry
        width: parent ? parent.width : 0
        height: Math.max(40, Math.round(24 * root.theme.scale) + 16)
        leftPadding: 12
        theme: root.theme
        name: qsTr("Words to look for")
        placeholderText: qsTr("Trapping block, rapamycin, half-life …")
        onTextEdited: {
            root.search.query = entry.text;
            internal.chosen = 0;
        }
        onAccepted: internal.open(internal.chosen)
        Keys.onDownPressed: internal.choose(internal.chosen + 1)
        Keys.onUpPressed: internal.choose(internal.chosen - 1)
    }
    Text {
        id: state
        width: parent ? parent.width : 0
        text: entry.text.trim() === "" ? qsTr("Looks in all chapters, the glossary and the references.")
            : root.search.matches === 0 ? qsTr("No place holds all of these words. Try fewer, or the beginning of one.")
            : root.search.matches > root.search.count ? qsTr("The best %1 of %2 places").arg(root.search.count).arg(root.search.matches)
            : root.search.matches === 1 ? qsTr("1 place") : qsTr("%1 places").arg(root.search.matches)
        font: root.theme.smallFont
        color: root.theme.ink2
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Column {
        width: parent ? parent.width : 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Found")
        Repeater {
            id: rows
            model: root.search
            delegate: FoundRow {
                width: parent ? parent.width : 0
                theme: root.theme
                here: index === internal.chosen
                onClicked: internal.open(index)
            }
        }
    }

    QtObject {
        id: internal
        property int chosen: 0

        function choose(index: int): void {
            internal.chosen = Math.max(0, Math.min(rows.count - 1, index));
            const row = rows.itemAt(internal.chosen);
            if (row)
                root.reveal(row);
        }
        function open(index: int): void {
            const row = rows.itemAt(index) as FoundRow;
            if (!row)
                return;
            internal.chosen = index;
            if (row.link !== "") {
                root.cardWanted(row.link, row, 80, row.height / 2);
                return;
            }
            root.close();
            root.placeWanted(row.chapter, row.step, row.block);
        }
    }
}
