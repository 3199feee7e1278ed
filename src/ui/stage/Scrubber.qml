// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// Play, the line of time with the clock over its handle, the speed, and how fast that is.
Item {
    id: root
    required property Reader reader
    required property Theme theme
    required property bool wide

    readonly property Player player: root.reader.player
    readonly property real unit: root.theme.scale

    implicitHeight: Math.round(84 * Math.max(1, root.unit * 0.95))
    height: implicitHeight

    RoundButton {
        id: play
        x: 24
        y: Math.round(40 * track.share - height / 2)
        width: 40
        height: 40
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: root.player.playing ? qsTr("Pause") : qsTr("Play")
        Accessible.onPressAction: play.clicked()
        onClicked: root.player.toggle()
        contentItem: Item {
            SignItem {
                anchors.centerIn: parent
                width: 20
                height: 20
                sign: root.player.playing ? "pause" : "play"
                color: root.theme.onAccent
            }
        }
        background: Rectangle {
            radius: width / 2
            color: play.down ? Qt.darker(root.theme.accent, 1.15) : play.hovered ? Qt.lighter(root.theme.accent, 1.12) : root.theme.accent
            Behavior on color { ColorAnimation { duration: root.theme.hoverTime; easing.type: Easing.InOutCubic } }
            FocusRing { theme: root.theme; shown: play.visualFocus; around: 20 }
        }
        Hint { theme: root.theme; target: play; words: root.player.playing ? qsTr("Pause (Space)") : qsTr("Play (Space)") }
    }

    Item {
        id: track
        readonly property real share: root.height / 84
        // Large type on a short line: every second or third tick has its name.
        readonly property var ticks: root.player.ticks
        readonly property int named: track.ticks.filter(tick => tick[1] !== "").length
        readonly property int every: Math.max(1, Math.ceil(track.named * 62 * root.unit / Math.max(1, track.width)))
        x: 88
        width: root.width - x - aside.width - (root.wide ? 56 : 40)
        height: root.height

        ValueSlider {
            id: slider
            x: -handleSize / 2
            width: parent.width + handleSize
            y: Math.round(40 * track.share - height / 2)
            handleSize: 20
            theme: root.theme
            name: qsTr("Time")
            valueText: root.player.clock
            value: root.player.position
            stepSize: 0.01
            onMoved: {
                root.player.playing = false;
                root.player.position = slider.value;
            }
            Keys.onSpacePressed: root.player.toggle()
        }
        // A Slider writes its own value when it is dragged; this keeps it bound to the player.
        Binding { target: slider; property: "value"; value: root.player.position; when: !slider.pressed; restoreMode: Binding.RestoreNone }

        Text {
            id: clock
            y: Math.round(6 * track.share)
            x: Math.max(0, Math.min(track.width - width, slider.visualPosition * track.width - width / 2))
            text: root.player.clock
            font: root.theme.labelStrongFont
            color: root.theme.ink
            Accessible.role: Accessible.Clock
            Accessible.name: clock.text
        }
        Repeater {
            model: track.ticks
            delegate: Item {
                id: tick
                required property var modelData
                required property int index
                readonly property real place: tick.modelData[0]
                readonly property string label: tick.modelData[1]
                x: tick.place * track.width
                Rectangle {
                    x: -width / 2
                    y: Math.round(50 * track.share)
                    width: root.theme.hairline * 1.25
                    height: tick.label === "" ? 5 : 8
                    color: root.theme.ink3
                }
                Text {
                    y: Math.round(60 * track.share)
                    x: -width / 2
                    visible: tick.index % track.every === 0
                    text: tick.label
                    font: root.theme.smallFont
                    color: root.theme.ink2
                }
            }
        }
    }

    Item {
        id: aside
        anchors.right: parent.right
        anchors.rightMargin: root.wide ? 24 : 16
        width: Math.round((root.wide ? 250 : 112) * root.unit)
        height: parent.height

        Segmented {
            id: speeds
            visible: root.wide
            anchors.right: parent.right
            y: Math.round(8 * track.share)
            theme: root.theme
            name: qsTr("Speed")
            cellPadding: 9
            choices: internal.names
            current: internal.indexOf(root.player.speed)
            onChosen: index => root.player.speed = internal.speeds[index]
        }
        ChoiceBox {
            id: brief
            visible: !root.wide
            anchors.right: parent.right
            y: Math.round(8 * track.share)
            implicitWidth: Math.round(72 * root.unit)
            theme: root.theme
            name: qsTr("Speed")
            model: internal.names
            currentIndex: internal.indexOf(root.player.speed)
            onActivated: index => root.player.speed = internal.speeds[index]
        }
        Text {
            anchors.right: parent.right
            width: parent.width
            y: speeds.y + speeds.height + 4
            horizontalAlignment: Text.AlignRight
            text: root.wide ? root.player.pace.replace(": ", ":\n") : internal.inBrief(root.player.pace)
            font: root.theme.smallFont
            color: root.theme.ink2
            wrapMode: Text.Wrap
            lineHeightMode: Text.FixedHeight
            lineHeight: Math.round(16 * root.unit)
            Accessible.role: Accessible.StaticText
            Accessible.name: root.player.pace
        }
    }

    QtObject {
        id: internal
        readonly property list<real> speeds: [0.25, 0.5, 1, 2, 4]
        readonly property list<string> names: ["¼", "½", "1×", "2×", "4×"]

        /// "1 s here is 42 ms there: 24 times slower" -> "24 times slower"
        function inBrief(pace: string): string {
            const parts = pace.split(": ");
            return parts.length > 1 && parts[1].length <= 22 ? parts[1] : parts[0];
        }

        function indexOf(speed: real): int {
            let nearest = 0;
            for (let i = 1; i < internal.speeds.length; ++i) {
                if (Math.abs(internal.speeds[i] - speed) < Math.abs(internal.speeds[nearest] - speed))
                    nearest = i;
            }
            return nearest;
        }
    }
}
