// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A page that is longer than the window: whoever goes through it by Tab sees where he is.
Flickable {
    id: root
    required property Theme theme
    readonly property Item active: root.Window.activeFocusItem

    contentWidth: width
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollStrip { theme: root.theme }
    onActiveChanged: root.reveal(root.active)

    function reveal(item: Item): void {
        let within = item;
        while (within && within !== root.contentItem)
            within = within.parent;
        if (!within)
            return;
        const top = item.mapToItem(root.contentItem, 0, 0).y, bottom = top + item.height;
        const wanted = top < root.contentY + 40 || item.height > root.height - 160 ? top - 80
            : bottom > root.contentY + root.height - 40 ? bottom + 80 - root.height : root.contentY;
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, wanted));
    }
}
