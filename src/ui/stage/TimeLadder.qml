// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// One line of time from microseconds to days. The open receptor stands on it, and the moment of the slow course at which
// it was opened; that one can be moved.
Item {
    id: root
    required property Player player
    required property Theme theme

    readonly property var times: root.player.zoomTimes   // s: of the slow moment, of the receptor's
    readonly property real line: Math.round(root.height * 0.5)

    function place(seconds: real): real {
        return internal.share(seconds) * root.width;
    }

    Rectangle {
        y: root.line
        width: root.width
        height: root.theme.hairline
        color: root.theme.ink3
    }
    Repeater {
        model: [[1e-6, "µs"], [1e-3, "ms"], [1, "s"], [60, "min"], [3600, "h"], [86400, "d"]]
        delegate: Item {
            id: rung
            required property var modelData
            x: Math.round(root.place(rung.modelData[0]))
            Rectangle {
                y: root.line - 3
                width: root.theme.hairline
                height: 7
                color: root.theme.ink3
            }
            Text {
                x: Math.max(-rung.x, -width / 2)
                y: root.line + 5
                text: rung.modelData[1]
                font: root.theme.smallFont
                color: root.theme.ink2
            }
        }
    }

    Rectangle {
        id: fast
        visible: root.times.length === 2
        width: 11
        height: 11
        radius: 5.5
        x: (root.times.length === 2 ? root.place(root.times[1]) : 0) - width / 2
        y: root.line - 5
        color: root.theme.accent
        Text {
            x: Math.max(-fast.x, fast.width / 2 - width / 2)
            y: -height - 1
            text: root.player.clock.split(/ (?:after|before) /)[0]
            font: root.theme.smallStrongFont
            color: root.theme.ink
        }
    }
    Rectangle {
        id: slow
        visible: root.times.length === 2
        width: 13
        height: 13
        radius: 6.5
        x: (root.times.length === 2 ? root.place(root.times[0]) : 0) - width / 2
        y: root.line - 6
        color: drag.pressed || drag.containsMouse ? root.theme.accentSoft : root.theme.page
        border.width: 3
        border.color: root.theme.accent
        FocusRing { theme: root.theme; shown: root.activeFocus; around: 6.5 }
        Text {
            id: slowWords
            x: Math.min(root.width - slow.x - width, slow.width / 2 - width / 2)
            y: -height
            text: root.player.slowClock
            font: root.theme.smallStrongFont
            color: root.theme.ink
        }
    }

    MouseArea {
        id: drag
        // The whole right part of the ladder is the slow course's.
        x: root.place(1)
        width: root.width - x + 8
        height: root.height
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onPressed: mouse => internal.moveTo(drag.x + mouse.x)
        onPositionChanged: mouse => { if (drag.pressed) internal.moveTo(drag.x + mouse.x); }
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Moment at which the receptor is open")
    Accessible.description: root.player.slowClock
    Accessible.focusable: true
    Accessible.onIncreaseAction: internal.nudge(0.01)
    Accessible.onDecreaseAction: internal.nudge(-0.01)
    Keys.onLeftPressed: internal.nudge(-0.01)
    Keys.onRightPressed: internal.nudge(0.01)
    Keys.onPressed: event => {
        const by = { [Qt.Key_Home]: -1, [Qt.Key_End]: 1, [Qt.Key_PageDown]: -0.1, [Qt.Key_PageUp]: 0.1 }[event.key];
        if (by !== undefined) {
            event.accepted = true;
            internal.nudge(by);
        }
    }

    QtObject {
        id: internal
        readonly property real low: -6       // decades of a second: from a microsecond
        readonly property real high: 6.4     // to four weeks

        function share(seconds: real): real {
            const decade = Math.log(Math.max(1e-6, seconds)) / Math.LN10;
            return Math.max(0, Math.min(1, (decade - internal.low) / (internal.high - internal.low)));
        }
        function moveTo(x: real): void {
            root.forceActiveFocus(Qt.MouseFocusReason);
            const share = Math.max(0, Math.min(1, x / root.width));
            root.player.setSlowSeconds(Math.pow(10, internal.low + share * (internal.high - internal.low)));
        }
        function nudge(by: real): void {
            root.player.slowPosition = Math.max(0, Math.min(1, root.player.slowPosition + by));
        }
    }
}
