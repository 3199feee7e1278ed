// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mechanisms/body.h"

#include "model/kinetics/network_solver_of.h"
#include "model/mechanisms/cascade_network.h"
#include "model/mechanisms/circuit_network.h"
#include "model/mechanisms/effects_network.h"
#include "model/mechanisms/pk_network.h"

namespace kinetarium::model::body {

namespace {

constexpr kinetics::Network whole =
    kinetics::join(kinetics::join(kinetics::join(pkNetwork, circuitNetwork), cascadeNetwork), effectsNetwork);

}  // namespace

const kinetics::NetworkSolver& bodySolver()
{
    return kinetics::solverFor<whole>();
}

}  // namespace kinetarium::model::body
