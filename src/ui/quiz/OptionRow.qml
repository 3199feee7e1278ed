// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// One choice: a disc or a square to mark it, its key, its words; after the reveal what it was, in words.
AbstractButton {
    id: root
    required property Theme theme
    required property QuizDesk desk
    required property int number
    required property string words
    required property bool several
    required property bool marked
    property string verdict: ""
    property bool open: true        // it can still be chosen
    property string sign: "right"   // of the verdict
    property string reason: ""
    signal linkWanted(string link, Item from, real x, real y)

    width: parent ? parent.width : implicitWidth
    implicitHeight: column.implicitHeight + 20
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: root.desk.plain(root.words) + (root.verdict === "" ? "" : ". " + root.verdict + ". " + root.desk.plain(root.reason))
    Accessible.checkable: true
    Accessible.checked: root.marked
    Accessible.onPressAction: root.clicked()
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        radius: 8
        color: root.marked || (root.hovered && root.verdict === "") ? root.theme.accentSoft : root.theme.surface
        border.width: root.theme.hairline
        border.color: root.marked || root.hovered ? root.theme.accent : root.theme.edge
        Behavior on color { ColorAnimation { duration: root.theme.hoverTime; easing.type: Easing.InOutCubic } }
        FocusRing { theme: root.theme; shown: root.visualFocus }
    }
    contentItem: Item {
        Rectangle {
            id: mark
            x: 14
            y: 11
            width: 18
            height: 18
            radius: root.several ? 4 : 9
            color: root.theme.page
            border.width: 1.5
            border.color: root.marked ? root.theme.accent : root.theme.edge
            Rectangle {
                anchors.centerIn: parent
                width: 10
                height: 10
                radius: root.several ? 2 : 5
                color: root.theme.accent
                visible: root.marked
            }
        }
        Column {
            id: column
            x: 44
            y: 8
            width: parent.width - 76
            spacing: 4
            Text {
                width: parent.width
                text: root.theme.rich(root.desk.html(root.words), "body")
                textFormat: Text.RichText
                wrapMode: Text.Wrap
                font: root.theme.bodyFont
                color: root.theme.ink
            }
            PictureStrip {
                width: parent.width
                theme: root.theme
                desk: root.desk
                words: root.words
            }
            Verdict {
                visible: root.verdict !== ""
                width: parent.width
                theme: root.theme
                sign: root.sign
                words: root.verdict
            }
            QuizProse {
                width: parent.width
                theme: root.theme
                desk: root.desk
                role: "small"
                words: root.verdict === "" ? "" : root.reason
                onActivated: (link, from, x, y) => root.linkWanted(link, from, x, y)
            }
        }
        Text {
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 10
            text: root.number < 10 && root.open ? root.number : ""
            font: root.theme.smallFont
            color: root.theme.ink3
        }
    }
}
