// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The presenter's own screen: what the audience sees, what comes, what to say, how long it has taken.
ApplicationWindow {
    id: root
    required property Presenter presenter
    required property Preferences preferences
    required property Theme theme
    required property real audienceAspect
    readonly property Lecture lecture: root.presenter.lecture
    readonly property real margin: root.width < 1200 ? 20 : 32
    readonly property real leftWidth: Math.round((root.width - 3 * root.margin) * 0.57)

    visible: false
    width: 1280
    height: 800
    minimumWidth: 800
    minimumHeight: 560
    title: qsTr("%1 - presenter").arg(root.lecture.title)
    color: root.theme.page
    font: root.theme.bodyFont
    onClosing: root.lecture.end()

    Item {
        id: head
        x: root.margin
        y: 16
        width: root.leftWidth
        height: Math.round(36 * root.theme.scale)
        Text {
            id: title
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - place.width - 12)
            text: root.lecture.title
            font: root.theme.bodyStrongFont
            color: root.theme.ink
            elide: Text.ElideRight
        }
        Text {
            id: place
            anchors.baseline: title.baseline
            x: title.width + 12
            text: qsTr("%1 of %2").arg(root.lecture.index + 1).arg(root.lecture.count)
            font: root.theme.bodyFont
            color: root.theme.ink2
        }
    }
    Item {
        id: seen
        x: root.margin
        y: head.y + head.height + 4
        width: root.leftWidth
        height: Math.round(34 * root.theme.scale)
        Text {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - themes.width - 12
            text: root.presenter.oneScreen ? qsTr("The audience's view, on this screen") : qsTr("Audience sees, on %1").arg(root.presenter.audienceScreen)
            font: root.theme.labelStrongFont
            color: root.theme.ink2
            elide: Text.ElideRight
        }
        Segmented {
            id: themes
            readonly property var names: ["light", "dark", "projector"]
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            theme: root.theme
            name: qsTr("Theme of the audience's window")
            choices: [qsTr("Paper"), qsTr("Night"), qsTr("Projector")]
            current: themes.names.indexOf(root.preferences.audienceTheme)
            cellPadding: root.width < 1200 ? 8 : 12
            onChosen: index => root.preferences.audienceTheme = themes.names[index]
        }
    }
    Rectangle {
        id: live
        readonly property real room: Math.min(root.leftWidth, (root.height * 0.54 - y) * root.audienceAspect)
        x: root.margin + Math.round((root.leftWidth - width) / 2)
        y: seen.y + seen.height + 8
        width: Math.round(live.room)
        height: Math.round(live.room / root.audienceAspect)
        color: root.presenter.audienceTheme.page
        AudienceView {
            anchors.fill: parent
            lecture: root.lecture
            preferences: root.preferences
            theme: root.presenter.audienceTheme
            aspect: root.audienceAspect
        }
        // A tenth of white added in light takes black to this grey, and white stays white.
        Rectangle {
            anchors.fill: parent
            visible: tools.lit
            color: "white"
            opacity: 0.35
        }
        Text {
            anchors.centerIn: parent
            visible: root.lecture.blank !== ""
            text: root.lecture.blank === "white" ? qsTr("The audience sees white") : qsTr("The audience sees black")
            font: root.theme.bodyStrongFont
            color: root.lecture.blank === "white" ? "black" : "white"
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -width0
            readonly property real width0: root.theme.hairline
            color: "transparent"
            border.width: width0
            border.color: root.theme.edge
        }
    }
    ToolRow {
        id: tools
        x: root.margin - 9
        y: live.y + live.height + 8
        width: root.leftWidth + 18
        presenter: root.presenter
        theme: root.theme
    }
    Text {
        id: kept
        x: root.margin
        y: tools.y + tools.height + 4
        width: root.leftWidth
        visible: text !== ""
        text: root.presenter.kept
        font: root.theme.smallFont
        color: root.theme.ink2
        wrapMode: Text.WrapAnywhere
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    NextItem {
        x: root.margin
        y: tools.y + tools.height + 16 + (kept.visible ? kept.height : 0)
        width: Math.round(root.leftWidth * 0.42)
        height: root.height - y - root.margin
        presenter: root.presenter
        preferences: root.preferences
        aspect: root.audienceAspect
        theme: root.theme
    }
    LectureItems {
        x: root.margin + Math.round(root.leftWidth * 0.42) + 16
        y: tools.y + tools.height + 12 + (kept.visible ? kept.height : 0)
        width: root.leftWidth - (x - root.margin)
        height: root.height - y - root.margin
        lecture: root.lecture
        theme: root.theme
    }

    Item {
        id: right
        x: root.margin * 2 + root.leftWidth
        y: 16
        width: root.width - x - root.margin
        height: root.height - y - 16

        Row {
            id: ways
            anchors.right: parent.right
            spacing: 4
            PushButton {
                theme: root.theme
                quiet: true
                focusPolicy: Qt.NoFocus
                text: qsTr("Keys")
                hint: qsTr("What each key does, and your clicker's buttons")
                onClicked: keys.open()
            }
            PushButton {
                theme: root.theme
                focusPolicy: Qt.NoFocus
                text: qsTr("End")
                hint: qsTr("Back to the reader (%1)").arg(root.presenter.clicker.keysOf("end"))
                onClicked: root.lecture.end()
            }
        }
        LectureClock {
            id: clock
            width: parent.width - (wide ? ways.width + 24 : 0)
            readonly property bool wide: parent.width > 560 * root.theme.scale
            y: wide ? 0 : ways.height + 4
            lecture: root.lecture
            theme: root.theme
        }
        Rectangle {
            id: rule
            y: clock.y + clock.height + 16
            width: parent.width
            height: root.theme.hairline
            color: root.theme.line
        }
        Text {
            id: now
            y: rule.y + 16
            width: parent.width
            text: root.lecture.itemTitle
            font: root.theme.sectionFont
            color: root.theme.ink
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Flickable {
            id: flick
            y: now.y + now.height + 12
            width: parent.width
            height: Math.max(40, panel.y - y - 16)
            contentWidth: width
            contentHeight: notes.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollStrip { theme: root.theme }
            Text {
                id: notes
                width: flick.width - 16
                text: root.lecture.notes === "" ? qsTr("No notes here.") : root.lecture.notes
                textFormat: Text.PlainText
                // The reading face has old-style figures only, in which a 1 looks like an I: notes are full of numbers.
                font.family: root.theme.bodyFont.family
                font.pixelSize: Math.round((root.width < 1600 ? 22 : 26) * root.theme.scale * root.presenter.noteScale)
                lineHeight: 1.15
                color: root.lecture.notes === "" ? root.theme.ink3 : root.theme.ink
                wrapMode: Text.Wrap
                onTextChanged: flick.contentY = 0
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        Loader {
            id: panel
            y: hints.y - 20 - height
            width: parent.width
            // A figure's is no higher than its sliders: the notes have the rest.
            height: Math.round(root.lecture.atQuestion ? parent.height * 0.48
                : Math.min(panel.item?.natural ?? 0, parent.height * 0.36))
            sourceComponent: root.lecture.atQuestion ? askedPanel : figurePanel
        }
        Component {
            id: askedPanel
            HandsPanel {
                presenter: root.presenter
                theme: root.theme
            }
        }
        Component {
            id: figurePanel
            FigurePanel {
                lecture: root.lecture
                theme: root.theme
            }
        }
        KeyHints {
            id: hints
            y: parent.height - height
            width: parent.width
            presenter: root.presenter
            theme: root.theme
        }
    }

    // The number that is being typed.
    Rectangle {
        visible: root.presenter.clicker.typed !== ""
        anchors.centerIn: parent
        width: number.implicitWidth + 64
        height: number.implicitHeight + 40
        radius: 8
        color: root.theme.surface
        border.width: 2
        border.color: root.theme.accent
        Text {
            id: number
            readonly property int wanted: Number(root.presenter.clicker.typed)
            anchors.centerIn: parent
            text: number.wanted >= 1 && number.wanted <= root.lecture.count
                ? qsTr("%1: %2").arg(number.wanted).arg(root.lecture.items[number.wanted - 1].title)
                : qsTr("%1: there are %2").arg(number.wanted).arg(root.lecture.count)
            font: root.theme.sectionFont
            color: root.theme.ink
        }
    }
    ClickerSheet {
        id: keys
        theme: root.theme
        presenter: root.presenter
    }
}
