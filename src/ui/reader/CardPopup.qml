// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Kinetarium

// The card behind a number, a name, a citation or a term. It opens beside what was pressed.
Popup {
    id: root
    required property Reader reader
    required property Theme theme
    property var card: null

    function show(link: string, from: Item, x: real, y: real): void {
        root.card = root.reader.card(link);
        if (!root.card || root.card.kind === "")
            return;
        const at = from.mapToItem(root.parent, x, y);
        internal.anchor = Qt.point(at.x, at.y);
        root.open();
    }

    parent: T.Overlay.overlay
    width: Math.min(Math.round(400 * root.theme.scale), parent ? parent.width - 32 : 400)
    x: parent ? Math.max(16, Math.min(parent.width - width - 16, internal.anchor.x - 40)) : 0
    y: parent ? (internal.anchor.y + 16 + height <= parent.height - 16 ? internal.anchor.y + 16
                                                                     : Math.max(16, internal.anchor.y - height - 32)) : 0
    padding: 0
    modal: false
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: root.theme.hoverTime; easing.type: Easing.InOutCubic } }

    QtObject {
        id: internal
        property point anchor
        readonly property real room: root.parent ? root.parent.height - 32 : 600
        function text(value: var): string { return root.card && value !== undefined ? value : "" }
    }

    background: Rectangle {
        radius: 8
        color: root.theme.surface
        border.width: root.theme.hairline
        border.color: root.theme.edge
    }
    contentItem: FocusScope {
        implicitHeight: Math.min(column.implicitHeight + 32, internal.room)
        Accessible.role: Accessible.Dialog
        Accessible.name: root.card ? root.card.title : ""

        Flickable {
            anchors.fill: parent
            anchors.margins: 16
            contentWidth: width
            contentHeight: column.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollStrip { theme: root.theme }

            Column {
                id: column
                width: parent.width
                spacing: 8

                Item {
                    width: parent.width
                    implicitHeight: Math.max(title.implicitHeight, 32)
                    Text {
                        id: title
                        width: parent.width - 40
                        anchors.verticalCenter: parent.verticalCenter
                        text: root.card ? root.card.title : ""
                        font: root.theme.bodyStrongFont
                        color: root.theme.ink
                        wrapMode: Text.Wrap
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    PushButton {
                        anchors.right: parent.right
                        anchors.rightMargin: -8
                        anchors.verticalCenter: parent.verticalCenter
                        theme: root.theme
                        quiet: true
                        focus: true
                        sign: "close"
                        hint: qsTr("Close")
                        leftPadding: 8
                        rightPadding: 8
                        onClicked: root.close()
                    }
                }
                CardLine {
                    width: parent.width
                    font: root.theme.figureFont
                    theme: root.theme
                    strong: true
                    text: root.card ? root.card.value : ""
                }
                GradeBadge {
                    theme: root.theme
                    grade: root.card ? root.card.grade : ""
                }
                CardLine { width: parent.width; theme: root.theme; strong: true; text: root.card ? root.card.text : "" }
                CardLine {
                    width: parent.width
                    theme: root.theme
                    text: root.card && root.card.range !== "" ? qsTr("From %1").arg(root.card.range) : ""
                }
                CardLine {
                    width: parent.width
                    theme: root.theme
                    text: root.card && root.card.source !== "" ? (root.card.kind === "reference" ? root.card.source
                                                                    : qsTr("Source: %1").arg(root.card.source)) : ""
                }
                CardLine { width: parent.width; theme: root.theme; text: root.card ? root.card.note : "" }
                Text {
                    visible: rivals.count > 0
                    topPadding: 4
                    text: qsTr("Others found")
                    font: root.theme.smallStrongFont
                    color: root.theme.ink3
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Repeater {
                    id: rivals
                    model: root.card ? root.card.rivals : []
                    delegate: RivalRow {
                        width: column.width
                        theme: root.theme
                    }
                }
                PushButton {
                    visible: root.card !== null && root.card.url.startsWith("https://")
                    theme: root.theme
                    text: qsTr("Open in the browser")
                    hint: root.card ? root.card.url : ""
                    onClicked: Qt.openUrlExternally(root.card.url)
                }
            }
        }
    }
}
