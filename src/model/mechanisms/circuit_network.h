// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network.h"

namespace kinetarium::model::body {

inline constexpr double pyramidalSteepness = 1.5;  // of the block of pyramidal cells' receptors

/// Interneurons, pyramidal cells and the glutamate they release, relative to rest; takes `brain` from pkNetwork. See
/// disinhibition.cpp for the equations.
inline constexpr kinetics::Network circuitNetwork = [] {
    using namespace kinetics;
    return Network{
        .name = "disinhibition",
        .parameters = {"interneuron-half", "pyramidal-half", "interneuron-arm", "interneuron-gain", "feedback-gain",
                       "disinhibition-gain", "pyramidal-gain", "interneuron-time", "pyramidal-time", "glutamate-time",
                       "ampa-open"},
        .species = {{"interneuron", 1}, {"pyramidal", 1}, {"glutamate", 1}},
        .sums = {{"interneuron-block", {{{}, {saturation("brain", "interneuron-half")}}}},
                 {"pyramidal-block", {{{}, {hillUp("brain", "pyramidal-half", pyramidalSteepness)}}}},
                 {"pyramidal-rise", {{{}, {affine(-1, 1, "pyramidal")}}}},
                 {"interneuron-drive",
                  {{{1}, {}},
                   {{-1, "interneuron-gain", "interneuron-arm"}, {power("interneuron-block")}},
                   {{"feedback-gain"}, {power("pyramidal-rise")}}}},
                 {"pyramidal-drive",
                  {{{1}, {}},
                   {{"disinhibition-gain"}, {affine(1, -1, "interneuron")}},
                   {{-1, "pyramidal-gain"}, {power("pyramidal-block")}}}},
                 {"ampa", {{{"ampa-open"}, {power("pyramidal")}}}}},
        .reactions =
            {{"interneurons driven", {{"interneuron"}}, {{per("interneuron-time")}, {ramp("interneuron-drive")}}},
             {"interneurons relax", {{"interneuron", -1}}, {{per("interneuron-time")}, {power("interneuron")}}},
             {"pyramidal cells driven", {{"pyramidal"}}, {{per("pyramidal-time")}, {ramp("pyramidal-drive")}}},
             {"pyramidal cells relax", {{"pyramidal", -1}}, {{per("pyramidal-time")}, {power("pyramidal")}}},
             {"glutamate released", {{"glutamate"}}, {{per("glutamate-time")}, {power("pyramidal")}}},
             {"glutamate taken up", {{"glutamate", -1}}, {{per("glutamate-time")}, {power("glutamate")}}}},
    };
}();

}  // namespace kinetarium::model::body
