// SPDX-License-Identifier: GPL-3.0-or-later
// The drugs' rates, the subunits' affinities, and what is told about each of them.
//
//   drug        on      off    scale   superficial on, off    set so that
//   ketamine    1.41    1.00   32.2                           Kd 0.71 uM (Gilling), apparent off = 0.22 Po off /s
//   PCP         1.37    0.137  32.2                           Kd 0.10 uM, apparent off 0.03 /s (MacDonald)
//   MK-801      0.91    0.0137 32.2                           Kd 0.015 uM, apparent off 0.003 /s (MacDonald)
//   memantine   0.95    0.91   28.2    1.20, 1.27             IC50 0.80 uM, a sixth of the block superficial (Blanpied)
//               /uM/s   /s     mV      /uM/s  /s              at -70 mV
#include "model/mechanisms/nmda_constants.h"

#include "kinetarium/model/quantity.h"

#include <array>
#include <cmath>
#include <string_view>

namespace kinetarium::model::nmda_receptor {

namespace {

constexpr double kotermanskiVoltage = -66;  // mV
constexpr double superficialShare = 1.0 / 6;

struct Drug {
    std::string_view id;
    Binding gilling;
    std::array<double, 4> ic50;  ///< uM, of 2A, 2B, 2C, 2D without magnesium
    double ic50Voltage;          ///< mV, at which those hold
};

constexpr std::array drugs{
    Drug{"ketamine", {1.41, 1.00, 32.2}, {0.33, 0.31, 0.51, 0.83}, kotermanskiVoltage},
    Drug{"memantine", {0.95, 0.91, 28.2, 1.20, 1.27}, {0.80, 0.57, 0.52, 0.54}, kotermanskiVoltage},
    Drug{"pcp", {1.37, 0.137, 32.2}, {0.82, 0.16, 0.16, 0.22}, kotermanskiVoltage},
    Drug{"mk801", {0.91, 0.0137, 32.2}, {0.015, 0.009, 0.024, 0.038}, -40},
};

std::size_t subunitIndex(const Settings& settings)
{
    constexpr std::array<std::string_view, 4> subunits{"2a", "2b", "2c", "2d"};
    const std::string& chosen = settings.choice("subunit");
    std::size_t i = 0;
    while (i + 1 < subunits.size() && subunits[i] != chosen) {
        ++i;
    }
    return i;
}

double atVoltage(double rate, double scale, double voltage)
{
    return rate * std::exp((voltage + 70) / scale);
}

Source destexhe()
{
    return {Grade::Measured, "Destexhe 1998",
            "Read in the header of nmda5.mod; room temperature; without the factor 2 on binding."};
}

std::vector<RivalValue> gatingRivals(double lester, double edmonds, double clements, double westbrook, const char* unit)
{
    const auto from = [](const char* who) {
        return Source(Grade::Measured, who, "As listed in the header of nmda5.mod.");
    };
    return {{"Lester & Jahr 1992", lester, unit, from("Lester 1992")},
            {"Edmonds & Colquhoun 1992", edmonds, unit, from("Edmonds 1992")},
            {"Clements 1992", clements, unit, from("Clements 1992")},
            {"Clements & Westbrook 1991", westbrook, unit, from("Clements 1991")}};
}

void addGating(std::vector<Constant>& list)
{
    list.push_back({"bind",
                    "Glutamate binding",
                    bind,
                    "1/uM/s",
                    destexhe(),
                    {{"Glasgow 2017, calcium scheme",
                      31.6,
                      "1/uM/s",
                      {Grade::Measured, "Glasgow 2017", "A scheme with other states."}}}});
    list.push_back({"unbind", "Glutamate unbinding", unbind, "1/s", destexhe(), gatingRivals(6.7, 4.7, 9.5, 5, "1/s")});
    list.push_back({"open", "Opening", open, "1/s", destexhe(), gatingRivals(83.8, 46.5, 25, 10, "1/s")});
    list.push_back({"close", "Closing", close, "1/s", destexhe(), gatingRivals(83.8, 91.6, 59, 322, "1/s")});
    list.push_back(
        {"desensitise", "Desensitisation", desensitise, "1/s", destexhe(), gatingRivals(15.2, 8.4, 16, 4.0, "1/s")});
    list.push_back({"resensitise", "Recovery from desensitisation", resensitise, "1/s", destexhe(),
                    gatingRivals(9.4, 1.8, 13, 0.3, "1/s")});
    list.push_back({"open-saturated",
                    "Open probability in saturating glutamate",
                    openShare,
                    "1",
                    {Grade::Derived, "Kinetarium", "1/(1 + close/open + close/open desensitise/resensitise)."},
                    {}});
}

void addMagnesium(std::vector<Constant>& list, const Settings& settings)
{
    const double half = mgHalf(settings);
    const bool fitted = half != jahrStevens;
    const Source jahr(Grade::Measured, "Jahr 1990",
                      "B(V) = 1/(1 + [Mg]/3.57 mM exp(-0.062 V)), read in nmda5.mod and copies.");
    const Source fit(
        Grade::Illustrative, "Kinetarium",
        "Set so that 1 mM magnesium weakens ketamine as Kotermanski & Johnson 2009 give it; slope as for 2A.");
    const double voltage = settings.number("voltage");
    list.push_back({"mg-half-0mV", "Half-blocking magnesium at 0 mV", half, "mM", fitted ? fit : jahr, {}});
    list.push_back({"mg-half-scale", "Depolarisation that weakens magnesium e-fold", mgHalfScale, "mV", jahr, {}});
    list.push_back({"mg-half",
                    "Half-blocking magnesium at the set voltage",
                    half * std::exp(voltage / mgHalfScale),
                    "mM",
                    {Grade::Derived, "Kinetarium", "The value at 0 mV times exp(0.062 V)."},
                    {}});
    const Source ascher(Grade::Measured, "Ascher 1988",
                        "5400 exp(V/47) 1/s, as written by Roth 2005 for Vargas-Caballero 2004.");
    list.push_back({"mg-unblock", "Magnesium leaving, at 0 mV", mgUnblock, "1/s", ascher, {}});
    list.push_back({"mg-unblock-scale",
                    "Depolarisation that speeds magnesium's leaving e-fold",
                    mgUnblockScale,
                    "mV",
                    ascher,
                    {}});
    list.push_back(
        {"reversal",
         "Reversal potential",
         driveReversal,
         "mV",
         {Grade::Illustrative, "Kinetarium", "The usual round value; only the sign of the current rests on it."},
         {}});
}

std::vector<RivalValue> onRivals(std::string_view drug)
{
    const Source gilling(Grade::Measured, "Gilling 2009", "Apparent rate, human GluN1/2A, -70 mV, no magnesium.");
    const Source macDonald(Grade::Measured, "MacDonald 1991", "Range over ketamine, PCP and MK-801: 0.03 to 0.3.");
    if (drug == "ketamine") {
        return {{"apparent, human 2A", 0.15, "1/uM/s", gilling}, {"apparent, at most", 0.3, "1/uM/s", macDonald}};
    }
    if (drug == "memantine") {
        return {{"apparent, human 2A", 0.32, "1/uM/s", gilling}};
    }
    return {{"apparent, at least", 0.03, "1/uM/s", macDonald}, {"apparent, at most", 0.3, "1/uM/s", macDonald}};
}

std::vector<RivalValue> offRivals(std::string_view drug)
{
    const Source macDonald(Grade::Measured, "MacDonald 1991", "Apparent rate, cultured mouse hippocampal neurons.");
    const Source gilling(Grade::Measured, "Gilling 2009", "Apparent rate, human GluN1/2A, -70 mV, no magnesium.");
    if (drug == "ketamine") {
        return {{"apparent, human 2A", 0.22, "1/s", gilling}, {"apparent", 0.2, "1/s", macDonald}};
    }
    if (drug == "memantine") {
        return {{"apparent, human 2A", 0.53, "1/s", gilling}};
    }
    return {{"apparent", drug == "pcp" ? 0.03 : 0.003, "1/s", macDonald}};
}

Source ic50Source(const Drug& drug)
{
    const bool ofTwo = drug.id == "ketamine" || drug.id == "memantine";
    return {Grade::ToBeChecked, ofTwo ? "Kotermanski & Johnson 2009" : "Dravid 2007",
            "Recalled; taken at " + exactNumber(drug.ic50Voltage) + " mV, no magnesium."};
}

std::vector<RivalValue> kdRivals(const Drug& drug, std::size_t subunit, bool kotermanski)
{
    std::vector<RivalValue> rivals{{"the other affinity for this subunit", drug.ic50[subunit], "uM", ic50Source(drug)}};
    if (kotermanski) {
        rivals.clear();
    }
    if (drug.id == "ketamine") {
        rivals.push_back({"IC50, human 2A, -70 mV, no magnesium",
                          0.71,
                          "uM",
                          {Grade::Measured, "Gilling 2009", "0.71 +/- 0.03, Hill 0.84."}});
    }
    if (drug.id == "memantine") {
        rivals.push_back({"IC50, rat cortical neurons, -67 mV", 1.4, "uM", {Grade::Measured, "Blanpied 1997", ""}});
    }
    return rivals;
}

void addDrug(std::vector<Constant>& list, const Settings& settings)
{
    const Drug* drug = nullptr;
    for (const Drug& each : drugs) {
        if (each.id == settings.choice("drug")) {
            drug = &each;
        }
    }
    if (drug == nullptr) {
        return;
    }
    const Binding rates = binding(settings);
    const std::size_t subunit = subunitIndex(settings);
    std::string why = "Set so that the affinity and the apparent rate of leaving come out as measured on 2A at -70 mV.";
    if (rates.kotermanski) {
        why = "Rate of leaving over the affinity of GluN2" + std::string(1, "ABCD"[subunit]) +
              " given by Kotermanski & Johnson 2009 or Dravid 2007.";
        if (settings.choice("affinity") == "gilling") {
            why += " Gilling measured 2A alone, so their set is in force.";
        }
    }
    const Source fitted(Grade::Illustrative, "Kinetarium", why);
    if (rates.kotermanski) {
        list.push_back({"drug-ic50",
                        "IC50 on this subunit, from which the rate of binding is set",
                        drug->ic50[subunit],
                        "uM",
                        ic50Source(*drug),
                        {}});
    }
    list.push_back(
        {"drug-on-rate", "Drug binding to the open channel", rates.on, "1/uM/s", fitted, onRivals(drug->id)});
    list.push_back(
        {"drug-off-rate",
         "Drug leaving the open channel, at -70 mV",
         rates.off,
         "1/s",
         {Grade::Illustrative, "Kinetarium", "Times the open probability 0.22 this is the measured apparent rate."},
         offRivals(drug->id)});
    list.push_back({"drug-off-scale",
                    "Depolarisation that speeds leaving e-fold",
                    rates.scale,
                    "mV",
                    {drug->id == "ketamine" ? Grade::Derived : Grade::Illustrative,
                     drug->id == "ketamine" ? "Gilling 2009" : "Kinetarium",
                     "25.4 mV over the electrical distance; 0.79 for ketamine, taken over for PCP and MK-801."},
                    {}});
    list.push_back({"drug-kd",
                    "Affinity of the open channel at -70 mV (Kd)",
                    rates.off / rates.on,
                    "uM",
                    {Grade::Derived, "Kinetarium", "Rate of leaving over rate of binding."},
                    kdRivals(*drug, subunit, rates.kotermanski)});
    if (rates.superficialOn > 0) {
        list.push_back({"superficial-share",
                        "Share of the block in the superficial site, from which the rates of binding are set",
                        superficialShare,
                        "1",
                        {Grade::Measured, "Blanpied 1997", "One in six blocked channels let memantine go."},
                        {}});
        list.push_back({"drug-superficial-on-rate",
                        "Drug binding to the superficial site",
                        rates.superficialOn,
                        "1/uM/s",
                        fitted,
                        {}});
        list.push_back({"drug-superficial-off-rate",
                        "Drug leaving the superficial site, at -70 mV",
                        rates.superficialOff,
                        "1/s",
                        {Grade::Measured, "Kotermanski, Wood & Johnson 2009",
                         "1/0.79 s, +/- 0.32 s. Depolarisation did not change it; here it moves with the deep site's."},
                        {}});
    }
}

}  // namespace

Binding binding(const Settings& settings)
{
    for (const Drug& drug : drugs) {
        if (drug.id != settings.choice("drug")) {
            continue;
        }
        Binding rates = drug.gilling;
        const std::size_t subunit = subunitIndex(settings);
        rates.kotermanski = subunit > 0 || settings.choice("affinity") == "kotermanski";
        if (rates.kotermanski) {
            // Binding is set so that the IC50 of the table comes out in saturating glutamate at its own voltage.
            const double shallow = rates.superficialOn > 0 ? superficialShare : 0;
            const double ic50 = drug.ic50[subunit];
            rates.on = (1 - shallow) * atVoltage(rates.off, rates.scale, drug.ic50Voltage) / ic50;
            rates.superficialOn =
                shallow * atVoltage(rates.superficialOff, rates.scale, drug.ic50Voltage) / (openShare * ic50);
        }
        return rates;
    }
    return {};
}

double mgHalf(const Settings& settings)
{
    // 2C and 2D: from their half-blocking magnesium at -66 mV, 0.76 and 0.39 mM.
    const std::size_t subunit = subunitIndex(settings);
    if (subunit < 2) {
        return jahrStevens;
    }
    return (subunit == 2 ? 0.76 : 0.39) * std::exp(-kotermanskiVoltage / mgHalfScale);
}

std::vector<Constant> constants(const Settings& settings)
{
    std::vector<Constant> list;
    addGating(list);
    addMagnesium(list, settings);
    addDrug(list, settings);
    return list;
}

}  // namespace kinetarium::model::nmda_receptor
