// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kinetarium::model {

enum class Dimension { Concentration, Time, Voltage, Frequency, Mass, Dose, MassConcentration, Fraction };

/// A unit as it is typed. Its size in the base unit of its dimension is numerator/denominator, both whole numbers, so
/// that decimal conversions round once at most.
struct Unit {
    std::string_view name;
    Dimension dimension;
    double numerator;
    double denominator;
    int prefixRank;  ///< place in the row of prefixes that a display may choose from; -1: not chosen
};

std::span<const Unit> knownUnits();

/// Nothing for an unknown name. The micro sign and the Greek mu have been replaced by 'u' before.
const Unit* findUnit(std::string_view name);

std::string_view dimensionName(Dimension dimension);

/// `value` in `from` expressed in `to`, which has the same dimension.
double convert(double value, const Unit& from, const Unit& to);

}  // namespace kinetarium::model
