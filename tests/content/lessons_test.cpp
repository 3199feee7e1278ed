// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/lecture/prepared_lesson.h"

#include <catch2/catch.hpp>

#include <set>

using namespace kinetarium;

TEST_CASE("every chapter ships a plan of five and one of twenty minutes, whose clicks add up and can all be given")
{
    const presentation::Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    std::set<std::string> ids;
    for (const book::Lesson& lesson : library.book().lessons) {
        CAPTURE(lesson.id);
        ids.insert(lesson.id);
        double sum = 0;
        int asked = 0;
        for (const book::LessonItem& item : lesson.items) {
            sum += item.minutes;
            asked += item.kind == book::LessonItem::Kind::Ask ? 1 : 0;
        }
        CHECK(sum == Approx(lesson.planned()));
        CHECK(asked > 0);
        CHECK_FALSE(lesson.about.empty());
        std::vector<book::Fault> faults;
        CHECK(presentation::prepare(library, lesson, faults).size() == lesson.items.size());
        CHECK(faults.empty());
    }
    for (const auto& chapter : library.chapters()) {
        CHECK(ids.count(chapter.chapter->id + "/five-minutes") == 1);
        CHECK(ids.count(chapter.chapter->id + "/twenty-minutes") == 1);
    }
}
