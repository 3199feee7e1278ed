// SPDX-License-Identifier: GPL-3.0-or-later
// What the courses of pk, disinhibition, cascade and effects tell.
#include "model/mechanisms/body_observables.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace kinetarium::model::body {

namespace {

using enum Known;

void addLevels(std::vector<Shown>& list)
{
    list.push_back({{"plasma", "Ketamine in plasma", "Total concentration in plasma, bound and unbound.", "ng/mL",
                     "ketamine", 0, 300},
                    InPeople});
    list.push_back({{"brain", "Ketamine in the brain",
                     "Unbound concentration at the receptors: what is unbound in plasma, some minutes later; in rats a "
                     "curve of its own.",
                     "uM", "ketamine", 0, 1},
                    Always});
    list.push_back({{"norketamine", "Norketamine in plasma", "Total concentration of the first metabolite.", "ng/mL",
                     "ketamine", 0, 200},
                    InPeople});
    list.push_back({{"hnk", "Hydroxynorketamine in plasma", "Total concentration of the main later metabolites.",
                     "ng/mL", "ketamine", 0, 100},
                    InPeople});
}

void addAmounts(std::vector<Shown>& list)
{
    list.push_back(
        {{"infused", "Given so far", "All that has been given, by whatever route.", "mg", "ketamine", 0, 40}, Always});
    list.push_back({{"site", "Not yet absorbed", "Still where it was given: muscle, gut, under the tongue or nose.",
                     "mg", "ketamine", 0, 40},
                    Always});
    list.push_back(
        {{"blood", "In blood and what it fills at once", "The central volume of the model.", "mg", "ketamine", 0, 40},
         Always});
    list.push_back(
        {{"rapid-tissue", "In tissues that fill fast", "The second volume of the model.", "mg", "ketamine", 0, 40},
         Always});
    list.push_back({{"slow-tissue", "In tissues that fill slowly",
                     "The third volume of the model; empty where a model has two.", "mg", "ketamine", 0, 40},
                    Always});
    list.push_back({{"metabolised", "Metabolised or lost",
                     "All that is no longer ketamine, as mg of ketamine: metabolites still in the body, what was "
                     "eliminated, and what a route lost before the blood.",
                     "mg", "ketamine", 0, 40},
                    Always});
}

void addCircuit(std::vector<Shown>& list)
{
    list.push_back({{"interneuron-block", "Interneurons' NMDA receptors blocked",
                     "Share of the current lost in the steady state at this level.", "1", "nmdaBlocked", 0, 1},
                    Always});
    list.push_back({{"pyramidal-block", "Pyramidal cells' NMDA receptors blocked",
                     "Share of the current lost in the steady state at this level.", "1", "nmdaBlocked", 0, 1},
                    Always});
    list.push_back({{"interneuron", "Interneurons' firing", "Relative to rest.", "1", "gaba", 0, 1.5}, Always});
    list.push_back({{"pyramidal", "Pyramidal cells' firing", "Relative to rest.", "1", "spine", 0, 2}, Always});
    list.push_back({{"glutamate", "Glutamate outside cells",
                     "Relative to rest, as microdialysis sees it; a single synapse sees far more and far less.", "1",
                     "glutamate", 0, 2},
                    Always});
    list.push_back({{"ampa", "AMPA drive",
                     "Pyramidal firing times the share of AMPA receptors left open to it, "
                     "relative to rest.",
                     "1", "ampa", 0, 2},
                    Always});
}

void addCascade(std::vector<Shown>& list)
{
    list.push_back({{"bdnf-release", "BDNF released", "BDNF outside the cell, above rest; a scale of our own.", "1",
                     "bdnf", 0, 2.5},
                    Always});
    list.push_back({{"eef2", "Translation freed by resting receptors",
                     "The second arm: the share of eEF2 freed from its kinase when receptors at rest are blocked.", "1",
                     "bdnf", 0, 1},
                    Always});
    list.push_back(
        {{"bdnf", "BDNF in the cell", "Protein that can be released, relative to rest.", "1", "bdnf", 0.8, 1.8},
         Always});
    list.push_back({{"trkb", "TrkB activity", "Above rest; a scale of our own.", "1", "trkb", 0, 2.5}, Always});
    list.push_back(
        {{"mtorc1", "mTORC1 activity", "Above rest; 1 is the most that TrkB can do.", "1", "mtorc1", 0, 0.6}, Always});
    list.push_back(
        {{"s6k", "S6K feedback", "Follows mTORC1 within an hour and holds it back.", "1", "mtorc1", 0, 0.4}, Always});
    list.push_back({{"protein", "Synaptic protein gained", "Above rest; 1 is all that there is room for.", "1",
                     "synprotein", 0, 1},
                    Always});
    list.push_back({{"spines", "Spines gained", "Share of spines more than at rest.", "1", "spine", 0, 0.2}, Always});
}

void addEffects(std::vector<Shown>& list)
{
    list.push_back({{"mood", "Depression score against the control arm",
                     "Change beyond what the control arm does, in % of the score before; negative is better. "
                     "Illustrative, and drawn only for protocols that were tried.",
                     "%", "accent", -30, 0},
                    WhenTried});
    list.push_back({{"dissociation", "Dissociation", "Points of the CADSS scale; only below the level of anaesthesia.",
                     "1", "ink2", 0, 40},
                    WhileMild});
    list.push_back({{"systolic-pressure", "Rise of systolic pressure",
                     "Mean rise above rest; only below the level of anaesthesia.", "mmHg", "accent", 0, 15},
                    WhileMild});
    list.push_back({{"heart-rate", "Rise of heart rate", "Mean rise above rest; only below the level of anaesthesia.",
                     "1/min", "accent", 0, 4},
                    WhileMild});
}

const std::vector<Shown>& everything()
{
    static const std::vector<Shown> all = [] {
        std::vector<Shown> list;
        addLevels(list);
        addAmounts(list);
        addCircuit(list);
        addCascade(list);
        addEffects(list);
        return list;
    }();
    return all;
}

}  // namespace

std::vector<Shown> shown(std::initializer_list<std::string_view> ids)
{
    std::vector<Shown> list;
    for (std::string_view id : ids) {
        const auto& all = everything();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Shown& each) { return each.observable.id == id; });
        if (found == all.end()) {
            throw std::invalid_argument("no observable " + std::string(id));
        }
        list.push_back(*found);
    }
    return list;
}

std::shared_ptr<const std::vector<Observable>> observablesOf(const std::vector<Shown>& list)
{
    auto observables = std::make_shared<std::vector<Observable>>();
    for (const Shown& each : list) {
        observables->push_back(each.observable);
    }
    return observables;
}

}  // namespace kinetarium::model::body
