// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/preferences.h"
#include "presentation/quiz/quiz_desk.h"
#include "presentation/reader.h"

#include <memory>

class QQuickWindow;

namespace kinetarium::ui {

/// The reader's window. Needs a QApplication. What it is handed must outlive it; without a desk there is no quiz.
class Window {
public:
    Window(presentation::Reader& reader, presentation::Preferences& preferences, presentation::QuizDesk* quiz = nullptr);
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
