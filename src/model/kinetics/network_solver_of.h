// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_code.h"
#include "model/kinetics/network_compiled.h"

/// The code of one network. Slow to compile: include it in the one source file of a network and nowhere else.
///
///     namespace { constexpr Network cascade{…}; }
///     const NetworkSolver& cascadeSolver() { return solverFor<cascade>(); }
///
/// An unknown or a repeated name in the declaration does not compile.
namespace kinetarium::model::kinetics {

/// The one solver of a network, made at the first call; safe to use from several threads.
template <const Network& net>
const NetworkSolver& solverFor()
{
    static const CompiledNetwork solver(net, NetworkCode<net>::machine());
    return solver;
}

}  // namespace kinetarium::model::kinetics
