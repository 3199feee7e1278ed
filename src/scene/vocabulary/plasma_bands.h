// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kinetarium::scene::plasma {

/// A range of plasma levels (ng/mL of racemate unless said) that somebody published for an effect. They overlap.
struct Band {
    std::string name;
    double low, high;
    std::string value;   ///< as people write it: "70–160", "about 640"
    std::string source;  ///< whom it comes from
    bool point;          ///< one value, drawn with a mark at its place; low and high are its spread, or equal
    double at;
};
const std::vector<Band>& bands();

/// Those that are ranges and hold this level: "analgesia (70–160 ng/mL) and dissociation (100–250 ng/mL)"; empty if
/// none does.
std::string holding(double level);

}  // namespace kinetarium::scene::plasma
