// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// The whole of the audience's screen. Who stands before it may click on, with the left button, and back.
Window {
    id: root
    required property Presenter presenter
    required property Preferences preferences

    visible: false
    flags: Qt.Window | Qt.FramelessWindowHint
    title: qsTr("Kinetarium, audience")
    color: root.presenter.audienceTheme.page
    onClosing: root.presenter.lecture.end()

    AudienceView {
        anchors.fill: parent
        lecture: root.presenter.lecture
        preferences: root.preferences
        theme: root.presenter.audienceTheme
        clickable: true
        onClicked: back => root.presenter.run(back ? "previous" : "next")
    }
}
