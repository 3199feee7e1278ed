// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/zoom.h"

#include <catch2/catch.hpp>

using namespace kinetarium::model;

TEST_CASE("the receptor of a moment has that moment's brain level, drug and magnesium")
{
    Settings settings = mechanism("cascade").defaults();
    settings.set("magnesium", "0.5mM");
    const Course slow = mechanism("cascade").run(settings);
    for (const double time : {5.0, 40.0, 160.0}) {
        const Settings fast = receptorAt(slow, time);
        CHECK(fast.number("drug-level") == slow.at("brain", time));
        CHECK(fast.choice("drug") == "ketamine");
        CHECK(fast.number("magnesium") == 0.5);
    }
    CHECK(receptorAt(slow, 0).choice("drug") == "none");
    CHECK(receptorAt(slow, 14 * 1440).choice("drug") == "none");
}

TEST_CASE(
    "every reading of the body has its receptor: in a rat, without a dose, at a held level, after the drug has gone")
{
    struct Case {
        const char* id;
        std::vector<std::pair<const char*, const char*>> changes;
        double time;
        const char* drug;
    };
    for (const Case& each : {Case{"disinhibition", {{"species", "rat"}, {"dose", "200mg/kg"}}, 30, "ketamine"},
                             {"cascade", {{"species", "rat"}, {"dose", "10mg/kg"}}, 28 * 1440, "none"},
                             {"cascade", {{"dose", "0"}}, 40, "none"},
                             {"pk", {{"dose", "0"}}, 0, "none"},
                             {"pk", {{"dose", "10mg/kg"}, {"route", "iv-bolus"}}, 2, "ketamine"},
                             {"effects", {{"constant-level", "100uM"}}, 20160, "ketamine"},
                             {"effects", {{"protocol", "control"}}, 40320, "none"}}) {
        Settings settings = mechanism(each.id).defaults();
        for (const auto& [id, text] : each.changes) {
            settings.set(id, text);
        }
        const Course slow = mechanism(each.id).run(settings);
        CAPTURE(each.id, each.time);
        REQUIRE(hasReceptor(slow, each.time));
        const Settings fast = receptorAt(slow, each.time);
        CHECK(fast.choice("drug") == each.drug);
        CHECK(fast.number("drug-level") == (std::string(each.drug) == "none" ? 0 : slow.at("brain", each.time)));
        const Course receptor = restedReceptor(fast);
        for (double time : {0.0, 1e-6, 1e-3, 0.021, 1.0}) {
            CHECK(receptor.at("block", time) >= 0);
            CHECK(receptor.at("open", time) <= 1);
        }
    }
}

TEST_CASE("a circuit that is held at a level of memantine opens a receptor in memantine")
{
    Settings settings = mechanism("disinhibition").defaults();
    settings.set("drug", "memantine");
    settings.set("constant-level", "2uM");
    const Settings fast = receptorAt(mechanism("disinhibition").run(settings), 10);
    CHECK(fast.choice("drug") == "memantine");
    CHECK(fast.number("drug-level") == Approx(2));
}

TEST_CASE("the fast receptor settles to the block that the slow circuit was given")
{
    const Course slow = mechanism("pk").run(mechanism("pk").defaults());
    Settings fast = receptorAt(slow, 40);
    fast.set("magnesium", "0mM");
    const double level = slow.at("brain", 40);
    CHECK(mechanism("nmda").run(fast).steady("block") == Approx(level / (level + 0.71)).epsilon(0.01));
}

TEST_CASE("a course without a brain has no receptor to open")
{
    const Course synapse = mechanism("ampa").run(mechanism("ampa").defaults());
    CHECK(!hasReceptor(synapse, 0.1));
    CHECK_THROWS_AS(receptorAt(synapse, 0.1), Refused);
}

TEST_CASE("a rested receptor repeats itself from pulse to pulse, and begins as the train does after hours")
{
    Settings settings = mechanism("nmda").defaults();
    settings.set("glutamate", "train");
    settings.set("glutamate-level", "1mM");
    settings.set("train-rate", "5Hz");
    settings.set("drug", "ketamine");
    settings.set("drug-level", "0.5uM");
    const Course rested = restedReceptor(settings);
    for (const double time : {0.0, 0.005, 0.02, 0.11}) {
        for (const char* id : {"open", "drug-blocked", "trapped", "desensitised"}) {
            CAPTURE(id, time);
            CHECK(rested.at(id, time) == Approx(rested.at(id, time + 0.2)).epsilon(1e-6));
            CHECK(rested.at(id, time) == Approx(mechanism("nmda").run(settings).at(id, 10000 + time)).epsilon(1e-9));
        }
    }
    CHECK(rested.at("block", 0) > 0.1);
}
