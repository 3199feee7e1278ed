// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"
#include "kinetarium/model/settings.h"
#include "model/kinetics/protocol.h"

#include <string>
#include <string_view>
#include <vector>

/// What is washed over a receptor, and when: the settings that all receptors share, and the inputs they become.
namespace kinetarium::model::perfusion {

inline constexpr double never = 1e6;  // s, of an end that does not come

/// The source of a starting point on which nothing rests.
Source chosen();

Parameter choice(std::string id, std::string label, std::string description, std::string first,
                 std::vector<Parameter::Choice> choices, std::string species, Source source);
/// A time in s from 0 to never; endTime() starts as never.
Parameter time(std::string id, std::string label, std::string description, std::string species);
Parameter endTime(std::string id, std::string label, std::string description, std::string species);

/// glutamate (none, constant, pulse, train), glutamate-level, glutamate-on, glutamate-off, pulse-width, train-rate.
std::vector<Parameter> glutamateParameters();
/// The input "glutamate" in uM. Throws Refused for an end before its start, or a pulse longer than the train's period.
kinetics::Signal glutamate(const Settings& settings);

/// The time that `id` names, infinite where it is never.
double endOf(const Settings& settings, std::string_view id);
/// `level` from `begin` to `end`, else 0.
std::vector<TimedValue> window(double begin, double end, double level);
/// Throws Refused unless the setting `begin` lies before the setting `end`.
void requireOrder(const Settings& settings, const std::string& begin, const std::string& end);

}  // namespace kinetarium::model::perfusion
