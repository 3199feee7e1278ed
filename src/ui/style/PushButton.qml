// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A button with words; quiet: without an outline until it is pointed at. A disabled one says why beside itself.
Button {
    id: root
    required property Theme theme
    property bool primary: false
    property bool quiet: false
    property string sign: ""
    property string hint: ""
    property string reason: ""

    readonly property color foreground: !root.enabled ? root.theme.ink3 : root.primary ? root.theme.onAccent
        : root.checked ? root.theme.accent : root.theme.ink

    implicitHeight: Math.max(32, Math.round(20 * root.theme.scale) + 12)
    leftPadding: 12
    rightPadding: 12
    topPadding: 0
    bottomPadding: 0
    font: root.theme.labelFont
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text === "" ? root.hint : root.text
    Accessible.description: root.reason !== "" && !root.enabled ? root.reason : root.hint
    Accessible.onPressAction: root.press()

    /// What a click does, for who cannot click.
    function press(): void {
        if (root.checkable) {
            root.toggle();
            root.toggled();
        }
        root.clicked();
    }

    contentItem: Row {
        spacing: 8
        SignItem {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.sign !== ""
            width: 16
            height: 16
            sign: root.sign
            color: root.foreground
            on: root.theme.page
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            text: root.text
            font: root.font
            color: root.foreground
        }
    }
    background: Rectangle {
        radius: 8
        color: !root.enabled ? "transparent" : root.down && !root.primary ? root.theme.pressed
            : root.primary ? root.theme.accent : root.hovered || root.checked ? root.theme.accentSoft
            : root.quiet ? "transparent" : root.theme.surface
        border.width: root.quiet && !root.hovered && !root.checked ? 0 : root.theme.hairline
        border.color: !root.enabled ? root.theme.line : root.hovered || root.checked || root.primary ? root.theme.accent : root.theme.edge
        Behavior on color { ColorAnimation { duration: root.theme.hoverTime; easing.type: Easing.InOutCubic } }
        FocusRing { theme: root.theme; shown: root.visualFocus }
    }
    Hint { theme: root.theme; target: root; words: !root.enabled && root.reason !== "" ? root.reason : root.hint }
}
