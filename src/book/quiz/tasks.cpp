// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of question that GIFT lacks, written as YAML in fenced task blocks.
#include "book/quiz/tasks.h"

#include "book/fields.h"
#include "book/words.h"

#include <cmath>

namespace kinetarium::book {

namespace {

using Kind = Question::Kind;

void readRange(Fields& fields, CurveTask& curve, const Place& place, FaultList& faults)
{
    const std::string time = fields.text("time", Need::Required);
    const std::size_t dots = time.find("..");
    if (dots == std::string::npos) {
        if (!time.empty())
            faults.add(place.file, fields.lineOf("time"), "'time' expects a range, found " + inQuotes(time),
                       "write it like `time: 0s..60s`");
        return;
    }
    curve.from = trimmed(std::string_view(time).substr(0, dots));
    curve.to = trimmed(std::string_view(time).substr(dots + 2));
}

CurveTask readCurve(Fields& fields, const Place& place, FaultList& faults)
{
    CurveTask curve;
    curve.mechanism = fields.text("mechanism", Need::Required);
    curve.settings = fields.pairs("settings", Need::Optional);
    curve.observable = fields.text("observable", Need::Required);
    readRange(fields, curve, place, faults);
    curve.logTime = fields.text("scale", Need::Optional) == "log";
    curve.timeFactor = fields.number("time-factor", Need::Optional, curve.timeFactor);
    curve.sizeShare = fields.number("size-share", Need::Optional, curve.sizeShare);
    return curve;
}

GoalTask readGoal(Fields& fields, const Place& place, FaultList& faults)
{
    GoalTask goal;
    goal.mechanism = fields.text("mechanism", Need::Required);
    goal.settings = fields.pairs("settings", Need::Optional);
    goal.controls = fields.texts("controls", Need::Required);
    for (const Node* node : fields.maps("conditions", Need::Required)) {
        Fields inner(*node, {place.file, node->line}, "a condition", faults);
        GoalTask::Condition condition;
        condition.readOut = inner.text("read-out", Need::Required);
        condition.settings = inner.pairs("settings", Need::Optional);
        condition.least = inner.number("least");
        condition.most = inner.number("most");
        condition.unit = inner.text("unit", Need::Optional);
        inner.refuseOthers();
        if (!condition.least && !condition.most)
            faults.add(place.file, node->line, "a condition needs 'least', 'most' or both, found neither",
                       "write a bound like `least: 0.2`");
        goal.conditions.push_back(std::move(condition));
    }
    return goal;
}

Template readTemplate(Fields& fields, const Place& place, FaultList& faults)
{
    Template made;
    for (auto& [name, values] : fields.lists("variables", Need::Required))
        made.variables.push_back({name, std::move(values)});
    made.mechanism = fields.text("mechanism", Need::Required);
    made.settings = fields.pairs("settings", Need::Optional);
    made.readOut = fields.text("read-out", Need::Required);
    made.unit = fields.text("unit", Need::Optional);
    made.tolerance = fields.number("tolerance", Need::Optional, made.tolerance);
    for (const Node* node : fields.maps("slips", Need::Optional)) {
        Fields inner(*node, {place.file, node->line}, "a slip", faults);
        Template::Slip slip;
        slip.factor = inner.number("factor", Need::Required, 1);
        slip.feedback = inner.text("feedback", Need::Required);
        inner.refuseOthers();
        if (std::abs(slip.factor - 1) <= 2 * made.tolerance)
            faults.add(place.file, node->line, "a slip by so little would be marked right", "leave it out");
        made.slips.push_back(std::move(slip));
    }
    return made;
}

Kind readKind(Fields& fields, const Place& place, FaultList& faults, bool& known)
{
    static const std::vector<std::pair<std::string, Kind>> kinds{{"order", Kind::Order},
                                                                 {"label", Kind::Label},
                                                                 {"predict", Kind::Predict},
                                                                 {"goal", Kind::Goal},
                                                                 {"generated", Kind::Generated}};
    const std::string name = fields.text("kind", Need::Required);
    for (const auto& [word, kind] : kinds) {
        if (word == name) {
            known = true;
            return kind;
        }
    }
    if (!name.empty())
        faults.add(place.file, fields.lineOf("kind"), "a task is no " + inQuotes(name),
                   "write order, label, predict, goal or generated");
    known = false;
    return Kind::Description;
}

}  // namespace

std::optional<Question> readTask(const Fence& fence, FaultList& faults)
{
    const auto tree = readYaml(fence.text, fence.place.file, fence.textLine, faults);
    if (!tree)
        return std::nullopt;
    if (tree->kind != Node::Kind::Map) {
        faults.add(fence.place, "a task expects keys and values", "write lines like `kind: order`");
        return std::nullopt;
    }
    Fields fields(*tree, fence.place, "a task", faults);
    Question question;
    question.place = fence.place;
    question.format = TextFormat::Markdown;
    bool known = false;
    question.kind = readKind(fields, fence.place, faults, known);
    question.id = fields.text("id", Need::Required);
    question.title = fields.text("title", Need::Optional);
    question.stem = fields.text("text", Need::Required);
    question.aim = fields.text("aim", Need::Optional);
    question.tags = fields.texts("tags", Need::Optional);
    question.feedback = fields.text("feedback", Need::Required);
    bool whole = known && !question.id.empty() && !question.stem.empty();
    switch (question.kind) {
    case Kind::Order:
        question.items = fields.texts("items", Need::Required);
        whole = whole && question.items.size() >= 2;
        break;
    case Kind::Label:
        question.step = fields.text("step", Need::Required);
        question.parts = fields.texts("parts", Need::Required);
        whole = whole && !question.step.empty() && !question.parts.empty();
        break;
    case Kind::Predict:
        question.curve = readCurve(fields, fence.place, faults);
        whole = whole && !question.curve->to.empty();
        break;
    case Kind::Goal:
        question.goal = readGoal(fields, fence.place, faults);
        whole = whole && !question.goal->conditions.empty() && !question.goal->controls.empty();
        break;
    case Kind::Generated:
        question.generated = readTemplate(fields, fence.place, faults);
        whole = whole && !question.generated->readOut.empty();
        break;
    default: break;
    }
    if (known)
        fields.refuseOthers();
    if (!whole)
        return std::nullopt;
    return question;
}

}  // namespace kinetarium::book
