// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Over the scene while a receptor is open: at which moment, both places on a ladder of time, and the way back.
Rectangle {
    id: root
    required property Reader reader
    required property Theme theme
    readonly property Player player: root.reader.player

    implicitHeight: Math.round(44 * root.theme.scale)
    color: root.theme.accentSoft

    Text {
        id: title
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, (ladder.visible ? ladder.x : back.x) - x - 16)
        text: root.player.zoomTitle
        font: root.theme.labelStrongFont
        color: root.theme.ink
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: title.text
    }

    Item {
        id: ladder
        readonly property var names: [[1e-6, "µs"], [1e-3, "ms"], [1, "s"], [60, "min"], [3600, "h"], [86400, "d"]]
        readonly property var times: root.player.zoomTimes
        visible: root.width >= 720 * root.theme.scale && ladder.times.length === 2
        width: Math.round(280 * root.theme.scale)
        height: parent.height
        anchors.right: back.left
        anchors.rightMargin: 24
        Accessible.ignored: true

        function place(seconds: real): real {
            const low = -6, high = 6.4;  // a microsecond to four weeks
            return Math.max(0, Math.min(1, (Math.log(Math.max(1e-6, seconds)) / Math.LN10 - low) / (high - low))) * ladder.width;
        }

        Rectangle {
            y: Math.round(parent.height * 0.34)
            width: parent.width
            height: root.theme.hairline
            color: root.theme.ink3
        }
        Repeater {
            model: ladder.names
            delegate: Item {
                id: rung
                required property var modelData
                x: ladder.place(rung.modelData[0])
                Rectangle {
                    y: Math.round(ladder.height * 0.34)
                    width: root.theme.hairline
                    height: 4
                    color: root.theme.ink3
                }
                Text {
                    x: -width / 2
                    y: Math.round(ladder.height * 0.46)
                    text: rung.modelData[1]
                    font: root.theme.smallFont
                    color: root.theme.ink2
                }
            }
        }
        Repeater {
            model: ladder.times
            delegate: Rectangle {
                id: mark
                required property int index
                required property real modelData
                readonly property bool here: mark.index === 1
                width: 11
                height: 11
                radius: 5.5
                x: ladder.place(mark.modelData) - width / 2
                y: Math.round(ladder.height * 0.34) - height / 2
                color: mark.here ? root.theme.accent : root.theme.page
                border.width: 2
                border.color: root.theme.accent
            }
        }
    }

    PushButton {
        id: back
        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        theme: root.theme
        text: qsTr("Back (Z)")
        hint: qsTr("To where you were")
        onClicked: root.player.zoomOut()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.theme.hairline
        color: root.theme.line
    }
}
