// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_solver.h"

namespace kinetarium::model::body {

/// Drug, circuit, cascade and effects joined into one network and solved as one; time in min. The mechanisms pk,
/// disinhibition, cascade and effects are four readings of it.
const kinetics::NetworkSolver& bodySolver();

/// How far a course is known: 28 days, in min.
inline constexpr double horizon = 28 * 1440;

}  // namespace kinetarium::model::body
