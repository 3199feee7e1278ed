// SPDX-License-Identifier: GPL-3.0-or-later
// The circuit: signs that were measured (tuned, so they test the tuning), and the link to the receptor's own scheme.
#include "kinetarium/model/quantity.h"
#include "model/mechanisms/body_course.h"
#include "model/mechanisms/receptor_block.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace kinetarium::model;
using namespace kinetarium::tests;

namespace {

/// The extremes of an observable in the first hour.
std::pair<double, double> firstHour(const Course& run, const std::string& observable)
{
    std::vector<double> times;
    for (double time = 0; time <= 60; time += 0.5) {
        times.push_back(time);
    }
    const std::vector<double> values = run.sample(observable, times);
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return {*least, *most};
}

double lostCurrent(const std::string& drug, const std::string& subunit, double level, const std::string& magnesium)
{
    const Changes receptor{{"glutamate", "constant"}, {"voltage", "-66mV"}, {"affinity", "kotermanski"},
                           {"subunit", subunit},      {"drug", drug},       {"magnesium", magnesium}};
    Changes blocked = receptor;
    blocked.push_back({"drug-level", exactNumber(level) + "uM"});
    Changes open = receptor;
    open.push_back({"drug-level", "0uM"});
    return 1 - course("nmda", blocked).steady("open") / course("nmda", open).steady("open");
}

}  // namespace

TEST_CASE("glutamate in rats rises at 10 and 30 mg/kg and falls at 200")
{
    CHECK(firstHour(course("disinhibition", {{"protocol", "rat-10"}}), "glutamate").second > 1.10);
    CHECK(firstHour(course("disinhibition", {{"protocol", "rat-30"}}), "glutamate").second > 1.10);
    const auto [least, most] = firstHour(course("disinhibition", {{"protocol", "rat-200"}}), "glutamate");
    CHECK(least < 0.90);
    CHECK(most <= 1.01);
}

TEST_CASE("1 uM quietens interneurons and frees pyramidal cells, 10 uM quietens both")
{
    const Course low = course("disinhibition", {{"constant-level", "1uM"}});
    CHECK(low.steady("interneuron") < 0.8);
    CHECK(low.steady("pyramidal") > 1.2);
    const Course high = course("disinhibition", {{"constant-level", "10uM"}});
    CHECK(high.steady("interneuron") < 0.5);
    CHECK(high.steady("pyramidal") < 1);
}

TEST_CASE("interneurons fall first, pyramidal cells rise later")
{
    const Course run = course("disinhibition", {{"protocol", "rat-10"}});
    std::vector<double> times;
    for (double time = 0; time < 120; time += 0.5) {
        times.push_back(time);
    }
    const std::vector<double> interneuron = run.sample("interneuron", times);
    const auto nadir = std::min_element(interneuron.begin(), interneuron.end()) - interneuron.begin();
    CHECK(top(run, "pyramidal", 120, 0.5).time > times[static_cast<std::size_t>(nadir)] + 3);
}

TEST_CASE("what halves the current is what the receptor's own scheme says")
{
    for (const char* drug : {"ketamine", "memantine", "mk801"}) {
        for (const char* subunit : {"2a", "2d"}) {
            for (const char* magnesium : {"0mM", "1mM"}) {
                CAPTURE(drug, subunit, magnesium);
                const double half = body::halfBlock(drug, subunit, parseQuantity(magnesium, "mM"));
                CHECK(lostCurrent(drug, subunit, half, magnesium) == Approx(0.5).margin(0.02));
            }
        }
    }
}

TEST_CASE("the circuit's half levels follow drug and magnesium, memantine is a puzzle")
{
    const auto half = [](const char* which, const Changes& changes) {
        Changes all = changes;
        all.push_back({"constant-level", "1uM"});
        return constantOf("disinhibition", all, which);
    };
    CHECK(half("interneuron-half", {}) == Approx(1.5));
    CHECK(half("pyramidal-half", {}) == Approx(5.68).epsilon(0.01));
    CHECK(half("pyramidal-half", {{"magnesium", "0mM"}}) == Approx(0.32).epsilon(0.01));
    CHECK(half("interneuron-half", {{"magnesium", "0mM"}}) < 0.6);
    // Memantine reaches interneurons a little before ketamine and pyramidal cells much later.
    CHECK(half("interneuron-half", {{"drug", "memantine"}}) < half("interneuron-half", {}));
    CHECK(half("pyramidal-half", {{"drug", "memantine"}}) > 2 * half("pyramidal-half", {}));
    CHECK(course("disinhibition", {{"drug", "memantine"}, {"constant-level", "1uM"}}).steady("pyramidal") >
          course("disinhibition", {{"constant-level", "1uM"}}).steady("pyramidal"));
}

TEST_CASE("without magnesium the window closes: pyramidal cells are blocked with the rest")
{
    CHECK(course("disinhibition", {{"constant-level", "1uM"}, {"magnesium", "0mM"}}).steady("pyramidal") < 1);
}

TEST_CASE("each switch of the circuit acts in its direction")
{
    const Changes level{{"constant-level", "1uM"}};
    const Course whole = course("disinhibition", level);
    const Course without = course("disinhibition", {level[0], {"interneuron-arm", "off"}});
    CHECK(without.steady("interneuron") > whole.steady("interneuron"));
    CHECK(without.steady("pyramidal") < 1);
    CHECK(without.steady("interneuron-block") == Approx(whole.steady("interneuron-block")));
    const Course nbqx = course("disinhibition", {level[0], {"nbqx", "1"}});
    CHECK(nbqx.steady("ampa") == 0);
    CHECK(nbqx.steady("glutamate") == Approx(whole.steady("glutamate")));
}

TEST_CASE("a rat takes a dose alone, another drug needs a constant level, and both say so")
{
    CHECK_THROWS_WITH(course("disinhibition", {{"species", "rat"}, {"route", "oral"}}), Catch::Contains("dose alone"));
    CHECK_THROWS_WITH(course("disinhibition", {{"drug", "memantine"}}), Catch::Contains("constant-level"));
    CHECK_THROWS_WITH(course("disinhibition", {{"dose", "100mg/kg"}}), Catch::Contains("species=rat"));
    const Course rat = course("disinhibition", {{"species", "rat"}, {"dose", "10mg/kg"}});
    CHECK(top(rat, "brain", 60, 0.25).value == Approx(1.2).epsilon(0.01));
    CHECK(std::isnan(rat.at("plasma", 10)));
    CHECK(rat.at("glutamate", 30) == Approx(course("disinhibition", {{"protocol", "rat-10"}}).at("glutamate", 30)));
    // A constant level stands instead of any dose, from the first moment on.
    const Course held = course("disinhibition", {{"constant-level", "2uM"}, {"protocol", "rat-200"}});
    CHECK(held.at("brain", 0) == 2);
    CHECK(held.at("brain", 5000) == 2);
}
