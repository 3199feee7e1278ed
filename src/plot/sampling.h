// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot/time_axis.h"

#include "kinetarium/model/course.h"

#include <QPointF>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace kinetarium::plot {

/// Curves of one trajectory at common times, ascending. values[k][i] belongs to indices[k] and times[i].
struct Samples {
    std::vector<double> times;
    std::vector<std::vector<double>> values;
};

/// What a sampling must resolve.
struct Resolution {
    int columns = 800;                                    ///< px across
    int rows = 300;                                       ///< px over the value range
    std::optional<std::pair<double, double>> valueRange;  ///< left out: each curve fills all rows
    int mostEvaluations = 2500;

    bool operator==(const Resolution&) const = default;
};

/// Samples observables so that a polyline through the points is right to a fraction of a pixel: evenly along the axis,
/// at every input edge and on a ladder of distances behind it, then between neighbours where the line bends. Where
/// pulses stand closer than a few columns (trains) a few of them are searched for how far behind its edge the response
/// turns, and the others are read at their edges and there, so that the envelope is smooth.
Samples sample(const model::Trajectory& trajectory, std::size_t observableCount, std::span<const std::size_t> indices,
               const TimeAxis& axis, const Resolution& resolution);

/// Thins a curve for drawing. At most first, lowest, highest and last of each of `columns` columns stay, then points
/// nearer than `tolerance` rows to the line through the rest go. `low`..`high` span the rows; what lies more than
/// a tenth outside is cut off there. A point with a NaN value is a gap. Points are (time, value).
std::vector<QPointF> thin(std::span<const double> times, std::span<const double> values, const TimeAxis& axis,
                          double low, double high, int columns, int rows, double tolerance);

}  // namespace kinetarium::plot
