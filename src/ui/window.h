// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/lecture/lesson_desk.h"
#include "presentation/preferences.h"
#include "presentation/quiz/quiz_desk.h"
#include "presentation/reader.h"

#include <memory>

class QQuickWindow;

namespace kinetarium::ui {

/// What the window shows. Each must outlive it; without a desk there is no quiz, without lessons nothing to teach with.
struct Handed {
    presentation::Reader& reader;
    presentation::Preferences& preferences;
    presentation::QuizDesk* quiz = nullptr;
    presentation::LessonDesk* lessons = nullptr;
    presentation::Lecture* lecture = nullptr;
    QString quizFault{};   ///< why there is no desk, for people: the quiz's place then says so
};

/// The main window. Needs a QApplication.
class Window {
public:
    explicit Window(const Handed& handed);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool show();                ///< false when the window's description could not be loaded; why is in the log
    QQuickWindow* window();     ///< nullptr before show()

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace kinetarium::ui
