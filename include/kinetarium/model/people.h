// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/source.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kinetarium::model {

/// A constant that differs between virtual people: log-normal around its value.
struct Variation {
    std::string id;         ///< of the Constant it varies
    std::string label;
    double deviation;       ///< standard deviation of the natural logarithm ("1")
    Source source;
};

/// What a virtual class asks for. The same request gives the same bits, on any number of threads.
struct ClassRequest {
    std::size_t people = 100;             ///< 2 to 10,000
    std::uint64_t seed = 1;
    std::vector<double> times;            ///< ascending, in the mechanism's time unit
    std::vector<std::size_t> observables; ///< indices into observables(); empty: all
};

/// The 5th, 50th and 95th percentile over the class, each with one row per time and one column per observable asked for.
/// Virtual people are "people", never "you".
struct ClassBand {
    std::vector<double> p5, p50, p95;
};

}  // namespace kinetarium::model
