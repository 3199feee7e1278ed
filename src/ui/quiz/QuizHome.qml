// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Where a quiz begins: what is due, ways to begin, the chapters.
FocusScope {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property var home: root.desk.home
    signal progressWanted()
    signal learnersWanted()
    signal decksWanted()

    function place(waiting: var): string {
        const names = { exam: qsTr("an exam"), mixed: qsTr("a mixed review"), quick: qsTr("a quick five"), flagged: qsTr("what you flagged") };
        const title = waiting.title ?? "";
        const what = waiting.kind === "chapter" ? title : title !== "" ? qsTr("%1 in %2").arg(names[waiting.kind] ?? "").arg(title) : names[waiting.kind] ?? "";
        return (waiting.count ?? 0) === 0 ? "" : waiting.kind === "exam"
            ? qsTr("You are at question %1 of %2 in %3; its time runs.").arg(waiting.index + 1).arg(waiting.count).arg(what)
            : qsTr("You are at question %1 of %2 in %3.").arg(waiting.index + 1).arg(waiting.count).arg(what);
    }
    readonly property bool planned: root.home.planned >= 0   // an exam lies ahead
    readonly property int waiting: root.planned ? root.home.planned : root.home.due
    function take(): void { (resume.visible ? goOn : root.waiting > 0 ? review : five).forceActiveFocus(Qt.OtherFocusReason) }

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
            spacing: 24
            Item {
                width: parent.width
                height: Math.max(title.height, who.height)
                Text {
                    id: title
                    width: who.x - 16
                    wrapMode: Text.Wrap
                    text: root.planned ? (root.waiting > 0 ? qsTr("%1 planned for today").arg(root.waiting) : qsTr("Today’s part of the plan is done"))
                        : root.waiting > 0 ? qsTr("%1 due today").arg(root.waiting) : qsTr("Nothing is due today")
                    font: root.theme.titleFont
                    color: root.theme.ink
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                PushButton {
                    id: who
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    theme: root.theme
                    text: root.desk.learners[root.desk.learnerIndex] ?? ""
                    hint: qsTr("Who is learning: choose, add, rename")
                    onClicked: root.learnersWanted()
                }
            }
            Text {
                width: parent.width
                text: root.home.questions === 0 ? qsTr("This book has no questions yet. Bring some in under Decks.")
                    : root.home.seen === 0 ? qsTr("No questions answered yet: begin with five.")
                    : qsTr("%1 of %2 questions seen, %3 answered today.").arg(root.home.seen).arg(root.home.questions).arg(root.home.answersToday)
                        + (root.planned ? " " + (root.home.examDays === 1 ? qsTr("The exam is tomorrow.") : qsTr("The exam is in %1 days.").arg(root.home.examDays)) : "")
                font: root.theme.readingFont
                color: root.theme.ink2
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Text {
                visible: text !== ""
                width: parent.width
                text: root.desk.notice
                font: root.theme.bodyFont
                color: root.theme.ink
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            TroubleStrip {
                width: parent.width
                theme: root.theme
                words: root.desk.session.trouble || root.home.fault
            }
            TroubleStrip {
                width: parent.width
                theme: root.theme
                words: root.desk.readOnly ? qsTr("Read-only: this progress was written by a newer Kinetarium. You can look at it and practise; answers are not kept.") : ""
            }
            PushButton {
                visible: root.desk.backup !== ""
                theme: root.theme
                sign: "warning"
                text: root.desk.backup
                onClicked: root.desk.takeBackup()
            }
            Rectangle {
                id: resume
                visible: root.desk.session.canResume
                width: parent.width
                height: Math.max(where.implicitHeight, goOn.height) + 24
                radius: 8
                color: root.theme.accentSoft
                Text {
                    id: where
                    x: 20
                    width: ways.x - x - 16
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.place(root.desk.session.waiting)
                    font: root.theme.bodyStrongFont
                    color: root.theme.ink
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
                Row {
                    id: ways
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    PushButton {
                        id: goOn
                        theme: root.theme
                        primary: true
                        text: qsTr("Go on")
                        hint: qsTr("Exactly where you were")
                        onClicked: root.desk.session.resume()
                    }
                    PushButton {
                        theme: root.theme
                        text: qsTr("Give up")
                        hint: qsTr("What you have answered stays; the session does not")
                        onClicked: { root.desk.session.abandon(); root.take(); }
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: 10
                PushButton {
                    id: review
                    theme: root.theme
                    primary: !resume.visible && root.waiting > 0
                    text: qsTr("Review")
                    hint: root.planned ? qsTr("What the plan for your exam has for today, all chapters mixed") : qsTr("What is due, and something new, all chapters mixed")
                    onClicked: root.desk.begin("mixed")
                }
                PushButton {
                    id: five
                    theme: root.theme
                    primary: !resume.visible && root.waiting === 0
                    text: qsTr("Quick five")
                    hint: qsTr("Five questions")
                    onClicked: root.desk.begin("quick")
                }
                PushButton {
                    theme: root.theme
                    text: qsTr("Exam")
                    hint: qsTr("Against the clock, told at the end")
                    onClicked: root.desk.begin("exam")
                }
                PushButton {
                    theme: root.theme
                    visible: root.home.flagged > 0
                    text: qsTr("Flagged: %1").arg(root.home.flagged)
                    hint: qsTr("The questions you have flagged")
                    onClicked: root.desk.begin("flagged")
                }
                PushButton {
                    theme: root.theme
                    quiet: true
                    visible: root.desk.decks !== null
                    text: qsTr("Decks")
                    hint: qsTr("Questions in and out: GIFT, Moodle XML, Anki")
                    onClicked: root.decksWanted()
                }
                PushButton {
                    theme: root.theme
                    quiet: true
                    text: qsTr("Progress")
                    hint: qsTr("Mastery, forecast, calibration, exam plan, settings")
                    onClicked: root.progressWanted()
                }
            }
            Column {
                width: parent.width
                Repeater {
                    model: root.home.groups.length
                    delegate: Item {
                        id: row
                        required property int index
                        readonly property var told: root.home.groups[row.index] ?? ({ group: "", title: "", seen: 0, questions: 0, due: 0, mastery: 0 })
                        width: column.width
                        height: Math.round(32 * root.theme.scale) + 28
                        Rectangle {
                            width: parent.width
                            height: root.theme.hairline
                            color: root.theme.line
                        }
                        Text {
                            width: parent.width * 0.4
                            anchors.verticalCenter: parent.verticalCenter
                            text: row.told.title
                            font: root.theme.bodyStrongFont
                            color: root.theme.ink
                            wrapMode: Text.Wrap
                        }
                        MasteryBar {
                            id: bar
                            x: parent.width * 0.43
                            width: parent.width * 0.17
                            anchors.verticalCenter: parent.verticalCenter
                            theme: root.theme
                            share: row.told.mastery
                        }
                        Text {
                            x: bar.x + bar.width + 16
                            anchors.verticalCenter: parent.verticalCenter
                            text: qsTr("%1 %, %2 of %3 seen%4").arg(Math.round(row.told.mastery * 100)).arg(row.told.seen).arg(row.told.questions)
                                .arg(row.told.due > 0 ? qsTr(", %1 due").arg(row.told.due) : "")
                            font: root.theme.smallFont
                            color: root.theme.ink2
                        }
                        PushButton {
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            theme: root.theme
                            text: qsTr("Practise")
                            hint: qsTr("Practise %1").arg(row.told.title)
                            Accessible.name: hint
                            onClicked: root.desk.begin("chapter", row.told.group)
                        }
                    }
                }
            }
        }
    }
}
