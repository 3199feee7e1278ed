// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// One of several, in a list that drops down.
ComboBox {
    id: root
    required property Theme theme
    required property string name
    property var notes: []      // a sentence for each choice, under it in the list

    readonly property real oneLine: Math.max(32, Math.round(20 * root.theme.scale) + 12)
    implicitHeight: Math.max(root.oneLine, shown.implicitHeight + 12)
    font: root.theme.labelFont
    leftPadding: 12
    rightPadding: 32
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: root.name
    Accessible.description: root.displayText
    Accessible.onPressAction: root.popup.open()

    contentItem: Text {
        id: shown
        text: root.displayText
        font: root.font
        color: root.enabled ? root.theme.ink : root.theme.ink3
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap     // a protocol's name is not cut where large type meets a narrow panel
    }
    indicator: SignItem {
        x: root.width - width - 10
        y: (root.height - height) / 2
        width: 14
        height: 14
        sign: "down"
        color: root.enabled ? root.theme.ink2 : root.theme.ink3
    }
    background: Rectangle {
        radius: 8
        color: !root.enabled ? "transparent" : root.down ? root.theme.pressed : root.hovered ? root.theme.accentSoft : root.theme.surface
        border.width: root.theme.hairline
        border.color: !root.enabled ? root.theme.line : root.hovered ? root.theme.accent : root.theme.edge
        Behavior on color { ColorAnimation { duration: root.theme.hoverTime; easing.type: Easing.InOutCubic } }
        FocusRing { theme: root.theme; shown: root.visualFocus }
    }
    delegate: ItemDelegate {
        id: row
        required property int index
        required property string modelData
        width: ListView.view.width
        text: row.modelData
        font: root.font
        highlighted: root.highlightedIndex === row.index
        Accessible.role: Accessible.ListItem
        Accessible.name: row.text
        Accessible.description: row.note
        readonly property string note: root.notes.length > row.index ? root.notes[row.index] : ""
        implicitHeight: Math.max(root.oneLine, words.implicitHeight + 12)
        topPadding: 6
        bottomPadding: 6
        contentItem: Column {
            id: words
            Text {
                width: parent.width
                text: row.text
                font: row.font
                color: row.index === root.currentIndex ? root.theme.accent : root.theme.ink
                elide: Text.ElideRight
            }
            Text {
                width: parent.width
                visible: row.note !== ""
                text: row.note
                font: root.theme.smallFont
                color: root.theme.ink2
                wrapMode: Text.Wrap
            }
        }
        background: Rectangle {
            color: row.highlighted ? root.theme.accentSoft : "transparent"
            Rectangle {
                visible: row.index === root.currentIndex
                width: 3
                height: parent.height
                color: root.theme.accent
            }
        }
    }
    popup: Popup {
        y: root.height + 4
        // Sentences want a line to stand on; near the window's edge the list moves up or to the left.
        width: root.notes.length > 0 ? Math.max(root.width, Math.round(420 * root.theme.scale)) : root.width
        margins: 8
        implicitHeight: Math.min(contentItem.implicitHeight + 8, Math.round(440 * root.theme.scale))
        padding: 4
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: root.popup.visible ? root.delegateModel : null
            currentIndex: root.highlightedIndex
            ScrollBar.vertical: ScrollStrip { theme: root.theme }
        }
        background: Rectangle {
            radius: 8
            color: root.theme.surface
            border.width: root.theme.hairline
            border.color: root.theme.edge
        }
    }
}
