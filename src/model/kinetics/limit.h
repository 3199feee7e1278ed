// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/propagator.h"

namespace kinetarium::model::kinetics {

/// The generator as a matrix of which only the off-diagonal entries are set.
Matrix rates(const Generator& generator);

/// Where a chain ends that starts as `start`: `m` is a rate matrix or a stochastic matrix (its diagonal is not read),
/// `generators` say which transitions exist at all. States that hold each other for ever (a channel closed over its
/// drug without glutamate) keep what they have caught: the limit depends on the start, and states that cannot be
/// reached get exactly nothing.
Distribution limitOf(const Matrix& m, std::span<const Generator> generators, const Distribution& start);

}  // namespace kinetarium::model::kinetics
