// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The stage: scene, scrubber, controls and plot. The scene gives way first when there is little room.
FocusScope {
    id: root
    required property Reader reader
    required property Preferences preferences
    required property Theme theme
    signal cardWanted(string link, Item from, real x, real y)
    signal shareWanted()
    signal exportWanted()

    readonly property bool wide: root.width >= 880
    readonly property alias scene: scene
    readonly property alias plot: plot
    // Two thirds for the scene, but never less than what controls and plot need.
    // On a low stage the open receptor's band takes half of its height from them, half from the scene.
    readonly property real panelHeight: Math.max(root.height * 0.37, Math.min(root.height * 0.54, 292 * root.theme.scale))
        - (root.height < 720 * root.theme.scale ? zoomBand.height / 2 : 0)

    Rectangle {
        anchors.fill: parent
        color: root.theme.page
    }

    ZoomBand {
        id: zoomBand
        visible: root.reader.player.zoomed
        width: parent.width
        height: visible ? implicitHeight : 0
        reader: root.reader
        theme: root.theme
    }

    SceneItem {
        id: scene
        y: zoomBand.height
        width: parent.width
        height: Math.floor(parent.height - root.panelHeight) - y
        focus: true
        activeFocusOnTab: true
        player: root.reader.player
        theme: root.theme
        labels: root.preferences.labels
        Accessible.role: Accessible.Graphic
        Accessible.name: scene.partName === "" ? root.reader.description : qsTr("%1: %2").arg(scene.partName).arg(scene.partValue)
        Accessible.description: qsTr("Up and down go through the parts; Enter tells more; Space plays; left and right move time.")
        Accessible.focusable: true

        onActivated: internal.openPart()
        onActiveFocusChanged: if (!scene.activeFocus) scene.clearPart()
        Keys.onSpacePressed: root.reader.player.toggle()
        Keys.onLeftPressed: root.reader.player.nudge(-0.01)
        Keys.onRightPressed: root.reader.player.nudge(0.01)
        Keys.onUpPressed: scene.nextPart(-1)
        Keys.onDownPressed: scene.nextPart(1)
        Keys.onReturnPressed: internal.openPart()
        Keys.onEnterPressed: internal.openPart()
        Keys.onEscapePressed: event => {
            event.accepted = scene.partName !== "";
            scene.clearPart();
        }

        FocusRing {
            theme: root.theme
            anchors.margins: 3
            around: -2
            shown: scene.activeFocus && internal.byKeyboard
        }
        HoverHandler { onHoveredChanged: if (hovered) internal.byKeyboard = false }
        Keys.onPressed: internal.byKeyboard = true
        Keys.onTabPressed: event => { internal.byKeyboard = true; event.accepted = false; }
        Keys.onBacktabPressed: event => { internal.byKeyboard = true; event.accepted = false; }
    }

    Rectangle {
        y: scene.y + scene.height
        width: parent.width
        height: root.theme.hairline
        color: root.theme.line
    }

    CaptionStrip {
        id: caption
        onShareWanted: root.shareWanted()
        onExportWanted: root.exportWanted()
        y: scene.y + scene.height + root.theme.hairline
        width: parent.width
        height: implicitHeight
        reader: root.reader
        preferences: root.preferences
        theme: root.theme
    }

    Scrubber {
        id: scrubber
        y: caption.y + caption.height
        width: parent.width
        reader: root.reader
        theme: root.theme
        wide: root.wide
    }

    Item {
        id: panel
        y: scrubber.y + scrubber.height
        width: parent.width
        height: parent.height - y

        ControlsPanel {
            id: controls
            onHeld: on => root.reader.hold(on)
            x: 24
            y: 4
            height: parent.height - 8
            // A lone control leaves its room to the plot.
            width: Math.round(parent.width * (controls.count < 2 ? (root.wide ? 0.34 : 0.47) : root.wide && (root.width >= 1240 || controls.count > 3) ? 0.52 : root.wide ? 0.4 : 0.47))
            controls: root.reader.controls
            theme: root.theme
            onCardWanted: (link, from, x, y) => root.cardWanted(link, from, x, y)
        }
        PlotItem {
            id: plot
            x: controls.x + controls.width + (root.wide ? 24 : 12)
            y: 4
            width: parent.width - x - (root.wide ? 24 : 12)
            height: parent.height - 12
            player: root.reader.player
            theme: root.theme
            activeFocusOnTab: false
            Accessible.role: Accessible.Chart
            Accessible.name: plot.summary
        }
    }

    QtObject {
        id: internal
        property bool byKeyboard: false

        function openPart(): void {
            if (scene.partChapter !== "" && scene.partChapter !== root.reader.chapterId && root.reader.open(scene.partChapter))
                return;
            if (scene.partSubject === "")
                return;
            const at = scene.partRect;
            for (const kind of ["observable:", "parameter:", "constant:"]) {
                if (root.reader.card(kind + scene.partSubject).kind !== "") {
                    root.cardWanted(kind + scene.partSubject, scene, at.x + at.width / 2, at.y + at.height);
                    return;
                }
            }
        }
    }
    function focusScene(): void { scene.forceActiveFocus(Qt.ShortcutFocusReason) }
}
