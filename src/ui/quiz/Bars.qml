// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A row of bars on one line, a value above and a word below each; a target beside a bar is a line across it.
Item {
    id: root
    required property Theme theme
    required property string name
    property var bars: []          // {height: 0..1, above, below, target: 0..1 or -1}
    readonly property int count: root.bars.length
    // Words stand under every bar that has room for them.
    readonly property int stride: Math.max(1, Math.ceil((widest.width + 12) * root.count / Math.max(1, root.width)))

    implicitHeight: Math.round(140 * Math.max(1, root.theme.scale))
    Accessible.role: Accessible.Chart
    Accessible.name: root.name + ": " + root.bars.map(each => each.below + " " + each.above).join("; ")

    TextMetrics {
        id: widest
        font: root.theme.smallFont
        text: root.bars.reduce((longest, each) => each.below.length > longest.length ? each.below : longest, "")
    }
    Rectangle {
        y: root.height - widest.height - 10
        width: parent.width
        height: Math.max(1, root.theme.hairline)
        color: root.theme.edge
    }
    Row {
        anchors.fill: parent
        Repeater {
            model: root.bars
            delegate: Item {
                id: cell
                required property var modelData
                required property int index
                readonly property real floor: root.height - widest.height - 10
                readonly property real room: cell.floor - widest.height - 4
                width: root.width / Math.max(1, root.count)
                height: root.height
                Rectangle {
                    id: bar
                    y: cell.floor - height
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Math.min(40, parent.width * 0.6)
                    height: cell.modelData.height > 0 ? Math.max(2, cell.room * Math.min(1, cell.modelData.height)) : 0
                    color: root.theme.accent
                }
                Rectangle {
                    id: target
                    visible: (cell.modelData.target ?? -1) >= 0
                    y: cell.floor - cell.room * Math.max(0, cell.modelData.target ?? 0) - 1
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Math.min(72, parent.width * 0.8)
                    height: 3
                    color: root.theme.ink
                    border.width: 0.5
                    border.color: root.theme.page
                }
                Text {
                    y: Math.min(bar.y, target.visible ? target.y : bar.y) - height - 2
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: cell.modelData.above
                    font: root.theme.smallStrongFont
                    color: root.theme.ink
                }
                Text {
                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: cell.index % root.stride === 0
                    text: cell.modelData.below
                    font: root.theme.smallFont
                    color: root.theme.ink2
                }
            }
        }
    }
}
