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
