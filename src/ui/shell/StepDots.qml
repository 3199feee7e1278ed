// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// Where in the chapter: a dot for each step. Up and down go to its neighbours.
Column {
    id: root
    required property Reader reader
    required property Theme theme
    signal stepWanted(int index)

    visible: root.reader.stepCount > 1
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Steps")
    Keys.onUpPressed: root.stepWanted(root.reader.stepIndex - 1)
    Keys.onDownPressed: root.stepWanted(root.reader.stepIndex + 1)

    Text {
        width: parent.width
        bottomPadding: 8
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("%1 of %2").arg(root.reader.stepIndex + 1).arg(root.reader.stepCount)
        font: root.theme.smallFont
        color: root.activeFocus ? root.theme.accent : root.theme.ink2
        FocusRing { theme: root.theme; shown: root.activeFocus; anchors.margins: -2; anchors.leftMargin: 12; anchors.rightMargin: 12; around: 0 }
    }
    Repeater {
        model: root.reader.stepTitles
        delegate: AbstractButton {
            id: dot
            required property int index
            required property string modelData
            readonly property bool on: dot.index === root.reader.stepIndex
            readonly property bool done: dot.index <= root.reader.stepIndex

            width: root.width
            height: 14
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            text: dot.modelData
            Accessible.role: Accessible.RadioButton
            Accessible.name: qsTr("Step %1: %2").arg(dot.index + 1).arg(dot.modelData)
            Accessible.checked: dot.on
            Accessible.onPressAction: dot.clicked()
            onClicked: root.stepWanted(dot.index)
            contentItem: Item {
                Rectangle {
                    anchors.centerIn: parent
                    width: dot.on || dot.hovered ? 10 : 6
                    height: width
                    radius: width / 2
                    color: dot.done ? root.theme.accent : "transparent"
                    border.width: 1.25
                    border.color: dot.done || dot.hovered ? root.theme.accent : root.theme.edge
                }
            }
            background: null
            Hint { theme: root.theme; target: dot; words: dot.modelData; delay: 200 }
        }
    }
}
