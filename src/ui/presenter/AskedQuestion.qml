// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A question to the audience, as large as it fits. Nothing moves when the answer is revealed: its room was kept.
Item {
    id: root
    required property Lecture lecture
    required property Theme theme

    readonly property var asked: root.lecture.question ?? ({ stem: "", options: [], answer: "", explanation: "" })
    readonly property var options: root.asked.options ?? []
    readonly property int hands: root.options.reduce((sum, each) => sum + each.hands, 0)
    readonly property bool counted: root.lecture.revealed && root.hands > 0
    property real size: 44          // px of the stem

    onAskedChanged: internal.fit()
    onHeightChanged: internal.fit()
    onWidthChanged: internal.fit()

    Text {
        id: stem
        x: 64
        y: 48
        width: root.width - 128
        text: internal.html(root.asked.stem ?? "", root.size)
        textFormat: Text.RichText
        font.family: /[0-9]/.test(root.asked.stem ?? "") ? root.theme.bodyFont.family : root.theme.readingFont.family
        font.pixelSize: root.size
        font.weight: Font.DemiBold
        color: root.theme.ink
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: root.lecture.itemTitle
    }

    Repeater {
        id: rows
        model: root.options
        delegate: Item {
            id: row
            required property int index
            required property var modelData
            readonly property bool correct: root.lecture.revealed && row.modelData.share > 0
            readonly property real natural: Math.max(words.implicitHeight, root.size) + root.size * 0.5
            x: 64
            y: stem.y + stem.height + root.size * 0.8 + internal.above(row.index)
            width: root.width - 128
            height: row.natural

            Rectangle {
                anchors.fill: parent
                anchors.topMargin: 4
                anchors.bottomMargin: 4
                radius: 8
                color: row.correct ? root.theme.accentSoft : "transparent"
                border.width: row.correct ? 4 : 0
                border.color: root.theme.grade("measured")
            }
            Text {
                id: letter
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                text: String.fromCharCode(65 + row.index)
                font.family: root.theme.labelStrongFont.family
                font.pixelSize: root.size * 0.72
                font.weight: 650
                color: root.theme.ink2
            }
            SignItem {
                visible: row.correct
                x: 24 + root.size
                anchors.verticalCenter: parent.verticalCenter
                width: root.size * 0.9
                height: width
                sign: "measured"    // a disc with a tick
                color: root.theme.grade("measured")
                on: root.theme.page
                Accessible.role: Accessible.Indicator
                Accessible.name: qsTr("right")
            }
            Text {
                id: words
                x: 24 + root.size * 2.2
                width: parent.width - x - root.size * 7
                anchors.verticalCenter: parent.verticalCenter
                text: internal.html(row.modelData.text, root.size * 0.78)
                textFormat: Text.RichText
                font.family: root.theme.bodyFont.family
                font.pixelSize: root.size * 0.78
                font.weight: row.correct ? Font.DemiBold : Font.Normal
                color: root.theme.ink
                wrapMode: Text.Wrap
            }
            Item {
                visible: root.counted
                anchors.right: parent.right
                anchors.rightMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                width: root.size * 6
                height: root.size * 0.7
                Text {
                    id: count
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.hands
                    font.family: root.theme.labelStrongFont.family
                    font.pixelSize: root.size * 0.66
                    font.weight: 650
                    color: root.theme.ink
                }
                Rectangle {
                    x: room - width
                    readonly property real room: parent.width - root.size * 1.6
                    width: Math.max(row.modelData.hands > 0 ? 3 : 0, room * row.modelData.hands / Math.max(1, root.hands))
                    height: parent.height
                    color: row.correct ? root.theme.grade("measured") : root.theme.edge
                }
            }
        }
    }

    Text {
        x: 64
        y: stem.y + stem.height + root.size
        width: root.width - 128
        visible: root.lecture.revealed && root.options.length === 0
        text: internal.html(root.asked.answer || root.asked.explanation || "", root.size * 0.85)
        textFormat: Text.RichText
        font.family: root.theme.bodyFont.family
        font.pixelSize: root.size * 0.85
        color: root.theme.ink
        wrapMode: Text.Wrap
    }

    QtObject {
        id: internal

        /// Words in the question's own size: the reading's roles are for nearer eyes.
        function html(text: string, size: real): string {
            return root.theme.bare(text, size);
        }
        function above(index: int): real {
            let sum = 0;
            for (let i = 0; i < index; ++i) {
                const row = internal.row(i);
                sum += row === null ? 0 : row.natural;
            }
            return sum;
        }
        function row(index: int): var { return rows.itemAt(index); }
        function fit(): void {
            for (const size of [48, 44, 40, 36, 32, 28, 24]) {
                root.size = size;
                if (stem.y + stem.implicitHeight + size * 1.5 + internal.above(root.options.length) <= root.height)
                    return;
            }
        }
    }
}
