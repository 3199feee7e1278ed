// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Rich text that can be selected, with links for mouse and keyboard: Tab reaches the text, left and right its links,
// Enter opens one.
TextEdit {
    id: root
    required property Theme theme
    required property string html
    required property string plain
    property string role: "reading"
    signal activated(string link, Item from, real x, real y)
    signal reached(Item item)

    readonly property var targets: root.theme.links(root.html)

    text: internal.dressed(root.theme.name, root.theme.scale)
    textFormat: TextEdit.RichText
    readOnly: true
    selectByMouse: true
    activeFocusOnPress: false
    activeFocusOnTab: root.targets.length > 0
    font: root.role === "reading" ? root.theme.readingFont : root.role === "small" ? root.theme.smallFont : root.theme.bodyFont
    color: root.theme.ink
    selectionColor: root.theme.accent
    selectedTextColor: root.theme.onAccent
    wrapMode: TextEdit.Wrap
    Accessible.role: Accessible.Paragraph
    Accessible.name: root.plain
    Accessible.description: root.activeFocus && internal.link >= 0 ? qsTr("Link %1 of %2").arg(internal.link + 1).arg(root.targets.length) : ""

    onLinkActivated: link => root.activated(link, root, internal.pressed.x, internal.pressed.y)
    onActiveFocusChanged: {
        internal.link = root.activeFocus && root.targets.length > 0 ? 0 : -1;
        if (root.activeFocus)
            root.reached(root);
    }
    Keys.onLeftPressed: internal.link = Math.max(0, internal.link - 1)
    Keys.onRightPressed: internal.link = Math.min(root.targets.length - 1, internal.link + 1)
    Keys.onReturnPressed: internal.open()
    Keys.onEnterPressed: internal.open()

    HoverHandler {
        cursorShape: root.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor
        onPointChanged: internal.pressed = point.position
    }
    FocusRing { theme: root.theme; shown: root.activeFocus; anchors.margins: -8; around: 0 }

    QtObject {
        id: internal
        property int link: -1
        property point pressed

        function dressed(theme: string, scale: real): string {
            return root.theme.rich(root.html, root.role, internal.link);
        }
        function open(): void {
            if (internal.link >= 0)
                root.activated(root.targets[internal.link], root, 24, root.height);
        }
    }
}
