// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The chapters there are, number and one word each; below, the steps of the open one.
Item {
    id: root
    required property Reader reader
    required property Theme theme
    signal stepWanted(int index)

    implicitWidth: Math.round(88 * Math.max(1, root.theme.scale * 0.9))
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Contents")

    Flickable {
        id: flick
        width: parent.width
        height: dots.y - 8
        contentHeight: chapters.implicitHeight + 16
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: chapters
            y: 16
            width: parent.width
            Repeater {
                model: root.reader.chapters
                delegate: AbstractButton {
                    id: entry
                    required property var modelData
                    readonly property bool on: entry.modelData.id === root.reader.chapterId

                    width: chapters.width
                    // Closer together where all of them would not have room.
                    height: Math.max(Math.round(46 * root.theme.scale),
                                     Math.min(Math.round(72 * Math.max(1, root.theme.scale * 0.85)),
                                              Math.floor((flick.height - 24) / Math.max(1, root.reader.chapters.length))))
                    hoverEnabled: true
                    focusPolicy: Qt.TabFocus
                    text: entry.modelData.shortTitle
                    Accessible.role: Accessible.PageTab
                    Accessible.name: qsTr("Chapter %1: %2").arg(entry.modelData.order).arg(entry.modelData.title)
                    Accessible.selected: entry.on
                    Accessible.onPressAction: entry.clicked()
                    onClicked: root.reader.open(entry.modelData.id)

                    contentItem: Item {
                        Column {
                            anchors.centerIn: parent
                            width: parent.width
                            Text {
                                width: parent.width
                                horizontalAlignment: Text.AlignHCenter
                                text: entry.modelData.order
                                font: entry.on ? root.theme.smallStrongFont : root.theme.smallFont
                                color: entry.on ? root.theme.accent : root.theme.ink3
                            }
                            Text {
                                width: parent.width
                                horizontalAlignment: Text.AlignHCenter
                                text: entry.text
                                font: entry.on ? root.theme.smallStrongFont : root.theme.smallFont
                                color: entry.on ? root.theme.accent : root.theme.ink2
                                wrapMode: Text.Wrap
                            }
                        }
                    }
                    background: Rectangle {
                        color: entry.down ? root.theme.pressed : entry.on || entry.hovered ? root.theme.accentSoft : "transparent"
                        Behavior on color { ColorAnimation { duration: root.theme.hoverTime; easing.type: Easing.InOutCubic } }
                        Rectangle {
                            visible: entry.on
                            width: root.theme.hairline > 1 ? 5 : 3
                            height: parent.height
                            color: root.theme.accent
                        }
                        FocusRing { theme: root.theme; shown: entry.visualFocus; anchors.margins: 2; around: -3 }
                    }
                    Hint { theme: root.theme; target: entry; words: entry.modelData.title }
                }
            }
        }
    }
    StepDots {
        id: dots
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        width: parent.width
        reader: root.reader
        theme: root.theme
        onStepWanted: index => root.stepWanted(index)
    }
    Rectangle {
        anchors.right: parent.right
        width: root.theme.hairline
        height: parent.height
        color: root.theme.line
    }
}
