// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may set on the NMDA receptor, and what its course tells.
#include "model/mechanisms/nmda_constants.h"
#include "model/mechanisms/perfusion.h"

namespace kinetarium::model::nmda_receptor {

namespace {

using Kind = Parameter::Kind;
using perfusion::choice;
using perfusion::chosen;
using perfusion::endTime;
using perfusion::time;

Parameter drugChoice()
{
    return choice("drug", "Drug", "The blocker in the bath; each enters the open channel only.", "none",
                  {{"none", "None", "No blocker."},
                   {"ketamine", "Ketamine", "Binds deep in the open pore and is trapped when the gate closes."},
                   {"memantine", "Memantine",
                    "Binds deep or superficially; from the superficial site it escapes, so a sixth is not trapped."},
                   {"pcp", "PCP", "Phencyclidine: binds as fast as ketamine and leaves seven times more slowly."},
                   {"mk801", "MK-801", "Dizocilpine: binds as fast as ketamine and leaves seventy times more slowly."}},
                  "ketamine", chosen());
}

Parameter drugLevel()
{
    const Source zanos(Grade::Measured, "Zanos 2018", "Table 1; total plasma, of which about half is free.");
    return {"drug-level",
            "Drug concentration",
            "Free concentration of the drug at the receptor; more of it blocks faster and, in the end, a larger share.",
            Kind::Number,
            "uM",
            1.0,
            0,
            1000,
            Scale::Logarithmic,
            0.01,
            {},
            "ketamine",
            {Grade::Illustrative, "Kinetarium",
             "A round number near ketamine's IC50 and near the plasma peak of 0.5 mg/kg."},
            {{"ketamine IC50, human 2A, -70 mV, no magnesium",
              0.71,
              "uM",
              {Grade::Measured, "Gilling 2009", "0.71 +/- 0.03 uM."}},
             {"plasma peak, 0.5 mg/kg i.v. over 40 min", 0.78, "uM", zanos},
             {"plasma in anaesthesia, at least", 5, "uM", zanos},
             {"plasma in anaesthesia, at most", 10, "uM", zanos}},
            {}};
}

Parameter magnesium()
{
    return {"magnesium",
            "Magnesium outside",
            "Extracellular magnesium; more of it plugs the open pore, the more so the more negative the membrane.",
            Kind::Number,
            "mM",
            0.0,
            0,
            10,
            Scale::Logarithmic,
            0.01,
            {},
            "mg",
            {Grade::Measured, "Gilling 2009", "None, as where the drugs' rates were measured."},
            {{"about as in the living brain",
              1,
              "mM",
              {Grade::ToBeChecked, "Kotermanski & Johnson 2009",
               "The physiological level that study compared with none."}}},
            {}};
}

Parameter voltage()
{
    return {
        "voltage",
        "Membrane voltage",
        "Voltage inside against outside, one value or steps like -70mV@0s,40mV@5s; depolarising drives magnesium and "
        "the drug out.",
        Kind::NumberOrSteps,
        "mV",
        -70.0,
        -120,
        80,
        Scale::Linear,
        0,
        {},
        "",
        {Grade::Measured, "Gilling 2009", "The holding voltage of the measurements."},
        {{"Kotermanski & Johnson's holding voltage",
          -66,
          "mV",
          {Grade::ToBeChecked, "Kotermanski & Johnson 2009", "Recalled."}}},
        {}};
}

}  // namespace

std::shared_ptr<const std::vector<Parameter>> parameters()
{
    auto list = std::make_shared<std::vector<Parameter>>();
    list->push_back(drugChoice());
    list->push_back(drugLevel());
    list->push_back(time("drug-on", "Drug added at", "When the drug comes into the bath.", "ketamine"));
    list->push_back(endTime("drug-off", "Drug washed out at",
                            "When the drug is washed out of the bath; what is trapped stays.", "ketamine"));
    list->push_back(
        choice("affinity", "Affinity after",
               "Whose measurements the drug's binding follows. Gilling's exist for 2A alone; 2B, 2C and 2D take "
               "Kotermanski's either way.",
               "gilling",
               {{"gilling", "Gilling 2009", "Human GluN1/2A at -70 mV: ketamine IC50 0.71 uM."},
                {"kotermanski", "Kotermanski & Johnson 2009", "Rat receptors at -66 mV: ketamine IC50 0.33 uM on 2A."}},
               "", {Grade::Measured, "Gilling 2009", "The human receptor."}));
    for (Parameter& each : perfusion::glutamateParameters()) {
        list->push_back(std::move(each));
    }
    list->push_back(magnesium());
    list->push_back(voltage());
    list->push_back(choice(
        "subunit", "Second subunit",
        "The GluN2 subunit. It changes the affinity for drug and magnesium only; gating stays that of the scheme.",
        "2a",
        {{"2a", "GluN2A", "The main subunit of the adult cortex and hippocampus; strong magnesium block."},
         {"2b", "GluN2B", "Magnesium block as 2A; affinities of its own."},
         {"2c", "GluN2C", "Weak magnesium block, so that ketamine keeps more of its potency."},
         {"2d", "GluN2D", "Weak magnesium block, between 2A and 2C."}},
        "", {Grade::Measured, "Gilling 2009", "The receptor of the measurements that carry the default rates."}));
    for (Parameter& each : *list) {
        if (each.species == "ketamine") {
            each.speciesFrom = "drug";
        }
    }
    return list;
}

std::shared_ptr<const std::vector<Observable>> observables()
{
    return std::make_shared<std::vector<Observable>>(std::vector<Observable>{
        {"open", "Open", "Share of channels that conduct: gate open, pore free (state O).", "1", "nmdaOpen", 0, 1},
        {"mg-blocked", "Plugged by magnesium", "Share with the gate open and magnesium in the pore (OM).", "1", "mg", 0,
         1},
        {"drug-blocked", "Blocked by the drug", "Share with the gate open and the drug in the pore (OB and OS).", "1",
         "nmdaBlocked", 0, 1},
        {"trapped", "Trapped", "Share with the gate shut over the drug (C0B, C1B, C2B, DB).", "1", "nmdaTrapped", 0, 1},
        {"desensitised", "Desensitised",
         "Share that is desensitised without the drug (D and DM); with it they count as trapped.", "1", "nmdaClosed", 0,
         1},
        {"block", "Holding the drug",
         "Share of channels that hold the drug, gate open or shut; in the steady state the lost share of the current.",
         "1", "ketamine", 0, 1},
        {"current", "Current",
         "Current relative to the peak of the same course without the drug; negative where it runs the other way.", "1",
         "", -1, 1},
    });
}

}  // namespace kinetarium::model::nmda_receptor
