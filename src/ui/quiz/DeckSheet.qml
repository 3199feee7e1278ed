// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Questions from elsewhere and for elsewhere: GIFT and Moodle XML in, both and Anki out.
Sheet {
    id: root
    required property QuizDesk desk
    readonly property DeckDesk decks: root.desk.decks
    readonly property var rows: root.decks?.decks ?? []
    readonly property var sources: root.decks?.sources ?? []
    readonly property var report: root.decks?.report ?? []
    readonly property list<string> formats: ["gift", "moodle", "anki"]
    property string sureToRemove: ""

    title: qsTr("Decks")
    measure: 760
    onOpened: { root.sureToRemove = ""; root.decks.open(); }

    component Head: Text {
        font: root.theme.bodyStrongFont
        color: root.theme.ink
        topPadding: 4
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    component Words: Text {
        width: parent ? parent.width : 0
        visible: text !== ""
        font: root.theme.bodyFont
        color: root.theme.ink2
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Words {
        visible: root.rows.length === 0
        text: qsTr("No decks yet. Bring questions of your own or from your course: they are asked beside the book's, and the book's are never touched.")
    }
    Column {
        width: parent.width
        visible: root.rows.length > 0
        Repeater {
            model: root.rows
            delegate: Item {
                id: row
                required property var modelData
                readonly property bool sure: root.sureToRemove === row.modelData.id
                width: parent ? parent.width : 0
                height: Math.max(buttons.height, names.implicitHeight) + 16
                Rectangle {
                    width: parent.width
                    height: root.theme.hairline
                    color: root.theme.line
                }
                Column {
                    id: names
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - buttons.width - 16
                    Text {
                        width: parent.width
                        text: row.modelData.title
                        font: root.theme.bodyStrongFont
                        color: root.theme.ink
                        wrapMode: Text.Wrap
                    }
                    Text {
                        text: row.modelData.words
                        font: root.theme.smallFont
                        color: root.theme.ink2
                    }
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    PushButton {
                        theme: root.theme
                        text: qsTr("Practise")
                        hint: qsTr("Practise %1").arg(row.modelData.title)
                        Accessible.name: hint
                        onClicked: { root.close(); root.desk.begin("chapter", "deck:" + row.modelData.id); }
                    }
                    PushButton {
                        theme: root.theme
                        text: row.sure ? qsTr("Yes, remove it") : qsTr("Remove …")
                        hint: qsTr("Remove %1; your answers to it stay").arg(row.modelData.title)
                        Accessible.name: row.sure ? qsTr("Yes, remove %1").arg(row.modelData.title) : qsTr("Remove %1").arg(row.modelData.title)
                        onClicked: {
                            if (row.sure)
                                root.decks.remove(row.modelData.id);
                            root.sureToRemove = row.sure ? "" : row.modelData.id;
                        }
                    }
                }
            }
        }
    }
    PushButton {
        visible: root.decks?.canUndoRemove ?? false
        theme: root.theme
        text: qsTr("Bring the removed deck back")
        onClicked: root.decks.undoRemove()
    }

    Head { text: qsTr("Bring questions in") }
    Row {
        width: parent.width
        spacing: 8
        EntryField {
            id: file
            width: parent.width - bring.width - 8 - (choose.visible ? choose.width + 8 : 0)
            height: bring.height
            theme: root.theme
            name: qsTr("File to import: GIFT or Moodle XML")
            placeholderText: qsTr("GIFT or Moodle XML: type the path, or drop the file here")
            onAccepted: if (bring.enabled) bring.clicked()
            DropArea {
                anchors.fill: parent
                onDropped: drop => { if (drop.hasUrls) file.text = String(drop.urls[0]); }
            }
        }
        PushButton {
            id: choose
            visible: root.desk.canChoose()
            theme: root.theme
            text: qsTr("Choose …")
            hint: qsTr("Choose a file")
            onClicked: {
                const path = root.desk.chooseFile(qsTr("Question banks (*.gift *.txt *.xml);;All files (*)"));
                if (path !== "")
                    file.text = path;
            }
        }
        PushButton {
            id: bring
            theme: root.theme
            primary: enabled
            enabled: file.text.trim() !== ""
            reason: qsTr("Name a file first")
            text: qsTr("Import")
            onClicked: root.decks.importFile(file.text)
        }
    }
    Column {
        visible: asking.text !== ""
        width: parent.width
        spacing: 10
        Words { id: asking; text: root.decks?.asks ?? ""; color: root.theme.ink; font: root.theme.bodyStrongFont }
        Row {
            spacing: 8
            PushButton { theme: root.theme; text: qsTr("Keep both"); onClicked: root.decks.keepBoth() }
            PushButton { theme: root.theme; text: qsTr("Replace it"); onClicked: root.decks.replace() }
            PushButton { theme: root.theme; quiet: true; text: qsTr("Leave it"); onClicked: root.decks.leaveIt() }
        }
    }

    Head { text: qsTr("Send questions out") }
    Row {
        width: parent.width
        spacing: 8
        ChoiceBox {
            id: source
            width: parent.width - format.width - send.width - 16
            height: send.height
            theme: root.theme
            name: qsTr("Which questions")
            model: root.sources.map(each => each.title)
        }
        Segmented {
            id: format
            theme: root.theme
            name: qsTr("Format")
            choices: [qsTr("GIFT"), qsTr("Moodle XML"), qsTr("Anki")]
            onChosen: index => format.current = index
        }
        PushButton {
            id: send
            theme: root.theme
            text: qsTr("Export")
            hint: qsTr("Into the Documents folder; nothing is overwritten")
            onClicked: root.decks.exportFile(root.sources[source.currentIndex]?.id ?? "", root.formats[format.current])
        }
    }

    Words { text: root.decks?.notice ?? ""; color: root.theme.ink; Accessible.role: Accessible.AlertMessage }
    Head { visible: text !== ""; text: root.decks?.reportTitle ?? "" }
    Repeater {
        model: root.report
        delegate: Item {
            id: line
            required property var modelData
            readonly property string outcome: line.modelData.outcome === "refused" ? qsTr("refused") : qsTr("altered")
            width: parent ? parent.width : 0
            implicitHeight: words.implicitHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: (line.modelData.line > 0 ? qsTr("Line %1, ").arg(line.modelData.line) : "") + line.outcome + ": " + line.modelData.words
            SignItem {
                y: 2
                width: 14
                height: 14
                sign: line.modelData.outcome === "refused" ? "wrong" : "partly"
                color: root.theme.ink2
            }
            Text {
                x: 24
                width: Math.round(120 * root.theme.scale)
                text: line.modelData.line > 0 ? qsTr("line %1, %2").arg(line.modelData.line).arg(line.outcome) : line.outcome
                font: root.theme.smallStrongFont
                color: root.theme.ink
            }
            Text {
                id: words
                x: 24 + Math.round(128 * root.theme.scale)
                width: line.width - x
                text: line.modelData.words
                font: root.theme.smallFont
                color: root.theme.ink
                wrapMode: Text.Wrap
            }
        }
    }
    Words {
        visible: root.decks !== null && root.decks.reportTitle !== "" && root.report.length === 0
        text: qsTr("Everything was taken as it is.")
    }
}
