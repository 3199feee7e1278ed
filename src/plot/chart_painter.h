// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot/chart.h"

#include <memory>

class QCPPainter;

namespace kinetarium::plot {

/// Draws charts through QCustomPlot.
class ChartPainter {
public:
    ChartPainter();
    ~ChartPainter();

    /// Axes, grid, curves and published points, without background, title or names. Vectors when the painter's mode
    /// says so.
    void drawFrame(QCPPainter& painter, const Chart& chart, const Style& style);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

void drawTitle(QPainter& painter, const Chart& chart, const Style& style);

/// The names at curves and points, each cut out of what lies below by a rim of the background.
void drawNames(QPainter& painter, const Chart& chart, const Style& style);

}  // namespace kinetarium::plot
