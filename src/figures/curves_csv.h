// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/player.h"

#include <string>

namespace kinetarium::figures {

/// The curves that the player shows, as one table (docs/exports.md): a column of time, one for each curve, one for each
/// curve as it was before a change, two for each band of a virtual class, and three for published points. Rows lie evenly
/// on the step's line of time, with one at every bend, every time of the band and every published point. What is not
/// known is an empty cell. The foot stands below, in lines that begin with '#'.
std::string curvesCsv(const presentation::Player& player, const std::string& theme);

/// Writes it; empty, or in one line why it could not.
std::string writeCurves(const presentation::Player& player, const std::string& theme, const std::string& path);

}  // namespace kinetarium::figures
