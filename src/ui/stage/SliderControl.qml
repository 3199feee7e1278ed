// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// Glyph, name and value; track; grade, source and range. The value can be typed, with its unit.
Column {
    id: root
    required property Theme theme
    required property string name
    required property string species
    required property string valueText
    required property string exactText
    required property real position
    required property string range
    required property string grade
    required property string source
    required property bool changed
    signal typed(string text)            // answered by answer()
    signal moved(real position)
    signal held(bool on)                 // a drag, or a key held down, begins or ends
    signal asked(Item from, real x, real y)
    signal focused()

    /// What became of the typed value: empty, or why it cannot be taken.
    function answer(error: string): void {
        entry.error = error;
        if (error === "") {
            internal.end();
            slider.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    spacing: 0

    Item {
        width: parent.width
        height: Math.max(Math.round(22 * root.theme.scale), label.implicitHeight)
        ControlLabel {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - value.width - 8)
            theme: root.theme
            text: root.name
            species: root.species
            changed: root.changed
            onClicked: root.asked(label, label.width / 2, label.height)
            onActiveFocusChanged: if (label.activeFocus) root.focused()
        }
        AbstractButton {
            id: value
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !entry.visible
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            text: root.valueText
            padding: 2
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("%1: %2, type another value").arg(root.name).arg(root.valueText)
            Accessible.onPressAction: value.clicked()
            onClicked: internal.begin()
            onActiveFocusChanged: if (value.activeFocus) root.focused()
            contentItem: Text {
                text: value.text
                font: root.theme.labelStrongFont
                color: value.hovered ? root.theme.accent : root.theme.ink
            }
            background: Rectangle {
                radius: 4
                color: value.hovered ? root.theme.accentSoft : "transparent"
                FocusRing { theme: root.theme; shown: value.visualFocus; around: 4; anchors.margins: -3 }
            }
        }
        EntryField {
            id: entry
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: false
            width: Math.min(parent.width * 0.5, 150 * root.theme.scale)
            height: parent.height + 2
            horizontalAlignment: TextInput.AlignRight
            theme: root.theme
            name: qsTr("Value of %1").arg(root.name)
            onAccepted: root.typed(entry.text)
            onTextEdited: entry.error = ""
            onActiveFocusChanged: if (!entry.activeFocus) internal.end()
            Keys.onEscapePressed: { internal.end(); slider.forceActiveFocus(Qt.TabFocusReason); }
        }
    }
    ValueSlider {
        id: slider
        x: -handleSize / 2 + 1      // so that the track, not the handle, ends where the words end
        width: parent.width + handleSize - 2
        implicitHeight: 22
        theme: root.theme
        name: root.name
        valueText: root.valueText
        value: root.position
        onPressedChanged: root.held(slider.pressed)
        onMoved: root.moved(slider.value)
        onActiveFocusChanged: if (slider.activeFocus) root.focused()
    }
    Binding { target: slider; property: "value"; value: root.position; when: !slider.pressed; restoreMode: Binding.RestoreNone }
    SourceLine {
        width: parent.width
        visible: entry.error === ""
        theme: root.theme
        grade: root.grade
        source: root.source
        range: root.range
    }
    Row {
        visible: entry.error !== ""
        width: parent.width
        spacing: 6
        SignItem {
            width: 14
            height: 14
            sign: "warning"
            color: root.theme.warning
        }
        Text {
            width: parent.width - 20
            text: entry.error
            font: root.theme.smallFont
            color: root.theme.ink
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: entry.error
        }
    }

    QtObject {
        id: internal
        function begin(): void {
            entry.error = "";
            entry.text = root.exactText;
            entry.visible = true;
            entry.forceActiveFocus();
            entry.selectAll();
        }
        function end(): void {
            entry.error = "";
            entry.visible = false;
        }
    }
}
