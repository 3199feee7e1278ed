// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window.h"

#include "ui/presenter/presenter.h"
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
    explicit Parts(const Handed& theHanded) : handed(theHanded), theme(theHanded.preferences)
    {
        if (handed.lecture) {
            presenter = std::make_unique<Presenter>(handed.reader, handed.preferences, *handed.lecture, handed.lessons);
        }
    }
    Handed handed;
    Theme theme;
    std::unique_ptr<Presenter> presenter;
    QQmlApplicationEngine engine;  // last: what it made goes before what it was handed
    QQuickWindow* window = nullptr;
};

Window::Window(const Handed& handed)
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
    m_parts = std::make_unique<Parts>(handed);
}

Window::~Window() = default;

bool Window::show()
{
    if (m_parts->window) {
        m_parts->window->show();
        return true;
    }
    QQmlApplicationEngine& engine = m_parts->engine;
    engine.addImageProvider(GlyphImages::provider, new GlyphImages);
    engine.addImportPath("qrc:/qt/qml");
    QVariantMap properties;
    const auto hand = [&](const char* name, auto* object) {
        if (object) {
            QQmlEngine::setObjectOwnership(object, QQmlEngine::CppOwnership);
            properties[name] = QVariant::fromValue(object);
        }
    };
    const Handed& handed = m_parts->handed;
    hand("reader", &handed.reader);
    hand("preferences", &handed.preferences);
    hand("theme", &m_parts->theme);
    hand("quiz", handed.quiz);
    hand("lessons", handed.lessons);
    hand("lecture", handed.lecture);
    if (Presenter* presenter = m_parts->presenter.get()) {
        hand("presenter", presenter);
        for (QObject* each : {static_cast<QObject*>(presenter->clicker()), static_cast<QObject*>(presenter->audienceTheme())}) {
            QQmlEngine::setObjectOwnership(each, QQmlEngine::CppOwnership);
        }
    }
    properties["quizFault"] = handed.quizFault;
    engine.setInitialProperties(properties);
    engine.load(QUrl("qrc:/qt/qml/Kinetarium/shell/Main.qml"));
    if (!engine.rootObjects().isEmpty()) {
        m_parts->window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        if (m_parts->presenter) {
            m_parts->presenter->setHome(m_parts->window);
        }
    }
    return m_parts->window != nullptr;
}

QQuickWindow* Window::window()
{
    return m_parts->window;
}

}  // namespace kinetarium::ui
