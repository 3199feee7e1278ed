// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The keys that matter now, in as many lines as it takes.
Flow {
    id: root
    required property Presenter presenter
    required property Theme theme
    readonly property string tool: root.presenter.lecture.pointing.tool
    readonly property var hints: root.tool === "pen"
        ? [[qsTr("← ↑ → ↓"), qsTr("move the pen")], [qsTr("Space"), qsTr("down, up")], [internal.key("undo-stroke"), qsTr("undo")],
           [internal.key("clear"), qsTr("clear")], [internal.key("end"), qsTr("put it away")]]
        : root.tool !== ""
        ? [[qsTr("← ↑ → ↓"), qsTr("move")], [internal.key("larger"), qsTr("larger")], [internal.key("smaller"), qsTr("smaller")],
           [internal.key("end"), qsTr("put it away")]]
        : root.presenter.lecture.atQuestion
        ? [[internal.key("next"), qsTr("reveal, then next")], [internal.key("reveal"), qsTr("reveal")], [internal.key("black"), qsTr("black")],
           [internal.key("swap"), internal.swapping], [qsTr("7 Return"), qsTr("jump to 7")], [internal.key("end"), qsTr("end")]]
        : [[internal.key("next"), qsTr("next")], [internal.key("previous"), qsTr("back")], [internal.key("black"), qsTr("black")],
           [internal.key("swap"), internal.swapping], [qsTr("7 Return"), qsTr("jump to 7")], [internal.key("end"), qsTr("end")]]

    spacing: 16
    Repeater {
        model: root.hints
        delegate: Row {
            id: row
            required property var modelData
            spacing: 6
            KeyCap {
                theme: root.theme
                key: row.modelData[0]
            }
            Text {
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData[1]
                font: root.theme.smallFont
                color: root.theme.ink2
            }
        }
    }

    QtObject {
        id: internal
        readonly property string swapping: root.presenter.oneScreen ? qsTr("to the audience's view") : qsTr("swap screens")
        readonly property var keys: root.presenter.clicker.bindings
        /// The first of a command's keys.
        function key(command: string): string {
            const found = internal.keys.find(each => each.command === command);
            return found && found.keys.length > 0 ? found.keys[0] : qsTr("no key");
        }
    }
}
