// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A learner's data: all of it out, in again, or gone.
Column {
    id: root
    required property Theme theme
    required property QuizDesk desk
    property bool sureToDelete: false

    spacing: 12
    Flow {
        width: parent.width
        spacing: 8
        PushButton { theme: root.theme; text: qsTr("Export everything (JSON)"); hint: qsTr("Into the Documents folder"); onClicked: root.desk.exportJson() }
        PushButton { theme: root.theme; text: qsTr("Export answers (CSV)"); hint: qsTr("Into the Documents folder"); onClicked: root.desk.exportCsv() }
    }
    Row {
        spacing: 8
        EntryField {
            id: file
            width: Math.min(420 * Math.min(1.2, root.theme.scale), root.width - take.width - 16 - choose.width)
            height: take.height
            theme: root.theme
            name: qsTr("File to import: what was exported as JSON")
            placeholderText: qsTr("File to import (JSON)")
            onAccepted: if (take.enabled) take.clicked()
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
                const path = root.desk.chooseFile(qsTr("Progress (*.json);;All files (*)"));
                if (path !== "")
                    file.text = path;
            }
        }
        PushButton {
            id: take
            theme: root.theme
            enabled: file.text.trim() !== "" && !root.desk.readOnly
            reason: root.desk.readOnly ? qsTr("Read-only") : qsTr("Name a file first")
            text: qsTr("Import")
            onClicked: root.desk.importJson(file.text)
        }
    }
    Flow {
        width: parent.width
        spacing: 8
        PushButton {
            theme: root.theme
            sign: root.sureToDelete ? "warning" : ""
            enabled: !root.desk.readOnly
            text: root.sureToDelete ? qsTr("Yes, delete everything of everybody, backups too") : qsTr("Delete everything …")
            onClicked: {
                if (root.sureToDelete)
                    root.desk.deleteEverything();
                root.sureToDelete = !root.sureToDelete;
            }
        }
        PushButton { visible: root.sureToDelete; theme: root.theme; text: qsTr("Keep it"); onClicked: root.sureToDelete = false }
        PushButton { visible: root.desk.canUndoDelete; theme: root.theme; text: qsTr("Bring it back"); onClicked: root.desk.undoDelete() }
    }
    Text {
        width: parent.width
        visible: text !== ""
        // Said again where the buttons are: the top of the page may be out of sight.
        text: root.desk.notice
        font: root.theme.bodyFont
        color: root.theme.ink
        wrapMode: Text.Wrap
    }
}
