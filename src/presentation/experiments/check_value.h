// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/experiment.h"
#include "kinetarium/model/mechanism.h"

#include <string>
#include <vector>

namespace kinetarium::presentation {

/// All defaults, then `base`, then `over`. Throws model::Refused.
model::Settings settingsOf(const model::Mechanism& mechanism, const book::SettingPairs& base,
                           const book::SettingPairs& over);

/// What the model says to a check.
struct CheckValue {
    double value = 0;            ///< in `unit`; of an order the last of `all`. Not a number where the model has none
    std::string unit;
    std::vector<double> all;     ///< of an order: every read-out's value, in `unit`
};
/// `base` are the settings under the check's own. Throws model::Refused for names that do not fit, and where a course
/// has no such number (it never falls to 1/e).
CheckValue valueOf(const book::Experiment::Check& check, const model::Mechanism& mechanism,
                   const book::SettingPairs& base);
bool meets(const book::Experiment::Check& check, const CheckValue& value);

/// For people: "253 ng/mL", "at least 1.1", "each more than the one before".
std::string expectedText(const book::Experiment::Check& check, const std::string& unit);
/// "1 %", "0.02", or empty.
std::string toleranceText(const book::Experiment::Check& check);
/// "251 ng/mL", "0.02, 0.05, 0.13", "no number".
std::string valueText(const CheckValue& value);

/// Throws model::Refused for a name, a value or a unit in the check that the mechanism has not. Runs nothing.
void requireFit(const book::Experiment::Check& check, const model::Mechanism& mechanism,
                const book::SettingPairs& base);

}  // namespace kinetarium::presentation
