// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// What could not be read in the content: file, line, what is wrong and what to do.
Sheet {
    id: root
    required property Reader reader
    title: qsTr("Faults in the content")
    measure: 880

    Text {
        width: parent.width
        text: root.reader.faults.length > 0 ? qsTr("The rest can be read. The same list comes from: kinetarium check")
                                            : qsTr("There are none.")
        font: root.theme.bodyFont
        color: root.theme.ink2
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Repeater {
        model: root.reader.faults
        delegate: Item {
            id: row
            required property string modelData
            width: parent ? parent.width : 0
            implicitHeight: words.implicitHeight
            SignItem {
                y: 2
                width: 16
                height: 16
                sign: "warning"
                color: root.theme.warning
            }
            TextEdit {
                id: words
                x: 28
                width: row.width - x
                readOnly: true
                selectByMouse: true
                text: row.modelData
                textFormat: TextEdit.PlainText
                font: root.theme.bodyFont
                color: root.theme.ink
                selectionColor: root.theme.accent
                selectedTextColor: root.theme.onAccent
                wrapMode: TextEdit.Wrap
                Accessible.role: Accessible.ListItem
                Accessible.name: row.modelData
            }
        }
    }
}
