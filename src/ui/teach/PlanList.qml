// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// One's own plans, then those that came with each chapter.
FocusScope {
    id: root
    required property LessonDesk lessons
    required property Theme theme
    readonly property var plans: root.lessons.plans

    Row {
        id: buttons
        x: 24
        y: 24
        spacing: 8
        PushButton {
            theme: root.theme
            focus: true
            text: qsTr("New plan")
            hint: qsTr("An empty plan of your own")
            onClicked: root.lessons.create("")
        }
        PushButton {
            theme: root.theme
            text: qsTr("Open …")
            hint: qsTr("A plan from a file; changes are written into that file")
            onClicked: root.lessons.browse()
        }
        PushButton {
            theme: root.theme
            visible: root.lessons.removed !== ""
            text: qsTr("Bring back")
            hint: qsTr("Bring back “%1”").arg(root.lessons.removed)
            onClicked: root.lessons.restore()
        }
    }
    Text {
        id: message
        x: 24
        y: buttons.y + buttons.height + 12
        width: root.width - 48
        height: visible ? implicitHeight : 0
        visible: text !== ""
        text: root.lessons.message
        font: root.theme.smallFont
        color: root.theme.warning
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    ListView {
        id: view
        y: message.y + message.height + 12
        width: root.width
        height: root.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0  // rows made ahead are half-made for a while, and have no name then
        model: root.plans.length
        ScrollBar.vertical: ScrollStrip { theme: root.theme }
        delegate: PlanRow {
            required property int index
            width: view.width
            theme: root.theme
            plan: root.plans[index] ?? ({ key: "", title: "", chapter: "", own: false, minutes: 0, items: 0 })
            // Where another chapter begins, its name stands over the row.
            heading: index === 0 || root.plans[index - 1].chapter !== plan.chapter ? (plan.own ? qsTr("Yours") : plan.chapter) : ""
            here: root.lessons.key === plan.key
            onClicked: root.lessons.select(plan.key)
        }
    }
}
