// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A row of bars with a word under each; a target beside a bar is a line across it.
Item {
    id: root
    required property Theme theme
    required property string name
    property var bars: []   // {height: 0..1, above, below, target: 0..1 or -1}

    implicitHeight: 150 * Math.max(1, root.theme.scale)
    Accessible.role: Accessible.Chart
    Accessible.name: root.name + ": " + root.bars.map(each => each.below + " " + each.above).join("; ")

    Row {
        anchors.fill: parent
        Repeater {
            model: root.bars
            delegate: Item {
                id: cell
                required property var modelData
                readonly property real room: height - 2 * foot.height - 6
                width: root.width / Math.max(1, root.bars.length)
                height: root.height
                Text {
                    anchors.bottom: bar.top
                    anchors.bottomMargin: 2
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: cell.modelData.above
                    font: root.theme.smallStrongFont
                    color: root.theme.ink
                }
                Rectangle {
                    id: bar
                    anchors.bottom: foot.top
                    anchors.bottomMargin: 4
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Math.min(36, parent.width * 0.6)
                    height: Math.max(2, cell.room * Math.min(1, cell.modelData.height))
                    color: root.theme.accent
                }
                Rectangle {
                    visible: (cell.modelData.target ?? -1) >= 0
                    y: foot.y - 4 - cell.room * (cell.modelData.target ?? 0)
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: parent.width * 0.8
                    height: 2
                    color: root.theme.ink
                }
                Text {
                    id: foot
                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: cell.modelData.below
                    font: root.theme.smallFont
                    color: root.theme.ink2
                }
            }
        }
    }
}
