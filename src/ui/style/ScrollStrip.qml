// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A scroll bar that is there when there is something to scroll.
ScrollBar {
    id: root
    required property Theme theme

    policy: ScrollBar.AsNeeded
    padding: 2
    minimumSize: 0.06
    visible: root.size < 1
    Accessible.role: Accessible.ScrollBar
    Accessible.name: qsTr("Scroll")
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: root.pressed ? root.theme.accent : root.hovered ? root.theme.edge : root.theme.line
    }
    background: null
}
