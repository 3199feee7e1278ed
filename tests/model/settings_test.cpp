// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/settings.h"
#include "kinetarium/model/catalogue.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace kinetarium::model;

namespace {

struct Case {
    const char* id;
    const char* text;
    const char* outcome;  ///< the exact text it reads back as, or a part of the reason
};
extern const std::vector<Case> taken;
extern const std::vector<Case> refused;

}  // namespace

TEST_CASE("settings take what people write and give it back exactly")
{
    for (const Case& each : taken) {
        CAPTURE(each.id, each.text);
        Settings settings = mechanism("nmda").defaults();
        settings.set(each.id, each.text);
        CHECK(settings.text(each.id) == each.outcome);
        Settings again = mechanism("nmda").defaults();
        again.set(each.id, settings.text(each.id));
        CHECK(again == settings);
    }
}

TEST_CASE("settings refuse the rest by name and stay as they were")
{
    for (const Case& each : refused) {
        CAPTURE(each.id, each.text);
        Settings settings = mechanism("nmda").defaults();
        CHECK_THROWS_WITH(settings.set(each.id, each.text), Catch::Contains(each.outcome));
        CHECK(settings == mechanism("nmda").defaults());
    }
}

TEST_CASE("values of the wrong kind are refused")
{
    Settings settings = mechanism("nmda").defaults();
    CHECK_THROWS_AS(settings.setValue("drug", 1.0), Refused);
    CHECK_THROWS_AS(settings.setValue("drug-level", std::string("high")), Refused);
    CHECK_THROWS_AS(settings.setValue("drug-level", std::vector<TimedValue>{{0, 1}}), Refused);
    CHECK_THROWS_AS(settings.setValue("drug-level", std::numeric_limits<double>::quiet_NaN()), Refused);
    CHECK_THROWS_AS(settings.setValue("voltage", std::vector<TimedValue>{}), Refused);
    CHECK_THROWS_AS(settings.number("drug"), Refused);
    CHECK_THROWS_AS(settings.choice("drug-level"), Refused);
}

TEST_CASE("every default lies inside its own range and reads back")
{
    for (const Mechanism* mechanism : mechanisms()) {
        Settings settings = mechanism->defaults();
        for (const Parameter& parameter : settings.parameters()) {
            CAPTURE(mechanism->id(), parameter.id);
            settings.setValue(parameter.id, parameter.defaultValue);
            settings.set(parameter.id, settings.text(parameter.id));
            CHECK_FALSE(parameter.label.empty());
            CHECK_FALSE(parameter.description.empty());
            CHECK_FALSE(parameter.source.citation.empty());
            for (const RivalValue& rival : parameter.rivals) {
                CHECK(std::isfinite(rival.value * unitFactor(rival.unit, parameter.unit)));
            }
        }
        CHECK(settings == mechanism->defaults());
    }
}

TEST_CASE("settings are shown in people's words")
{
    Settings settings = mechanism("nmda").defaults();
    CHECK(settings.display("glutamate-level") == "1\u202fmM");
    CHECK(settings.display("drug-off") == "never");
    settings.set("drug", "ketamine");
    CHECK(settings.display("drug") == "Ketamine");
    settings.set("voltage", "-70mV@0s,40mV@5s");
    CHECK(settings.display("voltage") == "−70\u202fmV, then 40\u202fmV from 5\u202fs");
    CHECK(settings.steps("voltage") == std::vector<TimedValue>{{0, -70}, {5, 40}});
    CHECK(settings.steps("magnesium") == std::vector<TimedValue>{{0, 0}});
}

namespace {

const std::vector<Case> taken{
    {"drug-level", "1uM", "1uM"},
    {"drug-level", "0.5 mM", "500uM"},
    {"drug-level", "0", "0uM"},
    {"glutamate-level", "1 mM", "1000uM"},
    {"drug", "mk801", "mk801"},
    {"drug-off", "2min", "120s"},
    {"drug-off", "never", "never"},
    {"pulse-width", "0.02s", "20ms"},
    {"voltage", "40", "40mV"},
    {"voltage", "-70mV@0s,40mV@5s", "-70mV@0s,40mV@5s"},
    {"voltage", "-0.07V@0, 40mV@5000ms", "-70mV@0s,40mV@5s"},
};

const std::vector<Case> refused{
    {"drug-level", "5 kg/uM", "drug-level: "},
    {"drug-level", "nan", "finite"},
    {"drug-level", "1e300", "outside 0 to 1000 uM"},
    {"drug-level", "-1uM", "outside 0 to 1000 uM"},
    {"drug-level", "lots", "not a number"},
    {"drug-level", "1uM@0s", "not known"},
    {"drug-level", "never", "not a number"},
    {"drug", "ketamin", "none, ketamine, memantine, pcp, mk801"},
    {"drug", "Ketamine", "is not one of"},
    {"drug", "", "is not one of"},
    {"druglevel", "1uM", "did you mean drug-level"},
    {"dose", "1", "there is no parameter"},
    {"voltage", "-70mV@1s", "begin at 0s"},
    {"voltage", "-70mV@0s,40mV@0s", "follow one another"},
    {"voltage", "-70mV@0s,40mV", "not a step"},
    {"voltage", "-70mV@0s,", "not a step"},
    {"voltage", "-70mV@0s,400mV@1s", "outside -120 to 80 mV"},
    {"voltage", "-70mV@0s,40mV@1e9s", "follow one another"},
};

}  // namespace
