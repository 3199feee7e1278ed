// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "presentation/quiz/model_questions.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace kinetarium;
using namespace kinetarium::presentation;
using book::Question;

namespace {

Question blockQuestion()
{
    Question question;
    question.kind = Question::Kind::Generated;
    question.id = "block";
    question.stem = "What share of the current is lost at {level}?";
    question.feedback = "{answer}, by [drug]/([drug] + Kd).";
    book::Template made;
    made.variables = {{"level", {"0.3uM", "0.71uM", "2uM", "5uM"}}};
    made.mechanism = "nmda";
    made.settings = {{"drug", "ketamine"}, {"glutamate", "constant"}, {"drug-level", "{level}"}};
    made.readOut = "steady block";
    made.tolerance = 0.08;
    made.slips = {{100, "That is per cent, not a share."}};
    question.generated = made;
    return question;
}

book::CurveTask pulse()
{
    book::CurveTask task;
    task.mechanism = "nmda";
    task.observable = "open";
    task.from = "0s";
    task.to = "0.5s";
    return task;
}

std::vector<DrawnPoint> traced(const book::CurveTask& task, double stretch, double size)
{
    const CurveCourse run = courseOf(task);
    std::vector<DrawnPoint> points;
    for (int i = 0; i <= 100; ++i) {
        const double time = run.from + (run.to - run.from) * i / 100;
        points.push_back({time, size * run.course.at(task.observable, time / stretch)});
    }
    return points;
}

}  // namespace

TEST_CASE("a generated question's answer is the model's, and the same seed draws the same")
{
    const Question question = blockQuestion();
    std::set<std::string> stems;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Question numeric = drawn(question, seed);
        CHECK(numeric.kind == Question::Kind::Numeric);
        CHECK(numeric.stem == drawn(question, seed).stem);
        stems.insert(numeric.stem);
        const std::string& stem = numeric.stem;
        const double level = std::stod(stem.substr(stem.rfind("at ") + 3));
        const double expected = level / (level + 0.71);
        CHECK((numeric.numbers[0].low + numeric.numbers[0].high) / 2 == Approx(expected).epsilon(0.01));
        CHECK(numeric.numbers[1].weight == 0);
        book::Response response;
        response.number = expected;
        CHECK(book::mark(numeric, response).right);
        response.number = 100 * expected;
        CHECK(book::mark(numeric, response).feedback.front() == "That is per cent, not a share.");
        CHECK(numeric.feedback.find("{") == std::string::npos);
    }
    CHECK(stems.size() == 4);
}

TEST_CASE("conversion, time to peak, half-life and block at another voltage: each has the model's answer, and no slip is right")
{
    struct Case {
        const char* mechanism;
        const char* readOut;
        std::vector<std::pair<std::string, std::string>> settings;
        book::Template::Variable variable;
        const char* unit;
        double slip;
    };
    const std::vector<Case> cases{
        {"pk", "value brain at 40min", {{"protocol", "trial-infusion"}}, {"model", {"kamp", "domino", "clements"}}, "nM", 0.001},
        {"pk", "time of peak plasma", {{"protocol", "trial-infusion"}}, {"model", {"kamp", "domino", "clements"}}, "h", 60},
        {"pk", "half-life plasma at 1440min", {{"protocol", "trial-infusion"}}, {"model", {"kamp", "domino", "clements"}}, "min", 1.4427},
        {"nmda", "steady block", {{"drug", "ketamine"}, {"glutamate", "constant"}, {"drug-level", "0.5uM"}, {"magnesium", "1mM"}},
         {"voltage", {"-90mV", "-40mV", "-20mV", "0mV"}}, "1", 100}};
    for (const Case& each : cases) {
        CAPTURE(each.readOut);
        Question question;
        question.kind = Question::Kind::Generated;
        question.id = "made";
        question.stem = "With {" + each.variable.name + "}?";
        question.feedback = "{answer}";
        book::Template made;
        made.variables = {each.variable};
        made.mechanism = each.mechanism;
        made.settings = each.settings;
        made.settings.emplace_back(each.variable.name, "{" + each.variable.name + "}");
        made.readOut = each.readOut;
        made.unit = each.unit;
        made.tolerance = 0.05;
        made.slips = {{each.slip, "a slip"}};
        question.generated = made;
        book::Book book;
        book.questions.push_back(question);
        for (const auto& fault : checkQuestions(book)) {
            FAIL_CHECK(fault.what);
        }
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            const Question numeric = drawn(question, seed);
            CHECK(numeric.stem == drawn(question, seed).stem);
            CHECK(numeric.numbers[0].low == drawn(question, seed).numbers[0].low);
            book::Response response;
            response.number = (numeric.numbers[0].low + numeric.numbers[0].high) / 2;
            CHECK(book::mark(numeric, response).right);
            response.number = *response.number * each.slip;
            CHECK(book::mark(numeric, response).share == 0);
            CHECK(book::mark(numeric, response).feedback == std::vector<std::string>{"a slip"});
        }
    }
}

TEST_CASE("the true curve is right, and each aspect is judged by itself")
{
    const book::CurveTask task = pulse();
    CHECK(markCurve(task, traced(task, 1, 1)).mark.right);
    CHECK(markCurve(task, traced(task, 1.4, 0.8)).mark.right);        // within the tolerances
    CHECK(markCurve(task, traced(task, 1, 2)).mark.share == 0.75);     // too high
    const CurveMark late = markCurve(task, traced(task, 4, 1));
    CHECK(late.mark.share < 1);
    CHECK(late.drawn.extremeTime > 2 * late.truth.extremeTime);
    const CurveMark down = markCurve(task, traced(task, 1, -1));
    CHECK(down.mark.share == 0);
    CHECK(down.mark.feedback.size() == 4);
    REQUIRE(down.aspects.size() == 4);
    CHECK(down.aspects[0].drawn == "down");
    CHECK(down.aspects[0].truth == "up");
    CHECK_FALSE(down.aspects[0].met);
    const CurveMark high = markCurve(task, traced(task, 1, 2));
    CHECK(high.aspects[1].truth == "at 21\u202fms");
    CHECK(high.aspects[1].met);
    CHECK_FALSE(high.aspects[2].met);                        // but not in size
    std::vector<DrawnPoint> flat{{0, 0}, {0.5, 0}};
    CHECK(markCurve(task, flat).mark.share == 0);
    CHECK(markCurve(task, std::vector<DrawnPoint>()).mark.share == 0);
    // Up, and it stays there: right in all but the return.
    std::vector<DrawnPoint> stays{{0, 0}, {0.021, 0.27}, {0.5, 0.265}};
    CHECK(markCurve(task, stays).mark.share == 0.75);
}

TEST_CASE("a goal is reached by settings, for each subunit it asks about")
{
    book::GoalTask goal;
    goal.mechanism = "nmda";
    goal.settings = {{"drug", "ketamine"}, {"glutamate", "constant"}, {"magnesium", "1mM"}, {"voltage", "-66mV"},
                     {"affinity", "kotermanski"}, {"drug-level", "10uM"}};
    goal.controls = {"drug-level"};
    goal.conditions = {{"steady block", {{"subunit", "2c"}}, 0.2, std::nullopt, {}},
                       {"steady block", {{"subunit", "2a"}}, std::nullopt, 0.1, {}}};
    model::Settings settings = settingsOf(goal);
    CHECK(!checkGoal(goal, settings).reached);
    settings.set("drug-level", "0.4uM");
    const GoalState state = checkGoal(goal, settings);
    CHECK(state.reached);
    CHECK(state.conditions[0].value > 0.2);
    CHECK(state.conditions[1].value < 0.1);
    settings.set("drug-level", "0.1uM");
    CHECK(!checkGoal(goal, settings).reached);
}

TEST_CASE("what the model does not know is a fault of the question, with its place")
{
    book::Book book;
    Question bad = blockQuestion();
    bad.place = {"chapters/x/tasks.md", 12};
    bad.generated->mechanism = "nmdaa";
    book.questions.push_back(bad);
    Question near = blockQuestion();
    near.generated->slips = {{1.1, "near"}};
    book.questions.push_back(near);
    Question label;
    label.kind = Question::Kind::Label;
    label.step = "none";
    book.questions.push_back(label);
    Question good = blockQuestion();
    book.questions.push_back(good);
    const auto faults = checkQuestions(book);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].file == "chapters/x/tasks.md");
    CHECK(faults[0].line == 12);
    CHECK(faults[0].what.find("nmdaa") != std::string::npos);
    CHECK(faults[1].what.find("tolerance") != std::string::npos);
}
