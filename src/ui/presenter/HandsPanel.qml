// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The question at the presenter's: hands are counted into it, the answer stays hidden until it is revealed to all.
Item {
    id: root
    required property Presenter presenter
    required property Theme theme
    readonly property Lecture lecture: root.presenter.lecture
    readonly property var asked: root.lecture.question ?? ({ options: [], answer: "", explanation: "" })
    readonly property var options: root.asked.options ?? []

    Flickable {
        id: flick
        width: parent.width
        height: reveal.y - 12
        contentWidth: width
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollStrip { theme: root.theme }
        Column {
            id: column
            width: flick.width - 16
            spacing: 8
            Text {
                visible: root.options.length > 0
                text: qsTr("Hands")
                font: root.theme.labelStrongFont
                color: root.theme.ink2
            }
            Repeater {
                model: root.options.length
                delegate: Item {
                    id: row
                    required property int index
                    readonly property var option: root.options[row.index] ?? ({ text: "", share: 0, hands: 0, feedback: "" })
                    readonly property bool correct: root.lecture.revealed && row.option.share > 0
                    width: column.width
                    height: Math.max(words.height, entry.height) + 8

                    function count(hands: int): void { root.lecture.setHands(row.index, hands); }

                    Text {
                        id: letter
                        y: words.y
                        text: String.fromCharCode(65 + row.index)
                        font: root.theme.labelStrongFont
                        color: root.theme.ink2
                    }
                    SignItem {
                        visible: row.correct
                        x: 22
                        y: words.y
                        width: Math.round(18 * root.theme.scale)
                        height: width
                        sign: "measured"
                        color: root.theme.grade("measured")
                        on: root.theme.page
                    }
                    Column {
                        id: words
                        x: 22 + Math.round(26 * root.theme.scale)
                        y: 4
                        width: parent.width - x - fewer.width - entry.width - more.width - 24
                        Text {
                            width: parent.width
                            text: root.theme.bare(row.option.text, root.theme.bodyFont.pixelSize)
                            textFormat: Text.RichText
                            font: row.correct ? root.theme.bodyStrongFont : root.theme.bodyFont
                            color: root.theme.ink
                            wrapMode: Text.Wrap
                        }
                        Text {
                            visible: root.lecture.revealed && row.option.feedback !== ""
                            width: parent.width
                            text: root.theme.bare(row.option.feedback, root.theme.smallFont.pixelSize)
                            textFormat: Text.RichText
                            font: root.theme.smallFont
                            color: root.theme.ink2
                            wrapMode: Text.Wrap
                        }
                    }
                    PushButton {
                        id: fewer
                        anchors.right: entry.left
                        anchors.rightMargin: 4
                        theme: root.theme
                        quiet: true
                        focusPolicy: Qt.NoFocus
                        text: "−"
                        hint: qsTr("One hand fewer for %1").arg(letter.text)
                        Accessible.name: hint
                        onClicked: row.count(row.option.hands - 1)
                    }
                    EntryField {
                        id: entry
                        anchors.right: more.left
                        anchors.rightMargin: 4
                        width: Math.round(56 * root.theme.scale)
                        height: fewer.height
                        theme: root.theme
                        name: qsTr("Hands for %1").arg(letter.text)
                        horizontalAlignment: TextInput.AlignRight
                        inputMethodHints: Qt.ImhDigitsOnly
                        validator: IntValidator { bottom: 0; top: 9999 }
                        onTextEdited: row.count(Number(entry.text))
                        onAccepted: entry.focus = false
                        onActiveFocusChanged: if (entry.activeFocus) entry.selectAll()
                    }
                    Binding {
                        target: entry
                        property: "text"
                        value: row.option.hands > 0 ? row.option.hands : ""
                        when: !entry.activeFocus
                        restoreMode: Binding.RestoreNone
                    }
                    PushButton {
                        id: more
                        anchors.right: parent.right
                        theme: root.theme
                        quiet: true
                        focusPolicy: Qt.NoFocus
                        text: "+"
                        hint: qsTr("One hand more for %1").arg(letter.text)
                        Accessible.name: hint
                        onClicked: row.count(row.option.hands + 1)
                    }
                }
            }
            Text {
                visible: root.lecture.revealed && text !== ""
                width: parent.width
                text: root.theme.bare([root.asked.answer ?? "", root.asked.explanation ?? ""].filter(each => each !== "").join("<br>"), root.theme.bodyFont.pixelSize)
                textFormat: Text.RichText
                font: root.theme.bodyFont
                color: root.theme.ink
                wrapMode: Text.Wrap
            }
        }
    }
    PushButton {
        id: reveal
        anchors.bottom: parent.bottom
        theme: root.theme
        primary: !root.lecture.revealed
        focusPolicy: Qt.NoFocus
        text: root.lecture.revealed ? qsTr("Hide the answer") : qsTr("Reveal the answer")
        hint: root.presenter.clicker.keysOf("reveal")
        onClicked: root.lecture.toggleReveal()
    }
}
