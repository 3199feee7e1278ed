// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/experiments/experiments.h"

#include "book/fields.h"
#include "book/words.h"

#include <charconv>

namespace kinetarium::book {

namespace {

using Check = Experiment::Check;

template <typename Value>
Value oneOf(Fields& fields, const std::string& key, const std::string& file,
            const std::vector<std::pair<std::string, Value>>& values, Value otherwise, FaultList& faults)
{
    const std::string word = fields.text(key, Need::Required);
    std::string known;
    for (const auto& [name, value] : values) {
        if (name == word)
            return value;
        known += (known.empty() ? "" : ", ") + name;
    }
    if (!word.empty())
        faults.add(file, fields.lineOf(key), inQuotes(key) + " expects one of " + known + ", found " + inQuotes(word),
                   "write one of them");
    return otherwise;
}

/// "15 %" is a share, "0.02" a margin.
void readTolerance(Fields& fields, Check& check, FaultList& faults)
{
    std::string text = fields.text("tolerance", Need::Required);
    const std::string written = text;
    const bool percent = !text.empty() && text.back() == '%';
    if (percent)
        text = trimmed(std::string_view(text).substr(0, text.size() - 1));
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(value > 0)) {
        if (!written.empty())
            faults.add(check.place.file, fields.lineOf("tolerance"),
                       "'tolerance' expects a share or a number, found " + inQuotes(written),
                       "write it like `tolerance: 5 %` or `tolerance: 0.02`");
        return;
    }
    (percent ? check.share : check.margin) = percent ? value / 100 : value;
}

void readControl(const Node& node, Check& check, FaultList& faults)
{
    Fields fields(node, {check.place.file, node.line}, "what it is compared with", faults);
    check.relative = true;
    check.controlReadOut = fields.text("read-out", Need::Optional);
    check.controlSettings = fields.pairs("settings", Need::Optional);
    fields.refuseOthers();
}

void readLine(const Node& node, Check& check, FaultList& faults)
{
    Fields fields(node, {check.place.file, node.line}, "a straight line", faults);
    check.lineOf = fields.text("of", Need::Required);
    check.lineAgainst = fields.text("against", Need::Required);
    check.lineFrom = fields.number("from", Need::Required, 0);
    check.lineTo = fields.number("to", Need::Required, 0);
    fields.refuseOthers();
}

/// What is asked of the model: one of three forms.
void readQuestion(Fields& fields, Check& check, FaultList& faults)
{
    const Node* line = fields.map("line", Need::Optional);
    check.order = fields.texts("order", Need::Optional);
    check.readOut = fields.text("read-out", line != nullptr || !check.order.empty() ? Need::Optional : Need::Required);
    if (line != nullptr)
        readLine(*line, check, faults);
    if ((line != nullptr ? 1 : 0) + (check.order.empty() ? 0 : 1) + (check.readOut.empty() ? 0 : 1) > 1)
        faults.add(check.place, "a check asks one thing, found more than one of `read-out`, `line` and `order`",
                   "make a check of each");
    if (check.order.size() == 1)
        faults.add(check.place.file, fields.lineOf("order"), "an order needs two read-outs or more, found one",
                   "name what comes after it");
}

/// Numbers that no result could meet, or that would not be looked at.
void refuseIdle(const Fields& fields, const Check& check, bool toleranceWritten, FaultList& faults)
{
    const auto fault = [&](const char* key, const char* what, const char* remedy) {
        faults.add(check.place.file, fields.lineOf(key), what, remedy);
    };
    const bool numbers = check.expected || check.least || check.most;
    if (check.order.empty() && !numbers)
        faults.add(check.place, "a check needs `expect`, `at-least` or `at-most`, found none",
                   "say what the paper found");
    if (!check.order.empty() && (numbers || check.relative))
        faults.add(check.place, "an order expects no number and no control", "leave them out");
    if (toleranceWritten && !check.expected)
        fault("tolerance", "'tolerance' belongs to `expect`, found none", "add `expect`, or leave it out");
    if (check.expected && *check.expected == 0 && check.share > 0)
        fault("tolerance", "a share of 0 is 0", "write the tolerance as a number");
    if (check.least && check.most && *check.least > *check.most)
        fault("at-least", "`at-least` lies above `at-most`", "exchange them");
    if (!check.unit.empty() && (check.relative || !check.lineOf.empty() || !check.order.empty()))
        fault("unit", "a ratio, a correlation and an order have no unit", "leave `unit` out");
}

std::optional<Check> readCheck(const Node& node, const std::string& file, bool named, FaultList& faults)
{
    Check check;
    check.place = {file, node.line};
    Fields fields(node, check.place, "a check", faults);
    if (named)
        check.name = fields.text("name", Need::Required);
    readQuestion(fields, check, faults);
    check.settings = fields.pairs("settings", Need::Optional);
    if (const Node* control = fields.map("relative-to", Need::Optional))
        readControl(*control, check, faults);
    check.expected = fields.number("expect");
    check.least = fields.number("at-least");
    check.most = fields.number("at-most");
    check.unit = fields.text("unit", Need::Optional);
    const bool toleranceWritten = node.find("tolerance") != nullptr;
    if (check.expected || toleranceWritten)
        readTolerance(fields, check, faults);
    check.knownMiss = fields.text("known-miss", Need::Optional);
    fields.refuseOthers();
    refuseIdle(fields, check, toleranceWritten, faults);
    const bool asked = !check.readOut.empty() || !check.lineOf.empty() || check.order.size() > 1;
    const bool answered = !check.order.empty() || check.expected || check.least || check.most;
    return asked && answered ? std::optional(std::move(check)) : std::nullopt;
}

void readPoints(Fields& fields, Experiment& experiment, FaultList& faults)
{
    experiment.curve = fields.text("curve", Need::Optional);
    experiment.unit = fields.text("unit", Need::Optional);
    for (const Node* node : fields.maps("points", Need::Optional)) {
        Fields inner(*node, {experiment.place.file, node->line}, "a point", faults);
        Experiment::Point point;
        point.at = inner.text("at", Need::Required);
        point.value = inner.number("value", Need::Required, 0);
        point.error = inner.number("error", Need::Optional, 0);
        inner.refuseOthers();
        if (!point.at.empty())
            experiment.points.push_back(std::move(point));
    }
    if (!experiment.points.empty() && experiment.curve.empty())
        faults.add(experiment.place, "points need a curve to lie over", "name the observable with `curve`");
}

/// What is held against the model: its settings, points and checks.
void readModel(Fields& fields, Experiment& experiment, FaultList& faults)
{
    experiment.standing = oneOf<Experiment::Standing>(fields, "standing", experiment.place.file,
                                                      {{"independent", Experiment::Standing::Independent},
                                                       {"tuned", Experiment::Standing::Tuned},
                                                       {"built-in", Experiment::Standing::BuiltIn}},
                                                      Experiment::Standing::Tuned, faults);
    experiment.mechanism = fields.text("mechanism", Need::Required);
    experiment.settings = fields.pairs("settings", Need::Optional);
    readPoints(fields, experiment, faults);
    for (const Node* node : fields.maps("checks", Need::Required)) {
        if (auto check = readCheck(*node, experiment.place.file, true, faults))
            experiment.checks.push_back(std::move(*check));
    }
}

}  // namespace

Place Experiment::placeOf(const std::string& key) const
{
    const auto line = keyLines.find(key);
    return line == keyLines.end() ? place : Place{place.file, line->second};
}

std::optional<Experiment> readExperiment(const std::string& yaml, const std::string& file, FaultList& faults)
{
    const auto tree = readYaml(yaml, file, 1, faults);
    if (!tree)
        return std::nullopt;
    if (tree->kind != Node::Kind::Map) {
        faults.add(file, tree->line, "an experiment expects keys and values", "write lines like `id: moghaddam-1997`");
        return std::nullopt;
    }
    Experiment experiment;
    experiment.place = {file, 1};
    Fields fields(*tree, experiment.place, "an experiment", faults);
    experiment.id = fields.text("id", Need::Required);
    experiment.title = fields.text("title", Need::Required);
    experiment.citation = fields.text("citation", Need::Optional);
    experiment.computed = fields.text("computed", Need::Optional);
    experiment.locator = fields.text("locator", Need::Optional);
    experiment.species = fields.text("species", Need::Required);
    experiment.grade = oneOf<Experiment::Grade>(fields, "grade", file,
                                                {{"measured", Experiment::Grade::Measured},
                                                 {"derived", Experiment::Grade::Derived},
                                                 {"illustrative", Experiment::Grade::Illustrative},
                                                 {"to be checked", Experiment::Grade::ToBeChecked}},
                                                Experiment::Grade::ToBeChecked, faults);
    experiment.note = fields.text("note", Need::Optional);
    experiment.notModelled = fields.text("not-modelled", Need::Optional);
    if (experiment.notModelled.empty())
        readModel(fields, experiment, faults);
    experiment.keyLines = fields.lines();
    fields.refuseOthers();
    if (experiment.citation.empty() == experiment.computed.empty())
        faults.add(experiment.place, "an experiment rests on a citation or says from what it is computed",
                   "write `citation: key` or `computed: …`, one of the two");
    const bool tested = !experiment.mechanism.empty() && !experiment.checks.empty();
    const bool usable = tested || !experiment.notModelled.empty();
    return usable && !experiment.id.empty() ? std::optional(std::move(experiment)) : std::nullopt;
}

std::vector<Experiment> readExperiments(const ContentFolder& folder, FaultList& faults)
{
    std::vector<Experiment> experiments;
    std::map<std::string, std::string> files;
    for (const std::string& name : folder.files("experiments", ".yaml")) {
        const auto file = folder.read(name, faults);
        if (!file)
            continue;
        auto experiment = readExperiment(file->text, name, faults);
        if (!experiment)
            continue;
        const auto [first, fresh] = files.emplace(experiment->id, name);
        if (!fresh)
            faults.add(experiment->place, "the id " + inQuotes(experiment->id) + " is that of " + first->second + " too",
                       "give one of them another");
        experiments.push_back(std::move(*experiment));
    }
    return experiments;
}

namespace {

/// Reports an id that was there before.
void refuseTwice(const std::string& id, const Place& place, std::map<std::string, int>& lines, FaultList& faults)
{
    const auto [first, fresh] = lines.emplace(id, place.line);
    if (!fresh)
        faults.add(place, "the id " + inQuotes(id) + " stands in line " + std::to_string(first->second) + " too",
                   "give one of them another");
}

std::optional<Hypothesis> readHypothesis(const Node& node, const std::string& file, FaultList& faults)
{
    Hypothesis hypothesis;
    hypothesis.place = {file, node.line};
    Fields fields(node, hypothesis.place, "a hypothesis", faults);
    hypothesis.id = fields.text("id", Need::Required);
    hypothesis.title = fields.text("title", Need::Required);
    hypothesis.text = fields.text("text", Need::Required);
    hypothesis.citations = fields.texts("citations", Need::Optional);
    hypothesis.notModelled = fields.text("not-modelled", Need::Optional);
    hypothesis.settings = fields.pairs("settings", Need::Optional);
    fields.refuseOthers();
    if (!hypothesis.modelled() && !hypothesis.settings.empty())
        faults.add(hypothesis.place, "what is not modelled has no settings", "leave out `settings` or `not-modelled`");
    return hypothesis.id.empty() ? std::nullopt : std::optional(std::move(hypothesis));
}

std::optional<Finding> readFinding(const Node& node, const std::string& file, FaultList& faults)
{
    Finding finding;
    finding.place = {file, node.line};
    Fields fields(node, finding.place, "a finding", faults);
    finding.id = fields.text("id", Need::Required);
    finding.title = fields.text("title", Need::Required);
    finding.citations = fields.texts("citations", Need::Required);
    finding.species = fields.text("species", Need::Required);
    finding.note = fields.text("note", Need::Optional);
    finding.mechanism = fields.text("mechanism", Need::Required);
    const Node* check = fields.map("check", Need::Required);
    fields.refuseOthers();
    auto read = check != nullptr ? readCheck(*check, file, false, faults) : std::nullopt;
    if (finding.id.empty() || !read)
        return std::nullopt;
    finding.check = std::move(*read);
    return finding;
}

}  // namespace

Hypotheses readHypotheses(const std::string& yaml, const std::string& file, FaultList& faults)
{
    Hypotheses hypotheses;
    const auto tree = readYaml(yaml, file, 1, faults);
    if (!tree)
        return hypotheses;
    if (tree->kind != Node::Kind::Map) {
        faults.add(file, tree->line, "the hypotheses expect keys and values", "write `hypotheses:` and `findings:`");
        return hypotheses;
    }
    Fields fields(*tree, {file, 1}, "the hypotheses", faults);
    std::map<std::string, int> rows;
    for (const Node* node : fields.maps("hypotheses", Need::Required)) {
        if (auto hypothesis = readHypothesis(*node, file, faults)) {
            refuseTwice(hypothesis->id, hypothesis->place, rows, faults);
            hypotheses.rows.push_back(std::move(*hypothesis));
        }
    }
    std::map<std::string, int> columns;
    for (const Node* node : fields.maps("findings", Need::Required)) {
        if (auto finding = readFinding(*node, file, faults)) {
            refuseTwice(finding->id, finding->place, columns, faults);
            hypotheses.findings.push_back(std::move(*finding));
        }
    }
    fields.refuseOthers();
    return hypotheses;
}

Hypotheses readHypotheses(const ContentFolder& folder, FaultList& faults)
{
    const std::string name = "hypotheses.yaml";
    const auto file = folder.contains(name) ? folder.read(name, faults) : std::nullopt;
    return file ? readHypotheses(file->text, name, faults) : Hypotheses();
}

}  // namespace kinetarium::book
