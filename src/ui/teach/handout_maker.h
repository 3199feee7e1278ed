// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/lecture/lesson_desk.h"

#include <QObject>
#include <QString>
#include <QtQml/qqml.h>

namespace kinetarium::ui {

/// The open plan on paper: a page for every click with its figure and its notes, a question with its answer.
class HandoutMaker : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(HandoutMaker)
    Q_PROPERTY(kinetarium::presentation::LessonDesk* lessons MEMBER m_lessons NOTIFY changed REQUIRED)

public:
    using QObject::QObject;

    /// Into a PDF, or as pictures into a folder when the path has no such end. Nothing for an empty path. Returns what
    /// became of it, in one line.
    Q_INVOKABLE QString write(const QString& path);

signals:
    void changed();

private:
    presentation::LessonDesk* m_lessons = nullptr;
};

}  // namespace kinetarium::ui
