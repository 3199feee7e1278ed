// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_window.h"
#include "window_laws.h"

#include "presentation/quiz/quiz_desk.h"

#include <catch2/catch.hpp>

#include <QFile>

#include <optional>
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
    presentation::DeckDesk deckDesk{library, decks, bank, session};
    presentation::QuizDesk desk{library, bank, study, session};
    std::unique_ptr<ui::Window> window;

    QuizWindow()
    {
        desk.setDecks(&deckDesk);
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

    /// Names of what is on the screen for a screen reader, of a role or of all.
    QStringList names(std::optional<QAccessible::Role> role = std::nullopt) const
    {
        QAccessible::setActive(true);
        QStringList list;
        visit(QAccessible::queryAccessibleInterface(window->window()), [&](QAccessibleInterface& node) {
            if (!role || node.role() == *role) {
                list << node.text(QAccessible::Name);
            }
        });
        return list;
    }

    /// Presses the button of that name, as a screen reader does.
    bool operate(const QString& name) const
    {
        bool done = false;
        visit(QAccessible::queryAccessibleInterface(window->window()), [&](QAccessibleInterface& node) {
            if (!done && node.role() == QAccessible::Button && node.text(QAccessible::Name) == name && node.actionInterface()) {
                done = true;
                node.actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            }
        });
        settle();
        return done;
    }

    /// Goes to the first question of a kind; false when the book has none.
    bool ask(const QString& kind)
    {
        for (const auto& group : study.groups()) {
            desk.begin("chapter", QString::fromStdString(group.group));
            settle();
            for (int i = 0; i < session.count(); ++i) {
                if (session.question()["kind"].toString() == kind) {
                    return true;
                }
                session.skip();
            }
            session.abandon();
        }
        return false;
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

TEST_CASE("a question that is drawn on a board makes no binding go round")
{
    QuizWindow room;
    for (const char* kind : {"predict", "goal", "label", "order", "matching"}) {
        Complaints complaints;
        INFO(kind);
        if (!room.ask(kind)) {
            continue;
        }
        settle();
        room.answer();
        room.session.submit();
        room.session.setConfidence(60);
        settle();
        CHECK(room.session.phase() == "revealed");
        INFO(Complaints::list().join("\n").toStdString());
        CHECK(Complaints::list().isEmpty());
        room.session.abandon();
        settle();
    }
}

TEST_CASE("a part is not named while it is asked for")
{
    QuizWindow room;
    REQUIRE(room.ask("label"));
    settle();
    QStringList said;
    for (int i = 0; i < 4; ++i) {
        room.press(Qt::Key_Down);
        said << room.names(QAccessible::Graphic);
    }
    INFO(said.join("\n").toStdString());
    CHECK(said.filter("A part ").size() >= 3);
    room.answer();
    room.session.submit();
    room.session.setConfidence(60);
    settle();
    CHECK(room.names(QAccessible::Graphic).filter("A part ").isEmpty());
}

TEST_CASE("what the store refuses stands on the page")
{
    QuizWindow room;
    room.desk.begin("quick");
    settle();
    room.study.store().deleteEverything();   // nobody is left to keep an answer for
    room.answer();
    room.press(Qt::Key_Return, "\r");
    CHECK(room.session.phase() == "asking");
    const QStringList said = room.names(QAccessible::AlertMessage);
    INFO(said.join("\n").toStdString());
    CHECK(said.filter("is asked again").size() + said.filter("not on disk yet").size() >= 1);
}

TEST_CASE("the way back into a session says where it is, and can be refused")
{
    QuizWindow room;
    room.desk.begin("quick");
    settle();
    room.press(Qt::Key_Escape);
    INFO(room.names(QAccessible::StaticText).join("\n").toStdString());
    CHECK(room.names(QAccessible::StaticText).contains("You are at question 1 of 5 in a quick five."));
    REQUIRE(room.operate("Give up"));
    CHECK_FALSE(room.session.canResume());
    CHECK(room.names(QAccessible::StaticText).filter("You are at question").isEmpty());
}

TEST_CASE("decks and progress are opened from home, and everything on them has a name")
{
    QuizWindow room;
    REQUIRE(room.operate("Decks"));
    CHECK(room.names(QAccessible::Heading).contains("Bring questions in"));
    CHECK(room.names(QAccessible::Button).contains("Export"));
    room.press(Qt::Key_Escape);
    REQUIRE(room.operate("Progress"));
    for (const char* head : {"How well it sits", "Due in the next 14 days", "How sure, and how often right", "Weakest aims", "Exam plan"}) {
        INFO(head);
        CHECK(room.names(QAccessible::Heading).contains(head));
    }
    for (const char* button : {"Export everything (JSON)", "Export answers (CSV)", "Import", "Delete everything …"}) {
        INFO(button);
        CHECK(room.names(QAccessible::Button).contains(button));
    }
    REQUIRE(room.operate("Delete everything …"));
    REQUIRE(room.operate("Yes, delete everything of everybody"));
    REQUIRE(room.operate("Bring it back"));
    CHECK(room.desk.notice() == "Everything is back.");
}

TEST_CASE("the keys of the quiz are told in the quiz, first")
{
    QuizWindow room;
    room.press(Qt::Key_Question, "?");
    const QStringList said = room.names(QAccessible::ListItem);
    INFO(said.join("\n").toStdString());
    REQUIRE(said.size() > 10);
    CHECK(said[0].startsWith("Enter: submit"));
    CHECK(said.filter("S, F, U: skip, flag, undo").size() == 1);
}

TEST_CASE("where the store cannot be opened the quiz's place says why")
{
    QTemporaryDir folder;
    presentation::Library library{content};
    presentation::Preferences preferences{folder.filePath("preferences.ini")};
    preferences.setFirstRunSeen(true);
    presentation::Reader reader{library, preferences};
    ui::Handed handed{reader, preferences};
    handed.quizFault = "the folder for the progress cannot be used";
    ui::Window window(handed);
    REQUIRE(window.show());
    settle();
    const auto said = [&] {
        QStringList list;
        QAccessible::setActive(true);
        visit(QAccessible::queryAccessibleInterface(window.window()), [&](QAccessibleInterface& node) { list << node.text(QAccessible::Name); });
        return list;
    };
    CHECK(said().contains("Quiz"));
    QKeyEvent down(QEvent::ShortcutOverride, Qt::Key_2, Qt::ControlModifier), press(QEvent::KeyPress, Qt::Key_2, Qt::ControlModifier);
    QCoreApplication::sendEvent(window.window(), &down);
    QCoreApplication::sendEvent(window.window(), &press);
    settle();
    INFO(said().join("\n").toStdString());
    CHECK(said().contains("The quiz cannot be opened"));
    CHECK(said().contains(handed.quizFault, Qt::CaseInsensitive));
}
