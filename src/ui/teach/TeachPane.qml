// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Lesson plans: those there are at the left, the open one at the right.
FocusScope {
    id: root
    required property LessonDesk lessons
    required property Reader reader
    required property Theme theme

    PlanList {
        id: list
        width: Math.round(Math.min(420, Math.max(300, root.width * 0.27)))
        height: root.height
        focus: root.lessons.key === ""
        lessons: root.lessons
        theme: root.theme
    }
    Rectangle {
        x: list.width
        width: root.theme.hairline
        height: root.height
        color: root.theme.line
    }
    PlanEditor {
        x: list.width + 1
        width: root.width - x
        height: root.height
        visible: root.lessons.key !== ""
        focus: visible
        lessons: root.lessons
        reader: root.reader
        theme: root.theme
    }
    EmptyState {
        x: list.width + (root.width - list.width - width) / 2
        y: (root.height - height) / 2
        visible: root.lessons.key === ""
        theme: root.theme
        words: qsTr("Choose a plan, or begin one of your own.")
        action: qsTr("New plan")
        onChosen: root.lessons.create("")
    }
}
