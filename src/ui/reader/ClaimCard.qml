// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// A claim: how well it is known and in whom, what is said, after whom, and what would contradict it.
Rectangle {
    id: root
    required property Theme theme
    required property string html
    required property string plain
    required property string grade
    required property string species
    required property string sources
    required property string contradiction
    signal activated(string link, Item from, real x, real y)
    signal reached(Item item)

    property bool open: false

    implicitHeight: column.implicitHeight + 24
    radius: 8
    color: root.theme.surface
    border.width: root.theme.hairline
    border.color: root.theme.line

    Column {
        id: column
        x: 16
        y: 12
        width: parent.width - 32
        spacing: 4

        Item {
            width: parent.width
            implicitHeight: Math.max(badge.height, preparation.height)
            GradeBadge {
                id: badge
                theme: root.theme
                grade: root.grade
                font: root.theme.smallStrongFont
            }
            Text {
                id: preparation
                visible: root.species !== ""
                x: badge.width + 8
                width: parent.width - x
                text: "· " + root.species
                font: root.theme.smallFont
                color: root.theme.ink2
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: root.species
            }
        }
        Prose {
            width: parent.width
            theme: root.theme
            html: root.html
            plain: root.plain
            role: "body"
            onActivated: (link, from, x, y) => root.activated(link, from, x, y)
            onReached: item => root.reached(item)
        }
        Flow {
            width: parent.width
            spacing: 8
            Prose {
                width: Math.min(implicitWidth + 2, parent.width)
                visible: root.sources !== ""
                theme: root.theme
                html: qsTr("After %1").arg(root.sources)
                plain: qsTr("Sources: %1").arg(root.sources.replace(/<[^>]*>/g, ""))
                role: "small"
                onActivated: (link, from, x, y) => root.activated(link, from, x, y)
                onReached: item => root.reached(item)
            }
            AbstractButton {
                id: more
                visible: root.contradiction !== ""
                hoverEnabled: true
                focusPolicy: Qt.TabFocus
                text: qsTr("What would contradict this?")
                Accessible.role: Accessible.Button
                Accessible.name: more.text
                Accessible.onPressAction: more.clicked()
                onClicked: root.open = !root.open
                onActiveFocusChanged: if (more.activeFocus) root.reached(more)
                contentItem: Text {
                    text: more.text
                    font: root.theme.smallFont
                    lineHeightMode: Text.FixedHeight
                    lineHeight: Math.round(20 * root.theme.scale)
                    color: root.theme.accent
                    Rectangle {
                        // Not the font's underline: see withLinks() in rich_text.cpp.
                        y: Math.round(parent.height * 0.85)
                        width: parent.width
                        height: root.theme.hairline
                        color: root.theme.accent
                    }
                }
                padding: 0
                background: Item { FocusRing { theme: root.theme; shown: more.visualFocus; around: 4; anchors.margins: -3 } }
            }
        }
        Text {
            width: parent.width
            visible: root.open
            topPadding: 4
            text: root.contradiction
            font: root.theme.bodyFont
            color: root.theme.ink2
            wrapMode: Text.Wrap
            lineHeightMode: Text.FixedHeight
            lineHeight: Math.round(22 * root.theme.scale)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
