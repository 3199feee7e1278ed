// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string_view>
#include <vector>

namespace kinetarium::scene {

/// All scenes. The table stands in catalogue.cpp.
const std::vector<const Scene*>& scenes();
const Scene* find(std::string_view id);  ///< nullptr when there is none

}  // namespace kinetarium::scene
