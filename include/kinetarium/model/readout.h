// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/source.h"

#include <string>
#include <string_view>

namespace kinetarium::model {

/// The one way to ask a course for a number. Prose values, experiments, narration and marking all use it.
///
/// Written forms (times with units, a bare number is in the mechanism's time unit):
///   value OBS at T          the observable at time T
///   peak OBS                largest value in [0, until]
///   time of peak OBS
///   decay time OBS          from the peak to 1/e of it (from T with "from T": from the value at T to 1/e of it)
///   mean OBS A..B
///   area OBS A..B           time integral
///   steady OBS              when the last inputs hold for ever
///   half-life OBS at T      ln 2 over the relative rate at which OBS falls at T
///   constant ID             a constant of the mechanism under the settings
///   IC50 OBS of PARAMETER   the parameter's value at which steady OBS reaches 0.5, by bisection on a log axis
///   … in UNIT               any of them, in another unit: "value plasma at 40min in uM"
struct ReadOut {
    enum class Kind { Value, Peak, TimeOfPeak, DecayTime, Mean, Area, Steady, HalfLife, Constant, IC50 };
    Kind kind;
    std::string observable; ///< of Constant: the constant's id
    std::string parameter;  ///< IC50 only
    double from = 0;        ///< T, or A
    double to = 0;          ///< B
    bool hasFrom = false;   ///< decay time only: "from T" was written
    std::string unit = {};  ///< "in UNIT" was written; empty: the number's own

    /// Throws Refused with the forms that exist, or with the unknown observable or parameter by name.
    static ReadOut parse(std::string_view text, const Mechanism& mechanism);
};

/// Reads the number. `until` bounds the search for a peak (in the mechanism's time unit; 0 lets the read-out choose
/// from the course's last edge). Throws Refused where the course has no such number (never decays to 1/e, never reaches 0.5).
Quantity read(const ReadOut& readOut, const Mechanism& mechanism, const Settings& settings, double until = 0);
/// The same on a course that has been run already (IC50 runs the mechanism again, under the course's settings).
Quantity read(const ReadOut& readOut, const Mechanism& mechanism, const Course& course, double until = 0);

/// The unit of the number that read() gives.
std::string unitOf(const ReadOut& readOut, const Mechanism& mechanism);
/// What a number read from `observable` is multiplied by to stand in another unit. Between mass and amount ("ng/mL",
/// "uM") by the molar mass of what the observable is a level of. Throws Refused when there is no such factor.
double unitFactorOf(const std::string& observable, const std::string& from, const std::string& to);

}  // namespace kinetarium::model
