// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/history.h"
#include "presentation/reader.h"
#include "small_book.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <random>

using namespace kinetarium;
using namespace kinetarium::presentation;

namespace {

struct Desk {
    SmallBook book;
    Library library{book.path()};
    QTemporaryDir folder;
    Preferences preferences{folder.filePath("preferences.ini")};
    Reader reader{library, preferences};

    double level() { return reader.player()->course().settings().number("drug-level"); }
    std::string drug() { return reader.player()->course().settings().choice("drug"); }
    void set(const char* id, const QString& text) { REQUIRE(reader.player()->set(id, text).isEmpty()); }
};

}  // namespace

TEST_CASE("undo and redo of settings: one entry for each change, and a new change ends what could be done again")
{
    Desk desk;
    CHECK_FALSE(desk.reader.canUndo());
    const double first = desk.level();
    desk.set("drug-level", "5uM");
    desk.set("drug", "mk801");
    desk.reader.player()->setTime(7);
    desk.reader.undo();
    CHECK(desk.drug() == "ketamine");
    CHECK(desk.level() == 5);
    CHECK(desk.reader.player()->time() == 7);   // the moment is no setting
    desk.reader.undo();
    CHECK(desk.level() == first);
    CHECK_FALSE(desk.reader.canUndo());
    desk.reader.redo();
    desk.reader.redo();
    CHECK(desk.drug() == "mk801");
    CHECK_FALSE(desk.reader.canRedo());
    desk.reader.undo();
    desk.set("drug-level", "6uM");
    CHECK_FALSE(desk.reader.canRedo());
    desk.reader.player()->reset();
    CHECK(desk.level() == first);
    desk.reader.undo();
    CHECK(desk.level() == 6);
}

TEST_CASE("a drag is one entry, and a drag that ends where it began is none")
{
    Desk desk;
    const double first = desk.level();
    desk.reader.hold(true);
    for (int i = 1; i <= 60; ++i) {
        desk.reader.controls()->setPosition(0, i / 60.0);
    }
    desk.reader.hold(false);
    const double pulled = desk.level();
    CHECK(pulled > first);
    desk.reader.undo();
    CHECK(desk.level() == first);
    desk.reader.redo();
    CHECK(desk.level() == pulled);
    desk.reader.undo();

    desk.reader.hold(true);
    desk.set("drug-level", "9uM");
    desk.set("drug-level", QString::number(first) + "uM");
    desk.reader.hold(false);
    CHECK_FALSE(desk.reader.canUndo());
}

TEST_CASE("undo goes back to the step where the change was made, and moving alone is no change")
{
    Desk desk;
    desk.reader.setStepIndex(1);
    desk.reader.setStepIndex(0);
    CHECK_FALSE(desk.reader.canUndo());
    desk.set("drug-level", "5uM");
    desk.reader.setStepIndex(1);
    CHECK(desk.reader.canUndo());
    desk.set("drug-level", "7uM");
    desk.reader.undo();
    CHECK(desk.reader.stepIndex() == 1);
    desk.reader.undo();
    CHECK(desk.reader.stepIndex() == 0);
    CHECK(desk.level() == 5);                   // what moving away had lost
    desk.reader.undo();
    CHECK(desk.level() == 2);
    CHECK_FALSE(desk.reader.canUndo());
}

TEST_CASE("reset returns to what a link opened, and another step to its own")
{
    Desk desk;
    REQUIRE(desk.reader.openLink("kinetarium://small/first?v=1&drug-level=5uM&drug=mk801").isEmpty());
    CHECK_FALSE(desk.reader.player()->changed());
    desk.set("drug-level", "9uM");
    CHECK(desk.reader.player()->changed());
    desk.reader.player()->reset();
    CHECK(desk.level() == 5);
    CHECK(desk.drug() == "mk801");
    CHECK_FALSE(desk.reader.player()->changed());
    // Through undo and redo it stays what was opened, even after another step.
    desk.set("drug-level", "9uM");
    desk.reader.setStepIndex(1);
    CHECK_FALSE(desk.reader.player()->changed());
    desk.reader.undo();
    CHECK(desk.level() == 9);
    desk.reader.player()->reset();
    CHECK(desk.level() == 5);
    desk.reader.open("small", "first");
    CHECK(desk.level() == 2);
    CHECK_FALSE(desk.reader.player()->changed());
}

TEST_CASE("ten thousand random settings, steps, undos and redos end in the initial state when all are undone")
{
    Desk desk;
    std::mt19937 random(20261123);
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const QString before = desk.reader.link();
    for (int i = 0; i < 10000; ++i) {
        switch (upTo(8)) {
        case 0: desk.reader.setStepIndex(upTo(2)); break;
        case 1: desk.reader.undo(); break;
        case 2: desk.reader.redo(); break;
        case 3: desk.reader.controls()->setChoice(1, upTo(3)); break;
        case 4: desk.reader.hold(upTo(2) == 0); break;
        case 5: desk.reader.player()->reset(); break;
        default: desk.reader.controls()->setPosition(0, upTo(1000) / 1000.0);
        }
    }
    desk.reader.hold(false);
    desk.reader.controls()->setPosition(0, desk.level() > 1 ? 0.1 : 0.9);   // the last thing is a change
    const QString after = desk.reader.link();
    int undone = 0;
    for (; desk.reader.canUndo() && undone < 20000; ++undone) {
        desk.reader.undo();
    }
    CHECK(undone > 5);
    CHECK(desk.reader.link() == before);
    CHECK_FALSE(desk.reader.canUndo());
    while (desk.reader.canRedo()) {
        desk.reader.redo();
    }
    CHECK(desk.reader.link() == after);
}
