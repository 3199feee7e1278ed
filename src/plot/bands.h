// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <functional>
#include <vector>

namespace kinetarium::plot {

/// The range that a line sweeps where it swings too densely to be followed. Both ends ascend in time.
struct Band {
    std::vector<QPointF> top, bottom;  ///< (time, value)
};

/// A line parted: where it swings too densely, as under a train of pulses, `line` goes from peak to peak and a band
/// reaches down to the troughs; elsewhere `line` is the line itself.
struct Parted {
    std::vector<QPointF> line;
    std::vector<Band> bands;
};

Parted partDenseSwings(const std::vector<QPointF>& line, const std::function<QPointF(const QPointF&)>& pixel);

}  // namespace kinetarium::plot
