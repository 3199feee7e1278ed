// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/experiments/replication.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/readout.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

using Check = book::Experiment::Check;
using book::SettingPairs;

constexpr std::size_t lineSamples = 2000;

void apply(model::Settings& settings, const SettingPairs& pairs)
{
    for (const auto& [id, text] : pairs) {
        settings.set(id, text);
    }
}

model::Settings settingsOf(const model::Mechanism& mechanism, const SettingPairs& base, const SettingPairs& over)
{
    model::Settings settings = mechanism.defaults();
    apply(settings, base);
    apply(settings, over);
    return settings;
}

/// Correlation of two observables over the times at which the second lies in the range.
double correlation(const Check& check, const model::Course& course)
{
    const std::size_t y = course.index(check.lineOf);
    const std::size_t x = course.index(check.lineAgainst);
    std::vector<double> times;
    const double last = course.timeUnit() == "min" ? 1440 : 60;
    for (std::size_t i = 0; i < lineSamples; ++i) {
        times.push_back(last * static_cast<double>(i) / lineSamples);
    }
    const std::vector<double> rows = course.table(times);
    const std::size_t width = course.observables().size();
    double n = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double a = rows[i * width + x];
        const double b = rows[i * width + y];
        if (a >= check.lineFrom && a <= check.lineTo && std::isfinite(b)) {
            n += 1;
            sx += a;
            sy += b;
            sxx += a * a;
            syy += b * b;
            sxy += a * b;
        }
    }
    if (n < 10) {
        throw model::Refused(check.lineAgainst + " never lies between " + model::exactNumber(check.lineFrom) + " and " +
                             model::exactNumber(check.lineTo));
    }
    return (n * sxy - sx * sy) / std::sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}

/// A unit that is only ever compared with itself need not be one that can be converted.
double factor(const std::string& from, const std::string& to)
{
    return from == to ? 1 : model::unitFactor(from, to);
}

std::string number(double value)
{
    return model::displayQuantity(value, "1");
}

}  // namespace

std::string verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Replicated: return "replicated";
    case Verdict::Met: return "met (tuned)";
    case Verdict::ByConstruction: return "met (built in)";
    case Verdict::Differs: return "differs";
    case Verdict::KnownMiss: return "differs (known)";
    }
    return {};
}

CheckValue valueOf(const Check& check, const model::Mechanism& mechanism, const SettingPairs& base)
{
    const model::Settings settings = settingsOf(mechanism, base, check.settings);
    if (!check.lineOf.empty()) {
        return {correlation(check, mechanism.run(settings)), "1"};
    }
    const model::Quantity read = model::read(model::ReadOut::parse(check.readOut, mechanism), mechanism, settings);
    if (check.relative) {
        const model::Settings control = settingsOf(mechanism, base, check.controlSettings);
        const std::string& readOut = check.controlReadOut.empty() ? check.readOut : check.controlReadOut;
        const model::Quantity other = model::read(model::ReadOut::parse(readOut, mechanism), mechanism, control);
        return {read.value * factor(read.unit, other.unit) / other.value, "1"};
    }
    const std::string unit = check.unit.empty() ? read.unit : check.unit;
    return {read.value * factor(read.unit, unit), unit};
}

bool meets(const Check& check, double value)
{
    if (check.expected) {
        const double width = check.share > 0 ? check.share * std::abs(*check.expected) : check.margin;
        if (!(std::abs(value - *check.expected) <= width)) {
            return false;
        }
    }
    return (!check.least || value >= *check.least) && (!check.most || value <= *check.most);
}

std::string expectedText(const Check& check, const std::string& unit)
{
    const auto shown = [&](double value) { return model::displayQuantity(value, unit); };
    if (check.expected) {
        return shown(*check.expected);
    }
    if (check.least && check.most) {
        return shown(*check.least) + " to " + shown(*check.most);
    }
    return check.least ? "at least " + shown(*check.least) : "at most " + shown(*check.most);
}

std::vector<Replication> replicate(const book::Experiment& experiment)
{
    const model::Mechanism& mechanism = model::mechanism(experiment.mechanism);
    std::vector<Replication> results;
    for (const Check& check : experiment.checks) {
        const CheckValue value = valueOf(check, mechanism, experiment.settings);
        Replication result;
        result.experiment = &experiment;
        result.check = &check;
        result.got = value.value;
        result.unit = value.unit;
        result.expected = expectedText(check, value.unit);
        result.tolerance = check.share > 0    ? number(check.share * 100) + " %"
                           : check.margin > 0 ? number(check.margin)
                                              : std::string();
        if (meets(check, value.value)) {
            result.verdict = experiment.standing == book::Experiment::Standing::Independent ? Verdict::Replicated
                             : experiment.standing == book::Experiment::Standing::Tuned     ? Verdict::Met
                                                                                            : Verdict::ByConstruction;
        } else {
            result.verdict = check.knownMiss.empty() ? Verdict::Differs : Verdict::KnownMiss;
        }
        results.push_back(std::move(result));
    }
    return results;
}

namespace {

class Checker {
public:
    std::vector<book::Fault> faults;

    void check(const book::Experiment& experiment)
    {
        const model::Mechanism* mechanism = known(experiment.mechanism, experiment.place);
        if (mechanism == nullptr || !settle(*mechanism, experiment.settings, {}, experiment.place)) {
            return;
        }
        for (const Check& each : experiment.checks) {
            checkOne(each, *mechanism, experiment.settings);
        }
        guard(experiment.place, [&] {
            if (!experiment.curve.empty()) {
                const model::Course course = mechanism->run(settingsOf(*mechanism, experiment.settings, {}));
                const auto& observable = course.observables()[course.index(experiment.curve)];
                (void)factor(experiment.unit.empty() ? observable.unit : experiment.unit, observable.unit);
            }
            for (const auto& point : experiment.points) {
                (void)model::parseQuantity(point.at, mechanism->timeUnit());
            }
        });
    }

    void check(const book::Hypotheses& hypotheses)
    {
        for (const book::Finding& finding : hypotheses.findings) {
            const model::Mechanism* mechanism = known(finding.mechanism, finding.place);
            if (mechanism == nullptr) {
                continue;
            }
            checkOne(finding.check, *mechanism, {});
            for (const book::Hypothesis& each : hypotheses.rows) {
                settle(*mechanism, each.settings, finding.check.settings, each.place);
            }
        }
    }

private:
    template <typename Body>
    bool guard(const book::Place& place, const Body& body)
    {
        try {
            body();
            return true;
        } catch (const model::Refused& refused) {
            faults.push_back({place.file, place.line, refused.what(), "mend the name or the value"});
            return false;
        }
    }

    const model::Mechanism* known(const std::string& id, const book::Place& place)
    {
        const model::Mechanism* mechanism = nullptr;
        guard(place, [&] { mechanism = &model::mechanism(id); });
        return mechanism;
    }

    bool settle(const model::Mechanism& mechanism, const SettingPairs& base, const SettingPairs& over,
                const book::Place& place)
    {
        return guard(place, [&] { (void)settingsOf(mechanism, base, over); });
    }

    void checkOne(const Check& check, const model::Mechanism& mechanism, const SettingPairs& base)
    {
        guard(check.place, [&] {
            (void)settingsOf(mechanism, base, check.settings);
            (void)settingsOf(mechanism, base, check.controlSettings);
            if (!check.readOut.empty()) {
                (void)model::ReadOut::parse(check.readOut, mechanism);
            }
            if (!check.controlReadOut.empty()) {
                (void)model::ReadOut::parse(check.controlReadOut, mechanism);
            }
            for (const std::string& id : {check.lineOf, check.lineAgainst}) {
                const auto& all = *mechanism.observables();
                if (!id.empty() && std::none_of(all.begin(), all.end(), [&](const auto& each) { return each.id == id; })) {
                    throw model::Refused("there is no observable \"" + id + "\"");
                }
            }
        });
    }
};

}  // namespace

std::vector<book::Fault> checkExperiments(const book::Book& book)
{
    Checker checker;
    for (const book::Experiment& each : book.experiments) {
        checker.check(each);
    }
    checker.check(book.hypotheses);
    return std::move(checker.faults);
}

std::vector<PublishedCurve> publishedCurves(const book::Book& book, const model::Settings& settings,
                                            const std::string& mechanism, const std::string& observable)
{
    std::vector<PublishedCurve> curves;
    for (const book::Experiment& experiment : book.experiments) {
        if (experiment.mechanism != mechanism || experiment.curve != observable || experiment.points.empty()) {
            continue;
        }
        const model::Mechanism& of = model::mechanism(mechanism);
        const model::Settings wanted = settingsOf(of, experiment.settings, {});
        // Only what the experiment names must agree: the rest was not its business.
        const bool fits = std::all_of(experiment.settings.begin(), experiment.settings.end(), [&](const auto& each) {
            return settings.value(each.first) == wanted.value(each.first);
        });
        if (!fits) {
            continue;
        }
        const auto& all = *of.observables();
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == observable; });
        const double scale = experiment.unit.empty() ? 1 : factor(experiment.unit, found->unit);
        PublishedCurve curve;
        curve.experiment = &experiment;
        const auto reference = book.references.find(experiment.citation);
        curve.label = reference == book.references.end() ? experiment.title : reference->second.shortForm();
        for (const auto& point : experiment.points) {
            curve.points.push_back(
                {model::parseQuantity(point.at, of.timeUnit()), point.value * scale, point.error * scale});
        }
        for (const Replication& each : replicate(experiment)) {
            curve.differs = curve.differs || each.verdict == Verdict::Differs || each.verdict == Verdict::KnownMiss;
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

HypothesisGrid hypothesisGrid(const book::Book& book)
{
    HypothesisGrid grid;
    for (const book::Finding& finding : book.hypotheses.findings) {
        grid.columns.push_back(&finding);
        grid.found.emplace_back();
    }
    for (const book::Hypothesis& hypothesis : book.hypotheses.rows) {
        grid.rows.push_back(&hypothesis);
        std::vector<Prediction> row;
        for (std::size_t column = 0; column < grid.columns.size(); ++column) {
            const book::Finding& finding = *grid.columns[column];
            Prediction cell;
            cell.modelled = hypothesis.modelled;
            if (hypothesis.modelled) {
                const CheckValue value = valueOf(finding.check, model::mechanism(finding.mechanism), hypothesis.settings);
                cell.value = value.value;
                cell.predicted = model::displayQuantity(value.value, value.unit);
                cell.agrees = meets(finding.check, value.value);
                grid.found[column] = expectedText(finding.check, value.unit);
            } else {
                cell.predicted = "not in this model";
            }
            row.push_back(std::move(cell));
        }
        grid.cells.push_back(std::move(row));
    }
    return grid;
}

}  // namespace kinetarium::presentation
