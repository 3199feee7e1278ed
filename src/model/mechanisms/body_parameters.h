// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"

#include <memory>
#include <vector>

namespace kinetarium::model::body {

/// What may be set on the drug's way through a person: protocol, model, route, dose and timing.
std::shared_ptr<const std::vector<Parameter>> pkParameters();

/// The same and all that may be set on the brain: species, a constant level, the drug, magnesium and the switches. PCP
/// and MK-801 are among the drugs where `blockers`: nothing is known of their second arm.
std::shared_ptr<const std::vector<Parameter>> brainParameters(bool blockers);

}  // namespace kinetarium::model::body
