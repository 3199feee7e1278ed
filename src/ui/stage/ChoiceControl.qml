// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// Glyph and name, the choices, grade and source: side by side when they are few and there is room, else in a list.
Column {
    id: root
    required property Theme theme
    required property string name
    required property string species
    required property var choices
    required property var notes
    required property int current
    required property string grade
    required property string source
    required property bool changed
    signal chosen(int index)
    signal asked(Item from, real x, real y)
    signal focused()

    spacing: 4

    ControlLabel {
        id: label
        width: Math.min(implicitWidth, parent.width)
        height: Math.max(Math.round(22 * root.theme.scale), implicitHeight)
        theme: root.theme
        text: root.name
        species: root.species
        changed: root.changed
        onClicked: root.asked(label, label.width / 2, label.height)
        onActiveFocusChanged: if (label.activeFocus) root.focused()
    }
    Segmented {
        id: beside
        visible: beside.implicitWidth <= root.width && root.choices.length <= 4
        theme: root.theme
        name: root.name
        cellPadding: 10
        choices: root.choices
        current: root.current
        onChosen: index => root.chosen(index)
        onActiveFocusChanged: if (beside.activeFocus) root.focused()
    }
    ChoiceBox {
        id: list
        visible: !beside.visible
        width: parent.width
        theme: root.theme
        name: root.name
        model: root.choices
        notes: root.notes
        currentIndex: root.current
        onActivated: index => root.chosen(index)
        onActiveFocusChanged: if (list.activeFocus) root.focused()
    }
    Binding { target: list; property: "currentIndex"; value: root.current; restoreMode: Binding.RestoreNone }
    SourceLine {
        width: parent.width
        theme: root.theme
        grade: root.grade
        source: root.source
    }
}
