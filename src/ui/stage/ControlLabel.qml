// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Kinetarium

// The name of a control with its glyph; pressing it tells value, unit, source and rivals.
AbstractButton {
    id: root
    required property Theme theme
    property string species: ""
    property bool changed: false

    padding: 0
    implicitHeight: Math.max(Math.round(20 * root.theme.scale), words.implicitHeight)
    readonly property real indent: root.species !== "" ? Math.round(22 * root.theme.scale) + row.spacing : 0
    readonly property real ending: root.changed ? 6 + row.spacing : 0
    readonly property real natural: Math.ceil(metrics.advanceWidth) + 1
    implicitWidth: root.indent + root.natural + root.ending
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("About %1").arg(root.text)
    Accessible.onPressAction: root.clicked()
    contentItem: Item {
        TextMetrics {
            id: metrics
            font: root.theme.labelFont
            text: root.text
        }
        Row {
            id: row
            height: parent.height
            spacing: 6
            GlyphItem {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.species !== ""
                width: Math.round(22 * root.theme.scale)
                height: Math.round(18 * root.theme.scale)
                theme: root.theme
                species: root.species
            }
            Text {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(root.natural, root.width - root.indent - root.ending)
                wrapMode: Text.Wrap
                text: root.text
                font: root.theme.labelFont
                color: root.hovered ? root.theme.accent : root.theme.ink
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.changed
                width: 6
                height: 6
                radius: 3
                color: root.theme.accent
                Accessible.role: Accessible.Indicator
                Accessible.name: qsTr("changed")
            }
        }
    }
    background: Item { FocusRing { theme: root.theme; shown: root.visualFocus; around: 4; anchors.margins: -3 } }
}
