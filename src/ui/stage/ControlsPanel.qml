// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// Sliders and choosers of the step, in as many columns as there is room for; they scroll in their own place.
Item {
    id: root
    required property Controls controls
    required property Theme theme
    signal cardWanted(string link, Item from, real x, real y)
    signal held(bool on)

    readonly property int columns: root.width >= 480 * root.theme.scale ? 2 : 1
    readonly property alias count: cells.count
    readonly property alias natural: grid.implicitHeight    // so high that nothing scrolls

    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: width
        contentHeight: grid.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        ScrollBar.vertical: ScrollStrip { theme: root.theme }

        Grid {
            id: grid
            x: 8
            width: flick.width - 24
            columns: root.columns
            columnSpacing: 32
            rowSpacing: 12
            Repeater {
                id: cells
                model: root.controls
                delegate: Control {
                    id: cell
                    required property int index
                    required property string parameterId
                    required property string label
                    required property string kind
                    required property string species
                    required property string valueText
                    required property string exactText
                    required property real position
                    required property string range
                    required property string grade
                    required property string source
                    required property var choices
                    required property var choiceNotes
                    required property int choiceIndex
                    required property string description
                    required property bool changed

                    width: (grid.width - (root.columns - 1) * grid.columnSpacing) / root.columns
                    padding: 0
                    focusPolicy: Qt.NoFocus
                    contentItem: Loader { sourceComponent: cell.kind === "slider" ? sliderControl : choiceControl }
                    onActiveFocusChanged: if (cell.activeFocus) internal.reveal(cell)

                    Component {
                        id: sliderControl
                        SliderControl {
                            id: slider
                            theme: root.theme
                            name: cell.label
                            species: cell.species
                            valueText: cell.valueText
                            exactText: cell.exactText
                            position: cell.position
                            range: cell.range
                            grade: cell.grade
                            source: cell.source
                            changed: cell.changed
                            onTyped: text => slider.answer(root.controls.setText(cell.index, text))
                            onMoved: position => root.controls.setPosition(cell.index, position)
                            onHeld: on => root.held(on)
                            onAsked: (from, x, y) => root.cardWanted("parameter:" + cell.parameterId, from, x, y)
                            onFocused: internal.reveal(cell)
                        }
                    }
                    Component {
                        id: choiceControl
                        ChoiceControl {
                            theme: root.theme
                            name: cell.label
                            species: cell.species
                            choices: cell.choices
                            notes: cell.choiceNotes
                            current: cell.choiceIndex
                            grade: cell.grade
                            source: cell.source
                            changed: cell.changed
                            onChosen: index => root.controls.setChoice(cell.index, index)
                            onAsked: (from, x, y) => root.cardWanted("parameter:" + cell.parameterId, from, x, y)
                            onFocused: internal.reveal(cell)
                        }
                    }
                }
            }
        }
    }

    QtObject {
        id: internal
        function reveal(item: Item): void {
            const top = item.y - 8, bottom = item.y + item.height + 8;
            if (top < flick.contentY)
                flick.contentY = Math.max(0, top);
            else if (bottom > flick.contentY + flick.height)
                flick.contentY = Math.min(Math.max(0, flick.contentHeight - flick.height), bottom - flick.height);
        }
    }
}
