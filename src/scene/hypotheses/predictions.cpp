// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/hypotheses/predictions.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/readout.h"

#include <array>
#include <cmath>
#include <limits>

namespace kinetarium::scene::hypotheses {

namespace {

constexpr std::array kHypotheses{
    Hypothesis{"disinhibition", "Disinhibition", "eef2-arm", ""},
    Hypothesis{"direct", "Resting receptors", "interneuron-arm", ""},
    Hypothesis{"both", "Both arms", "", ""},
    Hypothesis{"hydroxynorketamine", "A metabolite", "", "no agreed equations for what it would do"},
    Hypothesis{"trkb-direct", "TrkB itself", "", "the drug reaches TrkB only through BDNF here"},
    Hypothesis{"allosteric-site", "A second site", "", "ketamine has one site here, in the open channel"},
    Hypothesis{"lateral-habenula", "Lateral habenula", "", "one piece of prefrontal cortex, and no habenula"},
    Hypothesis{"opioid", "Opioid receptors", "", "there are none here"},
};
static_assert(kHypotheses[kModelled - 1].modelled() && !kHypotheses[kModelled].modelled());

Prediction asked(const Hypothesis& hypothesis, const Finding& finding)
{
    Prediction out{std::numeric_limits<double>::quiet_NaN(), "no number", Verdict::Silent};
    const model::Mechanism& mechanism = model::mechanism(finding.mechanism);
    model::Settings settings = mechanism.defaults();
    if (!hypothesis.off.empty())
        settings.set(hypothesis.off, "off");
    for (const auto& [id, value] : finding.settings)
        settings.set(id, value);
    const model::Quantity got = model::read(model::ReadOut::parse(finding.readOut, mechanism), mechanism, settings);
    if (!std::isfinite(got.value))
        return out;
    const bool met = finding.atLeast ? got.value >= finding.limit : got.value <= finding.limit;
    return {got.value, model::displayQuantity(got.value, got.unit), met ? Verdict::Agrees : Verdict::Differs};
}

}  // namespace

std::span<const Hypothesis> hypotheses()
{
    return kHypotheses;
}

const std::vector<Finding>& findings()
{
    static const std::vector<Finding> all{
        {"glutamate-rises",
         "Glutamate",
         "rat, 10 mg/kg",
         "Moghaddam 1997",
         "Glutamate rises after 10 mg/kg",
         "glutamate",
         "glutamate",
         "disinhibition",
         "peak glutamate",
         {{"species", "rat"}, {"dose", "10mg/kg"}},
         true,
         1.10,
         0.7,
         1.6,
         "low"},
        {"anaesthetic-dose-lowers",
         "Glutamate",
         "rat, 200 mg/kg",
         "Moghaddam 1997",
         "An anaesthetic dose lowers it",
         "glutamate",
         "glutamate",
         "disinhibition",
         "mean glutamate 0min..60min",
         {{"species", "rat"}, {"dose", "200mg/kg"}},
         false,
         0.90,
         0,
         1.3,
         "high"},
        {"bdnf-in-thirty-minutes",
         "BDNF protein",
         "after 30 min",
         "Autry 2011",
         "BDNF protein is up after half an hour",
         "bdnf",
         "bdnf",
         "cascade",
         "value bdnf at 30min",
         {{"species", "rat"}, {"dose", "10mg/kg"}},
         true,
         1.05,
         0.9,
         1.25,
         "30\u202fmin"},
        {"ampa-needed",
         "New spines",
         "AMPA blocked",
         "Li 2010",
         "Without AMPA receptors no new spines",
         "ampa",
         "spines",
         "cascade",
         "value spines at 24h",
         {{"species", "rat"}, {"dose", "10mg/kg"}, {"nbqx", "1"}},
         false,
         0.005,
         -0.005,
         0.03,
         "blocked"},
        {"new-spines",
         "New spines",
         "after 24 h",
         "Li 2010",
         "New spines at 24 hours",
         "spine",
         "spines",
         "cascade",
         "value spines at 24h",
         {{"species", "rat"}, {"dose", "10mg/kg"}},
         true,
         0.01,
         -0.01,
         0.06,
         "24\u202fh"},
        {"memantine",
         "BDNF protein",
         "memantine",
         "Gideons 2014",
         "Memantine raises no BDNF at rest in magnesium",
         "memantine",
         "bdnf",
         "cascade",
         "value bdnf at 60min",
         {{"drug", "memantine"}, {"constant-level", "1uM"}},
         false,
         1.05,
         0.9,
         1.25,
         "BDNF"},
        {"memantine-no-surge",
         "Firing",
         "memantine",
         "Zarate 2006",
         "Memantine does not work as an antidepressant, so it should not disinhibit",
         "memantine",
         "pyramidal",
         "disinhibition",
         "value pyramidal at 60min",
         {{"drug", "memantine"}, {"constant-level", "1uM"}},
         false,
         1.05,
         0.8,
         1.6,
         "firing"},
        {"rapamycin-in-patients",
         "Mood",
         "rapamycin",
         "Abdallah 2020",
         "Rapamycin does not take the effect away in patients",
         "mtorc1",
         "mood",
         "cascade",
         "value mood at 1d",
         {{"protocol", "trial-infusion"}, {"rapamycin", "1"}, {"rapamycin-human", "as-in-rodents"}},
         false,
         -5,
         -40,
         10,
         "mood"},
    };
    return all;
}

std::string foundWords(const Finding& finding)
{
    const std::string unit = finding.observable == "mood" ? "%" : "1";
    return (finding.atLeast ? "at least " : "at most ") + model::displayQuantity(finding.limit, unit);
}

std::string limitWords(const Finding& finding)
{
    const std::string unit = finding.observable == "mood" ? "%" : "1";
    return (finding.atLeast ? "≥\u202f" : "≤\u202f") + model::displayQuantity(finding.limit, unit);
}

const Prediction& prediction(std::size_t hypothesis, std::size_t finding)
{
    static const std::vector<Prediction> all = [] {
        std::vector<Prediction> out;
        for (std::size_t row = 0; row < kModelled; ++row) {
            for (const Finding& each : findings())
                out.push_back(asked(kHypotheses[row], each));
        }
        return out;
    }();
    return all.at(hypothesis * findings().size() + finding);
}

}  // namespace kinetarium::scene::hypotheses
