// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/lecture/lecture.h"

#include "presentation/small_book.h"

#include <catch2/catch.hpp>

using namespace kinetarium::presentation;
namespace book = kinetarium::book;

namespace {

constexpr const char* bank = "// [id:small-one]\n"
                             "::One::Where does the drug wait? {=behind the gate#yes ~in the membrane#no ~in the cleft#no ####It is trapped [@someone2009].}\n";

SmallBook smallBook()
{
    return SmallBook();
}

/// The two steps and a question between them.
book::Lesson plan()
{
    book::Lesson lesson;
    lesson.title = "A small lesson";
    lesson.minutes = 6;
    lesson.items.push_back({book::LessonItem::Kind::Show, "kinetarium://small/first?v=1&drug-level=5uM&t=8s", "Look at {{drug-level}}.", 2, {}});
    lesson.items.push_back({book::LessonItem::Kind::Ask, "small-one", "Count the hands.", 0, {}});
    lesson.items.push_back({book::LessonItem::Kind::Show, "small/second", "", 0, {}});
    return lesson;
}

struct Given {
    SmallBook folder = smallBook();
    std::optional<Library> library;
    qint64 now = 0;
    std::optional<Lecture> lecture;

    Given()
    {
        folder.write("chapters/small/quiz.gift", bank);
        library.emplace(folder.path());
        lecture.emplace(*library, [this] { return now; });
    }
};

QVariantList optionsOf(Lecture& lecture)
{
    return lecture.question().toMap().value("options").toList();
}

}  // namespace

TEST_CASE("a plan opens every item in its own state, with its own words")
{
    Given given;
    Lecture& lecture = *given.lecture;
    REQUIRE(lecture.load(plan()));
    CHECK(lecture.faults().isEmpty());
    CHECK(lecture.count() == 3);
    CHECK(!lecture.running());
    CHECK(lecture.player()->course().settings().number("drug-level") == 5);
    CHECK(lecture.player()->time() == 8);
    CHECK(lecture.notes().startsWith("Look at 5"));
    CHECK(lecture.nextIsQuestion());
}

TEST_CASE("a click shows the next item, a click while it plays finishes it, and a question is asked before it is answered")
{
    Given given;
    Lecture& lecture = *given.lecture;
    lecture.load(plan());
    lecture.next();
    CHECK(lecture.index() == 0);   // nothing runs yet
    lecture.start();
    CHECK(lecture.player()->playing());
    lecture.next();
    CHECK(lecture.index() == 0);
    CHECK(!lecture.player()->playing());
    CHECK(lecture.player()->position() == Approx(1));
    lecture.next();
    CHECK(lecture.index() == 1);
    CHECK(lecture.atQuestion());
    CHECK(!lecture.revealed());
    lecture.next();
    CHECK(lecture.index() == 1);
    CHECK(lecture.revealed());
    lecture.next();
    CHECK(lecture.index() == 2);
    lecture.next();   // finishes
    lecture.next();
    CHECK(lecture.index() == 2);   // the end is the end
    lecture.previous();
    CHECK(lecture.index() == 1);
    CHECK(!lecture.revealed());
}

TEST_CASE("a blank screen is left by any click, which moves nothing")
{
    Given given;
    Lecture& lecture = *given.lecture;
    lecture.load(plan());
    lecture.start();
    lecture.next();
    for (const char* colour : {"black", "white"}) {
        lecture.toggleBlank(colour);
        CHECK(lecture.blank() == colour);
        lecture.next();
        CHECK(lecture.blank().isEmpty());
        CHECK(lecture.index() == 0);
    }
    lecture.toggleBlank("black");
    lecture.toggleBlank("white");
    CHECK(lecture.blank() == "white");
    lecture.toggleBlank("white");
    CHECK(lecture.blank().isEmpty());
    lecture.toggleBlank("pink");
    CHECK(lecture.blank().isEmpty());
}

TEST_CASE("F5 after an Escape goes on where it was, and a minute later begins anew")
{
    Given given;
    Lecture& lecture = *given.lecture;
    lecture.load(plan());
    lecture.startOrResume();
    CHECK(lecture.jump(3));
    given.now = 90000;
    lecture.end();
    CHECK(!lecture.running());
    given.now += 20000;
    lecture.startOrResume();
    CHECK(lecture.running());
    CHECK(lecture.index() == 2);
    CHECK(lecture.elapsed() == 90);   // the pause does not count
    lecture.end();
    given.now += 61000;
    lecture.startOrResume();
    CHECK(lecture.index() == 0);
    CHECK(lecture.elapsed() == 0);
    CHECK(!lecture.jump(0));
    CHECK(!lecture.jump(4));
    CHECK(lecture.index() == 0);
}

TEST_CASE("the plan's minutes are shared out: said ones as said, the rest evenly")
{
    Given given;
    Lecture& lecture = *given.lecture;
    lecture.load(plan());
    lecture.start();
    CHECK(lecture.planned() == 360);
    CHECK(lecture.due() == 120);
    lecture.jump(2);
    CHECK(lecture.due() == 240);
    lecture.jump(3);
    CHECK(lecture.due() == 360);
}

TEST_CASE("hands stay with their option, whatever order the options are shown in")
{
    Given given;
    Lecture& lecture = *given.lecture;
    lecture.load(plan());
    lecture.start(1);
    const auto before = optionsOf(lecture);
    REQUIRE(before.size() == 3);
    for (int i = 0; i < 3; ++i) {
        lecture.setHands(i, 10 + i);
    }
    lecture.setHands(3, 5);
    lecture.setHands(0, -4);
    lecture.jump(3);
    lecture.jump(2);
    const auto after = optionsOf(lecture);
    for (int i = 0; i < 3; ++i) {
        CHECK(after[i].toMap()["text"] == before[i].toMap()["text"]);
        CHECK(after[i].toMap()["hands"].toInt() == (i == 0 ? 0 : 10 + i));
    }
    int right = 0;
    for (const QVariant& option : after) {
        if (option.toMap()["share"].toDouble() >= 1) {
            ++right;
            CHECK(option.toMap()["text"].toString().contains("behind the gate"));
        }
    }
    CHECK(right == 1);
}

TEST_CASE("what of a plan cannot be shown is said with its line, and the rest is presented")
{
    Given given;
    Lecture& lecture = *given.lecture;
    book::Lesson broken = plan();
    broken.place.file = "mine.lesson";
    broken.items.push_back({book::LessonItem::Kind::Show, "small/third", "", 0, {"mine.lesson", 12}});
    broken.items.push_back({book::LessonItem::Kind::Show, "kinetarium://small/first?v=1&drug-level=900mM", "", 0, {"mine.lesson", 14}});
    broken.items.push_back({book::LessonItem::Kind::Ask, "nobody", "", 0, {"mine.lesson", 16}});
    REQUIRE(lecture.load(broken));
    CHECK(lecture.count() == 3);
    REQUIRE(lecture.faults().size() == 3);
    CHECK(lecture.faults()[0].startsWith("mine.lesson:12:"));
    CHECK(lecture.faults()[2].contains("nobody"));

    book::Lesson empty;
    empty.title = "Nothing";
    CHECK(!lecture.load(empty));
    lecture.start();
    CHECK(!lecture.running());
    lecture.next();
    lecture.previous();
    lecture.toggleReveal();
    CHECK(lecture.notes().isEmpty());
    CHECK(!lecture.question().isValid());
}

TEST_CASE("a chapter without a plan is presented step by step")
{
    Given given;
    Lecture& lecture = *given.lecture;
    CHECK(!lecture.loadChapter("nowhere"));
    REQUIRE(lecture.loadChapter("small"));
    CHECK(lecture.count() == 2);
    CHECK(lecture.itemTitle() == "First");
    CHECK(lecture.nextTitle() == "Second");
}
