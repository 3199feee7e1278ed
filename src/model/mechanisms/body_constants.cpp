// SPDX-License-Identifier: GPL-3.0-or-later
// What is told about the numbers in force: the pharmacokinetic model's, the route's, the receptors', and the fixed
// ones.
#include "model/mechanisms/body_constants.h"

#include "model/mechanisms/body_values.h"
#include "model/mechanisms/cascade_network.h"
#include "model/mechanisms/circuit_network.h"
#include "model/mechanisms/effects_network.h"
#include "model/mechanisms/pk_network.h"
#include "model/mechanisms/receptor_block.h"

#include <algorithm>
#include <array>
#include <string>

namespace kinetarium::model::body {

namespace {

constexpr const char* inOpentiva = "Read in the program opentiva; scaled to the weight.";

/// What each published model gives for a textbook adult, in the network's volumes and flows.
struct Model {
    const char* id;
    const char* label;
    const char* citation;
};
constexpr std::array models{Model{"kamp", "Kamp 2020, pooled adults", "Kamp 2020, Anesthesiology"},
                            Model{"domino", "Domino 1982, adults", "Domino 1982"},
                            Model{"clements", "Clements 1981, volunteers", "Clements 1981"},
                            Model{"hijazi", "Hijazi 2003, intensive care", "Hijazi 2003"},
                            Model{"herd", "Herd 2007, children", "Herd 2007"}};

Source modelSource(std::string_view id)
{
    for (const Model& each : models) {
        if (each.id == id) {
            return {Grade::Measured, each.citation, inOpentiva};
        }
    }
    return {Grade::Illustrative, "Kinetarium", ""};
}

class Teller {
public:
    Teller(const Settings& settings, const Regimen& regimen)
        : m_settings(settings), m_regimen(regimen), m_values(settings, regimen)
    {}

    void tell(const char* id, const char* label, const char* unit, Source source, std::vector<RivalValue> rivals = {})
    {
        m_list.push_back({id, label, m_values.at(id), unit, std::move(source), std::move(rivals)});
    }
    void tellNumber(const char* id, const char* label, double value, Source source)
    {
        m_list.push_back({id, label, value, "1", std::move(source), {}});
    }
    void tellFixed(const char* from, const char* to);
    void tellBody();
    void tellRoute();
    void tellRat();
    void tellReceptors();
    void tellSteepness(bool circuitOnly);
    void tellMasses();
    void tellEnds();

    std::vector<Constant> list() && { return std::move(m_list); }

private:
    const Settings& m_settings;
    const Regimen& m_regimen;
    Values m_values;
    std::vector<Constant> m_list;

    std::vector<RivalValue> otherModels(const char* id, const char* unit) const;
};

std::vector<RivalValue> Teller::otherModels(const char* id, const char* unit) const
{
    std::vector<RivalValue> rivals;
    for (const Model& each : models) {
        if (each.id == m_settings.choice("model")) {
            continue;
        }
        Settings other = m_settings;
        other.setValue("model", std::string(each.id));
        rivals.push_back(
            {each.label, Values(other, m_regimen).at(id), unit, {Grade::Measured, each.citation, inOpentiva}});
    }
    return rivals;
}

std::vector<RivalValue> fixedRivals(std::string_view id)
{
    if (id == "free-fraction") {
        return {{"esketamine, label", 0.56, "1", {Grade::Measured, "Intranasal esketamine", "43 to 45 % bound."}},
                {"S-ketamine, albumin alone", 0.351, "1", {Grade::Measured, "Schmidt 2024", "64.9 % bound, in vitro."}},
                {"R-ketamine, albumin alone", 0.288, "1", {Grade::Measured, "Schmidt 2024", "71.2 % bound, in vitro."}},
                {"CSF over total plasma", 0.4, "1", {Grade::Measured, "Moaddel 2023", "Second hand."}},
                {"textbooks, at most", 0.9, "1", {Grade::ToBeChecked, "Zanos 2018", "Recalled: 10 to 30 % bound."}}};
    }
    if (id == "brain-rate") {
        return {{"ke0 with Domino, relief of pain",
                 0.238,
                 "1/min",
                 {Grade::Measured, "Navarrete 2025", "0.20 to 0.28; belongs to that model only."}},
                {"ke0 used with Kamp",
                 1.39,
                 "1/min",
                 {Grade::Measured, "Navarrete 2025", "As read in the program SimTIVA; belongs to that model only."}}};
    }
    if (id == "pressure-most") {
        return {{"S-ketamine anaesthesia, mean pressure, % of before", 27, "%", {Grade::Measured, "Langsjo 2005", ""}}};
    }
    if (id == "heart-most") {
        return {{"S-ketamine anaesthesia, % of before", 43.5, "%", {Grade::Measured, "Langsjo 2005", ""}}};
    }
    return {};
}

void Teller::tellFixed(const char* from, const char* to)
{
    bool telling = false;
    for (const Fixed& each : fixedConstants()) {
        telling = telling || each.id == std::string_view(from);
        if (telling) {
            m_list.push_back({each.id, each.label, m_values.at(each.id), each.unit, each.source, fixedRivals(each.id)});
        }
        telling = telling && each.id != std::string_view(to);
    }
}

void Teller::tellBody()
{
    const std::string& model = m_settings.choice("model");
    const Source source = modelSource(model);
    const bool three = model == "kamp" || model == "domino";
    const auto add = [&](const char* id, const char* label, const char* unit) {
        tell(id, label, unit, source, otherModels(id, unit));
    };
    add("clearance", "Clearance", "L/min");
    add("central-volume", "Central volume", "L");
    add("rapid-volume", "Volume that fills fast", "L");
    add("rapid-flow", "Flow into the volume that fills fast", "L/min");
    if (three) {
        tell("slow-volume", "Volume that fills slowly", "L", source);
        tell("slow-flow", "Flow into the volume that fills slowly", "L/min", source);
    }
    const Source fitted(Grade::Illustrative, "Kinetarium",
                        "Apparent: fitted to digitised curves of Kamp 2020 and used with every model; no anatomy.");
    tell("norketamine-volume", "Volume of norketamine, apparent", "L", fitted);
    tell("hnk-volume", "Volume of hydroxynorketamine, apparent", "L", fitted);
}

std::vector<RivalValue> shareRivals(Route route)
{
    const auto rival = [](const char* label, double value, const char* who, const char* note = "") {
        return RivalValue{label, value, "1", {Grade::Measured, who, note}};
    };
    switch (route) {
        case Route::Oral:
            return {rival("25 mg by mouth", 0.23, "Chong 2006", "23 +/- 9 %."),
                    rival("S-ketamine by mouth", 0.08, "Fanta 2015")};
        case Route::Sublingual:
            return {rival("wafer", 0.29, "Rolan 2014", "27 to 31 %.")};
        case Route::Nasal:
            return {rival("racemate, lowest", 0.11, "PMC9118341", "Table 6: 17, 13 and 11 %, falling with dose."),
                    rival("racemate, highest", 0.17, "PMC9118341", "Table 6: 17, 13 and 11 %, falling with dose."),
                    rival("esketamine spray", 0.48, "Intranasal esketamine"),
                    rival("esketamine spray, 28 mg", 0.54, "Perez-Ruixo 2021", "Absorbed in the nose.")};
        default:
            return {};
    }
}

Source shareSource(Route route)
{
    switch (route) {
        case Route::Intramuscular:
            return {Grade::ToBeChecked, "Grant 1981", "Recalled; 0.93 also in a compilation that was read."};
        case Route::Oral:
            return {Grade::ToBeChecked, "Grant 1981", "Recalled: 0.17 to 0.24 in all sources together."};
        case Route::Sublingual:
            return {Grade::ToBeChecked, "Yanagihara 2003", "0.29 to 0.32 in all sources together."};
        case Route::Nasal:
            return {Grade::Measured, "Yanagihara 2003", "Racemate; the sources disagree threefold."};
        default:
            return {Grade::Illustrative, "Kinetarium", "By definition."};
    }
}

void Teller::tellRoute()
{
    if (m_regimen.route == Route::IvBolus || m_regimen.route == Route::IvInfusion) {
        return;
    }
    tell("bioavailability", "Share that reaches the blood", "1", shareSource(m_regimen.route),
         shareRivals(m_regimen.route));
    tell("absorption", "Absorption, each of two equal steps", "1/min",
         {Grade::Illustrative, "Kinetarium", "Set so that the peak comes when the sources say."});
    tell("first-pass", "Share that reaches the blood as norketamine", "1",
         {Grade::Illustrative, "Kinetarium",
          "0.3 by mouth, where 0.6 made too much norketamine; left out on the other routes, so that theirs is too "
          "low."});
}

void Teller::tellRat()
{
    const Source guess(Grade::Illustrative, "Kinetarium", "An assumption, uncertain about threefold.");
    m_list.push_back({"rat-peak", "Peak brain level in rats, per mg/kg", 0.12, "uM", guess, {}});
    tell("absorption", "Absorption from the peritoneum", "1/min", guess);
    m_list.push_back({"rat-loss", "Elimination in rats", m_values.at("clearance"), "1/min", guess, {}});
}

void Teller::tellReceptors()
{
    const std::string drug(choiceOr(m_settings, "drug", "ketamine"));
    const double magnesium = numberOr(m_settings, "magnesium", 1);
    const Source recalled(Grade::ToBeChecked, "Kotermanski & Johnson 2009",
                          "Recalled; ketamine, 1 mM magnesium, -66 mV.");
    tell(
        "pyramidal-half", "Level that halves pyramidal cells' NMDA current", "uM",
        {Grade::Derived, "Kinetarium", "Mean of GluN2A and 2B by the receptor's closed form, Kd (1 + [Mg]/K), -66 mV."},
        {{"ketamine, 2A", 5.35, "uM", recalled}, {"ketamine, 2B", 5.08, "uM", recalled}});
    tell("interneuron-half", "Level that halves interneurons' NMDA current", "uM",
         {Grade::Illustrative, "Kinetarium",
          "An effective 1.5 uM for ketamine in 1 mM magnesium; other drugs and magnesium by the scheme's ratio for "
          "GluN2C and 2D."},
         {{"these settings, mean of 2C and 2D by the scheme",
           slowSubunitsHalf(drug, magnesium),
           "uM",
           {Grade::Derived, "Kinetarium", "Kd (1 + [Mg]/K), -66 mV."}},
          {"ketamine, 2C", 1.18, "uM", recalled},
          {"ketamine, 2D", 2.95, "uM", recalled},
          {"ketamine, half of the sites in rat brain",
           1.42,
           "uM",
           {Grade::Measured, "Shaffer 2014", "Unbound plasma level, 0.99 to 2.14."}}});
}

void Teller::tellSteepness(bool circuitOnly)
{
    const Source ours(Grade::Illustrative, "Kinetarium", "A Hill exponent, chosen.");
    tellNumber("pyramidal-steepness", "Steepness of block on pyramidal cells", pyramidalSteepness, ours);
    if (circuitOnly) {
        return;
    }
    tellNumber("surge-steepness", "Steepness of BDNF release", surgeSteepness, ours);
    tellNumber("refractory-steepness", "Steepness of refractoriness", refractorySteepness, ours);
    tellNumber("trkb-steepness", "Steepness of mTORC1 activation", trkbSteepness, ours);
    tellNumber("dissociation-steepness", "Steepness of dissociation", dissociationSteepness, ours);
    tellNumber("mood-steepness", "Steepness of mood", moodSteepness, ours);
    tell("resting-half", "Level that half blocks receptors at rest", "uM",
         choiceOr(m_settings, "drug", "ketamine") == "memantine"
             ? Source(Grade::Illustrative, "Kinetarium",
                      "At least 13 uM: Gideons 2014 saw no effect of memantine in "
                      "magnesium.")
             : Source(Grade::Illustrative, "Kinetarium",
                      "1.5 uM in 1 mM magnesium, as for interneurons; Gideons 2014 "
                      "gives the direction."));
    tell("genotype-release", "Release of BDNF with this genotype", "1",
         {Grade::Illustrative, "Kinetarium",
          "1, 0.65 and 0.3 for Val/Val, Val/Met and Met/Met; Liu 2012 gives the "
          "direction."});
}

void Teller::tellMasses()
{
    const auto add = [&](const char* id, const char* label, double mass, const char* formula) {
        m_list.push_back({id, label, mass, "g/mol", {Grade::Derived, "Kinetarium", formula}, {}});
    };
    add("molar-mass", "Molar mass of ketamine", ketamineMass, "From the formula C13H16ClNO.");
    add("norketamine-molar-mass", "Molar mass of norketamine", norketamineMass, "From the formula C12H14ClNO.");
    add("hnk-molar-mass", "Molar mass of hydroxynorketamine", hydroxynorketamineMass, "From the formula C12H14ClNO2.");
}

void Teller::tellEnds()
{
    m_list.push_back({"waking-level",
                      "Level from which dissociation, pressure and heart rate are not told",
                      wakingLevel,
                      "ng/mL",
                      {Grade::Measured, "Idvall 1979", "2.7 +/- 0.9 uM, at which patients woke from anaesthesia."},
                      {}});
    m_list.push_back({"mood-followed",
                      "For how long mood is told",
                      moodFollowed,
                      "min",
                      {Grade::Illustrative, "Kinetarium", "14 days, the longest that a cited trial followed patients."},
                      {}});
}

}  // namespace

std::vector<Constant> constants(const Settings& settings, Told told)
{
    const Regimen given = regimen(settings);
    Teller teller(settings, given);
    if (given.rat) {
        teller.tellRat();
    } else {
        teller.tellBody();
        teller.tellRoute();
        teller.tellFixed("norketamine-share", "brain-rate");
        teller.tellMasses();
    }
    if (told != Told::Drug) {
        teller.tellReceptors();
        teller.tellFixed("interneuron-gain", "glutamate-time");
        teller.tellSteepness(told == Told::Circuit);
    }
    if (told == Told::Everything) {
        teller.tellFixed("surge-half", "mood-spines");
        if (!given.rat) {
            teller.tellEnds();
        }
    }
    return std::move(teller).list();
}

}  // namespace kinetarium::model::body
