// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/lecture/lesson_desk.h"
#include "presentation/library.h"
#include "presentation/preferences.h"
#include "presentation/reader.h"
#include "ui/window.h"

#include <QCoreApplication>
#include <QImage>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>
#include <QTemporaryDir>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

/// Collects what Qt and QML complain about while it lives.
class Complaints {
public:
    Complaints() : m_before(qInstallMessageHandler(take)) { list().clear(); }
    ~Complaints() { qInstallMessageHandler(m_before); }
    static QStringList& list()
    {
        static QStringList complaints;
        return complaints;
    }

private:
    QtMessageHandler m_before;
    static void take(QtMsgType type, const QMessageLogContext&, const QString& message)
    {
        // A platform without a desktop cannot bring a window to the front, and says so.
        if (type != QtDebugMsg && type != QtInfoMsg && !message.contains("does not support raise()")) {
            list().append(message);
        }
    }
};

/// Works off what is waiting, a few times, because what is done may bring more. No clock: nothing plays meanwhile.
inline void settle()
{
    for (int i = 0; i < 30; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// The reader's window on a content folder, with preferences of its own.
class OpenWindow {
public:
    explicit OpenWindow(const std::filesystem::path& content, QSize size = {1280, 720}, const QString& theme = "light",
                        bool firstRunSeen = true)
        : library(content), preferences(m_folder.filePath("preferences.ini"))
    {
        preferences.setTheme(theme);
        preferences.setReducedMotion(true);
        preferences.setFirstRunSeen(firstRunSeen);
        reader = std::make_unique<kinetarium::presentation::Reader>(library, preferences);
        lecture = std::make_unique<kinetarium::presentation::Lecture>(library);
        lessons = std::make_unique<kinetarium::presentation::LessonDesk>(
            library, *lecture, std::filesystem::path(m_folder.path().toStdString()) / "lessons");
        m_window = std::make_unique<kinetarium::ui::Window>(
            kinetarium::ui::Handed{*reader, preferences, nullptr, lessons.get(), lecture.get()});
        shown = m_window->show();
        if (shown) {
            window()->resize(size);
            window()->requestActivate();
            settle();
            image = window()->grabWindow();
            settle();
        }
    }

    QQuickWindow* window() const { return m_window->window(); }

    void press(int key, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, modifiers, text);
            QCoreApplication::sendEvent(window(), &event);
        }
        settle();
    }

    /// Items that are on the screen, with what is laid over the window.
    std::vector<QQuickItem*> items(const QString& className) const
    {
        std::vector<QQuickItem*> found;
        const std::function<void(QQuickItem*)> walk = [&](QQuickItem* item) {
            if (!item->isVisible()) {
                return;
            }
            if (QString(item->metaObject()->className()).startsWith(className)) {
                found.push_back(item);
            }
            for (QQuickItem* child : item->childItems()) {
                walk(child);
            }
        };
        walk(window()->contentItem());
        return found;
    }

private:
    QTemporaryDir m_folder;   // before the preferences that write into it

public:
    kinetarium::presentation::Library library;
    kinetarium::presentation::Preferences preferences;
    std::unique_ptr<kinetarium::presentation::Reader> reader;
    std::unique_ptr<kinetarium::presentation::Lecture> lecture;
    std::unique_ptr<kinetarium::presentation::LessonDesk> lessons;
    QImage image;
    bool shown = false;

private:
    std::unique_ptr<kinetarium::ui::Window> m_window;
};
