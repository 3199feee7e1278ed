// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace kinetarium::model::kinetics {

/// Percentiles over people, for every column of their rows (a time and a quantity).
///
/// `rows`: person-major, as NetworkSolver::solvePeople writes them; every person has the same number of columns.
/// `shares`: from 0 to 1, such as 0.05, 0.5, 0.95. `out`: for each column, one number per share, in the shares' order.
/// Between two people's values the percentile is interpolated linearly: share q of n people stands at place q (n - 1)
/// of the sorted values, counted from 0. Exact, whatever the distribution. Numbers must be finite.
/// Throws std::invalid_argument for sizes that do not fit.
void percentiles(std::span<const double> rows, std::size_t people, std::span<const double> shares,
                 std::span<double> out, unsigned threads = 1);

}  // namespace kinetarium::model::kinetics
