// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot/bands.h"
#include "plot/curve_plot.h"
#include "plot/ticks.h"
#include "plot/time_axis.h"

#include <QRect>
#include <QSizeF>
#include <QStringList>

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kinetarium::plot {

/// The values of one curve as sampled; `values` is empty where nothing was sampled.
struct CurveData {
    std::span<const double> times;
    std::span<const double> values;
};

struct Units {
    std::string time, value;
    double valueMaximum = 1;  ///< of the first observable: the axis's end where all values are 0

    bool operator==(const Units&) const = default;
};

/// A plot with everything in its place except the present moment: px from the plot's top left corner.
struct Chart {
    struct Line {
        QString name;
        QColor color;
        int dash;
        bool main;
        double width;
        std::vector<QPointF> data;  ///< (time, value), thinned; NaN is a gap
        std::vector<Band> bands;
        std::optional<QRectF> place;  ///< of the name
    };
    /// A name with a piece of its line, where a plot is too low or too crowded for names at the curves.
    struct Entry {
        QString name;
        QColor color;
        int dash;
        QPointF at;    ///< left end of the name's baseline; the piece of line ends before it
        double piece;  ///< its length
    };
    /// A piece of a spread, under the lines.
    struct Fill {
        QColor color;
        Band band;
    };
    struct Mark {
        Point point;
        std::optional<QRectF> place;
    };

    QSizeF size;
    QRect area;  ///< between the axes
    TimeAxis time;
    double low = 0, high = 1;
    QStringList title, note;
    std::vector<Entry> legend;  ///< instead of the title, or empty
    int legendRows = 0;
    QFont axisFont, nameFont, titleFont;
    std::vector<Tick> timeTicks, valueTicks;
    std::vector<Fill> fills;
    std::vector<Line> lines;
    std::vector<Mark> marks;

    QPointF pixel(double time, double value) const;
    /// The present moment's line at `x`, interrupted by the names it would cross: top and bottom of each piece.
    std::vector<std::pair<double, double>> cursorPieces(double x, double width) const;
    /// The names' font metrics stand on this baseline.
    QPointF baseline(const QRectF& place, const QFont& font) const;
};

/// Lays a plot out in `size` px. `fine` keeps more points, for vectors that may be enlarged.
Chart layOut(const Plot& plot, const Style& style, const QSizeF& size, const TimeAxis& time, const Units& units,
             std::span<const CurveData> curves, bool fine);

}  // namespace kinetarium::plot
