// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"
#include "scene/vocabulary/chart.h"

#include <string>

/// Time as people say it, and the small dial that shows it. Times here are minutes.
namespace kinetarium::scene::clock {

double minutesPerUnit(const model::Course& course);  ///< of the course's own unit of time
std::string words(double minutes);                   ///< "45 s", "25 min", "2 h 5 min", "3 d 4 h"
std::string tick(double minutes);                    ///< short, for an axis: "30 min", "6 h", "7 d"

/// A dial whose filled part is the present hour (day from one day on), and `text` to its left or right.
/// Returns the width that both take.
double drawClock(std::vector<Mark>& marks, Point at, const std::string& text, double minutes, const Type& type,
                 Text::Anchor anchor);

/// Play as it is felt: a number that grows while the course moves, whether time runs evenly or by decades, and stands
/// still with it. About one a second.
double felt(const Moment& moment);

}  // namespace kinetarium::scene::clock
