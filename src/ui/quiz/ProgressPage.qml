// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What is known, what comes, and how well one judges oneself; settings and files.
FocusScope {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property var told: root.desk.progress
    readonly property var seenGroups: root.told.groups.filter(each => each.seen > 0)
    readonly property real mostDue: Math.max(1, ...root.told.forecast.map(each => Number(each.count)))
    signal leaveWanted()
    signal linkWanted(string link)

    function take(): void { back.forceActiveFocus(Qt.OtherFocusReason) }
    function percent(share: real): string { return qsTr("%1 %").arg(Math.round(share * 100)) }
    /// At most fourteen bars of the plan's forecast, evenly taken, today and the last day among them.
    function planBars(days: var): var {
        const bars = Math.min(14, days.length);
        return Array.from({ length: bars }, (_, i) => days[bars > 1 ? Math.round(i * (days.length - 1) / (bars - 1)) : 0])
            .map(each => ({ height: each.recall, above: root.percent(each.recall), below: each.date }));
    }

    component Head: Text {
        font: root.theme.sectionFont
        color: root.theme.ink
        topPadding: 20
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
            width: Math.round(280 * root.theme.scale)
            anchors.verticalCenter: parent.verticalCenter
            text: setting.label
            font: root.theme.bodyFont
            color: root.theme.ink
            wrapMode: Text.Wrap
        }
        EntryField {
            width: Math.round(140 * root.theme.scale)
            height: Math.round(20 * root.theme.scale) + 16
            theme: root.theme
            name: setting.label
            text: setting.value
            readOnly: root.desk.readOnly
            onEditingFinished: if (text !== setting.value) setting.given(text)
        }
    }
    component ShareRow: Item {
        id: row
        property string name
        property real share
        property string note
        width: parent ? parent.width : 0
        implicitHeight: Math.max(label.implicitHeight, Math.round(20 * root.theme.scale)) + 12
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2, %3").arg(row.name).arg(root.percent(row.share)).arg(row.note)
        Text {
            id: label
            width: parent.width * 0.46
            anchors.verticalCenter: parent.verticalCenter
            text: row.name
            font: root.theme.bodyFont
            color: root.theme.ink
            wrapMode: Text.Wrap
        }
        MasteryBar {
            x: parent.width * 0.49
            width: parent.width * 0.24
            height: 10
            anchors.verticalCenter: parent.verticalCenter
            theme: root.theme
            share: row.share
        }
        Text {
            x: parent.width * 0.75
            width: parent.width * 0.25
            anchors.verticalCenter: parent.verticalCenter
            text: root.percent(row.share) + (row.note === "" ? "" : ", " + row.note)
            font: root.theme.smallStrongFont
            color: root.theme.ink
            elide: Text.ElideRight
        }
    }

    FollowingFlick {
        id: flick
        anchors.fill: parent
        theme: root.theme
        contentHeight: column.implicitHeight + 80
        Column {
            id: column
            x: Math.max(48, (flick.width - width) / 2)
            y: 40
            width: Math.min(880, flick.width - 96)
            spacing: 12
            Item {
                width: parent.width
                height: Math.max(title.height, back.height)
                Text {
                    id: title
                    width: back.x - 16
                    text: qsTr("Progress of %1").arg(root.desk.learners[root.desk.learnerIndex] ?? "")
                    font: root.theme.titleFont
                    color: root.theme.ink
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                PushButton {
                    id: back
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    theme: root.theme
                    text: qsTr("Back to the quiz")
                    hint: qsTr("Esc")
                    onClicked: root.leaveWanted()
                }
            }
            Words { text: root.desk.notice; color: root.theme.ink; Accessible.role: Accessible.AlertMessage }
            TroubleStrip {
                width: parent.width
                theme: root.theme
                words: root.desk.readOnly ? qsTr("Read-only: this progress was written by a newer Kinetarium. Nothing is changed.") : ""
            }
            PushButton {
                visible: root.desk.backup !== ""
                theme: root.theme
                sign: "warning"
                text: root.desk.backup
                onClicked: root.desk.takeBackup()
            }

            Head { text: qsTr("How well it sits") }
            Words {
                text: root.seenGroups.length === 0 ? qsTr("Answer a few questions, and each chapter shows here how much of it you would recall today. Quick five is a good start.")
                    : qsTr("The chance that you would recall it now, as a mean over all of a chapter's questions; what you have not seen counts as nothing.")
            }
            Column {
                width: parent.width
                visible: root.seenGroups.length > 0
                Repeater {
                    model: root.told.groups
                    delegate: ShareRow {
                        required property var modelData
                        name: modelData.title
                        share: modelData.mastery
                        note: qsTr("%1 of %2 seen").arg(modelData.seen).arg(modelData.questions)
                    }
                }
            }
            Head { text: qsTr("Due in the next 14 days") }
            Words { text: root.seenGroups.length === 0 ? qsTr("Nothing is due: what you answer comes back on the day before you would forget it.") : qsTr("Questions that come back on each day; today holds what is overdue.") }
            Bars {
                visible: root.seenGroups.length > 0
                width: parent.width
                theme: root.theme
                name: qsTr("Due in the next 14 days")
                bars: root.told.forecast.map((each, i) => ({ height: each.count / root.mostDue, above: each.count > 0 ? String(each.count) : "", below: i === 0 ? qsTr("today") : each.date }))
            }
            Head { text: qsTr("How sure, and how often right") }
            Words { text: root.told.answers === 0 ? qsTr("Say how sure you are when you answer, and this shows how well you judge it.") : qsTr("Bars: how much of it was right. Lines: how sure you were. Where the line stands above the bar you were too sure.") }
            Bars {
                visible: root.told.answers > 0
                width: parent.width
                theme: root.theme
                name: qsTr("Share right by confidence")
                bars: root.told.calibration.map(each => ({ height: each.right, target: each.answers > 0 ? each.middle : -1,
                    above: each.answers > 0 ? qsTr("%1 of %2").arg(root.percent(each.right)).arg(each.answers) : "", below: qsTr("sure: %1").arg(each.label) }))
            }
            Head { text: qsTr("Weakest aims") }
            Words { text: root.told.aims.length === 0 ? qsTr("Nothing to tell yet: what you get wrong gathers here, with the way back to its chapter.") : "" }
            Repeater {
                model: root.told.aims
                delegate: Item {
                    id: aim
                    required property var modelData
                    width: column.width
                    height: aimWords.implicitHeight + 4 + chapterLink.implicitHeight + 8
                    Text {
                        id: aimShare
                        width: Math.round(64 * root.theme.scale)
                        text: root.percent(aim.modelData.share)
                        font: root.theme.bodyStrongFont
                        color: root.theme.ink
                    }
                    Text {
                        id: aimWords
                        x: aimShare.width
                        width: parent.width - x
                        text: root.desk.plain(aim.modelData.text)
                        font: root.theme.bodyFont
                        color: root.theme.ink
                        wrapMode: Text.Wrap
                        Accessible.role: Accessible.StaticText
                        Accessible.name: qsTr("%1 of %2 answers: %3").arg(aimShare.text).arg(aim.modelData.answers).arg(text)
                    }
                    TextLink {
                        id: chapterLink
                        x: aimShare.width
                        anchors.top: aimWords.bottom
                        anchors.topMargin: 4
                        visible: aim.modelData.link !== ""
                        theme: root.theme
                        text: qsTr("Read %1").arg(aim.modelData.title)
                        onClicked: root.linkWanted(aim.modelData.link)
                        Keys.onReturnPressed: root.linkWanted(aim.modelData.link)
                    }
                }
            }

            Head { text: qsTr("Exam plan") }
            Words { text: root.told.examDate === "" ? qsTr("Set the day, and the reviews are laid so that you recall most on it.") : root.told.planFault; color: root.told.planFault ? root.theme.ink : root.theme.ink2 }
            Setting { label: qsTr("Day of the exam (2027-03-14)"); value: root.told.examDate; onGiven: text => root.desk.setExamDate(text) }
            Setting { label: qsTr("Minutes a day"); value: String(root.told.minutes); onGiven: text => root.desk.setMinutes(parseInt(text)) }
            Column {
                visible: !!root.told.plan
                width: parent.width
                spacing: 8
                topPadding: 8
                Words {
                    text: !root.told.plan ? "" : qsTr("Expected recall on the day, as a mean over all questions; %1 reviews in all, %2 of them today.")
                        .arg(root.told.plan.reviews).arg(root.told.plan.today)
                }
                ShareRow { name: qsTr("With the plan"); share: root.told.plan?.with ?? 0 }
                ShareRow { name: qsTr("If you do nothing more"); share: root.told.plan?.without ?? 0 }
                Bars {
                    width: parent.width
                    theme: root.theme
                    name: qsTr("Expected recall with the plan")
                    bars: root.planBars(root.told.plan?.forecast ?? [])
                }
            }
            Head { text: qsTr("Settings") }
            Setting { label: qsTr("Recall wanted, 70 to 97 %"); value: String(root.told.retention); onGiven: text => root.desk.setRetention(parseInt(text)) }
            Setting { label: qsTr("Questions a day at most"); value: String(root.told.dailyLimit); onGiven: text => root.desk.setDailyLimit(parseInt(text)) }

            Head { text: qsTr("Your data") }
            ProgressData {
                width: parent.width
                theme: root.theme
                desk: root.desk
            }
        }
    }
}
