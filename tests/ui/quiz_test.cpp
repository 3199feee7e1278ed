// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_window.h"

#include "presentation/quiz/quiz_desk.h"

#include <catch2/catch.hpp>

#include <QFile>

#include <set>

using namespace kinetarium;
using presentation::QuizSession;

namespace {

const std::filesystem::path content = std::filesystem::path(KINETARIUM_SOURCE_DIR) / "content";

/// The window with a quiz on the book's own questions, a store in a folder of its own and a clock that stands.
struct QuizWindow {
    QTemporaryDir folder;
    presentation::Library library{content};
    presentation::Preferences preferences{folder.filePath("preferences.ini")};
    presentation::Reader reader{library, preferences};
    presentation::Decks decks{std::filesystem::path(folder.path().toStdString()) / "decks"};
    presentation::QuestionBank bank{library.book(), decks};
    presentation::Study study{bank, std::filesystem::path(folder.path().toStdString()) / "progress", [] { return progress::Time{1800000000}; }};
    QuizSession session{bank, study};
    presentation::QuizDesk desk{library, bank, study, session};
    std::unique_ptr<ui::Window> window;

    QuizWindow()
    {
        preferences.setReducedMotion(true);
        preferences.setFirstRunSeen(true);
        window = std::make_unique<ui::Window>(ui::Handed{reader, preferences, &desk});
        REQUIRE(window->show());
        window->window()->resize(1280, 720);
        window->window()->requestActivate();
        settle();
        press(Qt::Key_2, {}, Qt::ControlModifier);
        settle();
    }

    void press(int key, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        for (const QEvent::Type type : {QEvent::ShortcutOverride, QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, modifiers, text);
            QCoreApplication::sendEvent(window->window(), &event);
        }
        settle();
    }

    /// Answers what is asked by keys alone, rightly or wrongly.
    void answer()
    {
        const QString kind = session.question()["kind"].toString();
        if (kind == "choice" || kind == "truefalse") {
            press(Qt::Key_1, "1");
        } else if (kind == "matching") {
            const auto lefts = session.question()["lefts"].toStringList().size();
            for (qsizetype i = 0; i < lefts; ++i) {
                press(Qt::Key_Down);
                press(Qt::Key_Tab, "\t");
            }
        } else if (kind == "order") {
            press(Qt::Key_Down, {}, Qt::AltModifier);
        } else if (kind == "label") {
            press(Qt::Key_Down);
            press(Qt::Key_Return, "\r");
        } else if (kind == "predict") {
            press(Qt::Key_Right);
            press(Qt::Key_Up);
        } else if (kind == "goal") {
            for (const int key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Up}) {  // a slider, or a chooser at either end
                if (session.response().toMap().isEmpty()) {
                    press(key);
                }
            }
        } else {
            press(Qt::Key_5, "5");
        }
    }
};

}  // namespace

TEST_CASE("a chapter is answered by keyboard alone, from home to the end, in every kind there is")
{
    QuizWindow room;
    std::set<QString> kinds;
    for (const auto& group : room.study.groups()) {
        if (group.questions == 0) {
            continue;
        }
        room.desk.begin("chapter", QString::fromStdString(group.group));
        settle();
        for (int i = 0; room.session.phase() != "finished" && i < 200; ++i) {
            const QString kind = room.session.question()["kind"].toString();
            INFO(room.session.question()["key"].toString().toStdString() << " of kind " << kind.toStdString());
            REQUIRE(room.session.phase() == "asking");
            room.answer();
            room.press(Qt::Key_Return, "\r", kind == "essay" ? Qt::ControlModifier : Qt::NoModifier);
            INFO(room.desk.notice().toStdString());
            REQUIRE(room.session.phase() == "confidence");
            room.press(Qt::Key_3, "3");
            REQUIRE(room.session.phase() == "revealed");
            room.press(Qt::Key_Return, "\r");
            kinds.insert(kind);
        }
        REQUIRE(room.session.phase() == "finished");
        room.press(Qt::Key_Escape);
        CHECK(room.session.phase() == "none");
    }
    for (const char* kind : {"choice", "number", "order", "label", "predict"}) {
        INFO(kind);
        CHECK(kinds.count(kind) == 1);
    }
}

TEST_CASE("a session left by Escape is taken up where it was")
{
    QuizWindow room;
    room.desk.begin("quick");
    settle();
    const QString key = room.session.question()["key"].toString();
    REQUIRE_FALSE(key.isEmpty());
    room.press(Qt::Key_Escape);
    CHECK(room.session.phase() == "none");
    CHECK(room.session.canResume());
    room.press(Qt::Key_Return, "\r");   // the way on has the focus
    CHECK(room.session.phase() == "asking");
    CHECK(room.session.question()["key"].toString() == key);
}
