// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/lecture/lesson_desk.h"

#include "presentation/small_book.h"

#include <catch2/catch.hpp>

#include <random>

using namespace kinetarium::presentation;
namespace book = kinetarium::book;
namespace fs = std::filesystem;

namespace {

QString qstr(const fs::path& path) { return QString::fromStdString(path.string()); }

struct Given {
    SmallBook folder;
    std::optional<Library> library;
    std::optional<Lecture> lecture;
    std::optional<LessonDesk> desk;
    fs::path own;

    Given()
    {
        folder.write("chapters/small/quiz.gift", "// [id:small-one]\n::One::Is it shut? {TRUE}\n");
        folder.write("chapters/small/five-minutes.lesson", "title: Five minutes\nitems:\n  - show: small/first\n    minutes: 5\n");
        library.emplace(folder.path());
        lecture.emplace(*library);
        own = folder.path() / "own";
        reopen();
    }
    void reopen() { desk.emplace(*library, *lecture, own); }
    std::string onDisk() const { return book::lessonText(*book::loadLesson(desk->file().toStdString()).lesson); }
};

}  // namespace

TEST_CASE("a shipped plan is read, and its copy is the teacher's own")
{
    Given given;
    for (const book::Fault& fault : given.library->faults()) {
        CHECK_THAT(fault.file, !Catch::EndsWith(".lesson"));
    }
    LessonDesk& desk = *given.desk;
    REQUIRE(desk.select("small/five-minutes"));
    CHECK(!desk.own());
    desk.addStep("small/second");
    CHECK(desk.plan().items.size() == 1);   // not ours
    desk.copy();
    REQUIRE(desk.own());
    desk.addStep("small/second");
    desk.addQuestion("small-one", 0);
    CHECK(desk.items().toList().size() == 3);
    CHECK(desk.items().toList()[0].toMap()["kind"] == "ask");
    CHECK(given.onDisk() == book::lessonText(desk.plan()));
    given.reopen();
    CHECK(given.desk->plans().toList().size() == 2);
    CHECK(!given.desk->select("small/seven-minutes"));
}

TEST_CASE("whatever was changed, undoing all of it gives back the plan, on disk too, and redoing the last one")
{
    Given given;
    LessonDesk& desk = *given.desk;
    desk.create("Mine");
    const std::string empty = book::lessonText(desk.plan());
    std::mt19937 random(7);
    for (int i = 0; i < 150; ++i) {
        const int size = static_cast<int>(desk.plan().items.size());
        const auto any = [&](int below) { return below > 0 ? static_cast<int>(random() % static_cast<unsigned>(below)) : 0; };
        switch (any(9)) {
        case 0: desk.addStep("small/first", any(size + 1)); break;
        case 1: desk.addQuestion("small-one"); break;
        case 2: CHECK(desk.addLink("kinetarium://small/first?v=1&drug-level=3uM").isEmpty()); break;
        case 3: desk.moveItem(any(size + 1), any(size + 1)); break;
        case 4: desk.removeItem(any(size + 2)); break;
        case 5: desk.setNotes(any(size), "note " + QString::number(i)); break;
        case 6: desk.setItemMinutes(any(size), any(9)); break;
        case 7: desk.setTitle("Title " + QString::number(i)); break;
        case 8: desk.setMinutes(any(40)); break;
        }
        if (i % 10 == 0) {
            CHECK(given.onDisk() == book::lessonText(desk.plan()));
        }
    }
    const std::string last = book::lessonText(desk.plan());
    REQUIRE(desk.canUndo());
    while (desk.canUndo()) {
        desk.undo();
    }
    CHECK(book::lessonText(desk.plan()) == empty);
    CHECK(given.onDisk() == empty);
    while (desk.canRedo()) {
        desk.redo();
    }
    CHECK(book::lessonText(desk.plan()) == last);
}

TEST_CASE("a removed plan comes back, and never over another's file")
{
    Given given;
    LessonDesk& desk = *given.desk;
    desk.create("Mine");
    desk.addStep("small/first");
    const std::string text = book::lessonText(desk.plan());
    const QString file = desk.file();
    desk.remove();
    CHECK(!fs::exists(file.toStdString()));
    CHECK(desk.key().isEmpty());
    desk.create("Mine");
    CHECK(desk.file() == file);
    desk.restore();
    CHECK(desk.file() != file);
    CHECK(book::lessonText(desk.plan()) == text);
    CHECK(given.onDisk() == text);
    desk.restore();   // nothing more to bring back
    CHECK(desk.plans().toList().size() == 3);
}

TEST_CASE("a figure that cannot be shown is refused, and a bad item of a file is told and kept")
{
    Given given;
    LessonDesk& desk = *given.desk;
    desk.create("Mine");
    CHECK(desk.addLink("kinetarium://small/third?v=1").contains("third"));
    CHECK(desk.addLink("https://example.org").size() > 0);
    CHECK(desk.plan().items.empty());

    given.folder.write("else/where.lesson", "title: Elsewhere\nitems:\n  - show: small/gone\n  - show: small/first\n");
    REQUIRE(desk.openFile(qstr(given.folder.path() / "else/where.lesson")).isEmpty());
    REQUIRE(desk.items().toList().size() == 2);
    CHECK(desk.items().toList()[0].toMap()["fault"].toString().contains("gone"));
    REQUIRE(desk.present(1));
    CHECK(given.lecture->count() == 1);
    CHECK(given.lecture->running());
    CHECK(desk.openFile("/nowhere/at/all.lesson").size() > 0);
}

TEST_CASE("a folder that cannot be written is said, and the plan stays in hand")
{
    Given given;
    given.folder.write("own", "a file where the folder should be");
    LessonDesk& desk = *given.desk;
    desk.create("Mine");
    desk.addStep("small/first");
    CHECK(desk.message().contains("could not be written"));
    CHECK(desk.plan().items.size() == 1);
    const QString elsewhere = qstr(given.folder.path() / "saved");
    CHECK(desk.saveAs(elsewhere).isEmpty());
    CHECK(book::loadLesson((elsewhere + ".lesson").toStdString()).lesson->items.size() == 1);
}
