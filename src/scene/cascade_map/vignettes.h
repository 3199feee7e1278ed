// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/cascade_map/stations.h"
#include "scene/vocabulary/geometry.h"

#include <string>
#include <vector>

namespace kinetarium::scene::cascade_map {

/// What a station shows, inside a circle of radius 27 about the origin; `drug` is the species of the blocker.
std::vector<Mark> vignette(Site site, const std::string& drug);
inline constexpr double kVignette = 27;

}  // namespace kinetarium::scene::cascade_map
