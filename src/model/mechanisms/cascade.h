// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"

namespace kinetarium::model {

/// From AMPA drive to spines, and all that comes before and after it; see cascade.cpp.
const Mechanism& cascade();

}  // namespace kinetarium::model
