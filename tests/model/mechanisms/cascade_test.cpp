// SPDX-License-Identifier: GPL-3.0-or-later
// The slow cascade: orders and times that were seen, and the direction of every switch.
#include "model/mechanisms/body_course.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kinetarium::model;
using namespace kinetarium::tests;

namespace {

constexpr double hour = 60, day = 1440;

Course rat(const Changes& more = {})
{
    Changes all{{"protocol", "rat-10"}};
    all.insert(all.end(), more.begin(), more.end());
    return course("cascade", all);
}

}  // namespace

TEST_CASE("NBQX and rapamycin leave less than a tenth of a rat's spines after a day")
{
    const double control = rat().at("spines", day);
    CHECK(control > 0.02);
    CHECK(rat({{"nbqx", "1"}}).at("spines", day) < 0.1 * control);
    CHECK(rat({{"rapamycin", "1"}}).at("spines", day) < 0.1 * control);
}

TEST_CASE("mTORC1 peaks at 20 to 60 min and is below a tenth of it at 4 h")
{
    const Course run = rat();
    const Top peak = top(run, "mtorc1", 6 * hour);
    CHECK(peak.time >= 20);
    CHECK(peak.time <= 60);
    CHECK(run.at("mtorc1", 4 * hour) < 0.1 * peak.value);
}

TEST_CASE("spines: none to speak of at 6 h, more at 7 days than at 1, some left at 14")
{
    const Course run = rat();
    CHECK(run.at("spines", 6 * hour) <= 0.1 * run.at("spines", day));
    CHECK(run.at("spines", 7 * day) > run.at("spines", day));
    CHECK(run.at("spines", 14 * day) > 0.2 * run.at("spines", day));
}

TEST_CASE("the steps come in their order: glutamate, TrkB, mTORC1, protein, spines")
{
    for (const char* protocol : {"rat-10", "trial-infusion"}) {
        const Course run = course("cascade", {{"protocol", protocol}});
        double before = 0;
        for (const char* each : {"pyramidal", "trkb", "protein", "spines"}) {
            const double at = top(run, each, 10 * day, 2).time;
            CAPTURE(protocol, each);
            CHECK(at > before);
            before = at;
        }
        CHECK(run.at("protein", 2 * hour) > 0.3 * top(run, "protein", day, 5).value);
        CHECK(run.at("protein", 72 * hour) > 0.1 * top(run, "protein", day, 5).value);
    }
}

TEST_CASE("80 and 200 mg/kg leave rats without spines: a surge counts only from rest")
{
    const double control = rat().at("spines", day);
    for (const char* protocol : {"rat-80", "rat-200"}) {
        const Course run = course("cascade", {{"protocol", protocol}});
        CAPTURE(protocol);
        CHECK(top(run, "mtorc1", day, 2).value < 0.1 * top(rat(), "mtorc1", day, 2).value);
        CHECK(run.at("spines", day) < 0.1 * control);
        CHECK(top(run, "pyramidal", day, 2).value > 1.2);  // the circuit itself does pass the window again
    }
    CHECK(course("cascade", {{"protocol", "rat-30"}}).at("spines", day) > 0.5 * control);
}

TEST_CASE("each switch of the cascade acts in its direction, and on nothing before it")
{
    struct Switch {
        Changes changes;
        const char* lowered;
        const char* untouched;
    };
    for (const Switch& each : {Switch{{{"nbqx", "0.5"}}, "bdnf-release", "glutamate"},
                               {{{"vdcc-block", "0.5"}}, "bdnf-release", "ampa"},
                               {{{"anti-bdnf", "0.5"}}, "trkb", "bdnf-release"},
                               {{{"rapamycin", "0.5"}}, "mtorc1", "trkb"},
                               {{{"bdnf-genotype", "val-met"}}, "bdnf-release", "glutamate"},
                               {{{"eef2-arm", "off"}}, "bdnf", "glutamate"},
                               {{{"interneuron-arm", "off"}}, "glutamate", "interneuron-block"}}) {
        CAPTURE(each.changes[0].first);
        const Course whole = rat();
        const Course changed = rat(each.changes);
        CHECK(changed.at(each.lowered, 40) < whole.at(each.lowered, 40) - 1e-3);
        CHECK(changed.at(each.untouched, 40) == Approx(whole.at(each.untouched, 40)).epsilon(1e-3));
        CHECK(changed.at("spines", day) < whole.at("spines", day));
    }
    CHECK(rat({{"bdnf-genotype", "met-met"}}).at("spines", day) <
          rat({{"bdnf-genotype", "val-met"}}).at("spines", day));
}

TEST_CASE("rapamycin in people is a switch, named as such")
{
    const Changes infused{{"protocol", "trial-infusion"}};
    const double whole = course("cascade", infused).at("spines", day);
    CHECK(course("cascade", {infused[0], {"rapamycin", "1"}}).at("spines", day) == whole);
    CHECK(course("cascade", {infused[0], {"rapamycin", "1"}, {"rapamycin-human", "as-in-rodents"}}).at("spines", day) <
          0.1 * whole);
}

TEST_CASE("the resting-receptor arm: ketamine and, without magnesium, memantine too")
{
    const auto freed = [](const Changes& more) {
        Changes all{{"constant-level", "1uM"}};
        all.insert(all.end(), more.begin(), more.end());
        return course("cascade", all).steady("eef2");
    };
    CHECK(freed({}) > 0.3);
    CHECK(freed({{"drug", "memantine"}}) < 0.1);
    CHECK(freed({{"drug", "memantine"}, {"magnesium", "0mM"}}) > 0.5);
    CHECK(freed({{"eef2-arm", "off"}}) == 0);
    CHECK_THROWS(course("cascade", {{"drug", "mk801"}, {"constant-level", "1uM"}}));
}

TEST_CASE("shares stay shares, even when the drug stays for a month")
{
    const Course run = course("cascade", {{"constant-level", "1.5uM"}});
    for (double time = 0; time <= 28 * day; time += day) {
        CHECK(run.at("protein", time) <= 1);
        CHECK(run.at("spines", time) <= 1);
    }
    CHECK(run.at("protein", 28 * day) == Approx(run.steady("protein")).epsilon(1e-3));
}

TEST_CASE("the same settings give the same bits, one by one and in a table")
{
    const Course run = course("cascade", {{"protocol", "fava-10"}});
    const std::vector<double> times{0, 3.7, 40, 41.5, 300, 1440, 9999, 20160};
    const std::vector<double> table = run.table(times);
    CHECK(table == course("cascade", {{"protocol", "fava-10"}}).table(times));
    const std::size_t width = run.observables().size();
    for (std::size_t i = 0; i < times.size(); ++i) {
        CHECK(run.all(times[i]) == std::vector<double>(table.begin() + static_cast<std::ptrdiff_t>(i * width),
                                                       table.begin() + static_cast<std::ptrdiff_t>((i + 1) * width)));
    }
}
