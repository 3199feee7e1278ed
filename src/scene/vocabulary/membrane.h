// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

namespace kinetarium::scene {

/// A membrane in cross-section, 40 angstrom thick, lying. Lengths in px.
struct Membrane {
    double left, right, top, bottom;
    double angstrom;                 ///< px
    double gapCentre, gapHalfWidth;  ///< where a protein stands
    std::uint32_t seed;
};
/// Lipids: discs and two tails, and a paler second row behind.
void drawMembrane(std::vector<Mark>& marks, const Membrane& membrane);

}  // namespace kinetarium::scene
