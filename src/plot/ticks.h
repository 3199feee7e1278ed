// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot/time_axis.h"

#include <QString>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace kinetarium::plot {

struct Tick {
    double at;
    QString label;  ///< empty: a mark without a name

    bool operator==(const Tick&) const = default;
};

/// Width of a text in px.
using Measure = std::function<double(const QString&)>;

/// A value range that ends at round numbers and shows 0 unless the values lie far from it;
/// a constant is seen against 0.
std::pair<double, double> roundRange(double low, double high);

/// Two or three round values inside the range; fractions (unit "1") that reach a tenth, and not above five, are named in percent. The unit
/// stands at the highest only.
std::vector<Tick> valueTicks(double low, double high, const std::string& unit);

/// Linear: as many round times as have room in `width` px (seven at most), in the unit that suits the stretch, named
/// once at the last. Logarithmic: a mark at every decade (1, 2, 5 within less than two), each named with its unit, or
/// every third where there is no room for all.
std::vector<Tick> timeTicks(const TimeAxis& axis, const std::string& unit, double width, const Measure& widthOf);

}  // namespace kinetarium::plot
