// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"

#include <vector>

namespace kinetarium::model::body {

/// protocol, model, route, dose, duration, weight, doses, interval; `rats`: with their protocols and doses.
std::vector<Parameter> doseParameters(bool rats);

}  // namespace kinetarium::model::body
