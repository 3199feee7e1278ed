// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// One block of the chapter, whatever its kind, with the bar of the step that is on the stage.
Item {
    id: root
    required property Reader reader
    required property Theme theme
    required property int index
    required property string kind
    required property var html
    required property var plain
    required property var level
    required property int stepIndex
    required property var grade
    required property var claimSpecies
    required property var sources
    required property var contradiction
    signal cardWanted(string link, Item from, real x, real y)
    signal linkWanted(string link)
    signal chosen(int step)
    signal reached(Item item)

    readonly property bool current: root.stepIndex === root.reader.stepIndex
    readonly property real below: root.kind === "heading" ? 8 : 20

    implicitHeight: loader.y + loader.height + root.below

    Rectangle {
        visible: root.current
        x: -32
        y: root.kind === "heading" ? loader.y : 0
        width: root.theme.hairline > 1 ? 5 : 3
        height: root.height - y
        color: root.theme.accent
    }
    MouseArea {
        x: -32
        width: 28
        height: parent.height
        cursorShape: root.current ? Qt.ArrowCursor : Qt.PointingHandCursor
        enabled: !root.current
        onClicked: root.chosen(root.stepIndex)
    }
    Loader {
        id: loader
        y: root.kind === "heading" && root.index > 0 ? 20 : 0
        width: parent.width
        sourceComponent: root.kind === "claim" ? claim : root.kind === "quote" ? quote
            : root.kind === "heading" ? heading : root.kind === "figure" ? figure : prose
    }

    function activate(link: string, from: Item, x: real, y: real): void {
        if (/^(value|cite|term|parameter|constant|observable):/.test(link))
            root.cardWanted(link, from, x, y);
        else
            root.linkWanted(link);
    }

    Component {
        id: prose
        Prose {
            theme: root.theme
            html: root.html
            plain: root.plain
            role: root.kind === "table" ? "body" : "reading"
            onActivated: (link, from, x, y) => root.activate(link, from, x, y)
            onReached: item => root.reached(item)
        }
    }
    Component {
        id: heading
        Text {
            text: root.theme.name ? root.theme.rich(root.html, "heading") : ""
            textFormat: Text.RichText
            font: root.level >= 3 ? root.theme.bodyStrongFont : root.theme.sectionFont
            color: root.theme.ink
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: root.plain
        }
    }
    Component {
        id: quote
        QuoteBlock {
            theme: root.theme
            html: root.html
            plain: root.plain
            onActivated: (link, from, x, y) => root.activate(link, from, x, y)
            onReached: item => root.reached(item)
        }
    }
    Component {
        id: claim
        ClaimCard {
            theme: root.theme
            html: root.html
            plain: root.plain
            grade: root.grade
            species: root.claimSpecies
            sources: root.sources
            contradiction: root.contradiction
            onActivated: (link, from, x, y) => root.activate(link, from, x, y)
            onReached: item => root.reached(item)
        }
    }
    Component {
        id: figure
        Prose {
            theme: root.theme
            html: root.html
            plain: root.plain
            role: "body"
            onActivated: (link, from, x, y) => root.activate(link, from, x, y)
            onReached: item => root.reached(item)
        }
    }
}
