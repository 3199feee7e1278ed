// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// One click of the plan: what is shown or asked, its minutes, and, opened, its notes and where it stands.
Item {
    id: root
    required property LessonDesk lessons
    required property Theme theme
    required property int number
    required property int count
    required property var told      // see LessonDesk::items
    required property bool opened
    signal toggled()
    signal moved(int by)

    implicitHeight: line.height + (more.visible ? more.implicitHeight + 16 : 0)

    Rectangle {
        width: parent.width
        height: root.theme.hairline
        color: root.theme.line
    }
    AbstractButton {
        id: line
        width: parent.width
        height: Math.max(Math.round(56 * root.theme.scale), words.implicitHeight + 20)
        text: root.told.title
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("%1: %2 %3").arg(root.number + 1).arg(root.told.kind === "ask" ? qsTr("Question") : qsTr("Figure")).arg(root.told.title)
        Accessible.description: root.told.fault
        Accessible.onPressAction: root.toggled()
        onClicked: root.toggled()
        background: Rectangle {
            radius: 4
            color: root.opened ? root.theme.accentSoft : line.hovered ? root.theme.surface : "transparent"
            FocusRing { theme: root.theme; shown: line.visualFocus; around: 4; anchors.margins: 1 }
        }
        contentItem: Item {
            Text {
                x: 12
                width: Math.round(28 * root.theme.scale)
                anchors.verticalCenter: parent.verticalCenter
                text: root.number + 1
                font: root.theme.labelStrongFont
                color: root.theme.ink2
            }
            Column {
                id: words
                x: Math.round(48 * root.theme.scale)
                width: parent.width - x - Math.round(96 * root.theme.scale)
                anchors.verticalCenter: parent.verticalCenter
                Text {
                    width: parent.width
                    text: root.told.kind === "ask" ? qsTr("Ask: %1").arg(root.told.title) : root.told.title
                    font: root.theme.bodyStrongFont
                    color: root.told.fault !== "" ? root.theme.warning : root.theme.ink
                    wrapMode: Text.Wrap
                }
                Text {
                    width: parent.width
                    text: root.told.fault !== "" ? root.told.fault : root.told.changed ? qsTr("%1, with settings of its own").arg(root.told.where) : root.told.where
                    font: root.theme.smallFont
                    color: root.told.fault !== "" ? root.theme.warning : root.theme.ink2
                    wrapMode: Text.Wrap
                }
            }
            Text {
                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: root.told.minutes > 0 ? qsTr("%1 min").arg(root.told.minutes) : ""
                font: root.theme.smallFont
                color: root.theme.ink2
            }
        }
    }
    Column {
        id: more
        visible: root.opened
        x: Math.round(48 * root.theme.scale)
        y: line.height + 8
        width: parent.width - x
        spacing: 12
        Text {
            visible: !root.lessons.own
            width: parent.width
            text: root.told.notes !== "" ? root.told.notes : root.told.stepNotes !== "" ? root.told.stepNotes : qsTr("No notes.")
            font: root.theme.bodyFont
            color: root.theme.ink
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        NoteArea {
            visible: root.lessons.own
            width: parent.width
            theme: root.theme
            name: qsTr("Notes of click %1").arg(root.number + 1)
            words: root.told.notes
            empty: qsTr("What you want to say here")
            onWritten: words => root.lessons.setNotes(root.number, words)
        }
        Text {
            visible: root.lessons.own && root.told.notes === "" && root.told.stepNotes !== ""
            width: parent.width
            text: qsTr("Until then, the step's own: %1").arg(root.told.stepNotes)
            font: root.theme.smallFont
            color: root.theme.ink2
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Flow {
            width: parent.width
            spacing: 8
            Row {
                visible: root.lessons.own
                spacing: 8
                MinutesField {
                    theme: root.theme
                    name: qsTr("Minutes of click %1").arg(root.number + 1)
                    minutes: root.told.minutes
                    onWritten: minutes => root.lessons.setItemMinutes(root.number, minutes)
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("min")
                    font: root.theme.smallFont
                    color: root.theme.ink2
                }
            }
            PushButton {
                visible: root.lessons.own
                theme: root.theme
                enabled: root.number > 0
                reason: qsTr("It is the first")
                text: qsTr("Earlier")
                onClicked: root.moved(-1)
            }
            PushButton {
                visible: root.lessons.own
                theme: root.theme
                enabled: root.number + 1 < root.count
                reason: qsTr("It is the last")
                text: qsTr("Later")
                onClicked: root.moved(1)
            }
            PushButton {
                visible: root.lessons.own
                theme: root.theme
                text: qsTr("Leave out")
                hint: qsTr("Undo brings it back")
                onClicked: root.lessons.removeItem(root.number)
            }
            PushButton {
                theme: root.theme
                enabled: root.told.fault === ""
                reason: root.told.fault
                text: qsTr("Present from here")
                onClicked: root.lessons.present(root.number)
            }
        }
    }
}
