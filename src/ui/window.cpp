// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window.h"

#include "ui/style/glyph_images.h"
#include "ui/style/theme.h"

#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QVariantMap>

// The module is linked statically; naming its registration keeps the linker from dropping it.
void qml_register_types_Kinetarium();

namespace kinetarium::ui {

struct Window::Parts {
    Parts(presentation::Reader& theReader, presentation::Preferences& thePreferences, presentation::QuizDesk* theQuiz)
        : reader(theReader), preferences(thePreferences), quiz(theQuiz), theme(thePreferences)
    {}
    presentation::Reader& reader;
    presentation::Preferences& preferences;
    presentation::QuizDesk* quiz;
    Theme theme;
    QQmlApplicationEngine engine;  // last: what it made goes before what it was handed
    QQuickWindow* window = nullptr;
};

Window::Window(presentation::Reader& reader, presentation::Preferences& preferences, presentation::QuizDesk* quiz)
{
    if (QQuickStyle::name().isEmpty()) {
        QQuickStyle::setStyle("Basic");
    }
    if (!qEnvironmentVariableIsSet("QSG_RENDER_LOOP")) {
        // Scenes and plots are painted by QPainter and a widget of QCustomPlot's: in this thread, not in one of
        // Quick's.
        qputenv("QSG_RENDER_LOOP", "basic");
    }
    qml_register_types_Kinetarium();
    m_parts = std::make_unique<Parts>(reader, preferences, quiz);
}

Window::~Window() = default;

bool Window::show()
{
    if (m_parts->window) {
        m_parts->window->show();
        return true;
    }
    QQmlApplicationEngine& engine = m_parts->engine;
    for (QObject* handedIn : {static_cast<QObject*>(&m_parts->reader), static_cast<QObject*>(&m_parts->preferences),
                              static_cast<QObject*>(&m_parts->theme)}) {
        QQmlEngine::setObjectOwnership(handedIn, QQmlEngine::CppOwnership);
    }
    engine.addImageProvider(GlyphImages::provider, new GlyphImages);
    engine.addImportPath("qrc:/qt/qml");
    QVariantMap handed{{"reader", QVariant::fromValue(&m_parts->reader)},
                       {"preferences", QVariant::fromValue(&m_parts->preferences)},
                       {"theme", QVariant::fromValue(&m_parts->theme)}};
    if (m_parts->quiz) {
        QQmlEngine::setObjectOwnership(m_parts->quiz, QQmlEngine::CppOwnership);
        handed["quiz"] = QVariant::fromValue(m_parts->quiz);
    }
    engine.setInitialProperties(handed);
    engine.load(QUrl("qrc:/qt/qml/Kinetarium/shell/Main.qml"));
    if (!engine.rootObjects().isEmpty()) {
        m_parts->window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    }
    return m_parts->window != nullptr;
}

QQuickWindow* Window::window()
{
    return m_parts->window;
}

}  // namespace kinetarium::ui
