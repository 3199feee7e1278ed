// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace kinetarium::plot {

struct Chart;

/// Colours and type: handed in, so that a plot knows no theme.
struct Style {
    QColor background, grid, axis, text, secondaryText, cursor;
    QFont font;  ///< axis text
    QFont titleFont;
    double lineWidth = 3;       ///< main curve
    double secondaryWidth = 2;  ///< the others
    double cursorWidth = 1.25;  ///< the present moment
    double axisWidth = 1;
    double gridWidth = 1;
    double ringWidth = 2;
    double ringRadius = 5.5;  ///< of the present moment's ring on the main curve; the others' are a px smaller
    double barWidth = 1.5;    ///< error bars
    double discRadius = 4.5;  ///< published points
};

/// A curve of the course. Named at the curve, never by a legend alone; curves that cross differ in dash too.
struct Curve {
    std::string observable;
    QString name;
    QColor color;
    int dash = 0;  ///< 0 solid, 1 dashed, 2 dotted, 3 dash-dot
    bool main = false;
    std::optional<model::Course> course;  ///< another course than the plot's (a rival drug, the state before a change)
};

/// A published point laid over the curves.
struct Point {
    double time, value;
    double error = 0;  ///< symmetric, in value
    QString label;
    QColor color;
    bool toBeChecked = false;  ///< drawn hollow
};

/// What lies between two curves: a percentile band of a virtual class. NaN is a gap.
struct Spread {
    QColor color;
    std::vector<double> times, low, high;  ///< times ascending
};

struct Plot {
    QString note;             ///< a quiet line under the title: what else is drawn, or what to beware of
    QString title;            ///< what is measured
    double from = 0, to = 1;  ///< in the course's time unit
    double zero = 0;          ///< the time from which a linear axis counts
    bool logTime = false;     ///< with from <= 0 the axis starts at to/1e6 (or the first decade that fits)
    std::optional<double> minimum, maximum;  ///< of the value axis; left out: from the data, with a quiet margin
    std::vector<Curve> curves;
    std::vector<Point> points;
    std::vector<Spread> spreads;
    double cursor = 0;  ///< the present moment: a vertical line and a ringed dot on every curve
    bool showCursor = true;
};

/// Draws curves of a course through QCustomPlot, into a window, an image, SVG or PDF. Needs a QApplication. Keeps the
/// sampled curves, so that moving only the cursor costs next to nothing. Sampling is decimated to the pixels there are
/// and puts points at the course's edges, so that no pulse is missed. Not thread-safe.
class CurvePlot {
public:
    CurvePlot();
    ~CurvePlot();

    void draw(QPainter& painter, const QRectF& rect, const model::Course& course, const Plot& plot, const Style& style,
              bool vectors = false);

    /// Where the axes lie inside `rect` after the last draw(), for pointing: x in px -> time.
    double timeAt(double x) const;
    double xOf(double time) const;
    QRectF axisRect() const;

    /// Where everything stood at the last draw(), from the rectangle's corner.
    const Chart& chart() const;

    /// How many times the curves were sampled anew (for tests and benchmarks: a moved cursor must not sample).
    int samplings() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace kinetarium::plot
