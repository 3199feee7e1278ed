// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What it was: the verdict in words and shape, the reason, the right answer, the explanation.
Column {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property var result: root.desk.session.result
    readonly property string kind: root.desk.session.question.kind ?? ""
    readonly property bool essay: root.kind === "essay"
    signal linkWanted(string link, Item from, real x, real y)

    spacing: 14

    Text {
        width: parent.width
        text: root.essay ? qsTr("Compare with the model answer") : root.result.right ? qsTr("✓  Right")
            : root.result.share > 0 ? qsTr("◐  Partly right: %1 %").arg(Math.round(root.result.share * 100)) : qsTr("✕  Not right")
        font: root.theme.sectionFont
        color: root.theme.ink
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        // Of choices the reason stands at the choice itself.
        model: root.visible && root.kind !== "choice" && root.kind !== "truefalse" ? root.result.feedback ?? [] : []
        delegate: QuizProse {
            required property string modelData
            width: root.width
            theme: root.theme
            desk: root.desk
            role: "body"
            words: modelData
            onActivated: (link, from, x, y) => root.linkWanted(link, from, x, y)
        }
    }
    Text {
        visible: !!root.result.answer && !root.essay
        width: parent.width
        text: qsTr("Right answer: %1").arg(root.desk.plain(root.result.answer ?? ""))
        font: root.theme.bodyStrongFont
        color: root.theme.ink
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item {
        visible: why.words !== ""
        width: parent.width
        height: why.height
        Rectangle {
            width: 3
            height: parent.height
            color: root.theme.accent
        }
        QuizProse {
            id: why
            x: 18
            width: parent.width - x
            theme: root.theme
            desk: root.desk
            words: root.result.explanation ?? ""
            onActivated: (link, from, x, y) => root.linkWanted(link, from, x, y)
        }
    }
}
