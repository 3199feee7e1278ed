// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A slider from 0 to 1; what its place means stands beside it and is read out as `valueText`.
Slider {
    id: root
    required property Theme theme
    required property string name
    property string valueText: ""
    property real handleSize: 18

    from: 0
    to: 1
    stepSize: 0.02
    snapMode: Slider.NoSnap
    padding: 0
    implicitHeight: 24
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Slider
    Accessible.name: root.name
    Accessible.description: root.valueText

    background: Item {
        x: root.handleSize / 2
        y: root.topPadding + root.availableHeight / 2 - root.theme.track / 2
        width: root.availableWidth - root.handleSize
        height: root.theme.track
        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: root.enabled ? root.theme.edge : root.theme.line
        }
        Rectangle {
            width: root.visualPosition * parent.width
            height: parent.height
            radius: height / 2
            color: root.enabled ? root.theme.accent : root.theme.line
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.availableWidth - width)
        y: root.topPadding + (root.availableHeight - height) / 2
        width: root.handleSize
        height: root.handleSize
        radius: width / 2
        color: root.pressed || root.hovered ? root.theme.accentSoft : root.theme.page
        border.width: root.theme.track * 0.9
        border.color: root.enabled ? root.theme.accent : root.theme.line
        FocusRing { theme: root.theme; shown: root.visualFocus; around: root.handleSize / 2 }
    }
}
