// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// Keys that work wherever the focus is. Single letters rest while a sheet or an entry is open.
Item {
    id: root
    required property Reader reader
    required property Preferences preferences
    required property Window window
    required property bool free
    signal stepWanted(int index)
    signal preferencesWanted()
    signal keysWanted()
    signal searchWanted()
    signal stageWanted()
    signal linkWanted()
    signal exportWanted()

    readonly property bool letters: root.free && !(root.window.activeFocusItem instanceof TextInput)

    Shortcut { sequences: ["N"]; enabled: root.letters; onActivated: root.stepWanted(root.reader.stepIndex + 1) }
    Shortcut { sequences: ["P"]; enabled: root.letters; onActivated: root.stepWanted(root.reader.stepIndex - 1) }
    Shortcut { sequences: ["K"]; enabled: root.letters; onActivated: root.reader.player.toggle() }
    Shortcut { sequences: ["R"]; enabled: root.letters; onActivated: root.reader.player.reset() }
    Shortcut { sequences: ["S"]; enabled: root.letters; onActivated: root.stageWanted() }
    Shortcut {
        sequences: ["Z"]
        enabled: root.letters
        onActivated: root.reader.player.zoomed ? root.reader.player.zoomOut() : root.reader.player.zoomIn()
    }
    Shortcut { sequences: ["L"]; enabled: root.letters; onActivated: root.preferences.labels = !root.preferences.labels }
    Shortcut {
        sequences: ["T"]
        enabled: root.letters
        onActivated: root.preferences.theme = { "light": "dark", "dark": "projector", "projector": "light" }[root.preferences.theme]
    }
    Shortcut { sequences: ["?"]; enabled: root.letters; onActivated: root.keysWanted() }
    Shortcut { sequences: ["Ctrl+K", "/"]; enabled: root.letters; onActivated: root.searchWanted() }
    Shortcut { sequences: ["Ctrl+L"]; enabled: root.free; onActivated: root.linkWanted() }
    Shortcut { sequences: ["Ctrl+E"]; enabled: root.free; onActivated: root.exportWanted() }
    Shortcut { sequences: ["Ctrl+Z"]; enabled: root.letters && root.reader.canUndo; onActivated: root.reader.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z"]; enabled: root.letters && root.reader.canRedo; onActivated: root.reader.redo() }
    Shortcut { sequences: ["Ctrl+B"]; onActivated: root.preferences.contentsOpen = !root.preferences.contentsOpen }
    Shortcut { sequences: ["Ctrl+,"]; enabled: root.free; onActivated: root.preferencesWanted() }
    Shortcut { sequences: ["Ctrl++", "Ctrl+="]; onActivated: root.preferences.textScale += 0.15 }
    Shortcut { sequences: ["Ctrl+-"]; onActivated: root.preferences.textScale -= 0.15 }
    Shortcut { sequences: ["Ctrl+0"]; onActivated: root.preferences.textScale = 1 }
    Shortcut {
        sequences: ["F11"]
        onActivated: root.window.visibility = root.window.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen
    }
    Shortcut { sequences: [StandardKey.Quit]; onActivated: root.window.close() }
}
