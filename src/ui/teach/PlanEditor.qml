// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The open plan: what it is called, its clicks in order, and what can be added. A shipped one is read and copied.
FocusScope {
    id: root
    required property LessonDesk lessons
    required property Reader reader
    required property Theme theme
    readonly property var items: root.lessons.items
    property int chosen: -1     // the item whose notes are open

    Connections {
        target: root.lessons
        function onPlanChanged(): void { root.chosen = Math.min(root.chosen, root.items.length - 1); }
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight + 96
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollStrip { theme: root.theme }
        Column {
            id: column
            x: Math.max(40, (flick.width - width) / 2)
            y: 32
            width: Math.min(880, flick.width - 80)
            spacing: 16

            PlanHead {
                width: parent.width
                lessons: root.lessons
                theme: root.theme
            }
            Repeater {
                model: root.lessons.faults
                delegate: Text {
                    required property string modelData
                    width: column.width
                    text: modelData
                    font: root.theme.smallFont
                    color: root.theme.warning
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
            Text {
                visible: root.items.length === 0
                width: parent.width
                text: qsTr("Nothing in it yet. Add a step, a question, or the figure as you left it in the reader.")
                font: root.theme.readingFont
                color: root.theme.ink2
                wrapMode: Text.Wrap
            }
            Column {
                width: parent.width
                Repeater {
                    model: root.items.length
                    delegate: PlanItem {
                        required property int index
                        width: column.width
                        theme: root.theme
                        lessons: root.lessons
                        number: index
                        count: root.items.length
                        told: root.items[index] ?? internal.none
                        opened: root.chosen === index
                        onToggled: root.chosen = root.chosen === index ? -1 : index
                        onMoved: by => { root.lessons.moveItem(index, index + by); root.chosen = index + by; }
                    }
                }
            }
            PlanAdd {
                visible: root.lessons.own
                width: parent.width
                lessons: root.lessons
                reader: root.reader
                theme: root.theme
                // Behind the open item, or at the end.
                before: root.chosen < 0 ? -1 : root.chosen + 1
            }
        }
    }

    QtObject {
        id: internal
        readonly property var none: ({ kind: "show", title: "", where: "", what: "", notes: "", stepNotes: "", changed: false, minutes: 0, fault: "" })
    }
}
