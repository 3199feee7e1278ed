// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The pictures that came with an imported question, each no larger than it is.
Column {
    id: root
    required property Theme theme
    required property QuizDesk desk
    required property string words       // the text that names them
    property string folder: root.desk.session.question.pictures ?? ""
    readonly property var list: root.desk.pictures(root.words, root.folder)

    visible: root.list.length > 0
    spacing: 10
    Repeater {
        model: root.list
        delegate: Rectangle {
            id: frame
            required property var modelData
            readonly property real share: Math.min(1, (root.width - 16) / Math.max(1, picture.implicitWidth), 360 / Math.max(1, picture.implicitHeight))
            width: picture.status === Image.Ready ? picture.implicitWidth * frame.share + 16 : root.width
            height: picture.status === Image.Ready ? picture.implicitHeight * frame.share + 16 : missing.implicitHeight + 16
            radius: 4
            // Pictures are mostly drawn for white paper: they keep it in the dark.
            color: picture.status === Image.Ready ? "white" : root.theme.surface
            border.width: root.theme.hairline
            border.color: root.theme.edge
            Accessible.role: Accessible.Graphic
            Accessible.name: frame.modelData.words !== "" ? frame.modelData.words : qsTr("A picture without a description")
            Image {
                id: picture
                anchors.fill: parent
                anchors.margins: 8
                source: frame.modelData.source
                fillMode: Image.PreserveAspectFit
                mipmap: true
            }
            Text {
                id: missing
                visible: picture.status === Image.Error
                anchors.centerIn: parent
                width: parent.width - 16
                text: qsTr("A picture that cannot be shown: %1").arg(frame.modelData.words)
                font: root.theme.smallFont
                color: root.theme.ink2
                wrapMode: Text.Wrap
            }
        }
    }
}
