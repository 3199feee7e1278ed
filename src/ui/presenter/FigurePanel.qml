// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The figure in the presenter's hands: play, its line of time, its sliders.
Item {
    id: root
    required property Lecture lecture
    required property Theme theme
    readonly property Player player: root.lecture.player
    readonly property real natural: controls.y + controls.natural

    Item {
        id: line
        width: parent.width
        height: Math.round(36 * root.theme.scale)
        PushButton {
            id: play
            theme: root.theme
            focusPolicy: Qt.NoFocus
            sign: root.player.playing ? "pause" : "play"
            hint: root.player.playing ? qsTr("Pause") : qsTr("Play")
            onClicked: root.player.toggle()
        }
        ValueSlider {
            id: slider
            anchors.left: play.right
            anchors.leftMargin: 12
            anchors.right: clock.left
            anchors.rightMargin: 12
            anchors.verticalCenter: play.verticalCenter
            theme: root.theme
            name: qsTr("Time")
            valueText: root.player.clock
            value: root.player.position
            onMoved: {
                root.player.playing = false;
                root.player.position = slider.value;
            }
        }
        Binding { target: slider; property: "value"; value: root.player.position; when: !slider.pressed; restoreMode: Binding.RestoreNone }
        Text {
            id: clock
            // The line of time keeps its length while the words change theirs.
            width: Math.max(Math.round(root.width * 0.34), 0)
            anchors.right: parent.right
            anchors.verticalCenter: play.verticalCenter
            text: root.player.clock
            font: root.theme.smallStrongFont
            color: root.theme.ink
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
    ControlsPanel {
        id: controls
        y: line.height + 12
        x: -8
        width: parent.width + 16
        height: parent.height - y
        controls: root.lecture.controls
        theme: root.theme
    }
}
