// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Which key does what while presenting. A clicker's button is learned by pressing it.
Sheet {
    id: root
    required property Presenter presenter
    readonly property Clicker clicker: root.presenter.clicker
    title: qsTr("Keys and clicker")
    measure: 680
    onOpenedChanged: root.presenter.sheet = root.opened
    onClosed: root.clicker.learn("")

    Text {
        width: parent.width
        text: root.clicker.learning !== "" ? qsTr("Press the key, or the button of your clicker. Escape leaves all as it was.")
            : qsTr("A number and Return jumps there. With Shift the arrows move a slider that has the focus, and Space presses a button.")
        font: root.theme.bodyFont
        color: root.theme.ink
        wrapMode: Text.Wrap
    }
    Column {
        width: parent.width
        spacing: 4
        Repeater {
            model: root.clicker.bindings
            delegate: Item {
                id: row
                required property var modelData
                readonly property bool learning: root.clicker.learning === row.modelData.command
                width: parent ? parent.width : 0
                height: Math.max(learn.height, caps.height, name.height) + 6
                Accessible.role: Accessible.ListItem
                Accessible.name: row.modelData.title + ": " + row.modelData.keys.join(", ")
                Text {
                    id: name
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(parent.width * 0.34)
                    text: row.modelData.title
                    font: root.theme.bodyFont
                    color: root.theme.ink
                    wrapMode: Text.Wrap
                }
                Flow {
                    id: caps
                    anchors.verticalCenter: parent.verticalCenter
                    x: name.width + 12
                    width: factory.x - x - 8
                    spacing: 4
                    Repeater {
                        model: row.modelData.keys
                        delegate: KeyCap {
                            required property string modelData
                            theme: root.theme
                            key: modelData
                        }
                    }
                    Text {
                        visible: row.modelData.keys.length === 0
                        text: qsTr("no key")
                        font: root.theme.smallFont
                        color: root.theme.ink3
                    }
                }
                PushButton {
                    id: factory
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.right: learn.left
                    anchors.rightMargin: 4
                    width: row.modelData.changed ? implicitWidth : 0
                    visible: row.modelData.changed
                    theme: root.theme
                    quiet: true
                    text: qsTr("Reset")
                    Accessible.name: qsTr("Reset the keys of: %1").arg(row.modelData.title)
                    onClicked: root.clicker.forget(row.modelData.command)
                }
                PushButton {
                    id: learn
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.right: parent.right
                    theme: root.theme
                    checked: row.learning
                    text: row.learning ? qsTr("Press it now") : qsTr("Learn")
                    Accessible.name: qsTr("Learn a key for: %1").arg(row.modelData.title)
                    onClicked: root.clicker.learn(row.learning ? "" : row.modelData.command)
                }
            }
        }
    }
    PushButton {
        theme: root.theme
        text: qsTr("Reset all keys")
        onClicked: root.clicker.reset()
    }
}
