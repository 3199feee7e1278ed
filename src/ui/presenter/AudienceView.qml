// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What the audience sees, in their window and small in the presenter's. It is laid out once, on a sheet of so many
// units whatever the screen, and then enlarged: both show the same picture, and a stroke of the pen means the same.
Item {
    id: root
    required property Lecture lecture
    required property Preferences preferences
    required property Theme theme
    property real aspect: root.height > 0 ? root.width / root.height : 1.6
    property bool clickable: false      // a click is the next step
    readonly property real unit: Math.min(root.width / sheet.width, root.height / sheet.height)
    signal clicked(bool back)

    clip: true

    Item {
        id: sheet
        readonly property bool figure: !root.lecture.atQuestion
        width: Math.round(Math.sqrt(1440000 * Math.max(0.4, Math.min(4, root.aspect))))
        height: Math.round(sheet.width / Math.max(0.4, Math.min(4, root.aspect)))
        scale: root.unit
        transformOrigin: Item.TopLeft

        Rectangle {
            anchors.fill: parent
            color: root.theme.page
        }

        Item {
            id: stage
            width: parent.width
            height: band.y

            SceneItem {
                id: scene
                visible: sheet.figure
                enabled: false      // pointing is the presenter's
                width: parent.width
                height: plot.visible ? Math.round(parent.height * 0.66) : parent.height
                textureSize: internal.pixels(width, height)
                player: root.lecture.player
                theme: root.theme
                labels: root.preferences.labels
                Accessible.role: Accessible.Graphic
                Accessible.name: root.lecture.description
            }
            PlotItem {
                id: plot
                readonly property real enlarged: 1.6
                visible: sheet.figure && root.lecture.curve
                enabled: false
                x: 32
                y: scene.height + 12
                width: (parent.width - 64) / enlarged
                height: (parent.height - y) / enlarged
                scale: enlarged
                transformOrigin: Item.TopLeft
                textureSize: internal.pixels(width * enlarged, height * enlarged)
                player: root.lecture.player
                theme: root.theme
                Accessible.role: Accessible.Chart
                Accessible.name: plot.summary
            }
            AskedQuestion {
                anchors.fill: parent
                visible: !sheet.figure
                lecture: root.lecture
                theme: root.theme
            }
            PointingItem {
                anchors.fill: parent
                textureSize: internal.pixels(width, height)
                lecture: root.lecture
                theme: root.theme
                labels: root.preferences.labels
                sceneSize: Qt.size(scene.width, scene.height)
                plot: plot.visible ? plot : null
            }
        }

        Item {
            id: band
            y: sheet.height - height - footer.height
            width: parent.width
            height: sheet.figure ? 108 : 0
            visible: sheet.figure
            Text {
                x: 32
                y: 14
                width: clock.x - x - 48
                height: parent.height - y
                text: root.lecture.caption
                // The reading face has old-style figures only, in which a 1 looks like an I.
                font.family: /[0-9]/.test(text) ? root.theme.bodyFont.family : root.theme.readingFont.family
                font.pixelSize: 32
                fontSizeMode: Text.Fit
                minimumPixelSize: 22
                color: root.theme.ink
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Text {
                id: clock
                x: parent.width - width - 32
                y: 18
                text: root.lecture.player.clock
                font.family: root.theme.labelStrongFont.family
                font.pixelSize: 28
                font.weight: 650
                color: root.theme.ink
            }
        }
        Text {
            id: footer
            x: 32
            y: sheet.height - height
            height: 40
            text: qsTr("Teaching model, not medical advice")
            font.family: root.theme.smallFont.family
            font.pixelSize: 20
            color: root.theme.ink2
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        MouseArea {
            id: mouse
            readonly property bool pointing: root.lecture.pointing.tool !== ""
            width: stage.width
            height: mouse.pointing ? stage.height : sheet.height
            enabled: mouse.pointing || root.clickable
            hoverEnabled: true
            acceptedButtons: Qt.LeftButton | Qt.RightButton
            cursorShape: mouse.pointing || root.clickable ? Qt.BlankCursor : Qt.ArrowCursor
            onPositionChanged: event => internal.point(event.x, event.y)
            onPressed: event => {
                if (mouse.pointing) {
                    internal.point(event.x, event.y);
                    root.lecture.pointing.penDown();
                }
            }
            onReleased: event => {
                if (mouse.pointing)
                    root.lecture.pointing.penUp();
                else
                    root.clicked(event.button === Qt.RightButton);
            }
            onWheel: event => {
                if (mouse.pointing)
                    root.lecture.pointing.size *= event.angleDelta.y > 0 ? 1.1 : 1 / 1.1;
            }
        }
    }

    // Over the last row of pixels too, which the sheet may miss by a fraction.
    Rectangle {
        anchors.fill: parent
        visible: root.lecture.blank !== ""
        color: root.lecture.blank === "white" ? "white" : "black"
    }

    QtObject {
        id: internal
        /// So many are painted: the sheet is enlarged, what is painted on it must not be.
        function pixels(width: real, height: real): var {
            return Qt.size(Math.ceil(width * root.unit), Math.ceil(height * root.unit));
        }
        function point(x: real, y: real): void {
            if (root.lecture.pointing.tool !== "")
                root.lecture.pointing.place = Qt.point(x / stage.width, y / stage.height);
        }
    }
}
