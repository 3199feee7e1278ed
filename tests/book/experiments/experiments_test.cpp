// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/experiments/experiments.h"

#include <catch2/catch.hpp>

using namespace kinetarium::book;

namespace {

const std::string whole = R"(id: x
title: T
citation: gilling2009
species: rat
grade: measured
standing: independent
mechanism: nmda
settings: {drug: ketamine}
curve: open
unit: "1"
points:
  - {at: 20ms, value: 0.27, error: 0.02}
checks:
  - {name: a, read-out: peak open, expect: 0.27, tolerance: 3 %}
  - {name: b, read-out: steady open, relative-to: {settings: {drug: none}}, at-most: 0.5, known-miss: because}
  - {name: c, line: {of: open, against: block, from: 0, to: 1}, at-least: 0.9}
)";

std::string faultsOf(const std::string& yaml)
{
    FaultList faults;
    (void)readExperiment(yaml, "experiments/x.yaml", faults);
    std::string text;
    for (const Fault& fault : faults.take())
        text += toString(fault) + "\n";
    return text;
}

std::string changed(const std::string& from, const std::string& to)
{
    std::string text = whole;
    text.replace(text.find(from), from.size(), to);
    return text;
}

}  // namespace

TEST_CASE("an experiment is read whole")
{
    FaultList faults;
    const auto experiment = readExperiment(whole, "experiments/x.yaml", faults);
    CHECK(faults.take().empty());
    REQUIRE(experiment);
    CHECK(experiment->standing == Experiment::Standing::Independent);
    CHECK(experiment->points[0].error == 0.02);
    REQUIRE(experiment->checks.size() == 3);
    CHECK(experiment->checks[0].share == Approx(0.03));
    CHECK(experiment->checks[1].relative);
    CHECK(experiment->checks[1].most == 0.5);
    CHECK(experiment->checks[1].knownMiss == "because");
    CHECK(experiment->checks[2].lineOf == "open");
    CHECK(experiment->checks[0].place.line == 14);
}

TEST_CASE("what is wrong with an experiment is said with its line")
{
    CHECK(faultsOf(changed("tolerance: 3 %", "tolerance: some")).find("experiments/x.yaml:14: 'tolerance' expects") !=
          std::string::npos);
    CHECK(faultsOf(changed(", expect: 0.27, tolerance: 3 %", "")).find("a check needs") != std::string::npos);
    CHECK(faultsOf(changed("standing: independent", "standing: free")).find(":6: 'standing' expects one of") !=
          std::string::npos);
    CHECK(faultsOf(changed("citation: gilling2009\n", "")).find("rests on a citation") != std::string::npos);
    CHECK(faultsOf(changed("curve: open\n", "")).find("need a curve") != std::string::npos);
    CHECK(faultsOf(changed("name: a, ", "nam: a, ")).find("knows no key 'nam'") != std::string::npos);
    CHECK(faultsOf(changed("value: 0.27,", "value: high,")).find("expects a number") != std::string::npos);
}

TEST_CASE("an order, and what is not modelled, are read")
{
    FaultList faults;
    const auto order = readExperiment(
        changed("read-out: peak open, expect: 0.27, tolerance: 3 %", "order: [value open at 1s, peak open]"), "x",
        faults);
    REQUIRE(order);
    CHECK(order->checks[0].order == std::vector<std::string>{"value open at 1s", "peak open"});
    const auto absent = readExperiment("id: x\ntitle: T\ncitation: c\nspecies: man\ngrade: measured\n"
                                       "not-modelled: no habenula\n",
                                       "x", faults);
    REQUIRE(absent);
    CHECK(absent->notModelled == "no habenula");
    CHECK(absent->checks.empty());
    CHECK(faults.take().empty());
}

TEST_CASE("numbers that nothing could meet, or nobody would look at, are faults with their line")
{
    const std::string first = "read-out: peak open, expect: 0.27, tolerance: 3 %";
    const auto says = [&](const std::string& from, const std::string& to, const std::string& fault) {
        CAPTURE(to, faultsOf(changed(from, to)));
        CHECK(faultsOf(changed(from, to)).find("experiments/x.yaml:" + fault) != std::string::npos);
    };
    says(first, "order: [peak open]", "14: an order needs two");
    says(first, "order: [peak open, peak block], at-least: 1", "14: an order expects no number");
    says(first, first + ", line: {of: open, against: block, from: 0, to: 1}", "14: a check asks one thing");
    says(first, "expect: 1, tolerance: 1 %", "14: a check needs the key 'read-out'");
    says("expect: 0.27, tolerance: 3 %", "at-least: 0.1, tolerance: 3 %", "14: 'tolerance' belongs to");
    says("expect: 0.27,", "expect: 0,", "14: a share of 0");
    says("expect: 0.27, tolerance: 3 %", "at-least: 2, at-most: 1", "14: `at-least` lies above");
    says("at-most: 0.5", "at-most: 0.5, unit: ms", "15: a ratio");
    says("mechanism: nmda\n", "mechanism: nmda\nnot-modelled: why\n", "7: an experiment knows no key 'mechanism'");
}

TEST_CASE("what is wrong with the hypotheses is said with its line, all at once")
{
    const std::string yaml = "hypotheses:\n"
                             "  - {id: a, title: A, text: t, citations: [k], settings: {eef2-arm: \"off\"}}\n"
                             "  - {id: a, title: B, text: t, not-modelled: no cells}\n"
                             "  - {id: b, title: B, text: t, not-modelled: no cells, settings: {x: y}}\n"
                             "findings:\n"
                             "  - {id: f, title: F, citations: [k], species: rat, mechanism: nmda, note: n,\n"
                             "     check: {read-out: peak open, at-least: 1}}\n"
                             "  - {id: f, title: F, citations: [k], species: rat, mechanism: nmda,\n"
                             "     check: {read-out: peak open}}\n";
    FaultList faults;
    const Hypotheses read = readHypotheses(yaml, "hypotheses.yaml", faults);
    std::string text;
    for (const Fault& fault : faults.take())
        text += toString(fault) + "\n";
    CAPTURE(text);
    REQUIRE(read.rows.size() == 3);
    CHECK(read.rows[0].modelled());
    CHECK(!read.rows[1].modelled());
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].note == "n");
    CHECK(text.find("hypotheses.yaml:3: the id 'a' stands in line 2 too") != std::string::npos);
    CHECK(text.find("hypotheses.yaml:4: what is not modelled has no settings") != std::string::npos);
    CHECK(text.find("hypotheses.yaml:9: a check needs") != std::string::npos);
    (void)readHypotheses("- just\n- a list\n", "hypotheses.yaml", faults);
    CHECK(!faults.take().empty());
}
