// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Minutes, or nothing for "not said".
EntryField {
    id: root
    required property real minutes
    signal written(real minutes)

    width: Math.round(56 * root.theme.scale)
    height: Math.round(32 * root.theme.scale)
    text: root.minutes > 0 ? String(root.minutes) : ""
    placeholderText: "–"
    horizontalAlignment: TextInput.AlignHCenter
    validator: DoubleValidator { bottom: 0; top: 600; decimals: 1; notation: DoubleValidator.StandardNotation }
    onEditingFinished: {
        const minutes = root.text === "" ? 0 : Number(root.text.replace(",", "."));
        if (!isNaN(minutes) && minutes !== root.minutes)
            root.written(minutes);
    }
}
