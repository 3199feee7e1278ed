// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"

namespace kinetarium::model {

/// The NMDA receptor under glutamate, magnesium, voltage and a channel blocker; see nmda.cpp for the scheme.
const Mechanism& nmda();

}  // namespace kinetarium::model
