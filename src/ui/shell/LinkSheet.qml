// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The link of what is on the screen, as text and as a code that a phone reads from a projector; and the way back in.
Sheet {
    id: root
    required property Reader reader
    title: qsTr("Link to this figure")
    measure: Math.max(940, internal.tall + 426)

    onAboutToShow: {
        words.text = root.reader.link();
        copied.visible = false;
        entry.text = "";
        entry.error = "";
        copy.forceActiveFocus(Qt.PopupFocusReason);
    }

    Item {
        width: parent ? parent.width : 0
        implicitHeight: internal.stacked ? code.height + 24 + side.height : Math.max(code.height, side.height)

        QrItem {
            id: code
            width: internal.codeSide
            height: width
            x: internal.stacked ? Math.round((parent.width - width) / 2) : 0
            text: words.text
            visible: code.fault === ""
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the link")
        }
        Text {
            anchors.fill: code
            visible: code.fault !== ""
            text: code.fault
            font: root.theme.bodyFont
            color: root.theme.ink
            wrapMode: Text.Wrap
            verticalAlignment: Text.AlignVCenter
        }
        Column {
            id: side
            x: internal.stacked ? 0 : code.width + 32
            y: internal.stacked ? code.height + 24 : 0
            width: parent.width - x
            spacing: 12

            Text {
                width: parent.width
                text: qsTr("Opens this chapter and step with these settings, this moment and this theme.")
                font: root.theme.bodyFont
                color: root.theme.ink
                wrapMode: Text.Wrap
            }
            Rectangle {
                width: parent.width
                height: words.height + 20
                radius: 4
                color: root.theme.surface
                border.width: root.theme.hairline
                border.color: root.theme.edge
                TextEdit {
                    id: words
                    x: 12
                    y: 10
                    width: parent.width - 24
                    readOnly: true
                    selectByMouse: true
                    activeFocusOnTab: true
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.WrapAnywhere
                    font: root.theme.labelStrongFont
                    color: root.theme.ink
                    selectionColor: root.theme.accent
                    selectedTextColor: root.theme.onAccent
                    Accessible.role: Accessible.StaticText
                    Accessible.name: words.text
                }
            }
            Row {
                spacing: 12
                PushButton {
                    id: copy
                    theme: root.theme
                    primary: true
                    text: qsTr("Copy the link")
                    onClicked: internal.copy()
                }
                Text {
                    id: copied
                    anchors.verticalCenter: parent.verticalCenter
                    visible: false
                    text: qsTr("Copied")
                    font: root.theme.bodyFont
                    color: root.theme.ink2
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: copied.text
                }
            }
            Text {
                width: parent.width
                text: qsTr("The link carries no personal data: only what is written above. It is never sent anywhere by this program.")
                font: root.theme.smallFont
                color: root.theme.ink2
                wrapMode: Text.Wrap
            }
            Rectangle {
                width: parent.width
                height: root.theme.hairline
                color: root.theme.line
            }
            Text {
                id: asked
                text: qsTr("Open another link")
                font: root.theme.labelStrongFont
                color: root.theme.ink
            }
            Row {
                width: parent.width
                spacing: 8
                EntryField {
                    id: entry
                    width: parent.width - go.width - 8
                    height: go.height
                    theme: root.theme
                    name: asked.text
                    placeholderText: "kinetarium://"
                    onTextEdited: entry.error = ""
                    onAccepted: internal.follow()
                }
                PushButton {
                    id: go
                    theme: root.theme
                    text: qsTr("Open")
                    enabled: entry.text !== ""
                    onClicked: internal.follow()
                }
            }
            Row {
                visible: entry.error !== ""
                width: parent.width
                spacing: 6
                SignItem {
                    width: 14
                    height: 14
                    sign: "warning"
                    color: root.theme.warning
                }
                Text {
                    width: parent.width - 20
                    text: entry.error
                    textFormat: Text.PlainText
                    font: root.theme.smallFont
                    color: root.theme.ink
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: entry.error
                }
            }
        }
    }

    QtObject {
        id: internal
        readonly property real tall: root.parent ? root.parent.height - 176 : 480
        readonly property real inside: root.width - 64
        readonly property bool stacked: internal.inside < 640
        // A phone at the back of a room wants it as large as the window lets it be.
        readonly property real codeSide: Math.floor(Math.min(internal.tall,
            internal.stacked ? internal.inside : internal.inside - 330))

        function copy(): void {
            words.selectAll();
            words.copy();
            words.deselect();
            copied.visible = true;
        }
        function follow(): void {
            entry.error = root.reader.openLink(entry.text.trim());
            if (entry.error === "")
                root.close();
        }
    }
}
