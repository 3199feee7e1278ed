// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What the plan is called, for whom it is, how long it takes, and what can be done with it.
Column {
    id: root
    required property LessonDesk lessons
    required property Theme theme
    spacing: 16

    HandoutMaker {
        id: maker
        lessons: root.lessons
    }
    Flow {
        width: parent.width
        spacing: 8
        PushButton {
            theme: root.theme
            primary: true
            sign: "play"
            enabled: root.lessons.items.length > 0
            reason: qsTr("There is nothing in it yet")
            text: qsTr("Present")
            hint: qsTr("From the beginning (F5)")
            onClicked: root.lessons.present(0)
        }
        PushButton {
            theme: root.theme
            text: root.lessons.own ? qsTr("Copy") : qsTr("Copy to change it")
            hint: qsTr("A plan of your own with the same clicks")
            onClicked: root.lessons.copy()
        }
        PushButton {
            theme: root.theme
            text: qsTr("Save a copy as …")
            hint: qsTr("A file to hand on: it opens by double click")
            onClicked: root.lessons.browseToSave()
        }
        PushButton {
            theme: root.theme
            enabled: root.lessons.items.length > 0
            reason: qsTr("There is nothing in it yet")
            text: qsTr("Hand-out …")
            hint: qsTr("A PDF with a page for every click, and your notes")
            onClicked: root.lessons.tell(maker.write(root.lessons.chooseFile(".pdf")))
        }
        PushButton {
            theme: root.theme
            enabled: root.lessons.items.length > 0
            reason: qsTr("There is nothing in it yet")
            text: qsTr("Pictures …")
            hint: qsTr("The same pages as PNG files in a folder")
            onClicked: root.lessons.tell(maker.write(root.lessons.chooseFile("")))
        }
        PushButton {
            visible: root.lessons.own
            theme: root.theme
            enabled: root.lessons.canUndo
            text: qsTr("Undo")
            reason: qsTr("Nothing was changed")
            onClicked: root.lessons.undo()
        }
        PushButton {
            visible: root.lessons.own
            theme: root.theme
            enabled: root.lessons.canRedo
            text: qsTr("Redo")
            reason: qsTr("Nothing was undone")
            onClicked: root.lessons.redo()
        }
        PushButton {
            visible: root.lessons.own
            theme: root.theme
            quiet: true
            text: qsTr("Remove")
            hint: qsTr("It can be brought back until you leave")
            onClicked: root.lessons.remove()
        }
    }
    EntryField {
        visible: root.lessons.own
        width: parent.width
        height: Math.round(44 * root.theme.scale)
        theme: root.theme
        name: qsTr("Title")
        font: root.theme.sectionFont
        text: root.lessons.title
        onEditingFinished: root.lessons.title = text
    }
    Text {
        visible: !root.lessons.own
        width: parent.width
        text: root.lessons.title
        font: root.theme.titleFont
        color: root.theme.ink
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    NoteArea {
        visible: root.lessons.own
        width: parent.width
        theme: root.theme
        name: qsTr("For whom, and what they take home")
        words: root.lessons.about
        onWritten: words => root.lessons.about = words
    }
    Text {
        visible: !root.lessons.own && text !== ""
        width: parent.width
        text: root.lessons.about
        font: root.theme.readingFont
        color: root.theme.ink2
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Row {
        spacing: 12
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.lessons.own ? qsTr("Minutes") : qsTr("%1 minutes").arg(root.lessons.minutes > 0 ? root.lessons.minutes : root.lessons.itemMinutesSum)
            font: root.theme.labelFont
            color: root.theme.ink2
        }
        MinutesField {
            visible: root.lessons.own
            theme: root.theme
            name: qsTr("Minutes of the whole lesson")
            minutes: root.lessons.minutes
            onWritten: minutes => root.lessons.minutes = minutes
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.lessons.own && root.lessons.itemMinutesSum > 0
            text: qsTr("the clicks below say %1").arg(root.lessons.itemMinutesSum)
            font: root.theme.smallFont
            color: root.lessons.minutes > 0 && root.lessons.itemMinutesSum > root.lessons.minutes ? root.theme.warning : root.theme.ink2
        }
    }
    Text {
        visible: root.lessons.own
        width: parent.width
        text: qsTr("Kept in %1").arg(root.lessons.file)
        font: root.theme.smallFont
        color: root.theme.ink3
        wrapMode: Text.WrapAnywhere
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
