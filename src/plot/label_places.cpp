// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/label_places.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::plot {

namespace {

constexpr double kColumn = 4;      // px, the grain of the search
constexpr double kSlack = 0.6;     // px that rounding to whole px may take
constexpr double kStray = 90;      // px that a point's name may stand off it, where it is crowded
constexpr double kBeside = 5;      // px between a point and its name
constexpr double kCrossed = 12;    // what a hairline through a name counts, in px of distance
constexpr double kApart = 4;       // px between names
constexpr double kFarEnough = 44;  // px from another line at which a name cannot be taken for the other's

}  // namespace

LabelPlaces::LabelPlaces(const QRectF& area, const std::vector<PixelLine>& lines, double width, double gap)
    : m_area(area), m_half(width / 2), m_gap(gap)
{
    for (const PixelLine& line : lines)
        m_lines.push_back(envelope(line));
}

void LabelPlaces::keepClear(const QRectF& rect)
{
    m_things.push_back(rect);
}

void LabelPlaces::avoid(double y)
{
    m_hairlines.push_back(y);
}

int LabelPlaces::columnAt(double x) const
{
    return int(std::floor((x - m_area.left()) / kColumn));
}

double LabelPlaces::leftOf(int column) const
{
    return m_area.left() + column * kColumn;
}

LabelPlaces::Envelope LabelPlaces::envelope(const PixelLine& line) const
{
    const int columns = std::max(1, int(std::ceil(m_area.width() / kColumn)));
    Envelope e;
    e.top.assign(std::size_t(columns), std::numeric_limits<double>::quiet_NaN());
    e.bottom = e.top;
    const auto cover = [&](int column, double y) {
        const auto at = std::size_t(std::clamp(column, 0, columns - 1));
        e.top[at] = std::fmin(e.top[at], y - m_half);
        e.bottom[at] = std::fmax(e.bottom[at], y + m_half);
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (std::isnan(line[i].y()))
            continue;
        cover(columnAt(line[i].x()), line[i].y());
        if (i == 0 || std::isnan(line[i - 1].y()))
            continue;
        const QPointF a = line[i - 1], b = line[i];
        // A border between columns belongs to both.
        for (int column = columnAt(a.x()) + 1; leftOf(column) < b.x(); ++column) {
            const double y = std::lerp(a.y(), b.y(), (leftOf(column) - a.x()) / (b.x() - a.x()));
            cover(column, y);
            cover(column - 1, y);
        }
    }
    return e;
}

/// From the rectangle to the nearest part of the line, 0 where they touch, kFarEnough at most.
double LabelPlaces::distance(const Envelope& line, const QRectF& rect) const
{
    const double left = rect.left(), right = rect.right(), top = rect.top(), bottom = rect.bottom();
    double nearest = kFarEnough * kFarEnough;
    const int to = std::min(int(line.top.size()) - 1, columnAt(right + kFarEnough));
    for (int i = std::max(0, columnAt(left - kFarEnough)); i <= to; ++i) {
        if (std::isnan(line.top[i]))
            continue;
        const double across = std::max({left - leftOf(i + 1), leftOf(i) - right, 0.0});
        const double down = std::max({line.top[i] - bottom, top - line.bottom[i], 0.0});
        nearest = std::min(nearest, across * across + down * down);
    }
    return std::sqrt(nearest);
}

/// From the rectangle to the nearest line but its own.
double LabelPlaces::clearance(std::size_t line, const QRectF& rect) const
{
    double nearest = kFarEnough;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i != line)
            nearest = std::min(nearest, distance(m_lines[i], rect));
    }
    return nearest;
}

/// How far the line is from the rectangle on average over the rectangle's columns: small beside a flat stretch.
double LabelPlaces::gap(const Envelope& line, const QRectF& rect) const
{
    double sum = 0;
    int count = 0;
    const int to = std::min(int(line.top.size()) - 1, columnAt(rect.right()));
    for (int i = std::max(0, columnAt(rect.left())); i <= to; ++i, ++count) {
        const bool there = !std::isnan(line.top[i]);
        sum += there ? std::min(kFarEnough, std::max({line.top[i] - rect.bottom(), rect.top() - line.bottom[i], 0.0}))
                     : kFarEnough;
    }
    return count > 0 ? sum / count : kFarEnough;
}

std::vector<QRectF> LabelPlaces::candidates(const Envelope& line, const QSizeF& size) const
{
    std::vector<QRectF> found;
    const int columns = int(line.top.size()), wide = int(std::ceil(size.width() / kColumn));
    const auto add = [&](double x, double y) {
        const QRectF rect(QPointF(std::round(x), std::round(y)), size);
        if (m_area.contains(rect))
            found.push_back(rect);
    };
    for (int i = 0; i + wide <= columns; i += 2) {
        double top = std::numeric_limits<double>::quiet_NaN(), bottom = top;
        for (int j = i; j < i + wide; ++j) {
            top = std::fmin(top, line.top[j]);
            bottom = std::fmax(bottom, line.bottom[j]);
        }
        if (std::isnan(top))
            continue;
        // A little off a bend, and over one name to the next.
        for (const double off : {0.0, 2.0, 5.0, 9.0, 14.0, size.height() + kApart}) {
            add(leftOf(i), top - m_gap - off - size.height());
            add(leftOf(i), bottom + m_gap + off);
        }
    }
    // Beside steep stretches: left and right of where the line passes a level.
    for (double y = m_area.top(); y + size.height() <= m_area.bottom(); y += 10) {
        const double middle = y + size.height() / 2;
        for (int i = 0; i < columns; ++i) {
            if (!(line.top[i] <= middle && line.bottom[i] >= middle))
                continue;
            add(leftOf(i + 1) + m_gap, y);
            add(leftOf(i) - m_gap - size.width(), y);
            ++i;
        }
    }
    return found;
}

bool LabelPlaces::free(const QRectF& rect) const
{
    const QRectF wide = rect.adjusted(-kApart, -kApart, kApart, kApart);
    return std::none_of(m_names.begin(), m_names.end(), [&](const QRectF& name) { return name.intersects(wide); });
}

bool LabelPlaces::clearOfThings(const QRectF& rect, const QRectF& except) const
{
    const QRectF wide = rect.adjusted(-1, -1, 1, 1);
    return std::none_of(m_things.begin(), m_things.end(),
                        [&](const QRectF& thing) { return thing != except && thing.intersects(wide); });
}

bool LabelPlaces::clearOfLines(const QRectF& rect) const
{
    return std::all_of(m_lines.begin(), m_lines.end(),
                       [&](const Envelope& line) { return distance(line, rect) >= m_gap - kSlack; });
}

std::optional<LabelPlaces::Found> LabelPlaces::best(std::size_t line, const QSizeF& size) const
{
    std::optional<Found> best;
    for (const QRectF& rect : candidates(m_lines[line], size)) {
        if (!free(rect) || !clearOfThings(rect))
            continue;
        // Where all is equal, to the right, where a line ends.
        double score = 6 * (rect.center().x() - m_area.left()) / m_area.width() - 0.8 * gap(m_lines[line], rect);
        for (const double y : m_hairlines)
            score -= y > rect.top() && y < rect.bottom() ? kCrossed : 0;
        if (best && score + kFarEnough <= best->score)
            continue;
        const double own = distance(m_lines[line], rect);
        if (own < m_gap - kSlack)
            continue;
        score -= 4 * std::abs(own - m_gap);
        if (best && score + kFarEnough <= best->score)
            continue;
        const double others = clearance(line, rect);
        if (others < m_gap - kSlack)
            continue;
        score += others;
        if (!best || score > best->score + 1e-9)
            best = Found{rect, score};
    }
    return best;
}

/// Somewhere in the area, as near as can be to the line: the last resort of a crowded plot.
std::optional<QRectF> LabelPlaces::anyFree(std::size_t line, const QSizeF& size) const
{
    std::optional<QRectF> nearest;
    double least = 0;
    for (double y = m_area.top(); y + size.height() <= m_area.bottom(); y += 6) {
        for (double x = m_area.left(); x + size.width() <= m_area.right(); x += 12) {
            const QRectF rect(QPointF(std::round(x), std::round(y)), size);
            const double far = gap(m_lines[line], rect);
            if (m_area.contains(rect) && free(rect) && (!nearest || far < least) && clearOfThings(rect) &&
                clearOfLines(rect)) {
                nearest = rect;
                least = far;
            }
        }
    }
    return nearest;
}

std::vector<std::optional<QRectF>> LabelPlaces::besideLines(const std::vector<QSizeF>& sizes)
{
    std::vector<std::optional<QRectF>> places(m_lines.size());
    const auto others = m_names;
    // Later rounds let the first ones give way to the last.
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (sizes[i].isEmpty())
                continue;
            m_names = others;
            for (std::size_t j = 0; j < m_lines.size(); ++j) {
                if (j != i && places[j])
                    m_names.push_back(*places[j]);
            }
            if (const auto found = best(i, sizes[i]))
                places[i] = found->rect;
            else
                places[i] = anyFree(i, sizes[i]);
        }
    }
    m_names = others;
    for (const auto& place : places) {
        if (place)
            m_names.push_back(*place);
    }
    return places;
}

std::optional<QRectF> LabelPlaces::besidePoint(const QRectF& thing, const QSizeF& size)
{
    const QPointF c = thing.center();
    const double w = size.width(), h = size.height();
    std::optional<QRectF> best;
    double highest = 0;
    const auto consider = [&](double x, double y, double score) {
        const double inside = std::clamp(y, m_area.top(), std::max(m_area.top(), m_area.bottom() - h));
        const QRectF rect(QPointF(std::round(x), std::floor(inside)), size);
        if (!m_area.contains(rect) || !free(rect))
            return;
        score -= clearOfThings(rect, thing) ? 0 : 100;
        for (const Envelope& line : m_lines) {
            const double away = distance(line, rect);
            score -= m_gap - std::min(m_gap, away) + (away < m_gap - kSlack ? 40 : 0);
        }
        if (!best || score > highest) {
            highest = score;
            best = rect;
        }
    };
    // Right, left, above, below, the corners: then a little further off, as far as is needed.
    for (double off = 0; off <= kStray && (!best || highest <= -40); off += 6) {
        const double right = thing.right() + kBeside + off, left = thing.left() - kBeside - off - w;
        const double above = thing.top() - 1 - off - h, below = thing.bottom() + 1 + off;
        for (const QPointF& at : {QPointF(right, c.y() - h / 2), QPointF(left, c.y() - h / 2), QPointF(c.x() - w / 2, above),
                                  QPointF(c.x() - w / 2, below), QPointF(thing.right() + 1, above),
                                  QPointF(thing.right() + 1, below), QPointF(thing.left() - 1 - w, above),
                                  QPointF(thing.left() - 1 - w, below), QPointF(right, above), QPointF(right, below),
                                  QPointF(left, above), QPointF(left, below)})
            consider(at.x(), at.y(), -off / 4);
    }
    if (best)
        m_names.push_back(*best);
    return best;
}

}  // namespace kinetarium::plot
