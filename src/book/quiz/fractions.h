// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kinetarium::book {

/// The share nearest to `weight` that Moodle allows for an answer: 1, 0.9, 0.8333333, 0.8, …, 0.05, 0 and their negatives.
double nearestFraction(double weight);

/// 0.5 -> "50", 1/3 -> "33.33333".
std::string percentText(double weight);

}  // namespace kinetarium::book
