// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// This moment, this step as a clip, or its curves, as a file.
Sheet {
    id: root
    required property Reader reader
    required property Preferences preferences

    title: qsTr("Export")
    measure: 600
    onAboutToShow: {
        if (!exporter.busy) {
            exporter.theme = root.preferences.theme;
            exporter.propose();
        }
    }

    Exporter {
        id: exporter
        player: root.reader.player
        labels: root.preferences.labels
    }

    PreferenceRow {
        theme: root.theme
        name: qsTr("As")
        ChoiceBox {
            anchors.right: parent.right
            width: Math.round(220 * root.theme.scale)
            enabled: !exporter.busy
            theme: root.theme
            name: qsTr("File format")
            model: exporter.formats
            notes: exporter.formatNotes
            currentIndex: exporter.format
            onActivated: index => exporter.format = index
        }
    }
    PreferenceRow {
        visible: exporter.picture || exporter.clip
        theme: root.theme
        name: qsTr("Size, in pixels")
        ChoiceBox {
            anchors.right: parent.right
            width: Math.round(220 * root.theme.scale)
            enabled: !exporter.busy
            theme: root.theme
            name: qsTr("Size, in pixels")
            model: exporter.sizes
            currentIndex: exporter.size
            onActivated: index => exporter.size = index
        }
    }
    PreferenceRow {
        visible: exporter.picture || exporter.clip
        theme: root.theme
        name: qsTr("Theme")
        Segmented {
            readonly property list<string> ids: ["light", "dark", "projector"]
            anchors.right: parent.right
            enabled: !exporter.busy
            theme: root.theme
            name: qsTr("Theme")
            choices: [qsTr("Paper"), qsTr("Night"), qsTr("Projector")]
            current: ids.indexOf(exporter.theme)
            onChosen: index => exporter.theme = ids[index]
        }
    }
    PreferenceRow {
        visible: exporter.clip
        theme: root.theme
        name: qsTr("Lasts %1 s").arg(exporter.seconds)
        ValueSlider {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(220 * root.theme.scale)
            enabled: !exporter.busy
            theme: root.theme
            name: qsTr("Duration")
            valueText: qsTr("%1 seconds").arg(exporter.seconds)
            from: 2
            to: 60
            stepSize: 1
            value: exporter.seconds
            onMoved: exporter.seconds = Math.round(value)
        }
    }
    PreferenceRow {
        visible: exporter.clip
        theme: root.theme
        name: qsTr("Frames a second")
        Segmented {
            readonly property list<string> rates: ["15", "25", "30", "60"]
            anchors.right: parent.right
            enabled: !exporter.busy
            theme: root.theme
            name: qsTr("Frames a second")
            choices: rates
            current: rates.indexOf(String(exporter.framesPerSecond))
            onChosen: index => exporter.framesPerSecond = Number(rates[index])
        }
    }
    SwitchRow {
        visible: exporter.picture || exporter.clip
        width: parent.width
        enabled: !exporter.busy
        theme: root.theme
        text: qsTr("With the curves below")
        checked: exporter.curve
        onToggled: exporter.curve = checked
    }
    SwitchRow {
        visible: exporter.picture
        width: parent.width
        enabled: !exporter.busy
        theme: root.theme
        text: qsTr("Transparent: nothing behind it")
        checked: exporter.transparent
        onToggled: exporter.transparent = checked
    }
    Column {
        width: parent.width
        spacing: 6
        Text {
            text: qsTr("Where to")
            font: root.theme.bodyFont
            color: root.theme.ink
            Accessible.ignored: true
        }
        EntryField {
            width: parent.width
            height: Math.max(36, Math.round(20 * root.theme.scale) + 16)
            enabled: !exporter.busy
            theme: root.theme
            name: qsTr("Name of the file")
            text: exporter.path
            onTextEdited: exporter.path = text
            onAccepted: go.press()
        }
    }
    Text {
        id: said
        width: parent.width
        visible: text !== ""
        text: exporter.busy ? qsTr("%1 % drawn. You can go on reading meanwhile.").arg(Math.round(exporter.progress * 100))
            : exporter.lack !== "" ? exporter.lack
            : exporter.message !== "" ? exporter.message
            : exporter.exists ? qsTr("There is such a file already; it will be replaced.") : ""
        font: root.theme.smallFont
        color: root.theme.ink2
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.role: Accessible.StaticText
        Accessible.name: said.text
    }
    Rectangle {
        width: parent.width
        height: 6
        radius: 3
        visible: exporter.busy
        color: root.theme.line
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("%1 percent").arg(Math.round(exporter.progress * 100))
        Rectangle {
            width: parent.width * exporter.progress
            height: parent.height
            radius: 3
            color: root.theme.accent
        }
    }
    Row {
        spacing: 10
        PushButton {
            id: go
            theme: root.theme
            primary: true
            enabled: !exporter.busy && exporter.lack === ""
            text: exporter.exists ? qsTr("Replace") : qsTr("Export")
            reason: exporter.lack
            onClicked: exporter.start()
        }
        PushButton {
            theme: root.theme
            visible: exporter.busy
            text: qsTr("Cancel")
            onClicked: exporter.cancel()
        }
    }
    Text {
        width: parent.width
        text: qsTr("Each file carries its sources, the version, what you set, its link, and \"Teaching model, not medical advice\".")
        font: root.theme.smallFont
        color: root.theme.ink3
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
