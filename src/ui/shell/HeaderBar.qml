// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Where you are, and how it shall look.
Rectangle {
    id: root
    required property Reader reader
    required property Preferences preferences
    required property Theme theme
    required property bool narrow
    required property var modes    // list of strings: those there are, of read, quiz and teach
    required property string mode
    signal modeWanted(string mode)

    readonly property var modeNames: ({ read: qsTr("Read"), quiz: qsTr("Quiz"), teach: qsTr("Teach") })
    property bool canPresent: false
    signal presentWanted()
    signal searchWanted()
    signal preferencesWanted()
    signal aboutWanted()
    signal faultsWanted()
    signal helpWanted()

    implicitHeight: Math.round(56 * Math.max(1, root.theme.scale * 0.9))
    color: root.theme.page

    Text {
        id: brand
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        text: "Kinetarium"
        font: root.theme.brandFont
        color: root.theme.ink
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Text {
        id: slash
        anchors.left: brand.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        visible: root.reader.title !== "" && chapter.implicitWidth <= chapter.width
        text: "/"
        font: root.theme.bodyFont
        color: root.theme.ink3
    }
    Text {
        id: chapter
        anchors.left: slash.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        visible: slash.visible
        width: Math.max(0, right.x - x - 24)
        text: root.mode === "read" ? root.reader.title : root.modeNames[root.mode]
        font: root.theme.bodyFont
        color: root.theme.ink2
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        PushButton {
            visible: root.reader.faults.length > 0
            theme: root.theme
            sign: "warning"
            text: root.reader.faults.length === 1 ? qsTr("1 fault in the content") : qsTr("%1 faults in the content").arg(root.reader.faults.length)
            hint: qsTr("What could not be read, with file and line")
            onClicked: root.faultsWanted()
        }
        Segmented {
            visible: root.modes.length > 1
            theme: root.theme
            name: qsTr("Mode")
            choices: root.modes.map(mode => root.modeNames[mode])
            current: root.modes.indexOf(root.mode)
            cellPadding: root.narrow ? 9 : 14
            onChosen: index => root.modeWanted(root.modes[index])
        }
        PushButton {
            visible: root.canPresent && root.mode !== "quiz"
            theme: root.theme
            text: qsTr("Present")
            hint: root.mode === "teach" ? qsTr("Give this lesson, on two screens where there are two (F5)") : qsTr("Present this chapter, on two screens where there are two (F5)")
            onClicked: root.presentWanted()
        }
        PushButton {
            theme: root.theme
            quiet: true
            text: qsTr("Search")
            hint: qsTr("Look a word up in all chapters (Ctrl K)")
            onClicked: root.searchWanted()
        }
        ThemeChooser {
            theme: root.theme
            preferences: root.preferences
            cellPadding: root.narrow ? 9 : 14
        }
        Item { width: 4; height: 1 }
        PushButton {
            theme: root.theme
            quiet: true
            text: qsTr("A−")
            hint: qsTr("Smaller text")
            reason: qsTr("This is the smallest")
            enabled: root.preferences.textScale > 0.86
            onClicked: root.preferences.textScale = Math.round((root.preferences.textScale - 0.15) * 100) / 100
        }
        PushButton {
            theme: root.theme
            quiet: true
            text: qsTr("A+")
            hint: qsTr("Larger text")
            reason: qsTr("This is the largest")
            enabled: root.preferences.textScale < 1.59
            onClicked: root.preferences.textScale = Math.round((root.preferences.textScale + 0.15) * 100) / 100
        }
        PushButton {
            theme: root.theme
            quiet: true
            text: qsTr("Preferences")
            hint: qsTr("Theme, text size, motion, labels (Ctrl+,)")
            onClicked: root.preferencesWanted()
        }
        PushButton {
            theme: root.theme
            quiet: true
            text: qsTr("About")
            hint: qsTr("What this is, and its licences")
            onClicked: root.aboutWanted()
        }
        PushButton {
            theme: root.theme
            quiet: true
            text: "?"
            hint: qsTr("Keys (?)")
            Accessible.name: qsTr("Keys")
            onClicked: root.helpWanted()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.theme.hairline
        color: root.theme.line
    }
}
