// SPDX-License-Identifier: GPL-3.0-or-later
// The published points that the model was to be held against: each is still asked, with what was found and no wider
// than it was agreed, and each still holds.
#include "presentation/experiments/replication.h"
#include "presentation/library.h"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace kinetarium;
using namespace kinetarium::presentation;
using book::Experiment;

namespace {

struct Promise {
    const char* id;
    const char* check;
    std::optional<double> expected;  ///< in the check's unit
    double tolerance;                ///< a share of it
    std::optional<double> least, most;
};
extern const std::vector<Promise> promises;

}  // namespace

TEST_CASE("what the model was to be held against is asked in full, no wider than agreed, and holds")
{
    const Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    for (const Promise& promise : promises) {
        CAPTURE(promise.id, promise.check);
        bool found = false;
        for (const Experiment& experiment : library.book().experiments) {
            for (const Replication& each :
                 experiment.id == promise.id ? replicate(experiment) : std::vector<Replication>{}) {
                if (each.check == nullptr || each.check->name != promise.check) {
                    continue;
                }
                found = true;
                CAPTURE(each.got.value);
                CHECK((each.verdict == Verdict::Replicated || each.verdict == Verdict::Met ||
                       each.verdict == Verdict::ByConstruction));
                CHECK(each.check->knownMiss.empty());
                if (promise.expected) {
                    REQUIRE(each.check->expected);
                    CHECK(*each.check->expected == Approx(*promise.expected).epsilon(0.005));
                    CHECK(each.check->share <= promise.tolerance + 1e-12);
                    CHECK(each.check->margin <= promise.tolerance * *promise.expected + 1e-12);
                }
                if (promise.least) {
                    REQUIRE(each.check->least);
                    CHECK(*each.check->least >= *promise.least);
                }
                if (promise.most) {
                    REQUIRE(each.check->most);
                    CHECK(*each.check->most <= *promise.most);
                }
            }
        }
        CHECK(found);
    }
}

TEST_CASE("only what nothing was set to is called independent")
{
    const Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    struct Standing {
        const char* id;
        Experiment::Standing standing;
    };
    using enum Experiment::Standing;
    for (const Standing& known : {Standing{"kamp-escalating", Independent},
                                  {"kotermanski-magnesium", Independent},
                                  {"moghaddam-fifty", Independent},
                                  {"memantine-puzzle", Independent},
                                  {"moghaddam-glutamate", Tuned},
                                  {"gerhard-slice", Tuned},
                                  {"li-mtor-time", Tuned},
                                  {"spine-times", Tuned},
                                  {"gilling-block", Tuned},
                                  {"macdonald-offset", Tuned},
                                  {"bowdle-line", Tuned},
                                  {"li-blockers", BuiltIn},
                                  {"trapping", BuiltIn},
                                  {"magnesium-curve", BuiltIn},
                                  {"kotermanski-affinity", BuiltIn}}) {
        CAPTURE(known.id);
        bool found = false;
        for (const Experiment& experiment : library.book().experiments) {
            if (experiment.id == known.id) {
                found = true;
                CHECK(experiment.standing == known.standing);
            }
        }
        CHECK(found);
    }
}

namespace {

constexpr auto any = std::nullopt;

const std::vector<Promise> promises{
    // The drug in the body
    {"kamp-infusion", "Kamp at 40 min", 253, 0.01, any, any},
    {"kamp-infusion", "Domino at 40 min", 240, 0.01, any, any},
    {"kamp-infusion", "Clements at 40 min", any, 0, 150, 270},
    {"kamp-infusion", "Hijazi at 40 min", any, 0, 150, 270},
    {"disposition", "Domino's terminal half-life", 115, 0.01, any, any},
    {"disposition", "Kamp's dose over clearance is the area", 25000, 0.01, any, any},
    {"kamp-constants", "clearance", 1.4, 0.01, any, any},
    {"kamp-constants", "central volume", 25, 0.01, any, any},
    {"kamp-constants", "volume that fills fast", 56, 0.01, any, any},
    {"kamp-constants", "volume that fills slowly", 157, 0.01, any, any},
    {"kamp-constants", "253.05 ng/mL as an amount", 253.05 / 237.73, 0.005, any, any},
    {"kamp-escalating", "after 2 h", 1.12, 0.15, any, any},
    {"kamp-escalating", "after 3 h", 2.19, 0.15, any, any},
    {"kamp-escalating", "after 4 h", 0.70, 0.15, any, any},
    {"kamp-escalating", "after 5 h", 0.52, 0.15, any, any},
    // The receptors
    {"magnesium-curve", "open at -60 mV", 0.080, 0.01, any, any},
    {"magnesium-curve", "open at -40 mV", 0.230, 0.01, any, any},
    {"magnesium-curve", "open at 0 mV", 0.781, 0.01, any, any},
    {"nmda-pulse", "peak", 0.273, 0.03, any, any},
    {"nmda-pulse", "time of the peak", 21, 0.03, any, any},
    {"nmda-pulse", "decay to 1/e", 116, 0.03, any, any},
    {"nmda-pulse", "held in 1 mM", 0.220, 0.01, any, any},
    {"gilling-block", "block in 0.1 uM glutamate", 0.5, 0.01, any, any},
    {"gilling-block", "block in 1 uM glutamate", 0.5, 0.01, any, any},
    {"gilling-block", "block in 1 mM glutamate", 0.5, 0.01, any, any},
    {"gilling-block", "washed out in glutamate", 4.5, 0.10, any, any},
    {"macdonald-offset", "MK-801 over ketamine", 67, 0.20, any, any},
    {"macdonald-offset", "PCP over ketamine", 6.7, 0.20, any, any},
    {"kotermanski-affinity", "IC50 without magnesium", 0.33, 0.15, any, any},
    {"kotermanski-magnesium", "IC50 with 1 mM magnesium", 5.35, 0.15, any, any},
    {"trapping", "kept after 20 s without agonist", any, 0, 0.90, any},
    {"jonas-ampa", "half of the peak at 349 uM", 0.5, 0.05, any, any},
    {"jonas-ampa", "left after 200 ms", 0.028, 0.05, any, any},
    {"jonas-ampa", "decay after one pulse", 2.7, 0.05, any, any},
    // Circuit, cascade, effects
    {"moghaddam-glutamate", "10 mg/kg raises it", any, 0, 1.10, any},
    {"moghaddam-glutamate", "30 mg/kg raises it", any, 0, 1.10, any},
    {"moghaddam-glutamate", "200 mg/kg lowers it in the first hour", any, 0, any, 0.90},
    {"gerhard-slice", "interneurons fall", any, 0, any, 1.0},
    {"gerhard-slice", "pyramidal cells rise", any, 0, 1.0, any},
    {"li-blockers", "NBQX", any, 0, any, 0.10},
    {"li-blockers", "rapamycin", any, 0, any, 0.10},
    {"li-mtor-time", "time of the peak", any, 0, 20, 60},
    {"li-mtor-time", "left after 4 h", any, 0, any, 0.10},
    {"spine-times", "hardly any at 6 h", any, 0, any, 0.10},
    {"spine-times", "more at 7 d than at 24 h", any, 0, 1.0, any},
    {"spine-times", "some left at 14 d", any, 0, 0.0, any},
    {"bowdle-line", "correlation from 50 to 200 ng/mL", any, 0, 0.93, any},
};

}  // namespace
