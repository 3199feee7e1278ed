// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"

namespace kinetarium::model {

/// The AMPA receptor of one synapse under glutamate, after Jonas, Major & Sakmann 1993; see ampa.cpp for the scheme.
///
/// The five-state scheme of Destexhe, Mainen & Sejnowski must not stand in for it: that one was fitted to a single brief
/// event. Held in glutamate it keeps half of its current where a receptor keeps 1 to 5 %, a second pulse after 50 ms
/// finds 13 % of it, and 1 uM of ambient glutamate desensitises 97 % (computed from its published rates). It cannot
/// follow a train, and a surge of glutamate would look like silence.
const Mechanism& ampa();

}  // namespace kinetarium::model
