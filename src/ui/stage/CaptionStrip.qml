// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Under the scene: what it shows, and what can be done to it.
Item {
    id: root
    required property Reader reader
    required property Preferences preferences
    required property Theme theme
    signal shareWanted()
    signal exportWanted()

    // Where there is little width the buttons stand under the words.
    readonly property bool narrow: root.width < 24 + buttons.width + 16 + 200 * root.theme.scale

    implicitHeight: root.narrow ? words.implicitHeight + buttons.height + 8
        : Math.max(Math.round(44 * root.theme.scale), words.implicitHeight + 8)

    Column {
        id: words
        x: 24
        y: root.narrow ? 6 : (root.height - height) / 2
        width: root.narrow ? root.width - 48 : buttons.x - x - 16
        Text {
            id: caption
            width: parent.width
            text: root.reader.caption
            font: root.theme.smallFont
            color: root.theme.ink2
            wrapMode: Text.Wrap
            lineHeightMode: Text.FixedHeight
            lineHeight: Math.round(18 * root.theme.scale)
            Accessible.role: Accessible.StaticText
            Accessible.name: root.reader.caption
        }
        // Every dose has its way to the chapter on safety.
        TextLink {
            visible: root.reader.careLink !== ""
            theme: root.theme
            text: qsTr("Why only under qualified care")
            onClicked: root.reader.open(root.reader.careLink.slice("chapter:".length))
        }
    }
    Row {
        id: buttons
        x: root.width - width - 24
        y: root.narrow ? root.height - height : (root.height - height) / 2
        spacing: 8
        PushButton {
            visible: root.reader.player.canZoom
            theme: root.theme
            quiet: true
            Accessible.name: qsTr("Open the receptor here")
            text: root.width >= 760 * root.theme.scale ? qsTr("Open the receptor here") : qsTr("Zoom in")
            hint: qsTr("One receptor with this moment's concentrations (Z)")
            onClicked: root.reader.player.zoomIn()
        }
        PushButton {
            theme: root.theme
            quiet: true
            checkable: true
            checked: root.preferences.labels
            text: qsTr("Labels")
            hint: qsTr("Names in the scene (L)")
            Accessible.checkable: true
            Accessible.checked: root.preferences.labels
            onToggled: root.preferences.labels = checked
        }
        PushButton {
            theme: root.theme
            quiet: true
            enabled: root.reader.player.changed
            text: qsTr("Reset")
            hint: qsTr("The settings as they were opened (R)")
            reason: qsTr("Nothing was changed")
            onClicked: root.reader.player.reset()
        }
        PushButton {
            theme: root.theme
            quiet: true
            text: qsTr("Link")
            hint: qsTr("Link and QR code of what is on the screen (Ctrl L)")
            onClicked: root.shareWanted()
        }
        PushButton {
            theme: root.theme
            quiet: true
            text: qsTr("Export")
            hint: qsTr("Picture, clip or table of what is on the screen (Ctrl E)")
            onClicked: root.exportWanted()
        }
    }
}
