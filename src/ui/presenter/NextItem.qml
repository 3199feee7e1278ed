// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What a click will bring: the figure as it will stand, or the question's name.
Item {
    id: root
    required property Presenter presenter
    required property Preferences preferences
    required property real aspect
    required property Theme theme
    readonly property Lecture lecture: root.presenter.lecture
    readonly property bool end: root.lecture.nextTitle === ""

    Text {
        id: title
        width: parent.width
        text: root.end ? qsTr("This is the last one") : qsTr("Next: %1").arg(root.lecture.nextTitle)
        font: root.theme.labelStrongFont
        color: root.theme.ink2
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Rectangle {
        id: view
        y: title.height + 8
        width: Math.min(parent.width, (parent.height - y) * root.aspect)
        height: width / root.aspect
        visible: !root.end && height > 40
        color: root.lecture.nextIsQuestion ? root.theme.surface : root.presenter.audienceTheme.page
        radius: 4
        clip: true
        Item {
            id: figure
            // Laid out as it will be for the audience, and made small.
            readonly property real small: view.width / width
            width: Math.round(Math.sqrt(1440000 * root.aspect))
            height: Math.round(width / root.aspect) - 148
            visible: !root.lecture.nextIsQuestion
            scale: small
            transformOrigin: Item.TopLeft
            SceneItem {
                anchors.fill: parent
                enabled: false
                textureSize: internal.pixels(width * figure.small, height * figure.small)
                player: root.lecture.nextPlayer
                theme: root.presenter.audienceTheme
                labels: root.preferences.labels
                Accessible.ignored: true
            }
        }
        Text {
            anchors.centerIn: parent
            visible: root.lecture.nextIsQuestion
            text: "?"
            font.family: root.theme.titleFont.family
            font.pixelSize: Math.round(parent.height * 0.5)
            color: root.theme.ink3
        }
        Rectangle {
            anchors.fill: parent
            radius: 4
            color: "transparent"
            border.width: root.theme.hairline
            border.color: root.theme.line
        }
    }

    QtObject {
        id: internal
        function pixels(width: real, height: real): var { return Qt.size(Math.ceil(width), Math.ceil(height)); }
    }
}
