// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A share as a bar; the number stands beside it.
Rectangle {
    id: root
    required property Theme theme
    property real share: 0

    implicitWidth: 160
    implicitHeight: 8
    radius: 4
    color: root.theme.surface
    border.width: root.theme.hairline
    border.color: root.theme.edge
    Rectangle {
        width: Math.max(root.share > 0 ? 8 : 0, parent.width * Math.min(1, root.share))
        height: parent.height
        radius: 4
        color: root.theme.accent
        Behavior on width { NumberAnimation { duration: root.theme.panelTime; easing.type: Easing.InOutCubic } }
    }
}
