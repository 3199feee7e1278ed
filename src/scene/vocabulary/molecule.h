// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

#include <string>
#include <vector>

namespace kinetarium::scene {

/// A blocker large enough to show what it is made of, `bond` px a bond. Ketamine is its structural formula inside its
/// surface, to scale; the others are their glyphs, large. solid: filled in its colour with white lines, for projectors.
std::vector<Mark> drugStructure(const std::string& drug, Point centre, double bond, bool solid);

/// The species of a drug choice ("ketamine", "memantine", "pcp", "mk801") as people write it: "MK-801".
std::string speciesLabel(const std::string& species);
/// The same within a sentence: "ketamine", but "MK-801" and "Mg²⁺".
std::string speciesWord(const std::string& species);

}  // namespace kinetarium::scene
