// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Who is learning at this computer.
Sheet {
    id: root
    required property QuizDesk desk

    title: qsTr("Who is learning")
    measure: 480

    Repeater {
        model: root.desk.learners
        delegate: PushButton {
            required property int index
            required property string modelData
            theme: root.theme
            checked: index === root.desk.learnerIndex
            text: modelData
            hint: checked ? qsTr("Learning now") : qsTr("Go on as %1").arg(modelData)
            onClicked: root.desk.chooseLearner(index)
        }
    }
    EntryField {
        id: field
        width: parent.width
        height: 40
        theme: root.theme
        name: qsTr("A name")
        placeholderText: qsTr("A name")
    }
    Row {
        spacing: 10
        PushButton {
            theme: root.theme
            enabled: field.text.trim() !== "" && !root.desk.readOnly
            text: qsTr("Add")
            onClicked: { root.desk.addLearner(field.text); field.clear(); }
        }
        PushButton {
            theme: root.theme
            enabled: field.text.trim() !== "" && !root.desk.readOnly
            text: qsTr("Rename %1").arg(root.desk.learners[root.desk.learnerIndex] ?? "")
            onClicked: { root.desk.renameLearner(field.text); field.clear(); }
        }
    }
    Text {
        visible: text !== ""
        width: parent.width
        text: root.desk.notice
        font: root.theme.smallFont
        color: root.theme.ink2
        wrapMode: Text.Wrap
    }
}
