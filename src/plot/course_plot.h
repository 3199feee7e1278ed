// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot/curve_plot.h"

#include <functional>
#include <string>
#include <vector>

namespace kinetarium::plot {

/// The plot that belongs to a step: its observables over its time range, each in the colour of its species and named by
/// its label; the first is the main curve. The window and the exported figure draw the same one.
Plot coursePlot(const model::Course& course, const std::vector<std::string>& observables,
                const std::function<QColor(const std::string& species)>& color);

}  // namespace kinetarium::plot
