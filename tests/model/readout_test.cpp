// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/readout.h"
#include "kinetarium/model/catalogue.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kinetarium::model;

namespace {

Settings with(std::initializer_list<std::pair<const char*, const char*>> changes)
{
    Settings settings = mechanism("nmda").defaults();
    for (const auto& [id, text] : changes) {
        settings.set(id, text);
    }
    return settings;
}

Quantity ask(const char* text, const Settings& settings, double until = 0)
{
    const Mechanism& nmda = mechanism("nmda");
    return read(ReadOut::parse(text, nmda), nmda, settings, until);
}

struct Bad {
    const char* text;
    const char* reason;
};
extern const std::vector<Bad> bad;

}  // namespace

TEST_CASE("a read-out that nobody can understand is refused with the forms or names that exist")
{
    for (const Bad& each : bad) {
        CAPTURE(each.text);
        CHECK_THROWS_WITH(ReadOut::parse(each.text, mechanism("nmda")), Catch::Contains(each.reason));
    }
}

TEST_CASE("value and steady are what the course says")
{
    const Settings settings = with({{"glutamate", "constant"}, {"drug", "ketamine"}});
    const Course course = mechanism("nmda").run(settings);
    CHECK(ask("value block at 1500ms", settings).value == course.at("block", 1.5));
    CHECK(ask("steady block", settings).value == course.steady("block"));
    CHECK(ask("  value   open at  0.5 ", settings).value == course.at("open", 0.5));
}

TEST_CASE("the peak is the largest value anywhere")
{
    const Settings settings = with({{"glutamate", "train"}, {"train-rate", "25Hz"}, {"glutamate-off", "0.7s"}});
    const Course course = mechanism("nmda").run(settings);
    const Quantity peak = ask("peak open", settings);
    const Quantity time = ask("time of peak open", settings);
    CHECK(time.unit == "s");
    CHECK(course.at("open", time.value) == Approx(peak.value).epsilon(1e-9));
    for (double t = 0; t < 3; t += 0.00037) {
        REQUIRE(course.at("open", t) <= peak.value * (1 + 1e-9));
    }
}

TEST_CASE("the highest of many peaks is told, however closely each was looked at")
{
    // Little pulses far apart: the first opens most, and what follows the last is a longer stretch than any before.
    const Settings settings = with({{"glutamate", "train"},
                                    {"train-rate", "0.23Hz"},
                                    {"glutamate-level", "66uM"},
                                    {"glutamate-on", "0.3s"},
                                    {"glutamate-off", "14s"},
                                    {"voltage", "-115mV"},
                                    {"magnesium", "0.1mM"},
                                    {"subunit", "2d"}});
    const Course course = mechanism("nmda").run(settings);
    const double peak = ask("peak open", settings).value;
    double most = 0;
    double current = 0;
    for (double t = 0.29; t < 16; t += 0.00011) {
        most = std::max(most, course.at("open", t));
        current = std::max(current, course.at("current", t));
    }
    CHECK(peak >= most * (1 - 1e-9));
    CHECK(peak == Approx(most).epsilon(1e-4));
    CHECK(current == Approx(1).epsilon(1e-4));  // in units of its own peak
}

TEST_CASE("the peak after several doses is found behind the last of them too")
{
    for (const char* id : {"cascade", "pk"}) {
        const Mechanism& body = mechanism(id);
        Settings settings = body.defaults();
        settings.set("doses", "4");
        settings.set("interval", "7d");
        const Course course = body.run(settings);
        const std::string observable = std::string(id) == "pk" ? "hnk" : "spines";
        const Quantity peak = read(ReadOut::parse("peak " + observable, body), body, course);
        CAPTURE(observable, peak.value);
        for (double time = 0; time <= 28 * 1440; time += 7) {
            REQUIRE(course.at(observable, time) <= peak.value * (1 + 1e-6));
        }
    }
}

TEST_CASE("decay is the time to 1/e, from the peak or from a given time")
{
    const Settings settings = with({});
    const Course course = mechanism("nmda").run(settings);
    const double peakTime = ask("time of peak open", settings).value;
    const double decay = ask("decay time open", settings).value;
    CHECK(course.at("open", peakTime + decay) == Approx(course.at("open", peakTime) / std::exp(1.0)).epsilon(1e-8));
    const double later = ask("decay time open from 200ms", settings).value;
    CHECK(course.at("open", 0.2 + later) == Approx(course.at("open", 0.2) / std::exp(1.0)).epsilon(1e-8));
}

TEST_CASE("mean and area agree with each other and with the law of the tree")
{
    const Settings settings = with({{"glutamate", "train"}, {"drug", "ketamine"}, {"magnesium", "1mM"}});
    const double area = ask("area open 0.05..3.2", settings).value;
    CHECK(ask("area open 0.05..3.2", settings).unit == "s");
    CHECK(ask("mean open 50ms..3200ms", settings).value == Approx(area / 3.15).epsilon(1e-12));
    CHECK(area ==
          Approx(ask("area open 0.05..1", settings).value + ask("area open 1..3.2", settings).value).epsilon(1e-9));
    // In the cycle that a train settles to, the mean over one period is what steady says.
    CHECK(ask("mean open 900.0s..900.1s", settings).value == Approx(ask("steady open", settings).value).epsilon(1e-6));
}

TEST_CASE("IC50 is the level at which half is blocked")
{
    Settings settings = with({{"glutamate", "constant"}, {"drug", "ketamine"}});
    const Quantity half = ask("IC50 block of drug-level", settings);
    CHECK(half.unit == "uM");
    settings.setValue("drug-level", half.value);
    CHECK(ask("steady block", settings).value == Approx(0.5).epsilon(1e-8));
}

TEST_CASE("what a course does not have is refused")
{
    CHECK_THROWS_WITH(ask("decay time block", with({{"drug", "ketamine"}, {"glutamate", "constant"}})),
                      Catch::Contains("never falls"));
    CHECK_THROWS_WITH(ask("decay time open from 0s", with({})), Catch::Contains("never falls"));
    CHECK_THROWS_WITH(ask("IC50 block of drug-level", with({{"glutamate", "constant"}})),
                      Catch::Contains("never reaches"));
    CHECK_THROWS_WITH(ask("IC50 block of voltage", with({})), Catch::Contains("negative"));
}

namespace {

const std::vector<Bad> bad{
    {"", "there are: value OBS at T"},
    {"peak", "there are: value OBS at T"},
    {"height of open", "there are: value OBS at T"},
    {"peak opne", "did you mean open"},
    {"peak open now", "there are: value OBS at T"},
    {"value open", "there are: value OBS at T"},
    {"value open at", "there are: value OBS at T"},
    {"value open at 3uM", "a concentration"},
    {"value open at -1s", "before 0"},
    {"mean open 1s", "there are: value OBS at T"},
    {"mean open 2s..1s", "after the start"},
    {"mean open ..1s", "missing"},
    {"IC50 block", "there are: value OBS at T"},
    {"IC50 block of dose", "there is no parameter"},
    {"IC50 block of drug", "a choice has no half"},
    {"decay time open after 1s", "there are: value OBS at T"},
};

}  // namespace
