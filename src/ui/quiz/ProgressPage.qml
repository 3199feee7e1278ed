// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// What is known, what comes, and how well one judges oneself; settings and files.
FocusScope {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property var told: root.desk.progress
    readonly property real mostDue: Math.max(1, ...root.told.forecast.map(Number))
    property bool sureToDelete: false
    signal leaveWanted()

    function take(): void { back.forceActiveFocus(Qt.OtherFocusReason) }

    component Head: Text {
        font: root.theme.sectionFont
        color: root.theme.ink
        topPadding: 12
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
    component Setting: Row {
        id: setting
        property string label
        property string value
        signal given(string text)
        spacing: 12
        Text {
            width: 340 * root.theme.scale
            anchors.verticalCenter: parent.verticalCenter
            text: setting.label
            font: root.theme.bodyFont
            color: root.theme.ink
            wrapMode: Text.Wrap
        }
        EntryField {
            width: 140 * root.theme.scale
            height: 36
            theme: root.theme
            name: setting.label
            text: setting.value
            readOnly: root.desk.readOnly
            onEditingFinished: if (text !== setting.value) setting.given(text)
        }
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight + 80
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollStrip { theme: root.theme }
        Column {
            id: column
            x: Math.max(48, (flick.width - width) / 2)
            y: 40
            width: Math.min(880, flick.width - 96)
            spacing: 16
            Text {
                text: qsTr("Progress of %1").arg(root.desk.learners[root.desk.learnerIndex] ?? "")
                font: root.theme.titleFont
                color: root.theme.ink
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            PushButton {
                id: back
                theme: root.theme
                text: qsTr("Back to the quiz")
                hint: qsTr("Esc")
                onClicked: root.leaveWanted()
            }
            Words { text: root.desk.notice; color: root.theme.ink }
            Words { text: root.desk.readOnly ? qsTr("Read-only: this progress was written by a newer Kinetarium. Nothing is changed.") : "" }
            PushButton {
                visible: root.desk.backup !== ""
                theme: root.theme
                sign: "warning"
                text: root.desk.backup
                onClicked: root.desk.takeBackup()
            }

            Head { text: qsTr("Due in the next 14 days") }
            Bars {
                width: parent.width
                theme: root.theme
                name: qsTr("Due in the next 14 days")
                bars: root.told.forecast.map((each, i) => ({ height: each / root.mostDue, above: each > 0 ? String(each) : "", below: i === 0 ? qsTr("today") : "+" + i }))
            }
            Head { text: qsTr("How sure, and how often right") }
            Words { text: root.told.calibration.every(each => each.answers === 0) ? qsTr("Say how sure you are when you answer, and this shows how well you judge it.") : qsTr("Bar: share right. Line: what you expected.") }
            Bars {
                visible: root.told.calibration.some(each => each.answers > 0)
                width: parent.width
                theme: root.theme
                name: qsTr("Share right by confidence")
                bars: root.told.calibration.map(each => ({ height: each.right, target: each.answers > 0 ? each.middle : -1,
                    above: each.answers > 0 ? qsTr("%1 %").arg(Math.round(each.right * 100)) : "", below: each.label }))
            }
            Head { text: qsTr("Weakest aims") }
            Words { text: root.told.aims.length === 0 ? qsTr("Nothing to tell yet.") : "" }
            Repeater {
                model: root.told.aims
                delegate: Words {
                    required property var modelData
                    text: qsTr("%1 %, %2 answers: %3").arg(Math.round(modelData.share * 100)).arg(modelData.answers).arg(root.desk.plain(modelData.text))
                }
            }

            Head { text: qsTr("Exam plan") }
            Setting { label: qsTr("Date of the exam (2027-03-14)"); value: root.told.examDate; onGiven: text => root.desk.setExamDate(text) }
            Setting { label: qsTr("Minutes a day"); value: String(root.told.minutes); onGiven: text => root.desk.setMinutes(parseInt(text)) }
            Words {
                text: !root.told.plan ? "" : qsTr("Today %1 reviews of %2. Expected recall on the day: %3 % with the plan, %4 % without.")
                    .arg(root.told.plan.today).arg(root.told.plan.reviews).arg(Math.round(root.told.plan.with * 100)).arg(Math.round(root.told.plan.without * 100))
            }
            Head { text: qsTr("Settings") }
            Setting { label: qsTr("Recall wanted, 70 to 97 %"); value: String(root.told.retention); onGiven: text => root.desk.setRetention(parseInt(text)) }
            Setting { label: qsTr("Questions a day at most"); value: String(root.told.dailyLimit); onGiven: text => root.desk.setDailyLimit(parseInt(text)) }

            Head { text: qsTr("Your data") }
            Flow {
                width: parent.width
                spacing: 10
                PushButton { theme: root.theme; text: qsTr("Export everything (JSON)"); hint: qsTr("Into the Documents folder"); onClicked: root.desk.exportJson() }
                PushButton { theme: root.theme; text: qsTr("Export answers (CSV)"); hint: qsTr("Into the Documents folder"); onClicked: root.desk.exportCsv() }
                PushButton {
                    theme: root.theme
                    enabled: !root.desk.readOnly
                    text: root.sureToDelete ? qsTr("Yes, delete everything of everybody") : qsTr("Delete everything …")
                    onClicked: {
                        if (root.sureToDelete)
                            root.desk.deleteEverything();
                        root.sureToDelete = !root.sureToDelete;
                    }
                }
                PushButton { visible: root.sureToDelete; theme: root.theme; text: qsTr("Keep it"); onClicked: root.sureToDelete = false }
                PushButton { visible: root.desk.canUndoDelete; theme: root.theme; text: qsTr("Bring it back"); onClicked: root.desk.undoDelete() }
            }
            Row {
                spacing: 10
                EntryField {
                    id: file
                    width: 420 * Math.min(1.2, root.theme.scale)
                    height: 36
                    theme: root.theme
                    name: qsTr("File to import")
                    placeholderText: qsTr("File to import (JSON)")
                }
                PushButton { theme: root.theme; enabled: file.text !== "" && !root.desk.readOnly; text: qsTr("Import"); onClicked: root.desk.importJson(file.text) }
            }
        }
    }
}
