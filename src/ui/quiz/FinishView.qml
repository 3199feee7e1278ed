// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The end of a session: what was right, and of an exam why.
FocusScope {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property var list: root.desk.session.summary
    readonly property var marked: root.list.filter(each => each.kind !== "essay")
    readonly property int rightCount: root.marked.filter(each => each.right).length
    signal linkWanted(string link, Item from, real x, real y)
    signal leaveWanted()

    function take(): void { back.forceActiveFocus(Qt.OtherFocusReason) }

    FollowingFlick {
        id: flick
        anchors.fill: parent
        theme: root.theme
        contentHeight: column.implicitHeight + 80
        Column {
            id: column
            x: Math.max(48, (flick.width - width) / 2)
            y: 40
            width: Math.min(720, flick.width - 96)
            spacing: 18
            Text {
                text: qsTr("%1 of %2 right").arg(root.rightCount).arg(root.marked.length)
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
                    readonly property bool essay: row.modelData.kind === "essay"
                    readonly property var reasons: row.modelData.right ? [] : row.modelData.feedback.concat([row.modelData.answer && !row.essay
                        ? qsTr("Right answer: %1").arg(row.modelData.answer) : "", row.modelData.explanation]).filter(each => each !== "")
                    width: column.width
                    spacing: 6
                    Rectangle {
                        width: parent.width
                        height: root.theme.hairline
                        color: root.theme.line
                    }
                    Item { width: 1; height: 6 }
                    Verdict {
                        width: parent.width
                        theme: root.theme
                        sign: row.essay || !row.modelData.answered ? "open" : row.modelData.right ? "right" : row.modelData.share > 0 ? "partly" : "wrong"
                        words: !row.modelData.answered ? qsTr("Not answered") : row.essay ? qsTr("In your own words: not marked") : row.modelData.right ? qsTr("Right")
                            : row.modelData.share > 0 ? qsTr("Partly right") : qsTr("Not right")
                        font: root.theme.labelStrongFont
                        Accessible.role: Accessible.StaticText
                        Accessible.name: words
                    }
                    Text {
                        width: parent.width
                        text: root.desk.plain(row.modelData.title)
                        font: root.theme.bodyStrongFont
                        color: root.theme.ink
                        wrapMode: Text.Wrap
                    }
                    Repeater {
                        model: row.reasons
                        delegate: QuizProse {
                            required property string modelData
                            width: row.width
                            theme: root.theme
                            desk: root.desk
                            role: "body"
                            words: modelData
                            onActivated: (link, from, x, y) => root.linkWanted(link, from, x, y)
                        }
                    }
                }
            }
        }
    }
}
