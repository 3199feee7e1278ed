// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"

namespace kinetarium::model {

/// What a person would notice; see effects.cpp.
const Mechanism& effects();

}  // namespace kinetarium::model
