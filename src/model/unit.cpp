// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/unit.h"

#include <algorithm>
#include <array>

namespace kinetarium::model {

namespace {

using enum Dimension;

constexpr std::array units{
    Unit{"fM", Concentration, 1, 1e15, 0},
    Unit{"pM", Concentration, 1, 1e12, 1},
    Unit{"nM", Concentration, 1, 1e9, 2},
    Unit{"uM", Concentration, 1, 1e6, 3},
    Unit{"mM", Concentration, 1, 1e3, 4},
    Unit{"M", Concentration, 1, 1, 5},
    Unit{"us", Time, 1, 1e6, 0},
    Unit{"ms", Time, 1, 1e3, 1},
    Unit{"s", Time, 1, 1, 2},
    Unit{"min", Time, 60, 1, 3},
    Unit{"h", Time, 3600, 1, 4},
    Unit{"d", Time, 86400, 1, 5},
    Unit{"uV", Voltage, 1, 1e6, 0},
    Unit{"mV", Voltage, 1, 1e3, 1},
    Unit{"V", Voltage, 1, 1, 2},
    Unit{"Hz", Frequency, 1, 1, 0},
    Unit{"kHz", Frequency, 1e3, 1, 1},
    Unit{"1/s", Frequency, 1, 1, -1},
    Unit{"1/min", Frequency, 1, 60, -1},
    Unit{"ug", Mass, 1, 1e6, 0},
    Unit{"mg", Mass, 1, 1e3, 1},
    Unit{"g", Mass, 1, 1, 2},
    Unit{"kg", Mass, 1e3, 1, 3},
    Unit{"mg/kg", Dose, 1, 1, -1},
    Unit{"ng/mL", MassConcentration, 1, 1, -1},
    Unit{"1", Fraction, 1, 1, -1},
    Unit{"%", Fraction, 1, 100, -1},
};

}  // namespace

std::span<const Unit> knownUnits()
{
    return units;
}

const Unit* findUnit(std::string_view name)
{
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& each) { return each.name == name; });
    return found == units.end() ? nullptr : &*found;
}

std::string_view dimensionName(Dimension dimension)
{
    switch (dimension) {
        case Concentration:
            return "a concentration";
        case Time:
            return "a time";
        case Voltage:
            return "a voltage";
        case Frequency:
            return "a frequency";
        case Mass:
            return "a mass";
        case Dose:
            return "a dose per body weight";
        case MassConcentration:
            return "a mass per volume";
        case Fraction:
            break;
    }
    return "a plain number";
}

double convert(double value, const Unit& from, const Unit& to)
{
    const double top = from.numerator * to.denominator;
    const double bottom = from.denominator * to.numerator;
    return top >= bottom ? value * (top / bottom) : value / (bottom / top);
}

}  // namespace kinetarium::model
