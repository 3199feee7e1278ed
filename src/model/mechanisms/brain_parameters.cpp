// SPDX-License-Identifier: GPL-3.0-or-later
// What may be set on the brain: species, a constant level, the drug, magnesium, and the switches of the experiments.
#include "model/mechanisms/brain_parameters.h"

#include "model/mechanisms/body_parameters.h"
#include "model/mechanisms/perfusion.h"

namespace kinetarium::model::body {

namespace {

using Kind = Parameter::Kind;
using perfusion::choice;
using perfusion::chosen;

Parameter blocked(std::string id, std::string label, std::string description, Source source)
{
    return {std::move(id),
            std::move(label),
            std::move(description),
            Kind::Number,
            "1",
            0.0,
            0,
            1,
            Scale::Linear,
            0,
            {},
            "",
            std::move(source),
            {},
            {}};
}

Parameter speciesChoice()
{
    return choice("species", "Species",
                  "Whose body and brain. A rat takes a dose alone, into the peritoneum; most of the cascade was found "
                  "in rodents.",
                  "human",
                  {{"human", "Human", "A person, by the pharmacokinetic model that is set."},
                   {"rat", "Rat", "A brain level set from few data, uncertain about threefold; no plasma."}},
                  "", chosen());
}

Parameter constantLevel()
{
    const Source gerhard(Grade::Measured, "Gerhard 2020", "Mouse prefrontal slices.");
    return {"constant-level",
            "Constant brain level",
            "A level at the receptors that is held from time 0 on, instead of any dose; 0 leaves the dose in force.",
            Kind::Number,
            "uM",
            0.0,
            0,
            100,
            Scale::Logarithmic,
            0.01,
            {},
            "ketamine",
            chosen(),
            {{"raises excitation in slices", 1, "uM", gerhard}, {"lowers it", 10, "uM", gerhard}},
            "drug"};
}

Parameter drugChoice(bool blockers)
{
    std::vector<Parameter::Choice> drugs{
        {"ketamine", "Ketamine", "The drug of the other chapters."},
        {"memantine", "Memantine", "Needs constant-level. By these receptors it ought to work, and it does not."}};
    if (blockers) {
        drugs.push_back({"pcp", "PCP", "Needs constant-level."});
        drugs.push_back(
            {"mk801", "MK-801", "Needs constant-level; its block is drawn as settled, which takes minutes."});
    }
    return choice("drug", "Drug",
                  "The blocker at the receptors. Only ketamine's way through the body is modelled; the others need a "
                  "constant level.",
                  "ketamine", std::move(drugs), "ketamine", chosen());
}

Parameter magnesium()
{
    return {"magnesium",
            "Magnesium outside",
            "Extracellular magnesium: it competes with the drug, most of all on pyramidal cells. Rest stays rest.",
            Kind::Number,
            "mM",
            1.0,
            0,
            10,
            Scale::Logarithmic,
            0.01,
            {},
            "mg",
            {Grade::ToBeChecked, "Kotermanski & Johnson 2009", "Recalled: about as in the living brain."},
            {{"many experiments on slices and cultures",
              0,
              "mM",
              {Grade::Measured, "Gideons 2014", "Without it both drugs block receptors at rest."}}},
            {}};
}

Parameter onOff(std::string id, std::string label, std::string description, std::string on, std::string off,
                Source source)
{
    return choice(std::move(id), std::move(label), std::move(description), "on",
                  {{"on", "On", std::move(on)}, {"off", "Off", std::move(off)}}, "", std::move(source));
}

Parameter genotype()
{
    return choice("bdnf-genotype", "BDNF genotype",
                  "The Val66Met variant; with Met less BDNF is released when the cell is active.", "val-val",
                  {{"val-val", "Val/Val", "Release as usual."},
                   {"val-met", "Val/Met", "0.65 of the release, illustrative."},
                   {"met-met", "Met/Met",
                    "0.3 of the release, illustrative; in such mice the effect was markedly "
                    "impaired."}},
                  "bdnf", {Grade::Measured, "Liu 2012", "Direction, in mice; the sizes are ours."});
}

Parameter rapamycinHuman()
{
    return choice("rapamycin-human", "Rapamycin in people",
                  "Rapamycin stopped the effect in rats and did not in patients. That is a switch here, not a "
                  "prediction: a model that needs mTORC1 misses the trial.",
                  "no-block",
                  {{"no-block", "Does not block", "As the trial found: the effect at 24 h was not blocked."},
                   {"as-in-rodents", "Blocks as in rodents", "What the rodent experiments would have predicted."}},
                  "mtorc1", {Grade::Measured, "Abdallah 2020", "20 patients, 6 mg by mouth two hours before."});
}

}  // namespace

std::shared_ptr<const std::vector<Parameter>> brainParameters(bool blockers)
{
    auto list = std::make_shared<std::vector<Parameter>>(doseParameters(true));
    const Source li(Grade::Measured, "Li 2010", "Rat prefrontal cortex.");
    list->push_back(speciesChoice());
    list->push_back(constantLevel());
    list->push_back(drugChoice(blockers));
    list->push_back(magnesium());
    list->push_back(onOff("interneuron-arm", "Interneuron arm",
                          "The first of two rival first steps: block on "
                          "interneurons frees pyramidal cells.",
                          "Interneurons fall when their receptors are blocked.",
                          "Block does not reach the interneurons' firing.",
                          {Grade::Measured, "Gerhard 2020", "Needed for the effect in mice."}));
    list->push_back(onOff("eef2-arm", "Resting-receptor arm",
                          "The second of two rival first steps: block of receptors "
                          "at rest frees eEF2 and with it translation of BDNF.",
                          "Block at rest frees translation.", "Block at rest does nothing.",
                          {Grade::Measured, "Autry 2011", "Direction, in mice."}));
    list->push_back(blocked("nbqx", "AMPA receptors blocked (NBQX)",
                            "Share of AMPA receptors blocked; more of it keeps the surge from reaching the cell.",
                            {Grade::Measured, "Maeng 2008", "It attenuated the effect in mice."}));
    list->push_back(blocked("vdcc-block", "Calcium channels blocked",
                            "Share of L-type calcium channels blocked; more of it holds back the release of BDNF.",
                            {Grade::Measured, "Lepack 2015", "Nifedipine and verapamil blocked the effect in mice."}));
    list->push_back(
        blocked("anti-bdnf", "Released BDNF bound by antibody", "Share of released BDNF caught before it reaches TrkB.",
                {Grade::Measured, "Lepack 2015", "An antibody in the prefrontal cortex blocked the effect."}));
    list->push_back(
        blocked("rapamycin", "mTORC1 blocked (rapamycin)",
                "Share of mTORC1 blocked; acts in rodents, and in people only where rapamycin-human says so.",
                {Grade::Measured, "Li 2010", "It blocked the effect in rats."}));
    list->push_back(rapamycinHuman());
    list->push_back(genotype());
    return list;
}

}  // namespace kinetarium::model::body
