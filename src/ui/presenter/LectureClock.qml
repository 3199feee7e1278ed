// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// How long it has taken, how long it may, and where the plan would have us now.
Item {
    id: root
    required property Lecture lecture
    required property Theme theme

    readonly property bool late: root.lecture.planned > 0 && root.lecture.elapsed > root.lecture.planned
    implicitHeight: Math.round(72 * root.theme.scale)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.lecture.planned > 0
        ? qsTr("%1 of %2").arg(internal.words(root.lecture.elapsed)).arg(internal.words(root.lecture.planned)) : internal.words(root.lecture.elapsed)

    Text {
        id: now
        anchors.baseline: parent.top
        anchors.baselineOffset: Math.round(36 * root.theme.scale)
        text: internal.words(root.lecture.elapsed)
        font.family: root.theme.figureFont.family
        font.pixelSize: Math.round(34 * root.theme.scale)
        font.weight: 650
        color: root.lecture.clockRuns ? root.theme.ink : root.theme.ink3
    }
    Text {
        id: all
        anchors.baseline: now.baseline
        x: now.width + 10
        text: root.lecture.planned > 0 ? qsTr("of %1").arg(internal.words(root.lecture.planned)) : ""
        font: root.theme.bodyFont
        color: root.theme.ink2
    }
    Row {
        id: buttons
        anchors.right: parent.right
        y: Math.round(8 * root.theme.scale)
        spacing: 4
        PushButton {
            theme: root.theme
            quiet: true
            focusPolicy: Qt.NoFocus
            sign: root.lecture.clockRuns ? "pause" : "play"
            hint: root.lecture.clockRuns ? qsTr("Stop the clock") : qsTr("Let the clock run")
            onClicked: root.lecture.clockRuns = !root.lecture.clockRuns
        }
        PushButton {
            theme: root.theme
            quiet: true
            focusPolicy: Qt.NoFocus
            sign: "restart"
            hint: qsTr("The clock from nought")
            onClicked: root.lecture.restartClock()
        }
    }
    Item {
        id: bar
        visible: root.lecture.planned > 0
        y: Math.round(50 * root.theme.scale)
        width: parent.width
        height: 8
        Rectangle {
            anchors.fill: parent
            radius: 4
            color: root.theme.line
        }
        Rectangle {
            width: Math.max(8, parent.width * Math.min(1, root.lecture.elapsed / Math.max(1, root.lecture.planned)))
            height: parent.height
            radius: 4
            color: root.late ? root.theme.warning : root.theme.accent
        }
        Rectangle {
            x: Math.round(Math.min(1, root.lecture.due / Math.max(1, root.lecture.planned)) * (parent.width - width))
            y: -4
            width: 2
            height: parent.height + 8
            color: root.theme.ink
        }
    }
    Text {
        visible: root.lecture.planned > 0
        anchors.top: bar.bottom
        anchors.topMargin: 4
        x: Math.max(0, Math.min(parent.width - width, bar.width * root.lecture.due / Math.max(1, root.lecture.planned) - width / 2))
        text: root.late ? qsTr("%1 over").arg(internal.words(root.lecture.elapsed - root.lecture.planned))
                        : qsTr("this one until %1").arg(internal.words(root.lecture.due))
        font: root.theme.smallFont
        color: root.theme.ink2
    }

    QtObject {
        id: internal
        function words(seconds: int): string {
            const rest = seconds % 60;
            return Math.floor(seconds / 60) + ":" + (rest < 10 ? "0" : "") + rest;
        }
    }
}
