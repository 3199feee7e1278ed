// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The right half of a question that needs room: a scene to point at, a curve to draw, a goal to reach.
FocusScope {
    id: root
    required property Theme theme
    required property QuizDesk desk
    readonly property QuizSession session: root.desk.session
    readonly property string kind: root.session.question.kind ?? ""
    readonly property bool open: root.session.phase === "asking"
    readonly property bool revealed: root.session.phase === "revealed"
    // Told: the right part is shown; asked again, or asked something else: none is.
    property string pointed: ""      // names of the part that was chosen and of the right one, when told
    property string meant: ""
    onRevealedChanged: root.tell()
    Connections {
        target: scene
        function onChanged() { if (scene.named) root.tell(); }   // the names are there only now
    }
    function tell(): void {
        const right = root.kind === "label" && root.revealed ? root.session.result.parts ?? [] : [];
        if (right.length > 0) {
            scene.showPart(root.session.response);
            root.pointed = scene.partName;
            scene.showPart(right.includes(root.session.response) ? root.session.response : right[0]);
            root.meant = scene.partName;
        } else {
            scene.clearPart();
            root.pointed = root.meant = "";
        }
    }

    function place(part: rect): string {
        const across = (part.x + part.width / 2) / scene.width, down = (part.y + part.height / 2) / scene.height;
        return qsTr("A part %1, %2").arg(down < 0.34 ? qsTr("at the top") : down < 0.67 ? qsTr("half way down") : qsTr("at the bottom"))
            .arg(across < 0.34 ? qsTr("on the left") : across < 0.67 ? qsTr("in the middle") : qsTr("on the right"));
    }
    function take(): void {
        if (root.kind === "goal")
            goal.take();
        else
            (root.kind === "label" ? scene : board).forceActiveFocus(Qt.OtherFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: root.theme.stage
    }
    SceneItem {
        id: scene
        anchors.fill: parent
        visible: root.kind === "label"
        focus: visible
        activeFocusOnTab: true
        player: root.desk.player
        theme: root.theme
        labels: root.revealed
        named: root.revealed
        Accessible.role: Accessible.Graphic
        // While it is asked, a part is told by its place: its name would be the answer.
        Accessible.name: scene.partId === "" ? qsTr("The scene; up and down go through its parts, Enter chooses")
            : root.open ? root.place(scene.partRect) : scene.partName
        Accessible.focusable: true
        onActivated: if (root.open) root.session.respondText(scene.partId)
        Keys.onUpPressed: scene.nextPart(-1)
        Keys.onDownPressed: scene.nextPart(1)
        Keys.onReturnPressed: event => {
            event.accepted = root.open && scene.partId !== "" && scene.partId !== root.session.response;
            if (event.accepted)
                root.session.respondText(scene.partId);
        }
    }
    Rectangle {
        visible: root.kind === "label" && root.open
        x: 16
        y: parent.height - height - 16
        width: chosen.implicitWidth + 24
        height: chosen.implicitHeight + 14
        radius: 8
        color: root.theme.page
        border.width: root.theme.hairline
        border.color: root.theme.edge
        Text {
            id: chosen
            anchors.centerIn: parent
            text: !root.session.response ? qsTr("Click on the part, or go there with ↑ ↓ and Enter") : qsTr("A part is chosen; Enter submits it")
            font: root.theme.labelStrongFont
            color: root.theme.ink
        }
    }
    Text {
        id: name
        visible: root.kind === "predict"
        x: 32
        y: 28
        text: root.desk.board.label ?? ""
        font: root.theme.bodyStrongFont
        color: root.theme.ink
    }
    Text {
        id: note
        visible: root.kind === "predict"
        x: 32
        width: parent.width - 64
        anchors.top: name.bottom
        anchors.topMargin: 2
        text: root.open ? qsTr("Draw with the mouse, or move eight points with the arrow keys; with Shift, ← and → move a point in time.") : ""
        font: root.theme.smallFont
        color: root.theme.ink2
        wrapMode: Text.Wrap
    }
    CurveBoard {
        id: board
        visible: root.kind === "predict"
        x: 8
        width: parent.width - 32
        anchors.top: note.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        activeFocusOnTab: true
        theme: root.theme
        board: root.desk.board
        sketch: root.desk.sketch
        truth: root.desk.truth
        open: root.open
        handles: board.activeFocus
        yours: root.revealed ? qsTr("your curve") : ""
        model: root.revealed ? qsTr("the model") : ""
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Your curve. %1").arg(board.here)
        Accessible.description: qsTr("Left and right choose a point, up and down move it; with Shift, left and right move it in time")
        Accessible.focusable: true
        onDrawn: heights => root.desk.drawn(heights)
        Keys.onLeftPressed: event => event.modifiers & Qt.ShiftModifier ? board.shiftHandle(-1) : board.moveHandle(-1, 0)
        Keys.onRightPressed: event => event.modifiers & Qt.ShiftModifier ? board.shiftHandle(1) : board.moveHandle(1, 0)
        Keys.onUpPressed: board.moveHandle(0, 0.04)
        Keys.onDownPressed: board.moveHandle(0, -0.04)
        FocusRing { theme: root.theme; shown: board.activeFocus && root.open; anchors.margins: 4 }
        states: State {
            name: "told"
            when: root.revealed
            PropertyChanges { target: board; grown: 1 }
        }
        transitions: Transition {
            to: "told"
            // The truth grows in the plot's own axis; still at once where motion is reduced.
            NumberAnimation { property: "grown"; duration: root.theme.panelTime > 0 ? 2400 : 0 }
        }
    }
    GoalAnswer {
        id: goal
        visible: root.kind === "goal"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(32, Math.min(96, (parent.height - height) / 2))
        width: Math.min(parent.width - 64, 560)
        theme: root.theme
        desk: root.desk
    }
}
