// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The sliders that a goal allows, and whether each condition is met now.
FocusScope {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property bool open: root.desk.session.phase === "asking"

    implicitHeight: column.implicitHeight

    function take(): void {
        if (rows.count > 0)
            root.focusRow(rows.itemAt(0));
    }
    function focusRow(row: var): void { row.first.forceActiveFocus(Qt.TabFocusReason) }

    Column {
        id: column
        width: parent.width
        spacing: 24
        Repeater {
            id: rows
            model: root.desk.controls.length
            delegate: Column {
                id: row
                required property int index
                readonly property Item first: row.told.choices.length > 0 ? chooser : slider
                readonly property var told: root.desk.controls[row.index] ?? ({ id: "", label: "", valueText: "", choices: [], choiceIndex: -1, position: 0 })
                width: column.width
                spacing: 6
                Item {
                    width: parent.width
                    height: label.height
                    Text {
                        id: label
                        text: row.told.label
                        font: root.theme.bodyStrongFont
                        color: root.theme.ink
                    }
                    Text {
                        anchors.right: parent.right
                        text: row.told.valueText
                        font: root.theme.bodyStrongFont
                        color: root.theme.accent
                    }
                }
                ValueSlider {
                    id: slider
                    visible: row.told.choices.length === 0
                    width: parent.width
                    theme: root.theme
                    name: row.told.label
                    valueText: row.told.valueText
                    enabled: root.open
                    value: row.told.position
                    onMoved: root.desk.setControl(row.told.id, value)
                }
                ChoiceBox {
                    id: chooser
                // Enter submits here as everywhere; Space opens the list.
                Keys.onReturnPressed: event => {
                    event.accepted = !chooser.popup.visible;
                    if (event.accepted)
                        root.desk.session.submit();
                }
                    visible: row.told.choices.length > 0
                    width: parent.width
                    theme: root.theme
                    name: row.told.label
                    enabled: root.open
                    model: row.told.choices
                    currentIndex: row.told.choiceIndex
                    onActivated: index => root.desk.setChoice(row.told.id, index)
                }
            }
        }
        Repeater {
            model: root.desk.conditions
            delegate: Verdict {
                required property var modelData
                width: column.width
                theme: root.theme
                sign: modelData.met ? "right" : "open"
                words: (modelData.met ? qsTr("Met: ") : qsTr("Not yet: ")) + modelData.text
                font: root.theme.bodyFont
                Accessible.role: Accessible.StaticText
                Accessible.name: words
            }
        }
    }
}
