// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The window: header, contents, text, stage.
ApplicationWindow {
    id: root
    required property Reader reader
    required property Preferences preferences
    required property Theme theme

    property QuizDesk quiz: null
    property string quizFault: ""   // why there is none
    readonly property bool quizPlace: root.quiz !== null || root.quizFault !== ""
    property LessonDesk lessons: null
    property Lecture lecture: null
    property Presenter presenter: null
    property string mode: "read"    // or quiz, or teach
    readonly property bool reading: root.mode === "read"
    readonly property var modes: !root.quizPlace ? (root.lessons === null ? ["read"] : ["read", "teach"])
        : root.lessons === null ? ["read", "quiz"] : ["read", "quiz", "teach"]
    readonly property bool hasChapter: root.reader.chapterId !== "" && root.reading

    width: Math.min(1600, Math.max(960, Screen.desktopAvailableWidth))
    height: Math.min(1000, Math.max(600, Screen.desktopAvailableHeight))
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    title: root.hasChapter ? qsTr("%1 - Kinetarium").arg(root.reader.title) : "Kinetarium"
    color: root.theme.page
    font: root.theme.bodyFont

    HeaderBar {
        id: bar
        width: parent.width
        reader: root.reader
        preferences: root.preferences
        theme: root.theme
        narrow: root.width < 1200
        modes: root.modes
        mode: root.mode
        onModeWanted: mode => root.mode = mode
        canPresent: root.presenter !== null
        onPresentWanted: root.presenter.start()
        onSearchWanted: searchSheet.open()
        onPreferencesWanted: preferencesSheet.open()
        onAboutWanted: aboutSheet.open()
        onFaultsWanted: faultsSheet.open()
        onHelpWanted: keysSheet.open()
    }

    Rail {
        id: rail
        y: bar.height
        width: root.preferences.contentsOpen ? implicitWidth : 0
        height: parent.height - y - footer.height
        visible: width > 0 && root.reading
        clip: true
        reader: root.reader
        theme: root.theme
        onStepWanted: index => pane.showStep(index)
        Behavior on width { NumberAnimation { duration: root.theme.panelTime; easing.type: Easing.InOutCubic } }
    }

    ReaderPane {
        id: pane
        x: rail.width
        y: bar.height
        width: internal.proseWidth
        height: parent.height - y - footer.height
        visible: root.hasChapter
        focus: true
        reader: root.reader
        preferences: root.preferences
        theme: root.theme
        onCardWanted: (link, from, x, y) => card.show(link, from, x, y)
        onLinkWanted: link => internal.follow(link)
    }

    Rectangle {
        id: footer
        y: parent.height - height
        width: root.hasChapter ? rail.width + pane.width : parent.width
        height: Math.round(32 * root.theme.scale)
        color: root.theme.page
        Text {
            anchors.verticalCenter: parent.verticalCenter
            x: 24
            text: qsTr("Teaching model, not medical advice")
            font: root.theme.smallFont
            color: root.theme.ink3
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Rectangle {
            width: parent.width
            height: root.theme.hairline
            color: root.theme.line
        }
    }

    StagePane {
        id: stage
        x: rail.width + pane.width
        y: bar.height
        width: parent.width - x
        height: parent.height - y
        visible: root.hasChapter
        reader: root.reader
        preferences: root.preferences
        theme: root.theme
        onCardWanted: (link, from, x, y) => card.show(link, from, x, y)
        onShareWanted: linkSheet.open()
        onExportWanted: exportSheet.open()
        Rectangle {
            width: root.theme.hairline
            height: parent.height
            color: root.theme.line
        }
    }

    EmptyState {
        anchors.centerIn: parent
        visible: !root.hasChapter && root.reading
        theme: root.theme
        words: qsTr("No chapter could be opened.")
        action: root.reader.faults.length > 0 ? qsTr("See what is wrong") : ""
        onChosen: faultsSheet.open()
    }

    Loader {
        y: bar.height
        width: parent.width
        height: parent.height - y - footer.height
        active: root.mode === "quiz" && root.quiz !== null
        focus: active
        sourceComponent: Component {
            QuizPane {
                quiz: root.quiz
                theme: root.theme
                onLinkWanted: (link, from, x, y) => internal.followFromQuiz(link, from, x, y)
                onKeysWanted: keysSheet.open()
            }
        }
    }
    Loader {
        y: bar.height
        width: parent.width
        height: parent.height - y - footer.height
        active: root.mode === "quiz" && root.quiz === null
        focus: active
        sourceComponent: Component {
            QuizAbsent {
                theme: root.theme
                fault: root.quizFault
                onLeaveWanted: root.mode = "read"
            }
        }
    }
    Loader {
        y: bar.height
        width: parent.width
        height: parent.height - y - footer.height
        active: root.mode === "teach"
        focus: active
        sourceComponent: Component {
            TeachPane {
                lessons: root.lessons
                reader: root.reader
                theme: root.theme
            }
        }
    }
    Loader {
        id: lectureRoom
        active: false
        sourceComponent: PresenterRoom {
            presenter: root.presenter
            preferences: root.preferences
            theme: root.theme
        }
    }
    Connections {
        target: root.lecture
        function onRunningChanged(): void { lectureRoom.active = true; }
    }
    Loader {
        id: clickerSheet
        active: root.presenter !== null
        sourceComponent: ClickerSheet {
            presenter: root.presenter
            theme: root.theme
        }
        function open(): void { (item as ClickerSheet).open(); }
    }
    Binding { target: root.presenter; property: "planInFront"; value: root.mode === "teach"; when: root.presenter !== null }

    Shortcut { sequences: ["Ctrl+1"]; onActivated: root.mode = "read" }
    Shortcut { sequences: ["Ctrl+2"]; enabled: root.quizPlace; onActivated: root.mode = "quiz" }
    Shortcut { sequences: ["Ctrl+3"]; enabled: root.lessons !== null; onActivated: root.mode = "teach" }

    CardPopup {
        id: card
        reader: root.reader
        theme: root.theme
    }
    PreferencesSheet {
        id: preferencesSheet
        preferences: root.preferences
        theme: root.theme
    }
    PageSheet {
        id: aboutSheet
        theme: root.theme
        page: root.reader.page("about")
        onLinkWanted: link => internal.follow(link)
    }
    PageSheet {
        id: helpPage
        theme: root.theme
        page: root.reader.page("help")
        onLinkWanted: link => internal.follow(link)
    }
    FaultsSheet {
        id: faultsSheet
        reader: root.reader
        theme: root.theme
    }
    SearchSheet {
        id: searchSheet
        search: root.reader.search
        theme: root.theme
        onPlaceWanted: (chapter, step, block) => {
            root.mode = "read";
            root.reader.open(chapter, step);
            pane.showBlock(block);
        }
        onCardWanted: (link, from, x, y) => card.show(link, from, x, y)
    }
    LinkSheet {
        id: linkSheet
        reader: root.reader
        theme: root.theme
    }
    ExportSheet {
        id: exportSheet
        reader: root.reader
        preferences: root.preferences
        theme: root.theme
    }
    KeysSheet {
        id: keysSheet
        quizzing: root.mode === "quiz"
        theme: root.theme
        canPresent: root.presenter !== null
        onPresenterKeysWanted: {
            keysSheet.close();
            clickerSheet.open();
        }
    }
    PageSheet {
        id: firstRun
        theme: root.theme
        page: root.reader.page("first-run")
        action: qsTr("Begin")
        onClosed: root.preferences.firstRunSeen = true
        onLinkWanted: link => internal.follow(link)
    }

    Shortcuts {
        reader: root.reader
        preferences: root.preferences
        window: root
        free: root.reading && !card.opened && !preferencesSheet.opened && !aboutSheet.opened && !faultsSheet.opened && !keysSheet.opened && !linkSheet.opened && !searchSheet.opened && !exportSheet.opened && !firstRun.opened
        onStepWanted: index => pane.showStep(index)
        onPreferencesWanted: preferencesSheet.open()
        onKeysWanted: keysSheet.open()
        onSearchWanted: searchSheet.open()
        onLinkWanted: linkSheet.open()
        onExportWanted: exportSheet.open()
        onStageWanted: stage.focusScene()
    }

    Component.onCompleted: {
        if (root.lessons !== null && root.lessons.key !== "")
            root.mode = "teach";    // opened with a plan
        if (!root.preferences.firstRunSeen && firstRun.page !== "")
            firstRun.open();
    }

    QtObject {
        id: internal
        readonly property real room: root.width - rail.width
        // The stage is the hero: the text has its measure, never more than half of what there is.
        readonly property real proseWidth: Math.round(Math.max(400, Math.min(internal.room * 0.46,
            root.width >= 1800 ? root.width / 3 - rail.width : 520 * Math.max(1, root.theme.scale * 0.94))))

        function followFromQuiz(link: string, from: Item, x: real, y: real): void {
            if (link.startsWith("cite:") || link.startsWith("term:")) {
                card.show(link, from, x, y);
                return;
            }
            if (!link.startsWith("https://") && !link.startsWith("page:"))
                root.mode = "read";
            internal.follow(link);
        }
        function follow(link: string): void {
            if (link.startsWith("https://"))
                Qt.openUrlExternally(link);
            else if (link === "page:help")
                helpPage.open();
            else if (link.startsWith("chapter:"))
                root.reader.open(link.slice("chapter:".length));
            else if (link.startsWith("kinetarium:"))
                root.reader.openLink(link);
        }
    }
}
