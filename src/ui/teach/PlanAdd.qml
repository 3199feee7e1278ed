// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What can be added: a step or a question of a chapter, or the figure as it stands in the reader.
Column {
    id: root
    required property LessonDesk lessons
    required property Reader reader
    required property Theme theme
    required property int before     // the place of what is added; -1: the end
    readonly property var chapters: root.lessons.catalogue
    readonly property var steps: root.chapters[chapter.currentIndex]?.steps ?? []
    readonly property var questions: root.chapters[chapter.currentIndex]?.questions ?? []
    spacing: 12

    Text {
        text: root.before < 0 ? qsTr("Add at the end") : qsTr("Add after click %1").arg(root.before)
        font: root.theme.bodyStrongFont
        color: root.theme.ink
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    ChoiceBox {
        id: chapter
        width: Math.min(parent.width, Math.round(420 * root.theme.scale))
        theme: root.theme
        name: qsTr("Chapter")
        model: root.chapters.map(each => each.title)
    }
    Row {
        spacing: 8
        ChoiceBox {
            id: step
            width: Math.min(root.width - addStep.width - 8, Math.round(420 * root.theme.scale))
            theme: root.theme
            name: qsTr("Step")
            model: root.steps.map(each => each.title)
        }
        PushButton {
            id: addStep
            theme: root.theme
            enabled: step.currentIndex >= 0 && root.steps.length > 0
            text: qsTr("Add the step")
            onClicked: root.lessons.addStep(root.steps[step.currentIndex].what, root.before)
        }
    }
    Row {
        spacing: 8
        ChoiceBox {
            id: question
            width: Math.min(root.width - addQuestion.width - 8, Math.round(420 * root.theme.scale))
            theme: root.theme
            name: qsTr("Question")
            enabled: root.questions.length > 0
            model: root.questions.map(each => each.title)
        }
        PushButton {
            id: addQuestion
            theme: root.theme
            enabled: question.currentIndex >= 0 && root.questions.length > 0
            reason: qsTr("This chapter has no questions")
            text: qsTr("Add the question")
            onClicked: root.lessons.addQuestion(root.questions[question.currentIndex].what, root.before)
        }
    }
    PushButton {
        theme: root.theme
        enabled: root.reader.chapterId !== ""
        text: qsTr("Add the figure as it stands in the reader")
        hint: qsTr("%1, with its present settings and moment").arg(root.reader.title)
        onClicked: refused.text = root.lessons.addLink(root.reader.player.link(""), root.before)
    }
    Text {
        id: refused
        visible: text !== ""
        width: parent.width
        font: root.theme.smallFont
        color: root.theme.warning
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
