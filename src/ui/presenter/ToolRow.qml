// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What can be done to the audience's view, for the mouse; each has its key.
Flow {
    id: root
    required property Presenter presenter
    required property Theme theme
    readonly property Lecture lecture: root.presenter.lecture
    readonly property Pointing pointing: root.presenter.lecture.pointing

    property bool lit: false      // shown as a lit room washes it out

    spacing: 4
    component Tool: PushButton {
        required property string command
        required property bool on
        theme: root.theme
        quiet: true
        focusPolicy: Qt.NoFocus
        checkable: false
        checked: on
        font: root.theme.smallStrongFont
        leftPadding: 9
        rightPadding: 9
        hint: internal.hint(command)
        onClicked: root.presenter.run(command)
    }

    Tool { command: "black"; on: root.lecture.blank === "black"; text: qsTr("Black") }
    Tool { command: "white"; on: root.lecture.blank === "white"; text: qsTr("White") }
    Tool { command: "curve"; on: root.lecture.curve; text: qsTr("Curve") }
    Tool { command: "spotlight"; on: root.pointing.tool === "spotlight"; text: qsTr("Spotlight") }
    Tool {
        command: "magnifier"
        on: root.pointing.tool === "magnifier"
        enabled: !root.lecture.atQuestion
        reason: qsTr("The magnifier is for figures")
        text: qsTr("Magnifier")
    }
    Tool { command: "pen"; on: root.pointing.tool === "pen"; text: qsTr("Pen") }
    Tool { command: "undo-stroke"; on: false; text: qsTr("Undo"); visible: root.pointing.tool === "pen" || root.pointing.strokes > 0 }
    Tool { command: "clear"; on: false; text: qsTr("Clear"); visible: root.pointing.strokes > 0 }
    Tool { command: "picture"; on: false; text: qsTr("Picture") }
    PushButton {
        theme: root.theme
        quiet: true
        focusPolicy: Qt.NoFocus
        checkable: true
        checked: root.lit
        font: root.theme.smallStrongFont
        leftPadding: 9
        rightPadding: 9
        text: qsTr("Lit room")
        hint: qsTr("What a room with the lights on leaves of this view; the audience's window does not change")
        onToggled: root.lit = checked
    }
    Tool { command: "swap"; on: false; text: root.presenter.oneScreen ? qsTr("To the audience's view") : qsTr("Swap screens") }

    QtObject {
        id: internal
        readonly property var keys: root.presenter.clicker.bindings
        function hint(command: string): string {
            const found = internal.keys.find(each => each.command === command);
            return found && found.keys.length > 0 ? qsTr("%1 (%2)").arg(found.title).arg(found.keys.join(", ")) : "";
        }
    }
}
