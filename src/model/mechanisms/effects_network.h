// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network.h"
#include "model/mechanisms/pk_network.h"

namespace kinetarium::model::body {

inline constexpr double dissociationSteepness = 2.5;
inline constexpr double moodSteepness = 4;

// Beyond these nothing is known, so nothing is told.
inline constexpr double wakingLevel = 640;         // ng/mL, at which patients wake up (Idvall 1979)
inline constexpr double moodFollowed = 14 * 1440;  // min, the longest that a cited trial followed mood

/// What a person would notice, read off the parts before it: no species of its own. See effects.cpp for the equations.
inline constexpr kinetics::Network effectsNetwork = [] {
    using namespace kinetics;
    return Network{
        .name = "effects",
        .parameters = {"free-fraction", "dissociation-most", "dissociation-half", "pressure-most", "pressure-half",
                       "heart-most", "mood-most", "mood-half", "mood-spines"},
        .species = {},
        .sums = {{"felt-level", {{{ketamineMass, per("free-fraction")}, {power("brain")}}}},
                 {"dissociation",
                  {{{"dissociation-most"}, {hillUp("felt-level", "dissociation-half", dissociationSteepness)}}}},
                 {"systolic-pressure", {{{"pressure-most"}, {saturation("felt-level", "pressure-half")}}}},
                 {"heart-rate", {{{"heart-most"}, {saturation("felt-level", "pressure-half")}}}},
                 {"mood-drive", {{{}, {power("protein")}}, {{"mood-spines"}, {power("spines")}}}},
                 {"mood", {{{"mood-most"}, {hillUp("mood-drive", "mood-half", moodSteepness)}}}}},
        .reactions = {},
    };
}();

}  // namespace kinetarium::model::body
