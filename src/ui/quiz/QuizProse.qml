// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kinetarium

// A question's own words, with links to cards and scenes.
Prose {
    id: root
    required property QuizDesk desk
    required property string words

    html: root.desk.html(root.words)
    plain: root.desk.plain(root.words)
    visible: root.words !== ""
    height: visible ? implicitHeight : 0
}
