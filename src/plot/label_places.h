// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace kinetarium::plot {

/// A line on the pixel grid; a NaN is a gap.
using PixelLine = std::vector<QPointF>;

/// Finds places for names beside their curves or points: near their own, far from all others, never on another name.
class LabelPlaces {
public:
    /// Names stay within `area`, and `gap` px clear of every line. Lines are drawn `width` px thick at most.
    LabelPlaces(const QRectF& area, const std::vector<PixelLine>& lines, double width, double gap = 5);

    /// A place that names of curves never cover (a published point with its error bar).
    void keepClear(const QRectF& rect);

    /// A hairline across the area at this height: names of curves rather stand off it.
    void avoid(double y);

    /// A place beside a thing; counts as taken from then on.
    std::optional<QRectF> besidePoint(const QRectF& thing, const QSizeF& size);

    /// Places for the names of the curves, curve by curve: on no curve, name or thing. An empty size, or a curve that
    /// cannot be seen, has none, and so has a name for which no such spot is left.
    std::vector<std::optional<QRectF>> besideLines(const std::vector<QSizeF>& sizes);

private:
    /// Highest and lowest px of a line in each narrow column of the area; NaN where it is not.
    struct Envelope {
        std::vector<double> top, bottom;
    };
    struct Found {
        QRectF rect;
        double score;
    };

    int columnAt(double x) const;
    double leftOf(int column) const;
    Envelope envelope(const PixelLine& line) const;
    double distance(const Envelope& line, const QRectF& rect) const;
    double clearance(std::size_t line, const QRectF& rect) const;
    double gap(const Envelope& line, const QRectF& rect) const;
    std::vector<QRectF> candidates(const Envelope& line, const QSizeF& size) const;
    bool free(const QRectF& rect) const;
    bool clearOfThings(const QRectF& rect, const QRectF& except = {}) const;
    bool clearOfLines(const QRectF& rect) const;
    std::optional<Found> best(std::size_t line, const QSizeF& size) const;
    std::optional<QRectF> anyFree(std::size_t line, const QSizeF& size) const;

    QRectF m_area;
    double m_half;
    double m_gap;  ///< px between a name and a line
    std::vector<Envelope> m_lines;
    std::vector<QRectF> m_things;
    std::vector<double> m_hairlines;
    std::vector<QRectF> m_names;
};

}  // namespace kinetarium::plot
