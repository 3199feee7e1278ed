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
    readonly property bool listed: root.kind === "order" || root.kind === "matching"
    property string pointed: ""      // of a scene: the part that was chosen, and the right one
    property string meant: ""
    signal linkWanted(string link, Item from, real x, real y)

    spacing: 14

    Verdict {
        width: parent.width
        theme: root.theme
        sign: root.essay ? "" : root.result.right ? "right" : root.result.share > 0 ? "partly" : "wrong"
        words: root.essay ? qsTr("Compare with the model answer") : root.result.right ? qsTr("Right")
            : root.result.share > 0 ? qsTr("Partly right: %1 %").arg(Math.round(root.result.share * 100)) : qsTr("Not right")
        font: root.theme.sectionFont
        Accessible.role: Accessible.Heading
        Accessible.name: words
    }
    Repeater {
        // Of choices the reason stands at the choice itself, of goals beside the sliders, of curves in the table.
        model: root.visible && root.kind !== "choice" && root.kind !== "truefalse" && root.kind !== "goal" && root.kind !== "predict" ? root.result.feedback ?? [] : []
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
        visible: root.kind === "label" && root.pointed !== ""
        width: parent.width
        text: root.result.right ? qsTr("You pointed at: %1").arg(root.pointed)
            : qsTr("You pointed at: %1. What was meant: %2").arg(root.pointed).arg(root.meant)
        font: root.theme.bodyStrongFont
        color: root.theme.ink
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    CurveTable {
        visible: root.kind === "predict" && rows.length > 0
        width: parent.width
        theme: root.theme
        rows: root.result.curve ?? []
    }
    Column {
        visible: root.listed && !root.result.right
        width: parent.width
        spacing: 4
        Text {
            text: root.kind === "order" ? qsTr("The right order") : qsTr("The right pairs")
            font: root.theme.bodyStrongFont
            color: root.theme.ink
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Repeater {
            model: root.listed ? root.result.lines ?? [] : []
            delegate: Text {
                required property int index
                required property string modelData
                width: root.width
                text: (root.kind === "order" ? qsTr("%1.  ").arg(index + 1) : "") + root.desk.plain(modelData)
                font: root.theme.bodyFont
                color: root.theme.ink
                wrapMode: Text.Wrap
                Accessible.role: Accessible.ListItem
                Accessible.name: text
            }
        }
    }
    Text {
        // Of choices it stands at the choice.
        visible: !!root.result.answer && !root.essay && !root.listed && root.kind !== "choice" && root.kind !== "truefalse"
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
    PictureStrip {
        width: parent.width
        theme: root.theme
        desk: root.desk
        words: root.result.explanation ?? ""
    }
}
