// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/network_solver_of.h"
#include "reference/cascade_problem.h"

namespace kinetarium::tests::cascade {

namespace {
constexpr Network network = declared();
}

const NetworkSolver& solver()
{
    return solverFor<network>();
}

const NetworkSolver& portableSolver()
{
    static const CompiledNetwork portable(network, NetworkCode<network>::portable());
    return portable;
}

}  // namespace kinetarium::tests::cascade
