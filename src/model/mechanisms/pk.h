// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"

namespace kinetarium::model {

/// Ketamine's way through the body; see pk.cpp for the equations.
const Mechanism& pk();

}  // namespace kinetarium::model
