// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// One of a few choices, side by side. Tab reaches the chosen one, arrow keys choose.
FocusScope {
    id: root
    required property Theme theme
    required property string name
    property list<string> choices
    property int current: 0
    property real cellPadding: 14
    signal chosen(int index)

    implicitWidth: row.implicitWidth + 2
    implicitHeight: Math.max(32, Math.round(20 * root.theme.scale) + 12)
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    Keys.onLeftPressed: internal.move(-1)
    Keys.onRightPressed: internal.move(1)

    QtObject {
        id: internal
        function move(by: int): void {
            const to = Math.max(0, Math.min(root.choices.length - 1, root.current + by));
            root.chosen(to);
            cells.itemAt(to).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: 8
        color: root.theme.surface
        border.width: root.theme.hairline
        border.color: root.theme.edge
    }
    Row {
        id: row
        anchors.centerIn: parent
        height: root.height
        Repeater {
            id: cells
            model: root.choices
            delegate: AbstractButton {
                id: cell
                required property int index
                required property string modelData
                readonly property bool on: cell.index === root.current

                height: root.height
                leftPadding: root.cellPadding
                rightPadding: root.cellPadding
                text: cell.modelData
                font: root.theme.labelFont
                hoverEnabled: true
                focus: cell.on
                focusPolicy: cell.on ? Qt.TabFocus : Qt.NoFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: cell.text
                Accessible.checked: cell.on
                Accessible.checkable: true
                Accessible.onPressAction: cell.clicked()
                onClicked: root.chosen(cell.index)

                contentItem: Text {
                    text: cell.text
                    font: cell.font
                    color: cell.on ? root.theme.onAccent : cell.hovered ? root.theme.ink : root.theme.ink2
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignHCenter
                }
                background: Item {
                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: cell.on ? 0 : root.theme.hairline
                        radius: 8
                        color: cell.on ? root.theme.accent : cell.hovered ? root.theme.accentSoft : "transparent"
                        Behavior on color { ColorAnimation { duration: root.theme.hoverTime; easing.type: Easing.InOutCubic } }
                    }
                    FocusRing { theme: root.theme; shown: cell.visualFocus }
                }
            }
        }
    }
}
