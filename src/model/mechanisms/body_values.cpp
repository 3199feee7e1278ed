// SPDX-License-Identifier: GPL-3.0-or-later
// From settings to the numbers of the network. What a published model gives in rate constants is turned into volumes
// and flows, so that all models fill the same parameters; a model of two compartments leaves the slow tissue shut.
#include "model/mechanisms/body_values.h"

#include "model/mechanisms/body.h"
#include "model/mechanisms/receptor_block.h"

#include <array>
#include <cmath>
#include <unordered_map>

namespace kinetarium::model::body {

namespace {

constexpr double referenceWeight = 70;  // kg

/// L and L/min of one person.
struct Disposition {
    double central, rapid, slow;
    double clearance, rapidFlow, slowFlow;
};

Disposition fromFlows(double weight, std::array<double, 3> litres, std::array<double, 3> litresPerHour)
{
    const double share = weight / referenceWeight;
    return {litres[0] * share,
            litres[1] * share,
            litres[2] * share,
            litresPerHour[0] * share / 60,
            litresPerHour[1] * share / 60,
            litresPerHour[2] * share / 60};
}

/// From rate constants in 1/min; a k31 of 0 means no third compartment.
Disposition fromRates(double central, double k10, double k12, double k21, double k13, double k31)
{
    return {central,       k12 * central / k21, k31 > 0 ? k13 * central / k31 : 1,
            k10 * central, k12 * central,       k13 * central};
}

Disposition disposition(std::string_view model, double weight)
{
    if (model == "domino") {
        return fromRates(0.063 * weight, 0.438, 0.592, 0.247, 0.590, 0.0146);
    }
    if (model == "clements") {
        return fromRates(1.7522 * weight, 0.0109, 0.0186, 0.0137, 0, 0);
    }
    if (model == "hijazi") {
        return fromRates(1.08 * weight, 0.0333, 0.0088, 0.0030, 0, 0);
    }
    if (model == "herd") {
        const double grown = std::pow(weight / referenceWeight, 0.75) / (weight / referenceWeight);
        return fromFlows(weight, {38.7, 102, referenceWeight / weight}, {90 * grown, 215 * grown, 0});
    }
    return fromFlows(weight, {25, 56, 157}, {84, 161, 79});
}

/// A rat's brain level after a dose into the peritoneum: rises with `in`, falls with `out`, and its peak is `peak` uM
/// for each mg/kg.
constexpr double ratIn = 0.15, ratOut = 0.02, ratPeak = 0.12;

const std::vector<double>& startingValues()
{
    static const std::vector<double> values = [] {
        std::vector<double> made(bodySolver().network().parameters.size(), 0.0);
        for (const Fixed& each : fixedConstants()) {
            made[Values::slot(each.id)] = each.value;
        }
        return made;
    }();
    return values;
}

}  // namespace

std::size_t Values::slot(std::string_view parameter)
{
    static const std::unordered_map<std::string_view, std::size_t> slots = [] {
        std::unordered_map<std::string_view, std::size_t> made;
        for (std::string_view each : bodySolver().network().parameters) {
            made.emplace(each, made.size());
        }
        return made;
    }();
    return slots.at(parameter);
}

Absorption absorption(Route route)
{
    switch (route) {
        case Route::Intramuscular:
            return {0.083, 0.93, 0};
        case Route::Oral:
            return {0.06, 0.20, 0.3};
        case Route::Sublingual:
            return {0.040, 0.31, 0};
        case Route::Nasal:
            return {0.12, 0.45, 0};
        case Route::IvBolus:
        case Route::IvInfusion:
            break;
    }
    return {0, 1, 0};
}

double restingEffective(std::string_view drug)
{
    return drug == "memantine" ? 13 : 1.5;
}

Values::Values(const Settings& settings, const Regimen& regimen) : m_values(startingValues())
{
    set("other-share", 1 - at("norketamine-share"));
    set("hnk-other-share", 1 - at("hnk-share"));
    set("constant-level", regimen.level);
    regimen.rat ? setRat(regimen) : setPerson(settings, regimen);
    setCircuit(settings);
    setCascade(settings, regimen);
}

void Values::setPerson(const Settings& settings, const Regimen& regimen)
{
    const Disposition body = disposition(settings.choice("model"), regimen.weight);
    set("central-volume", body.central);
    set("rapid-volume", body.rapid);
    set("slow-volume", body.slow);
    set("clearance", body.clearance);
    set("rapid-flow", body.rapidFlow);
    set("slow-flow", body.slowFlow);
    set("norketamine-volume", 35 * regimen.weight / referenceWeight);
    set("hnk-volume", 108 * regimen.weight / referenceWeight);
    set("through-plasma", 1);
    setAbsorption(regimen.route);
}

void Values::setRat(const Regimen& regimen)
{
    const double latest = std::log(ratIn / ratOut) / (ratIn - ratOut);
    set("central-volume", 1);
    set("rapid-volume", 1);
    set("slow-volume", 1);
    set("norketamine-volume", 1);
    set("hnk-volume", 1);
    set("clearance", ratOut);
    set("absorption", ratIn);
    set("bioavailability", 1);
    set("rat-brain", ratPeak / std::exp(-ratOut * latest) / regimen.weight);
}

void Values::setAbsorption(Route route)
{
    const Absorption way = absorption(route);
    set("absorption", way.rate);
    set("bioavailability", way.share);
    set("first-pass", way.firstPass);
    set("not-absorbed", 1 - way.share - way.firstPass);
}

void Values::setCircuit(const Settings& settings)
{
    const std::string_view drug = choiceOr(settings, "drug", "ketamine");
    const double magnesium = numberOr(settings, "magnesium", 1);
    set("interneuron-half", interneuronHalf(drug, magnesium, interneuronEffective));
    set("pyramidal-half", pyramidalHalf(drug, magnesium));
    set("resting-half", restingHalf(drug, magnesium, restingEffective(drug)));
    set("interneuron-arm", choiceOr(settings, "interneuron-arm", "on") == "on" ? 1 : 0);
    set("ampa-open", 1 - numberOr(settings, "nbqx", 0));
}

void Values::setCascade(const Settings& settings, const Regimen& regimen)
{
    const std::string_view genotype = choiceOr(settings, "bdnf-genotype", "val-val");
    const bool sensitive = regimen.rat || choiceOr(settings, "rapamycin-human", "no-block") == "as-in-rodents";
    set("vdcc-open", 1 - numberOr(settings, "vdcc-block", 0));
    set("trkb-free", 1 - numberOr(settings, "anti-bdnf", 0));
    set("mtorc1-free", sensitive ? 1 - numberOr(settings, "rapamycin", 0) : 1);
    set("eef2-arm", choiceOr(settings, "eef2-arm", "on") == "on" ? 1 : 0);
    set("genotype-release", genotype == "val-val" ? 1 : genotype == "val-met" ? 0.65 : 0.3);
}

}  // namespace kinetarium::model::body
