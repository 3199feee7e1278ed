// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The chapter as one column of text. Scrolling decides which step is on the stage.
FocusScope {
    id: root
    required property Reader reader
    required property Preferences preferences
    required property Theme theme
    signal cardWanted(string link, Item from, real x, real y)
    signal linkWanted(string link)

    readonly property real measure: Math.min(root.width - 64, Math.round(560 * root.theme.scale))
    readonly property real line: flick.height * 0.4    // a step begins when its first block passes here

    Accessible.role: Accessible.Section
    Accessible.name: root.reader.title

    Flickable {
        id: flick
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true
        clip: true
        Accessible.role: Accessible.Document
        Accessible.name: qsTr("Text of the chapter")
        ScrollBar.vertical: ScrollStrip { theme: root.theme }

        Keys.onPressed: event => {
            const page = flick.height * 0.85;
            const by = {
                [Qt.Key_Space]: event.modifiers & Qt.ShiftModifier ? -page : page,
                [Qt.Key_PageDown]: page,
                [Qt.Key_PageUp]: -page,
                [Qt.Key_Down]: 60,
                [Qt.Key_Up]: -60,
                [Qt.Key_Home]: -flick.contentHeight,
                [Qt.Key_End]: flick.contentHeight
            }[event.key];
            if (by !== undefined) {
                event.accepted = true;
                root.scrollTo(internal.goal() + by, false);
            }
        }

        onContentYChanged: internal.scrolled()
        onHeightChanged: internal.relayout()
        onWidthChanged: internal.relayout()

        NumberAnimation {
            id: glide
            target: flick
            property: "contentY"
            easing.type: Easing.InOutCubic
            onStopped: internal.landed()
        }

        Column {
            id: column
            x: Math.max(32, Math.round((flick.width - root.measure) / 2))
            width: root.measure
            topPadding: 32

            ChapterHead {
                width: parent.width
                reader: root.reader
                theme: root.theme
            }
            Repeater {
                id: blocks
                model: root.reader.blocks
                delegate: Block {
                    width: column.width
                    reader: root.reader
                    theme: root.theme
                    onCardWanted: (link, from, x, y) => root.cardWanted(link, from, x, y)
                    onLinkWanted: link => root.linkWanted(link)
                    onChosen: index => root.showStep(index)
                    onReached: item => internal.reveal(item)
                }
                onItemAdded: internal.soon.restart()
            }
            Item {
                // Room for the last step to come up to where steps begin.
                width: 1
                height: Math.max(64, flick.height - root.line - internal.lastStepHeight)
            }
        }
    }

    Connections {
        target: root.reader
        function onChapterChanged(): void {
            internal.restored = false;
            internal.soon.restart();
        }
    }
    Connections {
        target: root.theme
        function onChanged(): void { internal.relayout() }
    }

    function scrollTo(y: real, steering: bool): void {
        glide.stop();
        const to = Math.max(0, Math.min(flick.contentHeight - flick.height, y));
        internal.steering = steering;
        if (root.theme.scrollTime === 0) {
            flick.contentY = to;
            internal.landed();
            return;
        }
        glide.to = to;
        glide.duration = steering ? root.theme.scrollTime : root.theme.panelTime;
        glide.start();
    }

    /// Opens a step and scrolls to where it begins.
    function showStep(index: int): void {
        if (index < 0 || index >= root.reader.stepCount)
            return;
        root.reader.stepIndex = index;
        root.reader.player.playing = !root.preferences.reducedMotion;
        const first = internal.firstBlock(index);
        root.scrollTo(index === 0 || !first ? 0 : first.y - flick.height * 0.28, true);
    }

    /// Scrolls to a block of the step that was just opened.
    function showBlock(index: int): void {
        internal.wanted = index;
        internal.restored = false;
        internal.soon.restart();
    }

    QtObject {
        id: internal
        property bool steering: false     // a scroll of ours: it must not choose steps on its way
        property bool restored: false
        property int wanted: -1           // a block that somebody asked for, until the page is laid out
        readonly property real slack: 24  // so that a line's width does not toggle two steps
        property real lastStepHeight: 0

        function goal(): real { return glide.running ? glide.to : flick.contentY }

        function firstBlock(step: int): Item {
            for (let i = 0; i < blocks.count; ++i) {
                const item = blocks.itemAt(i);
                if (item && item.stepIndex === step)
                    return item;
            }
            return null;
        }

        function stepAt(y: real): int {
            let step = 0;
            for (let i = 0; i < blocks.count; ++i) {
                const item = blocks.itemAt(i);
                if (!item || item.y > y)
                    break;
                step = item.stepIndex;
            }
            return step;
        }

        function scrolled(): void {
            if (!internal.restored || internal.steering)
                return;
            internal.anchor();
            internal.remember.restart();
            const now = root.reader.stepIndex;
            const at = flick.contentY <= 0 ? 0 : internal.stepAt(flick.contentY + root.line);
            if (at === now)
                return;
            const sure = internal.stepAt(flick.contentY + root.line + (at > now ? -internal.slack : internal.slack));
            if (sure === now && flick.contentY > 0)
                return;
            root.reader.stepIndex = at;
            root.reader.player.playing = !root.preferences.reducedMotion;
        }

        function landed(): void {
            internal.steering = false;
            internal.anchor();
            internal.remember.restart();
        }

        function measureLast(): void {
            const first = internal.firstBlock(root.reader.stepCount - 1);
            const last = blocks.count > 0 ? blocks.itemAt(blocks.count - 1) : null;
            internal.lastStepHeight = first && last ? last.y + last.height - first.y : 0;
        }

        function restore(): void {
            column.forceLayout();   // places are known after a polish only, and this comes before the first
            internal.measureLast();
            if (internal.restored || flick.height <= 0 || blocks.count === 0 || !blocks.itemAt(blocks.count - 1))
                return;
            internal.restored = true;
            const room = flick.contentHeight - flick.height;
            internal.steering = true;
            // A link may have opened a step in the middle: then it decides, not the place of last time.
            const asked = internal.wanted >= 0 ? blocks.itemAt(internal.wanted) : null;
            const first = asked ? asked : root.reader.stepIndex > 0 ? internal.firstBlock(root.reader.stepIndex) : null;
            internal.wanted = -1;
            flick.contentY = first ? Math.max(0, Math.min(room, first.y - flick.height * 0.28))
                                   : Math.max(0, Math.min(room, root.reader.rememberedPosition() * room));
            internal.steering = false;
            internal.anchor();
            const at = internal.stepAt(flick.contentY + root.line);
            if (!first && flick.contentY > 0 && at !== root.reader.stepIndex)
                root.reader.stepIndex = at;
        }

        function reveal(item: Item): void {
            const top = item.mapToItem(column, 0, 0).y;
            if (top < flick.contentY + 16)
                root.scrollTo(top - 64, false);
            else if (top + item.height > flick.contentY + flick.height - 16)
                root.scrollTo(Math.min(top - 64, top + item.height - flick.height + 64), false);
        }

        /// The size of the page or of its type changes: what was being read stays where steps begin.
        function relayout(): void {
            if (internal.restored)
                internal.steering = true;
            internal.soon.restart();
        }

        function settle(): void {
            if (!internal.restored) {
                internal.restore();
                return;
            }
            column.forceLayout();
            internal.measureLast();
            const item = blocks.itemAt(internal.anchorBlock);
            if (item && flick.contentY > 0)
                flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height,
                                                      item.y + internal.anchorShare * item.height - root.line));
            internal.steering = false;
        }

        property int anchorBlock: -1
        property real anchorShare: 0

        function anchor(): void {
            for (let i = blocks.count - 1; i >= 0; --i) {
                const item = blocks.itemAt(i);
                if (item && item.y <= flick.contentY + root.line) {
                    internal.anchorBlock = i;
                    internal.anchorShare = (flick.contentY + root.line - item.y) / Math.max(1, item.height);
                    return;
                }
            }
        }

        property Timer soon: Timer {
            interval: 0
            onTriggered: internal.settle()
        }
        property Timer remember: Timer {
            interval: 500
            onTriggered: {
                const room = flick.contentHeight - flick.height;
                root.reader.rememberPosition(room > 0 ? flick.contentY / room : 0);
            }
        }
    }
    Component.onDestruction: {
        const room = flick.contentHeight - flick.height;
        if (internal.restored && room > 0)
            root.reader.rememberPosition(flick.contentY / room);
    }
}
