// SPDX-License-Identifier: GPL-3.0-or-later
// What a person would notice: where it is known, and silence where it is not.
#include "model/mechanisms/body_course.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>

using namespace kinetarium::model;
using namespace kinetarium::tests;

namespace {

constexpr double hour = 60, day = 1440;

Course protocol(const std::string& name, const Changes& more = {})
{
    Changes all{{"protocol", name}};
    all.insert(all.end(), more.begin(), more.end());
    return course("effects", all);
}

double correlation(const std::vector<double>& x, const std::vector<double>& y)
{
    const auto n = static_cast<double>(x.size());
    const double mx = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double my = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xy = 0, xx = 0, yy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xy += (x[i] - mx) * (y[i] - my);
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
    }
    return xy / std::sqrt(xx * yy);
}

}  // namespace

TEST_CASE("dissociation is nearly a straight line of steady plasma from 50 to 200 ng/mL")
{
    std::vector<double> levels, scores;
    for (double plasma = 50; plasma <= 200; plasma += 10) {
        const double brain = plasma / 237.73 * constantOf("effects", {}, "free-fraction");
        levels.push_back(plasma);
        scores.push_back(course("effects", {{"constant-level", std::to_string(brain) + "uM"}}).at("dissociation", 10));
    }
    CHECK(correlation(levels, scores) > 0.93);
    CHECK(scores.back() > 3 * scores.front());
}

TEST_CASE("dissociation of a trial infusion: about 20 at the end, gone within two hours")
{
    const Course run = protocol("trial-infusion");
    CHECK(top(run, "dissociation", 200).value == Approx(20).margin(2));
    CHECK(top(run, "dissociation", 200).time == Approx(40).margin(3));
    CHECK(run.at("dissociation", 2 * hour) < 1);
}

TEST_CASE("pressure and heart rate rise by the means that were measured")
{
    const Course run = protocol("trial-infusion");
    CHECK(top(run, "systolic-pressure", 200).value == Approx(7.4).epsilon(0.05));
    CHECK(top(run, "heart-rate", 200).value == Approx(1.9).epsilon(0.05));
}

TEST_CASE("the three that follow the drug are silent from anaesthesia on, and in rats")
{
    for (const char* id : {"dissociation", "systolic-pressure", "heart-rate"}) {
        const Course bolus = protocol("induction-2");
        CHECK(!std::isnan(bolus.at(id, 0)));
        CHECK(std::isnan(bolus.at(id, 10)));
        CHECK(std::isnan(bolus.at(id, 600)));  // and stay so: what follows anaesthesia is another curve
        CHECK(!std::isnan(protocol("fava-10").at(id, 40)));
        CHECK(std::isnan(protocol("rat-10").at(id, 10)));
        CHECK(std::isnan(course("effects", {{"constant-level", "1uM"}, {"drug", "memantine"}}).at(id, 10)));
        CHECK(std::isnan(course("effects", {{"constant-level", "5uM"}}).at(id, 10)));
    }
}

TEST_CASE("not a second beyond the level at which patients wake is drawn")
{
    const double least = constantOf("effects", {}, "waking-level");
    const double half = constantOf("effects", {}, "dissociation-half");
    const double most = 40 / (1 + std::pow(half / least, 2.5));
    for (const char* name : {"induction-1", "induction-2", "kamp-escalating"}) {
        const Course run = protocol(name);
        double highest = 0;
        for (double time = 0; time < 240; time += 0.01) {
            const double now = run.at("dissociation", time);
            CAPTURE(name, time);
            REQUIRE(!(now > most * (1 + 1e-6)));
            highest = std::isnan(now) ? highest : std::max(highest, now);
        }
        CHECK((std::string(name) == "kamp-escalating" || highest > 0.95 * most));
    }
}

TEST_CASE("mood is known for the protocols that were tried, for 14 days, and for nothing else")
{
    for (const char* name : {"trial-infusion", "fava-01", "fava-02", "fava-05", "fava-10", "control"}) {
        CHECK(!std::isnan(protocol(name).at("mood", 14 * day)));
        CHECK(std::isnan(protocol(name).at("mood", 14 * day + 1)));
    }
    for (const char* name : {"induction-1", "volunteer-5mg", "kamp-escalating", "rat-10", "rat-80"}) {
        CHECK(std::isnan(protocol(name).at("mood", day)));
    }
    const auto silent = [](const Changes& changes) { CHECK(std::isnan(course("effects", changes).at("mood", day))); };
    silent({{"dose", "0.4mg/kg"}});
    silent({{"dose", "1.5mg/kg"}});
    silent({{"duration", "60min"}});
    silent({{"doses", "2"}});
    silent({{"route", "nasal"}});
    silent({{"nbqx", "1"}});
    silent({{"constant-level", "0.5uM"}});
    CHECK(!std::isnan(course("effects", {{"dose", "0.5mg/kg"}}).at("mood", day)));
    CHECK(!std::isnan(course("effects", {{"rapamycin", "1"}}).at("mood", day)));
    CHECK(std::isnan(protocol("trial-infusion").steady("mood")));
}

TEST_CASE("mood after a day: more from 0.1 to 0.5 mg/kg, no better at 1.0, nothing in the control arm")
{
    const double lowest = protocol("fava-01").at("mood", day);
    const double low = protocol("fava-02").at("mood", day);
    const double usual = protocol("fava-05").at("mood", day);
    const double high = protocol("fava-10").at("mood", day);
    CHECK(lowest >= low);
    CHECK(low > usual + 5);
    CHECK(std::abs(high - usual) < 1.5);
    CHECK(protocol("control").at("mood", day) == 0);
    for (const char* name : {"fava-01", "fava-05", "fava-10"}) {
        for (double time = 0; time <= 14 * day; time += 60) {
            CHECK(protocol(name).at("mood", time) >= -25);
        }
    }
}

TEST_CASE("mood lifts before spines have come, holds for days and fades before two weeks are over")
{
    const Course run = protocol("trial-infusion");
    CHECK(run.at("mood", 110) < -10);
    CHECK(run.at("mood", day) < -15);
    CHECK(run.at("mood", 7 * day) > 0.6 * run.at("mood", day));
    CHECK(run.at("mood", 14 * day) > 0.15 * run.at("mood", day));
    CHECK(course("cascade", {{"protocol", "trial-infusion"}}).at("spines", 110) < 1e-3);
}
