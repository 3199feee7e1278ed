// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// How the window looks and moves.
Sheet {
    id: root
    required property Preferences preferences
    title: qsTr("Preferences")
    measure: 560

    PreferenceRow {
        theme: root.theme
        name: qsTr("Theme")
        ThemeChooser {
            anchors.right: parent.right
            theme: root.theme
            preferences: root.preferences
        }
    }
    PreferenceRow {
        theme: root.theme
        name: qsTr("Text size, %1 %").arg(Math.round(root.preferences.textScale * 100))
        ValueSlider {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: 220
            theme: root.theme
            name: qsTr("Text size")
            valueText: qsTr("%1 percent").arg(Math.round(root.preferences.textScale * 100))
            from: 0.85
            to: 1.6
            stepSize: 0.05
            snapMode: Slider.SnapAlways
            live: false
            value: root.preferences.textScale
            onMoved: root.preferences.textScale = value
        }
    }
    SwitchRow {
        width: parent.width
        theme: root.theme
        text: qsTr("Reduced motion: still moments instead of movement")
        checked: root.preferences.reducedMotion
        onToggled: root.preferences.reducedMotion = checked
    }
    SwitchRow {
        width: parent.width
        theme: root.theme
        text: qsTr("Labels in the scene")
        checked: root.preferences.labels
        onToggled: root.preferences.labels = checked
    }
    SwitchRow {
        width: parent.width
        theme: root.theme
        text: qsTr("Contents at the left")
        checked: root.preferences.contentsOpen
        onToggled: root.preferences.contentsOpen = checked
    }
}
