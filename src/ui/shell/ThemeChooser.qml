// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The three themes, side by side.
Segmented {
    id: root
    required property Preferences preferences
    readonly property var names: ["light", "dark", "projector"]

    name: qsTr("Theme")
    choices: [qsTr("Paper"), qsTr("Night"), qsTr("Projector")]
    current: root.names.indexOf(root.preferences.theme)
    onChosen: index => root.preferences.theme = root.names[index]
}
