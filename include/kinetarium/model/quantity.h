// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace kinetarium::model {

/// What was given cannot be taken. The message says what and why, in one line, for a person.
class Refused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A number and the unit it is in. Units are written in ASCII ("uM", "1/s"); see displayUnit() for the screen.
struct Quantity {
    double value;
    std::string unit;
};

/// Reads "40min", "0.5 mg/kg", "1uM", "1 µM", "-70mV", "10 Hz" and returns the number in `unit`.
/// A bare number is already in `unit`. A unit of another dimension, an unknown unit, NaN, infinity or
/// anything after the unit is refused with the reason.
/// Known: fM..M, us ms s min h d, uV mV V, Hz kHz 1/s 1/min, ug mg g kg, mg/kg, ng/mL (needs a molar mass, so
/// refused for a concentration in uM), % and 1 for fractions.
double parseQuantity(std::string_view text, const std::string& unit);

/// The factor that turns a value in `from` into `to`. Throws Refused when the dimensions differ.
double unitFactor(const std::string& from, const std::string& to);

/// The shortest decimal text that reads back the same bits, with '.' whatever the locale.
std::string exactNumber(double value);

/// For people: three significant digits (or `digits`), true minus, narrow no-break space before the unit, "µM", "s⁻¹", prefix
/// chosen so that the number lies in 0.1..1000 where the unit has prefixes (1000 uM -> "1 mM", 0.0005 s -> "500 µs").
std::string displayQuantity(double value, const std::string& unit, int digits = 3);

/// "uM" -> "µM", "1/s" -> "s⁻¹", "us" -> "µs"; "1" -> "".
std::string displayUnit(const std::string& unit);

}  // namespace kinetarium::model
