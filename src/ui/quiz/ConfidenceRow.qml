// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// How sure are you, before you are told.
Column {
    id: root
    required property Theme theme
    readonly property list<int> steps: [20, 40, 60, 80, 95, -1]
    readonly property list<string> names: [qsTr("Guess"), qsTr("Unsure"), qsTr("Fairly"), qsTr("Quite"), qsTr("Sure"), qsTr("Rather not say")]
    signal chosen(int percent)

    spacing: 10
    function take(): void { cells.itemAt(2).forceActiveFocus(Qt.OtherFocusReason) }
    Accessible.role: Accessible.Grouping
    Accessible.name: words.text

    Text {
        id: words
        width: parent.width
        text: qsTr("How sure are you? Say it before you are told.")
        font: root.theme.bodyStrongFont
        color: root.theme.ink
        wrapMode: Text.Wrap
    }
    Flow {
        width: parent.width
        spacing: 8
        Repeater {
            id: cells
            model: 6
            delegate: PushButton {
                id: cell
                required property int index
                theme: root.theme
                quiet: cell.index === 5
                text: root.steps[cell.index] < 0 ? root.names[cell.index] : qsTr("%1 %2 %").arg(root.names[cell.index]).arg(root.steps[cell.index])
                hint: qsTr("Key %1").arg(cell.index + 1)
                onClicked: root.chosen(root.steps[cell.index])
                Keys.onReturnPressed: cell.clicked()
                Keys.onLeftPressed: if (cell.index > 0) cells.itemAt(cell.index - 1).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onRightPressed: if (cell.index < 5) cells.itemAt(cell.index + 1).forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
