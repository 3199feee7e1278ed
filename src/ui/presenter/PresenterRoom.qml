// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The two windows of a lecture. They are made when the first one begins, and kept: some clickers end and begin with
// one button.
Item {
    id: root
    required property Presenter presenter
    required property Preferences preferences
    required property Theme theme

    AudienceWindow {
        id: audience
        presenter: root.presenter
        preferences: root.preferences
    }
    PresenterWindow {
        id: notes
        presenter: root.presenter
        preferences: root.preferences
        theme: root.theme
        audienceAspect: audience.height > 0 ? audience.width / audience.height : 1.6
    }
    Component.onCompleted: root.presenter.take(audience, notes)
}
