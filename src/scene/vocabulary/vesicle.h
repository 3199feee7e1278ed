// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

#include <cstdint>
#include <string>

namespace kinetarium::scene {

/// A synaptic vesicle: a bilayer about its transmitter. Lengths in px.
struct Vesicle {
    Point centre;
    double radius;        ///< below 20 px drawn as a ring, above as a bilayer with its heads
    std::string species;  ///< "glutamate", "gaba", "bdnf"; empty: nothing inside
    double content = 1;   ///< share of its transmitter still inside, 0 to 1
    double glyph = 5;     ///< radius of a molecule
    double mouth = 0;     ///< half angle (radians) of the opening at its foot; 0: whole
    std::uint32_t seed = 1;
};
void drawVesicle(std::vector<Mark>& marks, const Vesicle& vesicle, double outline);
/// Where the molecules of a full vesicle lie.
Points vesicleContents(const Vesicle& vesicle);

}  // namespace kinetarium::scene
