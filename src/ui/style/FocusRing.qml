// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The ring of keyboard focus: 3 px, 2 px clear of what it surrounds.
Rectangle {
    id: root
    required property Theme theme
    property bool shown: false
    property real around: 8

    anchors.fill: parent
    anchors.margins: -5
    visible: root.shown
    color: "transparent"
    radius: root.around + 5
    border.width: 3
    border.color: root.theme.focus
}
