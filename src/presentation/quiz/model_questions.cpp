// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/model_questions.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/readout.h"
#include "presentation/text.h"
#include "presentation/words.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

using book::Question;
using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr double returnTolerance = 0.25;
constexpr std::size_t samples = 400;
constexpr std::size_t mostDraws = 200;   // of a template, that are looked at

std::string filled(std::string text, const std::map<std::string, std::string>& values)
{
    for (const auto& [name, value] : values) {
        const std::string slot = "{" + name + "}";
        for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size())) {
            text.replace(at, slot.size(), value);
        }
    }
    return text;
}

model::Settings settingsFor(const model::Mechanism& mechanism, const Pairs& pairs)
{
    model::Settings settings = mechanism.defaults();
    for (const auto& [id, text] : pairs) {
        settings.set(id, text);
    }
    return settings;
}

/// A value as people read it: "1uM" -> "1 µM"; a word stays a word.
std::string readable(const std::string& text)
{
    const std::size_t unit = text.find_first_not_of("+-.0123456789eE");
    if (unit == 0 || unit == std::string::npos) {
        return text;
    }
    try {
        return model::displayQuantity(std::stod(text), text.substr(unit));
    } catch (const std::exception&) {
        return text;
    }
}

std::uint64_t next(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

book::NumericAnswer around(double value, double share, double weight, std::string feedback)
{
    const double width = std::abs(value) * share;
    return {value - width, value + width, weight, std::move(feedback), false, false};
}

CurveShape shapeOf(std::span<const DrawnPoint> points)
{
    CurveShape shape;
    shape.start = points.front().value;
    shape.end = points.back().value;
    shape.extreme = shape.start;
    shape.extremeTime = points.front().time;
    for (const DrawnPoint& each : points) {
        if (std::abs(each.value - shape.start) > std::abs(shape.rise())) {
            shape.extreme = each.value;
            shape.extremeTime = each.time;
        }
    }
    return shape;
}

std::vector<DrawnPoint> trueCurve(const CurveCourse& run, const book::CurveTask& task)
{
    std::vector<DrawnPoint> points;
    const double first = task.logTime && run.from <= 0 ? run.to / 1e4 : run.from;
    for (std::size_t i = 0; i <= samples; ++i) {
        const double share = static_cast<double>(i) / samples;
        const double time = task.logTime ? first * std::pow(run.to / first, share) : run.from + share * (run.to - run.from);
        points.push_back({time, run.course.at(task.observable, time)});
    }
    if (task.logTime && run.from < first) {
        points.insert(points.begin(), {run.from, run.course.at(task.observable, run.from)});
    }
    return points;
}

/// Half the width of the model's own people at a moment, over their median; 0 where it has none.
double spread(const model::Mechanism& mechanism, const CurveCourse& run, const std::string& observable, double time)
{
    if (mechanism.variations().empty() || !(time > 0)) {
        return 0;
    }
    const model::ClassBand band =
        mechanism.people(run.course.settings(), {60, 1, {time}, {run.course.index(observable)}});
    return band.p50[0] == 0 ? 0 : std::abs((band.p95[0] - band.p5[0]) / 2 / band.p50[0]);
}

void judge(CurveMark& mark, bool good, CurveMark::Aspect aspect, const std::string& whenGood, const std::string& whenNot)
{
    aspect.met = good;
    mark.aspects.push_back(std::move(aspect));
    mark.mark.share += good ? 0.25 : 0;
    mark.mark.feedback.push_back(good ? whenGood : whenNot);
}

std::string bounds(const book::GoalTask::Condition& condition, const std::string& unit)
{
    const auto shown = [&](double value) { return model::displayQuantity(value, unit); };
    if (condition.least && condition.most) {
        return "between " + shown(*condition.least) + " and " + shown(*condition.most);
    }
    return condition.least ? "at least " + shown(*condition.least) : "at most " + shown(*condition.most);
}

}  // namespace

namespace {

/// The question with these values, one for each variable.
Question filledWith(const Question& question, const std::map<std::string, std::string>& values)
{
    const book::Template& made = *question.generated;
    const model::Mechanism& mechanism = model::mechanism(made.mechanism);
    std::map<std::string, std::string> shown;
    for (const auto& [name, value] : values) {
        shown[name] = readable(value);
    }
    Pairs settings = made.settings;
    for (auto& [id, text] : settings) {
        text = filled(text, values);
    }
    const model::ReadOut readOut = model::ReadOut::parse(filled(made.readOut, values), mechanism);
    const model::Quantity answer = model::read(readOut, mechanism, settingsFor(mechanism, settings));
    const std::string unit = made.unit.empty() ? answer.unit : made.unit;
    const double value = answer.value * model::unitFactor(answer.unit, unit);

    Question numeric = question;
    numeric.kind = Question::Kind::Numeric;
    numeric.stem = filled(question.stem, shown);
    shown["answer"] = model::displayQuantity(value, unit);
    numeric.feedback = filled(question.feedback, shown);
    numeric.after = unit == "1" ? std::string() : model::displayUnit(unit);
    numeric.generated.reset();
    numeric.numbers.push_back(around(value, made.tolerance, 1, {}));
    for (const auto& slip : made.slips) {
        numeric.numbers.push_back(around(value * slip.factor, made.tolerance, 0, filled(slip.feedback, shown)));
    }
    return numeric;
}

}  // namespace

Question drawn(const Question& question, std::uint64_t seed)
{
    std::map<std::string, std::string> values;
    std::uint64_t state = seed;
    for (const auto& variable : question.generated->variables) {
        values[variable.name] = variable.values[next(state) % variable.values.size()];
    }
    return filledWith(question, values);
}

CurveCourse courseOf(const book::CurveTask& task)
{
    const model::Mechanism& mechanism = model::mechanism(task.mechanism);
    const double from = model::parseQuantity(task.from, mechanism.timeUnit());
    const double to = model::parseQuantity(task.to, mechanism.timeUnit());
    if (!(to > from)) {
        throw model::Refused("the time " + task.from + ".." + task.to + " does not run forward");
    }
    return {mechanism.run(settingsFor(mechanism, task.settings)), from, to};
}

CurveMark markCurve(const book::CurveTask& task, std::span<const DrawnPoint> points)
{
    const CurveCourse run = courseOf(task);
    CurveMark mark;
    const std::vector<DrawnPoint> truth = trueCurve(run, task);
    mark.truth = shapeOf(truth);
    mark.timeFactor = task.timeFactor;
    const double differ = spread(model::mechanism(task.mechanism), run, task.observable, mark.truth.extremeTime);
    mark.sizeShare = std::max(task.sizeShare, differ);
    if (points.size() < 2) {
        mark.mark.feedback.emplace_back("Nothing was drawn.");
        return mark;
    }
    mark.drawn = shapeOf(points);
    const bool up = mark.truth.rise() > 0;
    const bool sameWay = mark.drawn.rise() * mark.truth.rise() > 0;
    const auto way = [](double rise) { return std::string(rise > 0 ? "up" : rise < 0 ? "down" : "level"); };
    judge(mark, sameWay, {"It goes", way(mark.drawn.rise()), way(mark.truth.rise())}, up ? "It rises, as you drew it." : "It falls, as you drew it.",
          up ? "It rises; you drew it otherwise." : "It falls; you drew it otherwise.");
    const std::string unit = run.course.timeUnit();
    const std::string when = timeWords(mark.truth.extremeTime, unit);
    const double ratio = mark.drawn.extremeTime / std::max(mark.truth.extremeTime, 1e-300);
    const bool inTime = ratio <= mark.timeFactor && ratio >= 1 / mark.timeFactor;
    judge(mark, sameWay && inTime,
          {up ? "Highest" : "Lowest", "at " + timeWords(mark.drawn.extremeTime, unit, 2), "at " + timeWords(mark.truth.extremeTime, unit, 2)},
          "It is farthest at " + when + ": you were close.",
          "It is farthest at " + when + (ratio < 1 ? ", later than you drew." : ", sooner than you drew."));
    const double size = mark.drawn.rise() / mark.truth.rise();
    const std::string& observableUnit = run.course.observables()[run.course.index(task.observable)].unit;
    const std::string far = model::displayQuantity(mark.truth.extreme, observableUnit);
    const auto value = [&](double each) { return model::displayQuantity(each, observableUnit, 2); };
    judge(mark, std::abs(size - 1) <= mark.sizeShare, {"It reaches", value(mark.drawn.extreme), value(mark.truth.extreme)}, "It reaches " + far + ": you were close.",
          "It reaches " + far + (std::abs(size) < 1 ? ", farther than you drew." : ", less far than you drew."));
    const bool returns = sameWay && std::abs(mark.drawn.back() - mark.truth.back()) <= returnTolerance;
    judge(mark, returns, {"At the end", value(mark.drawn.end), value(mark.truth.end)}, "Its way back is as you drew it.",
          mark.truth.back() > 0.5 ? "In this time it comes most of the way back." : "In this time it stays away.");
    mark.mark.right = mark.mark.share > 1 - 1e-9;
    return mark;
}

model::Settings settingsOf(const book::GoalTask& goal)
{
    return settingsFor(model::mechanism(goal.mechanism), goal.settings);
}

GoalState checkGoal(const book::GoalTask& goal, const model::Settings& settings)
{
    const model::Mechanism& mechanism = model::mechanism(goal.mechanism);
    GoalState state;
    state.reached = true;
    for (const auto& condition : goal.conditions) {
        model::Settings under = settings;
        std::string where;
        for (const auto& [id, text] : condition.settings) {
            under.set(id, text);
            where += ", " + under.display(id);
        }
        const model::Quantity read = model::read(model::ReadOut::parse(condition.readOut, mechanism), mechanism, under);
        const std::string unit = condition.unit.empty() ? read.unit : condition.unit;
        const double value = read.value * model::unitFactor(read.unit, unit);
        const bool met = (!condition.least || value >= *condition.least) && (!condition.most || value <= *condition.most);
        state.conditions.push_back(
            {value,
             condition.readOut + where + ": " + model::displayQuantity(value, unit) + " (" + bounds(condition, unit) + ")",
             met});
        state.reached = state.reached && met;
    }
    return state;
}

namespace {

class Checker {
public:
    explicit Checker(const book::Book& book) : m_book(book) {}

    std::vector<book::Fault> check()
    {
        for (const Question& each : m_book.questions) {
            try {
                checkOne(each);
            } catch (const model::Refused& refused) {
                m_faults.push_back({each.place.file, each.place.line, refused.what(), "mend the task"});
            }
        }
        return std::move(m_faults);
    }

private:
    const book::Book& m_book;
    std::vector<book::Fault> m_faults;

    void fault(const Question& question, std::string what, std::string remedy)
    {
        m_faults.push_back({question.place.file, question.place.line, std::move(what), std::move(remedy)});
    }

    void checkOne(const Question& question)
    {
        switch (question.kind) {
        case Question::Kind::Generated: checkTemplate(question); break;
        case Question::Kind::Predict: {
            const CurveCourse run = courseOf(*question.curve);
            const CurveShape shape = shapeOf(trueCurve(run, *question.curve));
            if (!(std::abs(shape.rise()) > 0)) {
                fault(question, "the curve of \"" + question.id + "\" does not move in that time", "choose another time");
            }
            break;
        }
        case Question::Kind::Goal: checkGoalTask(question); break;
        case Question::Kind::Label: {
            const book::Chapter* chapter = m_book.chapter(question.chapter);
            if (chapter == nullptr || chapter->step(question.step) == nullptr) {
                fault(question, "the chapter has no step \"" + question.step + "\"", "name one of its steps");
            }
            break;
        }
        default: break;
        }
    }

    /// Every draw must be answerable, and no slip of one may be right in it.
    void checkTemplate(const Question& question)
    {
        const auto& variables = question.generated->variables;
        std::size_t draws = 1;
        for (const auto& variable : variables) {
            draws *= variable.values.size();
        }
        for (std::size_t which = 0; which < std::min(draws, mostDraws); ++which) {
            std::map<std::string, std::string> values;
            std::size_t rest = which;
            for (const auto& variable : variables) {
                values[variable.name] = variable.values[rest % variable.values.size()];
                rest /= variable.values.size();
            }
            const Question numeric = filledWith(question, values);
            const auto& right = numeric.numbers.front();
            if (!std::isfinite(right.low) || right.low == right.high) {
                fault(question, "the model gives \"" + question.id + "\" no number with these values, or nought",
                      "leave out the values it does not know");
                return;
            }
            for (std::size_t i = 1; i < numeric.numbers.size(); ++i) {
                if (numeric.numbers[i].low <= right.high && numeric.numbers[i].high >= right.low) {
                    fault(question, "a slip of \"" + question.id + "\" lies within the tolerance of the answer",
                          "lower the tolerance or leave the slip out");
                    return;
                }
            }
            if (numeric.stem.find('{') != std::string::npos) {
                fault(question, "the text of \"" + question.id + "\" names a variable that there is not",
                      "add it under variables");
                return;
            }
        }
    }

    void checkGoalTask(const Question& question)
    {
        const book::GoalTask& goal = *question.goal;
        const model::Settings start = settingsOf(goal);
        for (const std::string& id : goal.controls) {
            if (start.parameter(id).personal) {
                fault(question, "a goal seeks a person's " + id, "ask for a condition of a receptor instead");
            }
        }
        if (checkGoal(goal, start).reached) {
            fault(question, "the goal of \"" + question.id + "\" is reached before anything is done",
                  "start from other settings");
        }
    }
};

}  // namespace

std::vector<book::Fault> checkQuestions(const book::Book& book)
{
    return Checker(book).check();
}

}  // namespace kinetarium::presentation
