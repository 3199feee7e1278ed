// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// Items to put in order: drag one, or Alt with up and down.
ListView {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property QuizSession session: root.desk.session
    readonly property var options: root.session.question.options ?? []
    readonly property bool open: root.session.phase === "asking"
    readonly property real rowHeight: Math.round(34 * root.theme.scale) + 10

    implicitHeight: count * (root.rowHeight + root.spacing) + 8
    spacing: 6
    interactive: false
    keyNavigationEnabled: true
    activeFocusOnTab: true
    model: (root.session.response ?? []).map(Number)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Put in order; Alt with up or down moves the chosen one")

    function take(): void { root.forceActiveFocus(Qt.OtherFocusReason) }
    function move(from: int, to: int): void {
        if (!root.open || to < 0 || to >= root.count || from === to)
            return;
        const places = (root.session.response ?? []).map(Number);
        places.splice(to, 0, places.splice(from, 1)[0]);
        root.session.respondList(places);
        root.currentIndex = to;
    }
    Keys.onPressed: event => {
        if ((event.modifiers & Qt.AltModifier) && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
            event.accepted = true;
            root.move(root.currentIndex, root.currentIndex + (event.key === Qt.Key_Up ? -1 : 1));
        }
    }
    delegate: Rectangle {
        id: row
        required property int index
        required property int modelData
        readonly property string words: root.options[row.modelData]?.text ?? ""
        width: ListView.view.width
        height: root.rowHeight
        radius: 8
        z: grip.active ? 2 : 1
        color: grip.active ? root.theme.accentSoft : root.theme.surface
        border.width: root.theme.hairline
        border.color: row.ListView.isCurrentItem && root.activeFocus ? root.theme.accent : root.theme.edge
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1 of %2: %3").arg(row.index + 1).arg(root.count).arg(root.desk.plain(row.words))
        transform: Translate { y: grip.active ? grip.activeTranslation.y : 0 }
        FocusRing { theme: root.theme; shown: row.ListView.isCurrentItem && root.activeFocus }
        Text {
            x: 14
            anchors.verticalCenter: parent.verticalCenter
            text: row.index + 1
            font: root.theme.labelStrongFont
            color: root.theme.ink2
        }
        Text {
            x: 44
            width: parent.width - 60
            anchors.verticalCenter: parent.verticalCenter
            text: root.theme.rich(root.desk.html(row.words), "body")
            textFormat: Text.RichText
            wrapMode: Text.Wrap
            font: root.theme.bodyFont
            color: root.theme.ink
        }
        HoverHandler { cursorShape: root.open ? Qt.SizeVerCursor : Qt.ArrowCursor }
        DragHandler {
            id: grip
            target: null
            enabled: root.open
            xAxis.enabled: false
            onActiveChanged: {
                if (!active)
                    root.move(row.index, Math.max(0, Math.min(root.count - 1,
                        row.index + Math.round(activeTranslation.y / (root.rowHeight + root.spacing)))));
            }
        }
    }
}
