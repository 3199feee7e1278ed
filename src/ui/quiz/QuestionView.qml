// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// One question: its words and the answer on the left; what needs room on the right.
FocusScope {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property QuizSession session: root.desk.session
    readonly property string kind: root.session.question.kind ?? ""
    readonly property bool staged: root.kind === "label" || root.kind === "predict" || root.kind === "goal"
    readonly property string phase: root.session.phase
    signal linkWanted(string link, Item from, real x, real y)
    signal leaveWanted()

    function handFocus(part: var): void { part.take() }
    function take(): void {
        if (root.phase === "asking") {
            if (root.staged)
                stage.take();
            else if (answer.item)
                root.handFocus(answer.item);
        } else if (root.phase === "confidence") {
            confidence.take();
            flick.showReveal();
        } else if (root.phase === "revealed") {
            onward.forceActiveFocus(Qt.OtherFocusReason);
            flick.showReveal();
        }
    }
    function key(number: int): void {
        if (root.phase === "confidence" && number <= 6)
            root.session.setConfidence(confidence.steps[number - 1]);
        else if (root.phase === "asking" && answer.item instanceof ChoiceAnswer)
            answer.item.choose(number - 1);
    }
    function seeMechanism(): void {
        const link = root.phase === "revealed" ? root.session.result.scene ?? "" : "";
        if (link !== "")
            root.linkWanted(link, root, 0, 0);
    }
    function enter(): void {
        if (root.phase === "asking")
            root.session.submit();
        else if (root.phase === "revealed")
            root.session.next();
    }

    FollowingFlick {
        id: flick
        theme: root.theme
        function showReveal(): void {
            const part = root.phase === "revealed" ? reveal : confidence;
            if (part.visible)
                flick.contentY = Math.max(0, Math.min(part.y - 32, flick.contentHeight - flick.height));
        }
        onContentHeightChanged: flick.showReveal()
        width: root.staged ? Math.min(660, parent.width * 0.45) : parent.width
        height: parent.height - foot.height - (trouble.visible ? trouble.height + 16 : 0)
        contentHeight: column.implicitHeight + 64
        Column {
            id: column
            x: root.staged ? 40 : Math.max(48, (flick.width - width) / 2)
            y: 32
            width: root.staged ? flick.width - 72 : Math.min(680, flick.width - 96)
            spacing: 20
            Text {
                text: ({ choice: qsTr("Choose"), truefalse: qsTr("True or false"), short: qsTr("In a word"), number: qsTr("A number"),
                    matching: qsTr("Match"), order: qsTr("Put in order"), label: qsTr("Point at it"), predict: qsTr("Predict"),
                    goal: qsTr("Reach a goal"), essay: qsTr("In your own words") })[root.kind] ?? ""
                font: root.theme.smallStrongFont
                color: root.theme.ink2
            }
            QuizProse {
                width: parent.width
                theme: root.theme
                desk: root.desk
                // Beside a stage the column is narrow: smaller letters keep the line readable.
                font: root.staged ? Qt.font({ family: root.theme.readingFont.family, pixelSize: root.theme.readingFont.pixelSize, weight: 600 }) : root.theme.sectionFont
                role: root.staged ? "reading" : "heading"
                words: (root.session.question.stem ?? "") + (root.session.question.after ? " _____ " + root.session.question.after : "")
                onActivated: (link, from, x, y) => root.linkWanted(link, from, x, y)
            }
            PictureStrip {
                width: parent.width
                theme: root.theme
                desk: root.desk
                words: (root.session.question.stem ?? "") + (root.session.question.after ?? "")
            }
            Loader {
                id: answer
                width: parent.width
                visible: active
                active: !root.staged && root.kind !== ""
                sourceComponent: root.kind === "choice" || root.kind === "truefalse" ? choice : root.kind === "matching" ? matching
                    : root.kind === "order" ? order : entry
            }
            ConfidenceRow {
                id: confidence
                visible: root.phase === "confidence"
                width: parent.width
                theme: root.theme
                onChosen: percent => root.session.setConfidence(percent)
            }
            Reveal {
                id: reveal
                pointed: stage.pointed
                meant: stage.meant
                visible: root.phase === "revealed"
                width: parent.width
                theme: root.theme
                desk: root.desk
                onLinkWanted: (link, from, x, y) => root.linkWanted(link, from, x, y)
            }
        }
    }
    Component { id: choice; ChoiceAnswer { theme: root.theme; desk: root.desk; onLinkWanted: (link, from, x, y) => root.linkWanted(link, from, x, y) } }
    Component { id: matching; MatchingAnswer { theme: root.theme; desk: root.desk } }
    Component { id: order; OrderAnswer { theme: root.theme; desk: root.desk } }
    Component { id: entry; EntryAnswer { theme: root.theme; desk: root.desk } }

    TaskStage {
        id: stage
        visible: root.staged
        x: flick.width
        width: parent.width - x
        height: parent.height - foot.height
        theme: root.theme
        desk: root.desk
        Rectangle {
            width: root.theme.hairline
            height: parent.height
            color: root.theme.line
        }
    }

    TroubleStrip {
        id: trouble
        x: column.x
        y: foot.y - height - 12
        width: column.width
        theme: root.theme
        words: root.session.trouble
    }
    Rectangle {
        id: foot
        y: parent.height - height
        width: parent.width
        height: Math.round(44 * root.theme.scale) + 20
        color: root.theme.page
        Rectangle {
            width: parent.width
            height: root.theme.hairline
            color: root.theme.line
        }
        Row {
            x: root.staged ? 40 : Math.max(48, (parent.width - 680) / 2)   // under the answers
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10
            PushButton {
                id: onward
                theme: root.theme
                visible: root.phase !== "confidence"
                primary: true
                text: root.phase === "revealed" ? (root.session.index + 1 < root.session.count ? qsTr("Next question") : qsTr("Finish")) : qsTr("Submit")
                hint: qsTr("Enter")
                onClicked: root.enter()
            }
            PushButton {
                theme: root.theme
                visible: root.phase === "asking"
                text: qsTr("Skip")
                hint: qsTr("It comes back at the end (S)")
                onClicked: root.session.skip()
            }
            PushButton {
                readonly property string link: root.phase === "revealed" ? root.session.result.scene ?? "" : ""
                theme: root.theme
                visible: link !== ""
                text: qsTr("See the mechanism")
                hint: qsTr("The scene at the moment that decides (M); Ctrl 2 comes back here")
                onClicked: root.seeMechanism()
            }
            PushButton {
                theme: root.theme
                checked: root.session.flagged
                text: root.session.flagged ? qsTr("Flagged") : qsTr("Flag")
                hint: qsTr("Mark this question to find it again (F)")
                onClicked: root.session.toggleFlag()
            }
            PushButton {
                theme: root.theme
                visible: root.session.canUndo
                text: root.phase === "revealed" && root.kind === "predict" ? qsTr("Draw again") : qsTr("Undo")
                hint: qsTr("Take the last answer back (U)")
                onClicked: root.session.undo()
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            spacing: 16
            Text {
                anchors.verticalCenter: parent.verticalCenter
                readonly property int seconds: root.session.secondsLeft
                text: (seconds >= 0 ? qsTr("%1:%2 left   ").arg(Math.floor(seconds / 60)).arg(String(seconds % 60).padStart(2, "0")) : "")
                    + qsTr("Question %1 of %2").arg(root.session.index + 1).arg(root.session.count)
                font: root.theme.labelFont
                color: root.theme.ink2
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            PushButton {
                visible: root.session.exam
                theme: root.theme
                text: qsTr("Hand in")
                hint: qsTr("Ends the exam and marks what is answered")
                onClicked: root.session.finish()
            }
            PushButton {
                theme: root.theme
                quiet: true
                text: qsTr("Back")
                hint: qsTr("Leave it as it is, to go on later (Esc)")
                onClicked: root.leaveWanted()
            }
        }
    }
}
