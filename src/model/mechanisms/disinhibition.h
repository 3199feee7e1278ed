// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"

namespace kinetarium::model {

/// Block on interneurons and on pyramidal cells, and the glutamate that follows; see disinhibition.cpp.
const Mechanism& disinhibition();

}  // namespace kinetarium::model
