// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose_course.h"
#include "scene/vocabulary/chart.h"
#include "scene/vocabulary/chart_table.h"
#include "scene/vocabulary/clock.h"

#include <catch2/catch.hpp>

using namespace kinetarium::scene;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("chart: a curve stops where a value is not known and goes on where it is known again")
{
    const chart::Axis across{0, 10, 0, 100};
    const chart::Axis up{0, 1, 50, 0};
    const std::vector<double> times{0, 2, 4, 6, 8, 10};
    const std::vector<double> values{0, 0.5, kGap, kGap, 1, 1};
    const chart::Runs runs = chart::runsOf(times, values, across, up);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].back().x == Approx(20));
    CHECK(runs[0].back().y == Approx(25));
    CHECK(runs[1].front().x == Approx(80));
    const auto gaps = chart::gapsOf(times, values, across);
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].x == Approx(40));
    CHECK(gaps[0].right() == Approx(80));
}

TEST_CASE("chart: what is cut at a place ends there, on the curve")
{
    const chart::Runs runs{{{0, 0}, {10, 20}, {20, 0}}, {{30, 5}, {40, 5}}};
    const chart::Runs cut = chart::until(runs, 15);
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].back().x == Approx(15));
    CHECK(cut[0].back().y == Approx(10));
    CHECK(chart::until(runs, 100).size() == 2);
    CHECK(chart::until(runs, -1).empty());
}

TEST_CASE("chart: hatching stays below its curve")
{
    const chart::Runs runs{{{0, 80}, {50, 20}, {100, 80}}};
    std::vector<Mark> marks;
    chart::drawHatch(marks, runs, 100, 7, Ink{Token::Accent, Token::None, 0, 1}, 1);
    REQUIRE(marks.size() == 1);
    const auto& points = std::get<Path>(marks.front()).points;
    CHECK(points.size() > 12);
    for (const Point& p : points) {
        const double curve = p.x < 50 ? 80 - 1.2 * p.x : 20 + 1.2 * (p.x - 50);
        CHECK(p.y >= curve - 1e-9);
        CHECK(p.y <= 100);
    }
}

TEST_CASE("chart: a number has the decimals of what it is rounded to")
{
    CHECK(chart::withUnit(9.998, "mg") == "10.0\u202fmg");
    CHECK(chart::withUnit(9.98, "mg") == "9.98\u202fmg");
    CHECK(chart::withUnit(99.96, "") == "100");
    CHECK(chart::withUnit(0.9996, "mg") == "1.00\u202fmg");
    CHECK(chart::withUnit(-9.998, "mg") == "\u221210.0\u202fmg");
    CHECK(chart::withUnit(0, "mg") == "0\u202fmg");
    CHECK(chart::withUnit(140, "mg") == "140\u202fmg");
}

TEST_CASE("clock: time is said in one or two units")
{
    CHECK(clock::words(0.5) == "30\u202fs");
    CHECK(clock::words(25.3) == "25\u202fmin");
    CHECK(clock::words(59.8) == "1\u202fh");
    CHECK(clock::words(125) == "2\u202fh 5\u202fmin");
    CHECK(clock::words(1439.8) == "1\u202fd");
    CHECK(clock::words(1440 * 3 + 4 * 60) == "3\u202fd 4\u202fh");
    CHECK(clock::tick(90) == "90\u202fmin");
    CHECK(clock::tick(360) == "6\u202fh");
    CHECK(clock::tick(10080) == "7\u202fd");
}

TEST_CASE("clock: what is felt grows with time, evenly or by decades, and stands still with it")
{
    Moment moment{pumpedCourse(bodyCurves()), 0, 0.1, "", 1};
    double last = clock::felt(moment);
    for (double time = 1; time < 1e4; time *= 1.5) {
        moment.time = time;
        CHECK(clock::felt(moment) > last);
        CHECK(clock::felt(moment) == clock::felt(moment));
        last = clock::felt(moment);
    }
    // by decades a frame stands for a share of the time gone by: it still moves
    Moment early = moment, late = moment;
    early.time = 100;
    early.span = 1;
    late.time = 200;
    late.span = 2;
    CHECK(clock::felt(late) > clock::felt(early) + 0.5);
}

TEST_CASE("table: a course is read once, and another course is told apart")
{
    chart::TableStore store;
    const auto times = chart::evenly(0, 100, 51);
    const auto first = store.get(pumpedCourse(bodyCurves()), times);
    CHECK(store.get(pumpedCourse(bodyCurves()), times) == first);
    const auto other = store.get(pumpedCourse(bodyCurves(0.5)), times);
    CHECK(other != first);
    CHECK(other->key() != first->key());
    CHECK(first->column("plasma")[20] == Approx(190));
    CHECK(std::isnan(first->column("nothing of the kind")[3]));
}
