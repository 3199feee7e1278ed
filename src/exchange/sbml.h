// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/equations.h"

#include <string>

namespace kinetarium::exchange {

/// The equations as SBML, Level 3 Version 2. `notice` stands in the model's notes, with the settings in words.
std::string writeSbml(const model::Equations& equations, const std::string& notice);

}  // namespace kinetarium::exchange
