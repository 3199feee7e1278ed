// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/library.h"
#include "small_book.h"

#include <catch2/catch.hpp>

using namespace kinetarium;
using presentation::Library;

TEST_CASE("a sound book joins with the catalogues without a fault")
{
    const SmallBook book;
    const Library library(book.path());
    for (const auto& fault : library.faults()) {
        FAIL_CHECK(book::toString(fault));
    }
    REQUIRE(library.chapters().size() == 1);
    const auto* chapter = library.chapter("small");
    REQUIRE(chapter);
    REQUIRE(chapter->steps.size() == 2);
    CHECK(chapter->steps[0].settings.number("drug-level") == 2);
    CHECK(chapter->steps[0].from == 0);
    CHECK(chapter->steps[0].to == 10);
    CHECK(chapter->steps[0].clockFrom == 2);
    CHECK(chapter->steps[1].logTime);
    CHECK(chapter->steps[1].controls == std::vector<std::string>{"drug-level", "drug"});
    CHECK(chapter->stepIndex("second") == 1);
    CHECK(chapter->step("third") == nullptr);
}

TEST_CASE("names that the catalogues do not know are faults with their line, and the rest stays")
{
    struct Case {
        const char* prose;
        const char* setting;
        const char* extra;
        int line;
        const char* word;
    };
    const Case cases[] = {
        {"Text.", "drug-levle: 2uM", "", 25, "drug-levle"},
        {"Text.", "drug-level: 2kg", "", 25, "drug-level"},
        {"Text.", "subunit: aspirin", "", 25, "aspirin"},
        {"Text.", "drug-level: 2uM", "focus: elbow\n", 26, "elbow"},
        {"Text.", "drug-level: 2uM", "curves: [opne]\n", 26, "opne"},
        {"Text.", "drug-level: 2uM", "controls: [glutamat]\n", 26, "glutamat"},
        {"Text.", "drug-level: 2uM", "notes: \"At {{now: blokc}}\"\n", 26, "blokc"},
        {"A [link](kinetarium://small/thrid).", "drug-level: 2uM", "", 29, "thrid"},
        {"A value {{now: blokc}}.", "drug-level: 2uM", "", 29, "blokc"},
        {"A value {{nmda: steady blokc}}.", "drug-level: 2uM", "", 29, "blokc"},
        {"A value {{nmda: steady block; drug=ketamin}}.", "drug-level: 2uM", "", 29, "ketamin"},
        {"A value {{nosuch: steady block}}.", "drug-level: 2uM", "", 29, "nosuch"},
        {"A value {{constant: nosuch}}.", "drug-level: 2uM", "", 29, "nosuch"},
        {"A value {{drug-level | nine}}.", "drug-level: 2uM", "", 29, "nine"},
    };
    for (const Case& each : cases) {
        const SmallBook book(each.prose, each.setting, each.extra);
        const Library library(book.path());
        INFO(each.prose << " / " << each.setting << " / " << each.extra);
        REQUIRE(library.faults().size() == 1);
        const book::Fault& fault = library.faults().front();
        CHECK(fault.file == "chapters/small/chapter.md");
        INFO(book::toString(fault));
        CHECK(fault.line == each.line);
        CHECK(fault.what.find(each.word) != std::string::npos);
        CHECK_FALSE(fault.remedy.empty());
        REQUIRE(library.chapter("small"));   // a chapter with a bad step or value is still read
    }
}

TEST_CASE("an unknown mechanism or scene costs the chapter and nothing else")
{
    const SmallBook book;
    book.write("chapters/other/chapter.md",
               "---\nid: other\norder: 4\ntitle: Other\nshort: Other\nsummary: S.\nscene: nowhere\nmechanism: nothing\n"
               "controls: []\ncurves: []\nminutes: 1\n---\n\n## H\n\n```step\nid: s\ntime: 0s..1s\ncaption: C.\n```\n\nText.\n");
    const Library library(book.path());
    CHECK(library.chapters().size() == 1);
    CHECK(library.faults().size() >= 2);
    CHECK(library.chapter("other") == nullptr);
}

TEST_CASE("faults come in order of file and line")
{
    const SmallBook book("A {{now: nothing}} and {{nothing-else}}.", "subunit: 3x");
    const Library library(book.path());
    REQUIRE(library.faults().size() == 3);
    CHECK(library.faults()[0].line <= library.faults()[1].line);
    CHECK(library.faults()[1].line <= library.faults()[2].line);
}
