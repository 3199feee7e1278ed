// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"
#include "kinetarium/model/settings.h"

#include <vector>

namespace kinetarium::model::body {

/// How far down the cascade a mechanism tells its constants.
enum class Told { Drug, Circuit, Everything };

/// The constants in force under these settings, each with the value that the network takes.
std::vector<Constant> constants(const Settings& settings, Told told);

}  // namespace kinetarium::model::body
