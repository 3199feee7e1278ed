// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"
#include "presentation/experiments/hypotheses.h"
#include "presentation/experiments/replication.h"
#include "presentation/library.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace kinetarium;
using namespace kinetarium::presentation;
using book::Experiment;

namespace {

Experiment pulse(double expected)
{
    Experiment experiment;
    experiment.id = "pulse";
    experiment.mechanism = "nmda";
    experiment.standing = Experiment::Standing::Independent;
    experiment.settings = {{"glutamate", "pulse"}, {"glutamate-level", "1mM"}};
    Experiment::Check check;
    check.name = "peak";
    check.readOut = "peak open";
    check.expected = expected;
    check.share = 0.03;
    experiment.checks.push_back(check);
    return experiment;
}

const book::Book& realBook()
{
    static const Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    return library.book();
}

}  // namespace

TEST_CASE("each verdict can be reached, and a wrong number or a wrong parameter ends in a miss")
{
    Experiment experiment = pulse(0.273);
    CHECK(replicate(experiment)[0].verdict == Verdict::Replicated);
    experiment.standing = Experiment::Standing::Tuned;
    CHECK(replicate(experiment)[0].verdict == Verdict::Met);
    experiment.standing = Experiment::Standing::BuiltIn;
    CHECK(replicate(experiment)[0].verdict == Verdict::ByConstruction);
    CHECK(replicate(pulse(0.30))[0].verdict == Verdict::Differs);
    CHECK(!replicate(pulse(0.30))[0].passes());
    Experiment wrong = pulse(0.273);
    wrong.settings.emplace_back("pulse-width", "3ms");
    CHECK(replicate(wrong)[0].verdict == Verdict::Differs);
    wrong.checks[0].knownMiss = "a longer pulse opens more";
    CHECK(replicate(wrong)[0].verdict == Verdict::KnownMiss);
    CHECK(replicate(wrong)[0].passes());
}

TEST_CASE("bounds, ratios and lines are what they say")
{
    Experiment experiment = pulse(0);
    experiment.checks[0].expected.reset();
    experiment.checks[0].least = 0.2;
    CHECK(replicate(experiment)[0].passes());
    experiment.checks[0].most = 0.25;
    CHECK(!replicate(experiment)[0].passes());
    CHECK(replicate(experiment)[0].expected == "0.2 to 0.25");

    Experiment::Check ratio;
    ratio.readOut = "peak open";
    ratio.settings = {{"glutamate-level", "10uM"}};
    ratio.relative = true;
    const auto value = valueOf(ratio, model::mechanism("nmda"), experiment.settings);
    CHECK(value.value > 0);
    CHECK(value.value < 1);

    Experiment::Check line;
    line.lineOf = "brain";
    line.lineAgainst = "plasma";
    line.lineFrom = 10;
    line.lineTo = 100;
    CHECK(valueOf(line, model::mechanism("pk"), {{"dose", "6mg/kg"}, {"duration", "1d"}}).value > 0.99);
    CHECK(valueOf(line, model::mechanism("pk"), {}).value < 0.99);  // an infusion of 40 min: the brain lags
}

TEST_CASE("a check in another unit is converted")
{
    Experiment experiment = pulse(21);
    experiment.checks[0].readOut = "time of peak open";
    experiment.checks[0].unit = "ms";
    CHECK(replicate(experiment)[0].got.value == Approx(20.9).epsilon(0.01));
}

TEST_CASE("names that no mechanism has are faults with their place, all at once")
{
    book::Book book;
    Experiment experiment = pulse(1);
    experiment.place = {"experiments/x.yaml", 1};
    experiment.checks[0].place = {"experiments/x.yaml", 9};
    experiment.checks[0].readOut = "peak opne";
    book.experiments.push_back(experiment);
    experiment.settings = {{"drugg", "ketamine"}};
    book.experiments.push_back(experiment);
    experiment.mechanism = "none";
    book.experiments.push_back(experiment);
    const auto faults = checkExperiments(book);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].line == 9);
    CHECK(faults[0].what.find("opne") != std::string::npos);
    CHECK(faults[1].what.find("drugg") != std::string::npos);
}

TEST_CASE("every published experiment that must hold holds, and a miss is declared")
{
    REQUIRE(realBook().experiments.size() >= 20);
    std::size_t independent = 0;
    for (const Experiment& experiment : realBook().experiments) {
        CHECK(experiment.checks.empty() == !experiment.notModelled.empty());
        for (const Replication& each : replicate(experiment)) {
            if (each.check == nullptr) {
                CHECK(each.verdict == Verdict::NotModelled);
                continue;
            }
            CAPTURE(experiment.id, each.check->name, each.got.value, each.expected, each.tolerance, each.why);
            CHECK(each.passes());
            // A declared miss that no longer misses is a lie too.
            CHECK((each.check->knownMiss.empty() || each.verdict == Verdict::KnownMiss));
            independent += each.verdict == Verdict::Replicated ? 1 : 0;
        }
    }
    CHECK(independent >= 20);
}

TEST_CASE("published points lie over a curve only where the settings are the experiment's")
{
    model::Settings settings = model::mechanism("pk").defaults();
    CHECK(publishedCurves(realBook(), settings, "pk", "plasma").empty());
    settings.set("protocol", "kamp-escalating");
    const auto curves = publishedCurves(realBook(), settings, "pk", "plasma");
    REQUIRE(curves.size() == 1);
    CHECK(curves[0].points.size() == 7);
    CHECK(curves[0].points[1].time == 120);
    CHECK(curves[0].points[1].value == Approx(1.12 * 237.73));  // published in uM, drawn in ng/mL
    CHECK(curves[0].label == "Kamp et al. 2020");
    CHECK(!curves[0].differs);
    CHECK(publishedCurves(realBook(), settings, "pk", "brain").empty());
}

TEST_CASE("a shown curve differs from the paper where a check of just these settings is missed")
{
    model::Settings settings = model::mechanism("pk").defaults();
    settings.set("protocol", "trial-infusion");
    const auto kamp = publishedCurves(realBook(), settings, "pk", "plasma");
    REQUIRE(kamp.size() == 1);
    CHECK(kamp[0].points[0].value == 185);
    CHECK(kamp[0].differs);
    settings.set("model", "domino");
    CHECK(!publishedCurves(realBook(), settings, "pk", "plasma").at(0).differs);
}

TEST_CASE("the grid holds every hypothesis against every finding, and hides neither puzzle nor miss")
{
    const HypothesisGrid grid = hypothesisGrid(realBook());
    REQUIRE(grid.rows.size() >= 4);
    REQUIRE(grid.columns.size() >= 6);
    const auto cell = [&](const std::string& row, const std::string& column) {
        for (std::size_t i = 0; i < grid.rows.size(); ++i) {
            for (std::size_t k = 0; k < grid.columns.size(); ++k) {
                if (grid.rows[i]->id == row && grid.columns[k]->id == column) {
                    return grid.cells[i][k];
                }
            }
        }
        FAIL("no cell " << row << " " << column);
        return Prediction();
    };
    using Is = Prediction::Verdict;
    CHECK(cell("disinhibition", "glutamate-rises").verdict == Is::Agrees);
    CHECK(cell("direct", "glutamate-rises").verdict == Is::Differs);
    CHECK(cell("disinhibition", "bdnf-in-thirty-minutes").verdict == Is::Differs);
    CHECK(cell("direct", "bdnf-in-thirty-minutes").verdict == Is::Agrees);
    CHECK(cell("disinhibition", "memantine-no-surge").verdict == Is::Differs);
    CHECK(cell("disinhibition", "memantine-no-surge").why.find("puzzle") != std::string::npos);
    CHECK(cell("both", "rapamycin-in-patients").verdict == Is::Differs);
    // Mood is known only for what was tried: silence is no contradiction.
    CHECK(cell("direct", "rapamycin-in-patients").verdict == Is::NotModelled);
    for (const char* absent : {"hydroxynorketamine", "trkb-direct", "lateral-habenula", "opioid"}) {
        const Prediction none = cell(absent, "glutamate-rises");
        CHECK(none.verdict == Is::NotModelled);
        CHECK(!none.why.empty());
    }
    for (const std::string& found : grid.found) {
        CHECK(!found.empty());
    }
}

TEST_CASE("an order holds only where each is more than the one before")
{
    Experiment experiment = pulse(0);
    experiment.checks[0].expected.reset();
    experiment.checks[0].readOut.clear();
    experiment.checks[0].order = {"value open at 1s", "value open at 100ms", "peak open"};
    const Replication rising = replicate(experiment)[0];
    CHECK(rising.verdict == Verdict::Replicated);
    CHECK(rising.got.all.size() == 3);
    std::reverse(experiment.checks[0].order.begin(), experiment.checks[0].order.end());
    CHECK(replicate(experiment)[0].verdict == Verdict::Differs);
    experiment.checks[0].order = {"peak open", "peak open"};
    CHECK(replicate(experiment)[0].verdict == Verdict::Differs);
}

TEST_CASE("a number that the model has not is a miss with its reason, never a match")
{
    Experiment experiment = pulse(1);
    experiment.settings = {{"glutamate", "none"}};
    experiment.checks[0].readOut = "decay time open from 1s";
    const Replication never = replicate(experiment)[0];
    CHECK(never.verdict == Verdict::Differs);
    CHECK(never.why.find("never falls") != std::string::npos);

    experiment.checks[0].readOut = "peak open";
    experiment.checks[0].relative = true;  // nothing over nothing
    for (const bool bounded : {false, true}) {
        if (bounded) {
            experiment.checks[0].expected.reset();
            experiment.checks[0].least = -1e9;
        }
        const Replication none = replicate(experiment)[0];
        CHECK(std::isnan(none.got.value));
        CHECK(none.verdict == Verdict::Differs);
        CHECK(none.why.find("no number") != std::string::npos);
    }
}

TEST_CASE("what the model does not contain is said, and neither passes for a match nor fails")
{
    Experiment experiment;
    experiment.id = "absent";
    experiment.notModelled = "no habenula";
    const auto results = replicate(experiment);
    REQUIRE(results.size() == 1);
    CHECK(results[0].verdict == Verdict::NotModelled);
    CHECK(results[0].why == "no habenula");
    CHECK(results[0].passes());
    CHECK(!results[0].misses());
}

TEST_CASE("a unit that does not fit is a fault with its place, before anything runs, a switch is told of once")
{
    book::Book book;
    Experiment experiment = pulse(1);
    experiment.place = {"experiments/x.yaml", 1};
    experiment.keyLines = {{"curve", 7}, {"settings", 5}};
    experiment.checks[0].place = {"experiments/x.yaml", 9};
    experiment.checks[0].unit = "ms";  // a share of channels in milliseconds
    experiment.curve = "opn";
    book.experiments.push_back(experiment);
    book::Hypothesis hypothesis;
    hypothesis.id = "h";
    hypothesis.place = {"hypotheses.yaml", 3};
    hypothesis.settings = {{"eef3-arm", "off"}};
    book.hypotheses.rows.push_back(hypothesis);
    book::Finding finding;
    finding.mechanism = "nmda";
    finding.check = pulse(1).checks[0];
    book.hypotheses.findings = {finding, finding};
    const auto faults = checkExperiments(book);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].line == 9);
    CHECK(faults[1].line == 7);
    CHECK(faults[2].line == 3);
    CHECK(faults[2].what.find("eef3-arm") != std::string::npos);
}

TEST_CASE("a mechanism or a setting that does not exist is a miss that says so, and the rest still runs")
{
    Experiment experiment = pulse(0.273);
    experiment.checks.push_back(experiment.checks[0]);
    experiment.checks[0].settings = {{"drugg", "ketamine"}};
    const auto results = replicate(experiment);
    REQUIRE(results.size() == 2);
    CHECK(results[0].verdict == Verdict::Differs);
    CHECK(results[0].why.find("drugg") != std::string::npos);
    CHECK(results[1].verdict == Verdict::Replicated);
    experiment.mechanism = "none";
    CHECK(replicate(experiment)[1].verdict == Verdict::Differs);
}
