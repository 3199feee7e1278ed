// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/experiments/replication.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/readout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::presentation {

namespace {

using book::Experiment;

Verdict verdictOf(const Experiment& experiment, const Experiment::Check& check, const CheckValue& value)
{
    if (!meets(check, value)) {
        return check.knownMiss.empty() ? Verdict::Differs : Verdict::KnownMiss;
    }
    switch (experiment.standing) {
    case Experiment::Standing::Independent: return Verdict::Replicated;
    case Experiment::Standing::Tuned: return Verdict::Met;
    case Experiment::Standing::BuiltIn: break;
    }
    return Verdict::ByConstruction;
}

/// Only what is named must agree: the rest was not the experiment's business.
bool fulfils(const model::Settings& settings, const book::SettingPairs& named, const model::Mechanism& mechanism)
{
    const model::Settings wanted = settingsOf(mechanism, named, {});
    return std::all_of(named.begin(), named.end(), [&](const auto& each) {
        return settings.value(each.first) == wanted.value(each.first);
    });
}

Replication replicateOne(const Experiment& experiment, const Experiment::Check& check)
{
    Replication result;
    result.experiment = &experiment;
    result.check = &check;
    try {
        result.got = valueOf(check, model::mechanism(experiment.mechanism), experiment.settings);
    } catch (const model::Refused& refused) {
        result.got = {std::numeric_limits<double>::quiet_NaN(), check.unit, {}};
        result.why = refused.what();
    }
    result.expected = expectedText(check, result.got.unit);
    result.tolerance = toleranceText(check);
    result.verdict = verdictOf(experiment, check, result.got);
    if (result.misses() && !check.knownMiss.empty()) {
        result.why = check.knownMiss;
    } else if (result.misses() && result.why.empty() && !std::isfinite(result.got.value)) {
        result.why = "the model gives no number here";
    }
    return result;
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
    case Verdict::NotModelled: return "not modelled";
    }
    return {};
}

std::string standingWord(Experiment::Standing standing)
{
    switch (standing) {
    case Experiment::Standing::Independent: return "independent";
    case Experiment::Standing::Tuned: return "tuned";
    case Experiment::Standing::BuiltIn: break;
    }
    return "built-in";
}

std::string gradeWord(Experiment::Grade grade)
{
    switch (grade) {
    case Experiment::Grade::Measured: return "measured";
    case Experiment::Grade::Derived: return "derived";
    case Experiment::Grade::Illustrative: return "illustrative";
    case Experiment::Grade::ToBeChecked: break;
    }
    return "to be checked";
}

std::vector<Replication> replicate(const Experiment& experiment)
{
    std::vector<Replication> results;
    if (!experiment.notModelled.empty()) {
        Replication none;
        none.experiment = &experiment;
        none.check = nullptr;
        none.got.value = std::numeric_limits<double>::quiet_NaN();
        none.verdict = Verdict::NotModelled;
        none.why = experiment.notModelled;
        return {none};
    }
    for (const Experiment::Check& check : experiment.checks) {
        results.push_back(replicateOne(experiment, check));
    }
    return results;
}

std::vector<PublishedCurve> publishedCurves(const book::Book& book, const model::Settings& settings,
                                            const std::string& mechanism, const std::string& observable)
{
    std::vector<PublishedCurve> curves;
    for (const Experiment& experiment : book.experiments) {
        if (experiment.mechanism != mechanism || experiment.curve != observable || experiment.points.empty()) {
            continue;
        }
        const model::Mechanism& of = model::mechanism(mechanism);
        if (!fulfils(settings, experiment.settings, of)) {
            continue;
        }
        const auto& all = *of.observables();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == observable; });
        const double scale =
            experiment.unit.empty() ? 1 : model::unitFactorOf(observable, experiment.unit, found->unit);
        PublishedCurve curve;
        curve.experiment = &experiment;
        const auto reference = book.references.find(experiment.citation);
        curve.label = reference == book.references.end() ? experiment.title : reference->second.shortForm();
        for (const auto& point : experiment.points) {
            curve.points.push_back(
                {model::parseQuantity(point.at, of.timeUnit()), point.value * scale, point.error * scale});
        }
        const std::vector<Replication> results = replicate(experiment);
        curve.differs = std::any_of(results.begin(), results.end(), [&](const Replication& each) {
            return each.misses() && fulfils(settings, each.check->settings, of);
        });
        curves.push_back(std::move(curve));
    }
    return curves;
}

}  // namespace kinetarium::presentation
