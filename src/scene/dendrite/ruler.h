// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/pathway.h"
#include "scene/vocabulary/pathway_levels.h"

namespace kinetarium::scene::dendrite {

/// The days below the dendrite, with the course of the extra spines over them.
struct Ruler {
    double left, right, top, base;  ///< px; the axis lies at base
    double highest;                 ///< the fraction that the top stands for
    double x(double minutes) const;
    double y(double extra) const;
};
inline constexpr double kDays = 14;

Ruler ruled(const pathway::Frame& frame, const Moment& moment, double top, double base);
/// What does not move: axis, days, curve.
void drawRuler(std::vector<Mark>& marks, const Ruler& ruler, const pathway::Frame& frame, const Moment& moment);
/// The present moment on it.
void drawNow(std::vector<Mark>& marks, const Ruler& ruler, const pathway::Frame& frame, const pathway::Levels& levels);

}  // namespace kinetarium::scene::dendrite
