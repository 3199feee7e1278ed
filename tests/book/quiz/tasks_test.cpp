// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/quiz/tasks.h"

#include <catch2/catch.hpp>

using namespace kinetarium::book;
using Kind = Question::Kind;

namespace {

std::optional<Question> task(const std::string& yaml, FaultList& faults)
{
    return readTask({"task", yaml, 2, {"tasks.md", 1}}, faults);
}

Question good(const std::string& yaml)
{
    FaultList faults;
    auto question = task(yaml, faults);
    for (const Fault& fault : faults.take())
        FAIL_CHECK(toString(fault));
    REQUIRE(question);
    return *question;
}

std::string faultsOf(const std::string& yaml)
{
    FaultList faults;
    task(yaml, faults);
    std::string text;
    for (const Fault& fault : faults.take())
        text += toString(fault) + "\n";
    return text;
}

const std::string head = "id: x\ntext: Do it.\naim: a\nfeedback: See [@k].\n";

}  // namespace

TEST_CASE("tasks: every kind is read")
{
    const Question order = good(head + "kind: order\nitems: [first, second, third]\n");
    CHECK(order.kind == Kind::Order);
    CHECK(order.items.size() == 3);
    CHECK(good(head + "kind: label\nstep: pulse\nparts: [mg-site]\n").parts.front() == "mg-site");

    const Question predict = good(head + "kind: predict\nmechanism: nmda\nsettings: {drug: ketamine}\nobservable: open\n"
                                         "time: 0s..0.5s\nscale: log\ntime-factor: 1.5\n");
    REQUIRE(predict.curve);
    CHECK(predict.curve->to == "0.5s");
    CHECK(predict.curve->logTime);
    CHECK(predict.curve->timeFactor == 1.5);
    CHECK(predict.curve->sizeShare == 0.3);

    const Question goal = good(head + "kind: goal\nmechanism: nmda\ncontrols: [drug-level]\nconditions:\n"
                                      "  - {read-out: steady block, settings: {subunit: 2c}, least: 0.2}\n"
                                      "  - {read-out: steady block, settings: {subunit: 2a}, most: 0.1}\n");
    REQUIRE(goal.goal);
    REQUIRE(goal.goal->conditions.size() == 2);
    CHECK(goal.goal->conditions[0].least == 0.2);
    CHECK(!goal.goal->conditions[0].most);

    const Question made = good(head + "kind: generated\nmechanism: nmda\nvariables: {level: [1uM, 2uM]}\n"
                                      "settings: {drug-level: '{level}'}\nread-out: steady block\ntolerance: 0.05\n"
                                      "slips: [{factor: 1000, feedback: milli is not micro}]\n");
    REQUIRE(made.generated);
    CHECK(made.generated->variables[0].values[1] == "2uM");
    CHECK(made.generated->slips[0].factor == 1000);
}

TEST_CASE("tasks: what is wrong is said with its line, all at once")
{
    const std::string faults = faultsOf("kind: order\nitems: [one]\nid: x\ncolour: red\n");
    CHECK(faults.find("tasks.md:1: a task needs the key 'text'") != std::string::npos);
    CHECK(faults.find("'feedback'") != std::string::npos);
    CHECK(faults.find("tasks.md:5: a task knows no key 'colour'") != std::string::npos);
    CHECK(faultsOf(head + "kind: ordre\n").find("is no 'ordre'") != std::string::npos);
    CHECK(faultsOf(head + "kind: goal\nmechanism: nmda\ncontrols: [a]\nconditions: [{read-out: steady block}]\n")
              .find("tasks.md:9: a condition needs") != std::string::npos);
    CHECK(faultsOf(head + "kind: generated\nmechanism: nmda\nvariables: {a: b}\nread-out: steady block\n")
              .find("expects a list of words") != std::string::npos);
    CHECK(faultsOf(head + "kind: predict\nmechanism: m\nobservable: o\ntime: 3s\n").find("expects a range") !=
          std::string::npos);
}

TEST_CASE("tasks: a slip that the tolerance would mark right is refused")
{
    const std::string made = head + "kind: generated\nmechanism: nmda\nvariables: {level: [1uM]}\nread-out: steady block\n"
                                    "tolerance: 0.1\n";
    CHECK(faultsOf(made + "slips: [{factor: 1.15, feedback: f}]\n").find("marked right") != std::string::npos);
    CHECK(faultsOf(made + "slips: [{factor: 2, feedback: f}]\n").empty());
}
