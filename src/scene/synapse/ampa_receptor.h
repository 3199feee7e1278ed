// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

namespace kinetarium::scene::synapse {

/// How an AMPA receptor stands; all from 0 to 1 but `bound`, which counts glutamate from 0 to 2.
struct Pose {
    double open = 0, desensitised = 0, bound = 0;
};
/// An AMPA receptor from the side about the membrane's middle, `nanometre` px a nanometre: amino-terminal domains on
/// top, below them the agonist domains, which close on glutamate, and the pore. The two subunits behind are pale.
/// Desensitised, the agonist domains have let go of one another and the pore is shut.
std::vector<Mark> ampaReceptor(const Pose& pose, double nanometre, double line);
inline constexpr double kAmpaTop = -15.2;  ///< nm
inline constexpr double kAmpaHalf = 7;     ///< nm

}  // namespace kinetarium::scene::synapse
