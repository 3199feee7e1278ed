// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The quiz in place of text and stage.
FocusScope {
    id: root
    required property QuizDesk quiz
    required property Theme theme
    readonly property QuizSession session: root.quiz.session
    property bool showingProgress: false
    readonly property string page: root.session.phase === "asking" || root.session.phase === "confidence" || root.session.phase === "revealed" ? "question"
        : root.session.phase === "finished" ? "finished" : root.showingProgress ? "progress" : "home"
    signal linkWanted(string link, Item from, real x, real y)
    signal keysWanted()

    focus: true
    onPageChanged: later.start()
    Component.onCompleted: later.start()
    Timer {
        id: later
        interval: 0
        onTriggered: root.take()
    }
    function handFocus(part: var): void { part.take() }
    function take(): void {
        if (shown.item && !learners.opened && !decks.opened)
            root.handFocus(shown.item);
    }
    function leave(): void {
        root.showingProgress = false;
        root.session.quit();
    }

    Connections {
        target: root.session
        property string before: ""
        function onChanged() {
            const now = (root.session.question.key ?? "") + root.session.phase;
            if (now !== before)
                later.restart();
            before = now;
        }
    }
    Timer {
        running: root.session.exam && root.page === "question"
        interval: 1000
        repeat: true
        onTriggered: root.session.tick()
    }
    Keys.onPressed: event => {
        event.accepted = true;
        const asking = root.page === "question";
        if (event.key === Qt.Key_Escape && root.page !== "home")
            root.leave();
        else if (event.text === "?")
            root.keysWanted();
        else if (event.modifiers & ~Qt.KeypadModifier)
            event.accepted = false;
        else if (asking && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            shown.item.enter();
        else if (asking && event.key >= Qt.Key_1 && event.key <= Qt.Key_9)
            shown.item.key(event.key - Qt.Key_0);
        else if (asking && event.key === Qt.Key_S)
            root.session.skip();
        else if (asking && event.key === Qt.Key_F)
            root.session.toggleFlag();
        else if (asking && event.key === Qt.Key_U)
            root.session.undo();
        else if (asking && event.key === Qt.Key_M)
            shown.item.seeMechanism();
        else if (!asking && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                && root.Window.activeFocusItem instanceof PushButton)
            root.Window.activeFocusItem.press();
        else
            event.accepted = false;
    }

    Rectangle {
        anchors.fill: parent
        color: root.theme.page
    }
    Loader {
        id: shown
        anchors.fill: parent
        focus: true
        sourceComponent: ({ question: question, finished: finished, progress: progress, home: home })[root.page]
    }
    Component {
        id: home
        QuizHome {
            theme: root.theme
            desk: root.quiz
            onProgressWanted: root.showingProgress = true
            onLearnersWanted: learners.open()
            onDecksWanted: decks.open()
        }
    }
    Component {
        id: question
        QuestionView {
            theme: root.theme
            desk: root.quiz
            onLeaveWanted: root.leave()
            onLinkWanted: (link, from, x, y) => root.linkWanted(link, from, x, y)
        }
    }
    Component {
        id: finished
        FinishView {
            theme: root.theme
            desk: root.quiz
            onLeaveWanted: root.leave()
            onLinkWanted: (link, from, x, y) => root.linkWanted(link, from, x, y)
        }
    }
    Component {
        id: progress
        ProgressPage {
            theme: root.theme
            desk: root.quiz
            onLeaveWanted: root.leave()
            onLinkWanted: link => root.linkWanted(link, root, 0, 0)
        }
    }
    DeckSheet {
        id: decks
        theme: root.theme
        desk: root.quiz
        onClosed: later.restart()
    }
    LearnerSheet {
        id: learners
        theme: root.theme
        desk: root.quiz
        onClosed: later.restart()
    }
}
