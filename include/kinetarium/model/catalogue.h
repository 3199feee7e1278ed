// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"

#include <string_view>
#include <vector>

namespace kinetarium::model {

/// All mechanisms, in the order in which they act. The table stands in src/model/mechanisms/catalogue.cpp.
const std::vector<const Mechanism*>& mechanisms();

/// Throws Refused with the ids that exist.
const Mechanism& mechanism(std::string_view id);

}  // namespace kinetarium::model
