// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/lessons.h"
#include "book/temporary_content.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace kinetarium::book;

namespace {

Lesson example()
{
    Lesson lesson;
    lesson.title = "Trapping: \"shut in\", in ten minutes";
    lesson.about = "For a second year. They tell trapping from irreversible binding.";
    lesson.minutes = 10;
    lesson.items.push_back({LessonItem::Kind::Show, "nmda-antagonism/enter", "Ask first.\nThen play:\n\n- point at the gate", 3, {}});
    lesson.items.push_back({LessonItem::Kind::Ask, "nmda-trapped", "", 1.5, {}});
    lesson.items.push_back(
        {LessonItem::Kind::Show, "kinetarium://nmda-antagonism/trapped?v=1&drug-level=2uM&t=30s", "# not a comment: a note", 0, {}});
    return lesson;
}

}  // namespace

TEST_CASE("a plan that is written and read again is the same plan, and written again the same bytes")
{
    FaultList faults;
    const std::string text = lessonText(example());
    const auto read = readLesson(text, "x.lesson", "x", faults);
    REQUIRE(read);
    CHECK(faults.take().empty());
    CHECK(read->title == example().title);
    CHECK(read->about == example().about);
    CHECK(read->minutes == 10);
    REQUIRE(read->items.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(read->items[i].kind == example().items[i].kind);
        CHECK(read->items[i].what == example().items[i].what);
        CHECK(read->items[i].notes == example().items[i].notes);
        CHECK(read->items[i].minutes == example().items[i].minutes);
    }
    CHECK(lessonText(*read) == text);
}

TEST_CASE("what is wrong with a plan is said with its line, and the rest can be used")
{
    struct Case { const char* yaml; int line; const char* says; std::size_t items; };
    const Case cases[] = {
        {"title: x\nitems:\n  - show: a/b\n    ask: q\n  - show: c/d\n", 3, "shows and asks", 1},
        {"title: x\nitems:\n  - notes: only\n", 3, "neither", 0},
        {"title: x\nitems:\n  - show: a/b\n    minutes: -3\n", 4, "minutes", 1},
        {"title: x\nitems:\n  - show: a/b\n    minuts: 3\n", 4, "minuts", 1},
        {"items:\n  - show: a/b\n", 1, "title", 1},
    };
    for (const Case& each : cases) {
        CAPTURE(each.yaml);
        FaultList list;
        const auto read = readLesson(each.yaml, "x.lesson", "x", list);
        const auto faults = list.take();
        REQUIRE(read);
        CHECK(read->items.size() == each.items);
        REQUIRE(!faults.empty());
        CHECK(faults.front().line == each.line);
        CHECK_THAT(faults.front().what, Catch::Contains(each.says));
    }
}

TEST_CASE("a file that is no plan is a fault, and so is none")
{
    FaultList faults;
    CHECK(!readLesson("- a\n- b\n", "x.lesson", "x", faults));
    CHECK(faults.take().size() == 1);
    const LoadedLesson missing = loadLesson("/nowhere/at/all.lesson");
    CHECK(!missing.lesson);
    CHECK(missing.faults.size() == 1);
}

TEST_CASE("the minutes of a plan are its own, or the sum of its items'")
{
    Lesson lesson = example();
    CHECK(lesson.planned() == 10);
    lesson.minutes = 0;
    CHECK(lesson.planned() == Approx(4.5));
}
