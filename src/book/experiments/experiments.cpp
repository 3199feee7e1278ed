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

std::optional<Check> readCheck(const Node& node, const std::string& file, bool named, FaultList& faults)
{
    Check check;
    check.place = {file, node.line};
    Fields fields(node, check.place, "a check", faults);
    if (named)
        check.name = fields.text("name", Need::Required);
    const Node* line = fields.map("line", Need::Optional);
    if (line != nullptr)
        readLine(*line, check, faults);
    else
        check.readOut = fields.text("read-out", Need::Required);
    check.settings = fields.pairs("settings", Need::Optional);
    if (const Node* control = fields.map("relative-to", Need::Optional))
        readControl(*control, check, faults);
    check.expected = fields.number("expect");
    check.least = fields.number("at-least");
    check.most = fields.number("at-most");
    check.unit = fields.text("unit", Need::Optional);
    if (check.expected)
        readTolerance(fields, check, faults);
    check.knownMiss = fields.text("known-miss", Need::Optional);
    fields.refuseOthers();
    if (!check.expected && !check.least && !check.most) {
        faults.add(check.place, "a check needs `expect`, `at-least` or `at-most`, found none", "say what the paper found");
        return std::nullopt;
    }
    if (check.readOut.empty() && check.lineOf.empty())
        return std::nullopt;
    return check;
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

}  // namespace

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
    experiment.standing = oneOf<Experiment::Standing>(fields, "standing", file,
                                                      {{"independent", Experiment::Standing::Independent},
                                                       {"tuned", Experiment::Standing::Tuned},
                                                       {"built-in", Experiment::Standing::BuiltIn}},
                                                      Experiment::Standing::Tuned, faults);
    experiment.note = fields.text("note", Need::Optional);
    experiment.mechanism = fields.text("mechanism", Need::Required);
    experiment.settings = fields.pairs("settings", Need::Optional);
    readPoints(fields, experiment, faults);
    for (const Node* node : fields.maps("checks", Need::Required)) {
        if (auto check = readCheck(*node, file, true, faults))
            experiment.checks.push_back(std::move(*check));
    }
    experiment.keyLines = fields.lines();
    fields.refuseOthers();
    if (experiment.citation.empty() == experiment.computed.empty())
        faults.add(experiment.place, "an experiment rests on a citation or says from what it is computed",
                   "write `citation: key` or `computed: …`, one of the two");
    if (experiment.id.empty() || experiment.mechanism.empty() || experiment.checks.empty())
        return std::nullopt;
    return experiment;
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

Hypotheses readHypotheses(const ContentFolder& folder, FaultList& faults)
{
    const std::string name = "hypotheses.yaml";
    Hypotheses hypotheses;
    if (!folder.contains(name))
        return hypotheses;
    const auto file = folder.read(name, faults);
    const auto tree = file ? readYaml(file->text, name, 1, faults) : std::nullopt;
    if (!tree || tree->kind != Node::Kind::Map)
        return hypotheses;
    Fields fields(*tree, {name, 1}, "the hypotheses", faults);
    for (const Node* node : fields.maps("hypotheses", Need::Required)) {
        Hypothesis hypothesis;
        hypothesis.place = {name, node->line};
        Fields inner(*node, hypothesis.place, "a hypothesis", faults);
        hypothesis.id = inner.text("id", Need::Required);
        hypothesis.title = inner.text("title", Need::Required);
        hypothesis.text = inner.text("text", Need::Required);
        hypothesis.citations = inner.texts("citations", Need::Optional);
        hypothesis.modelled = inner.text("modelled", Need::Optional) != "no";
        hypothesis.settings = inner.pairs("settings", Need::Optional);
        inner.refuseOthers();
        if (!hypothesis.id.empty())
            hypotheses.rows.push_back(std::move(hypothesis));
    }
    for (const Node* node : fields.maps("findings", Need::Required)) {
        Finding finding;
        finding.place = {name, node->line};
        Fields inner(*node, finding.place, "a finding", faults);
        finding.id = inner.text("id", Need::Required);
        finding.title = inner.text("title", Need::Required);
        finding.citations = inner.texts("citations", Need::Required);
        finding.species = inner.text("species", Need::Required);
        finding.mechanism = inner.text("mechanism", Need::Required);
        const Node* check = inner.map("check", Need::Required);
        inner.refuseOthers();
        auto read = check != nullptr ? readCheck(*check, name, false, faults) : std::nullopt;
        if (finding.id.empty() || !read)
            continue;
        finding.check = std::move(*read);
        hypotheses.findings.push_back(std::move(finding));
    }
    fields.refuseOthers();
    return hypotheses;
}

}  // namespace kinetarium::book
