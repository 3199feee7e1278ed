// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A page of the content folder, laid over the window. Its own first heading is the title.
Sheet {
    id: root
    required property string page
    readonly property var parts: /^# +([^\n]+)\n([^]*)$/.exec(root.page)
    title: root.parts ? root.parts[1] : "Kinetarium"
    property string action: ""
    signal linkWanted(string link)

    TextEdit {
        width: parent.width
        readOnly: true
        selectByMouse: true
        activeFocusOnPress: false
        text: internal.dressed(root.theme.name, root.theme.scale)
        textFormat: TextEdit.RichText
        color: root.theme.ink
        font: root.theme.readingFont
        selectionColor: root.theme.accent
        selectedTextColor: root.theme.onAccent
        wrapMode: TextEdit.Wrap
        onLinkActivated: link => root.linkWanted(link)
        Accessible.role: Accessible.Paragraph
        Accessible.name: root.page
        HoverHandler { cursorShape: parent.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor }
    }
    PushButton {
        visible: root.action !== ""
        theme: root.theme
        primary: true
        text: root.action
        onClicked: root.close()
    }

    QtObject {
        id: internal
        function dressed(theme: string, scale: real): string { return root.theme.markdown(root.parts ? root.parts[2] : root.page) }
    }
}
