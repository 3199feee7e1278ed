// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"
#include "scene/vocabulary/geometry.h"

#include <string>
#include <vector>

namespace kinetarium::scene::circuit {

/// All that the picture and the words need from the course at one moment. Rates and amounts are multiples of rest.
/// NaN: not known.
struct Reading {
    double minutes = 0;
    double felt = 0;  ///< grows while the course moves
    std::uint64_t seed = 1;
    std::string drug;                       ///< species
    double plasma = 0, brain = 0;           ///< ng/mL, uM
    double interneuron = 1, pyramidal = 1;  ///< firing
    double glutamate = 1, ampa = 1;
    double interneuronBlock = 0, pyramidalBlock = 0;         ///< shares
    bool interneuronArm = true;                              ///< off: the interneuron's receptors are left alone
    double nbqx = 0;                                         ///< share of the AMPA receptors that is blocked
    std::vector<double> interneuronSpikes, pyramidalSpikes;  ///< ages, in felt time; youngest last
    Points trail;  ///< x: block on interneurons, y: on pyramidal cells, from the start to now
};
Reading read(const Moment& moment);

inline constexpr double kWindow = 8;  ///< felt time for which a spike is remembered

/// "+24 %" of a multiple of rest.
std::string changeWords(double multiple);

}  // namespace kinetarium::scene::circuit
