// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The end of a session: what was right, and of an exam why.
FocusScope {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property var list: root.desk.session.summary
    readonly property int rightCount: root.list.filter(each => each.right).length
    signal linkWanted(string link, Item from, real x, real y)
    signal leaveWanted()

    function take(): void { back.forceActiveFocus(Qt.OtherFocusReason) }

    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight + 80
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollStrip { theme: root.theme }
        Column {
            id: column
            x: Math.max(48, (flick.width - width) / 2)
            y: 40
            width: Math.min(720, flick.width - 96)
            spacing: 18
            Text {
                text: qsTr("%1 of %2 right").arg(root.rightCount).arg(root.list.length)
                font: root.theme.titleFont
                color: root.theme.ink
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            PushButton {
                id: back
                theme: root.theme
                primary: true
                text: qsTr("Back to the quiz")
                onClicked: root.leaveWanted()
            }
            Repeater {
                model: root.list
                delegate: Column {
                    id: row
                    required property var modelData
                    width: column.width
                    spacing: 6
                    Rectangle {
                        width: parent.width
                        height: root.theme.hairline
                        color: root.theme.line
                    }
                    Text {
                        text: !row.modelData.answered ? qsTr("–  Not answered") : row.modelData.right ? qsTr("✓  Right")
                            : row.modelData.share > 0 ? qsTr("◐  Partly right") : qsTr("✕  Not right")
                        font: root.theme.labelStrongFont
                        color: root.theme.ink2
                    }
                    Text {
                        width: parent.width
                        text: root.desk.plain(row.modelData.title)
                        font: root.theme.bodyStrongFont
                        color: root.theme.ink
                        wrapMode: Text.Wrap
                    }
                    QuizProse {
                        width: parent.width
                        theme: root.theme
                        desk: root.desk
                        role: "body"
                        words: row.modelData.right ? "" : row.modelData.feedback.concat([row.modelData.answer
                            ? qsTr("Right answer: %1").arg(row.modelData.answer) : "", row.modelData.explanation]).filter(each => each !== "").join("\n\n")
                        onActivated: (link, from, x, y) => root.linkWanted(link, from, x, y)
                    }
                }
            }
        }
    }
}
