// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A choice of yes or no, with its words in front.
Switch {
    id: root
    required property Theme theme

    implicitHeight: Math.max(36, Math.round(22 * root.theme.scale) + 12)
    padding: 0
    font: root.theme.bodyFont
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checked: root.checked
    Accessible.checkable: true
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()

    function press(): void {
        root.toggle();
        root.toggled();
    }

    contentItem: Text {
        rightPadding: root.indicator.width + 12
        text: root.text
        font: root.font
        color: root.theme.ink
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
    indicator: Rectangle {
        x: root.width - width
        y: (root.height - height) / 2
        width: 44
        height: 24
        radius: 12
        color: root.checked ? root.theme.accent : root.theme.surface
        border.width: root.theme.hairline
        border.color: root.checked || root.hovered ? root.theme.accent : root.theme.edge
        Rectangle {
            x: root.checked ? parent.width - width - 4 : 4
            y: 4
            width: 16
            height: 16
            radius: 8
            color: root.checked ? root.theme.onAccent : root.theme.edge
            Behavior on x { NumberAnimation { duration: root.theme.hoverTime; easing.type: Easing.InOutCubic } }
        }
        FocusRing { theme: root.theme; shown: root.visualFocus; around: 12 }
    }
}
