// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_window.h"
#include "window_laws.h"

#include "presentation/quiz/quiz_desk.h"

#include <catch2/catch.hpp>

#include <QDateTime>
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

    /// Everything that can be operated has a name; returns how many there are.
    int checkNames() const
    {
        QAccessible::setActive(true);
        int controls = 0;
        visit(QAccessible::queryAccessibleInterface(window->window()), [&](QAccessibleInterface& node) {
            if (operable.contains(node.role())) {
                ++controls;
                INFO(node.role() << " " << (node.object() ? node.object()->metaObject()->className() : ""));
                CHECK_FALSE(node.text(QAccessible::Name).trimmed().isEmpty());
            }
        });
        return controls;
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

TEST_CASE("everything that can be operated has a name on every page of the quiz and in every kind of question")
{
    QuizWindow room;
    CHECK(room.checkNames() > 12);
    for (const char* kind : {"choice", "truefalse", "short", "number", "matching", "order", "label", "predict", "goal", "essay"}) {
        INFO(kind);
        if (!room.ask(kind)) {
            continue;
        }
        settle();
        CHECK(room.checkNames() > 5);
        room.answer();
        room.session.submit();
        settle();
        CHECK(room.checkNames() > 5);
        room.session.setConfidence(60);
        settle();
        CHECK(room.checkNames() > 5);
        room.session.abandon();
    }
    for (const char* page : {"Decks", "Progress"}) {
        INFO(page);
        REQUIRE(room.operate(page));
        CHECK(room.checkNames() > 5);
        room.press(Qt::Key_Escape);
    }
}

TEST_CASE("by keyboard alone a curve can be drawn that is right")
{
    QuizWindow room;
    room.desk.begin("chapter", "nmda-antagonism");
    settle();
    for (int i = 0; i < room.session.count() && room.session.question()["key"].toString() != "nmda-antagonism/predict-pulse"; ++i) {
        room.session.skip();
    }
    REQUIRE(room.session.question()["key"].toString() == "nmda-antagonism/predict-pulse");
    settle();
    const auto times = [&](int count, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        for (int i = 0; i < count; ++i) {
            room.press(key, {}, modifiers);
        }
    };
    times(1, Qt::Key_Right);                            // the second point
    times(10, Qt::Key_Left, Qt::ShiftModifier);         // sooner, to about 20 ms
    times(14, Qt::Key_Up);
    for (const int height : {5, 3, 2, 1, 1}) {          // and down again slowly
        times(1, Qt::Key_Right);
        times(height, Qt::Key_Up);
    }
    room.press(Qt::Key_Return, "\r");
    REQUIRE(room.session.phase() == "confidence");
    room.press(Qt::Key_4, "4");
    REQUIRE(room.session.phase() == "revealed");
    for (const QVariant& each : room.session.result()["curve"].toList()) {
        const QVariantMap row = each.toMap();
        INFO(row["what"].toString().toStdString() << ": " << row["yours"].toString().toStdString() << ", the model "
                                                  << row["model"].toString().toStdString());
        CHECK(row["met"].toBool());
    }
    CHECK(room.session.result()["right"].toBool());
    CHECK(room.names(QAccessible::ListItem).filter("Highest: you at").size() == 1);
}

TEST_CASE("after the answer a key leads to the mechanism, and the session waits where it was")
{
    QuizWindow room;
    room.desk.begin("chapter", "nmda-antagonism");
    settle();
    for (int i = 0; i < room.session.count(); ++i) {
        if (QString::fromStdString(room.session.asked().feedback).contains("kinetarium://")) {
            break;
        }
        room.session.skip();
    }
    settle();
    const QString key = room.session.question()["key"].toString();
    room.answer();
    room.session.submit();
    room.session.setConfidence(60);
    settle();
    REQUIRE(room.session.result()["scene"].toString().startsWith("kinetarium://"));
    CHECK(room.names(QAccessible::Button).contains("See the mechanism"));
    room.press(Qt::Key_M, "m");
    CHECK_FALSE(room.names(QAccessible::Button).contains("See the mechanism"));
    room.press(Qt::Key_2, {}, Qt::ControlModifier);
    if (room.session.phase() == "none") {
        room.press(Qt::Key_Return, "\r");   // the way on has the focus
    }
    CHECK(room.session.question()["key"].toString() == key);
    CHECK(room.session.phase() == "revealed");
}

TEST_CASE("what is flagged and what is planned is offered at home")
{
    QuizWindow room;
    room.desk.begin("quick");
    settle();
    room.press(Qt::Key_F, "f");
    room.session.skip();
    room.press(Qt::Key_Escape);
    room.session.abandon();
    settle();
    REQUIRE(room.operate("Flagged: 1"));
    CHECK(room.session.count() == 1);
    room.session.abandon();
    room.desk.setExamDate(QDateTime::fromSecsSinceEpoch(1800000000, Qt::UTC).addDays(9).date().toString(Qt::ISODate));
    room.desk.setMinutes(3);
    settle();
    INFO(room.names(QAccessible::Heading).join("\n").toStdString());
    CHECK(room.names(QAccessible::Heading).contains("4 planned for today"));
    REQUIRE(room.operate("Review"));
    CHECK(room.session.kind() == "mixed");
    CHECK(room.session.count() == 4);
}

TEST_CASE("whoever goes through the quiz's home by Tab sees where he is")
{
    QuizWindow room;
    for (int i = 0; i < 24; ++i) {
        room.press(Qt::Key_Tab, "\t");
        const QQuickItem* item = room.window->window()->activeFocusItem();
        REQUIRE(item);
        const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        INFO(item->metaObject()->className() << " at " << place.top() << " to " << place.bottom());
        if (place.height() < 200) {
            CHECK(place.top() >= 0);
            CHECK(place.bottom() <= 690);   // above the foot
        }
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
    const QStringList told = room.names(QAccessible::StaticText).filter("You pointed at: ");   // and then it is
    REQUIRE(told.size() == 1);
    CHECK(told[0].size() > 20);
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
    REQUIRE(room.operate("Yes, delete everything of everybody, backups too"));
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
