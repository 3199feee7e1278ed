// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Kinetarium

// A page laid over the window: title, content that scrolls, a way out.
Popup {
    id: root
    required property Theme theme
    required property string title
    property real measure: 640
    default property alias content: column.data

    /// Scrolls as far as it takes to see an item of the page.
    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y;
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - 16);
        else if (top + item.height > flick.contentY + flick.height)
            flick.contentY = top + item.height - flick.height + 16;
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(root.measure, parent.width - 48)
    height: Math.min(head.height + column.implicitHeight + 40, parent.height - 48)
    modal: true
    focus: true
    padding: 0
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: root.theme.panelTime; easing.type: Easing.InOutCubic } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: root.theme.panelTime; easing.type: Easing.InOutCubic } }
    T.Overlay.modal: Rectangle {
        color: Qt.alpha(root.theme.name === "dark" ? "#000000" : root.theme.ink, 0.35)
    }
    background: Rectangle {
        radius: 8
        color: root.theme.page
        border.width: root.theme.hairline
        border.color: root.theme.edge
    }
    contentItem: FocusScope {
        focus: true
        // What is longer than the window is scrolled by keys that nothing on the page wants for itself.
        Keys.onPressed: event => {
            const by = { [Qt.Key_Down]: 48, [Qt.Key_Up]: -48, [Qt.Key_PageDown]: flick.height - 48, [Qt.Key_PageUp]: 48 - flick.height }[event.key];
            event.accepted = by !== undefined;
            if (event.accepted)
                flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + by));
        }
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Item {
            id: head
            width: parent.width
            height: Math.max(64, Math.round(40 * root.theme.scale) + 24)
            Text {
                x: 32
                width: parent.width - 112
                anchors.verticalCenter: parent.verticalCenter
                text: root.title
                font: root.theme.sectionFont
                color: root.theme.ink
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
                Accessible.name: root.title
            }
            PushButton {
                anchors.right: parent.right
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                theme: root.theme
                quiet: true
                focus: true
                sign: "close"
                hint: qsTr("Close")
                onClicked: root.close()
            }
        }
        Flickable {
            id: flick
            anchors.fill: parent
            anchors.topMargin: head.height
            anchors.bottomMargin: 16
            contentWidth: width
            contentHeight: column.implicitHeight + 16
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollStrip { theme: root.theme }
            Column {
                id: column
                x: 32
                width: flick.width - 64
                spacing: 16
            }
        }
    }
}
