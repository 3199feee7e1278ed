// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/chart.h"

#include "plot/label_places.h"
#include "plot/sampling.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace kinetarium::plot {

namespace {

constexpr int kTickAndPadding = 9;  // px between the time axis and its names
constexpr int kValuePadding = 8;
constexpr double kTickGap = 8;  // px between two names of the value axis
constexpr double kAside = 3;  // px between a name and the present moment's line, which would touch it
constexpr int kTitleGap = 8;
constexpr int kLegendGap = 3;  // what a low plot can spare
constexpr double kLow = 190;  // px of height, below which names at the curves would cover them
constexpr double kPiece = 28;     // px of line before a name of the legend: a whole period of the longest dash
constexpr double kLeastPiece = 14;
constexpr double kPieceGap = 6;  // px between a legend's piece of line and its name
constexpr int kRight = 10;  // room for half a ring at the end of the axis

/// Text is measured and drawn in px, the same on every device.
QFont inPixels(QFont font)
{
    if (font.pixelSize() <= 0)
        font.setPixelSize(std::max(1, qRound(font.pointSizeF() * 96 / 72)));
    return font;
}

QStringList wrapped(const QString& text, const QFontMetricsF& metrics, double width)
{
    if (text.isEmpty())
        return {};
    QStringList lines;
    QString line;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (line.isEmpty() || lines.size() == 1 || metrics.horizontalAdvance(longer) <= width) {
            line = longer;
        } else {
            lines.append(line);
            line = word;
        }
    }
    lines.append(line);
    for (QString& each : lines)
        each = metrics.elidedText(each, Qt::ElideRight, width);
    return lines;
}

std::pair<double, double> valueRange(const Plot& plot, const Units& units, std::span<const CurveData> curves,
                                     const TimeAxis& time)
{
    double low = HUGE_VAL, high = -HUGE_VAL;
    const auto add = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const CurveData& curve : curves)
        std::for_each(curve.values.begin(), curve.values.end(), add);
    for (const Spread& spread : plot.spreads) {
        std::for_each(spread.low.begin(), spread.low.end(), add);
        std::for_each(spread.high.begin(), spread.high.end(), add);
    }
    for (const Point& point : plot.points) {
        if (point.time >= time.from && point.time <= time.to) {
            add(point.value - point.error);
            add(point.value + point.error);
        }
    }
    std::pair<double, double> range = roundRange(low, high);
    if (low == 0 && high == 0 && units.valueMaximum > 0 && std::isfinite(units.valueMaximum))
        range = {0, units.valueMaximum};
    range.first = plot.minimum.value_or(range.first);
    range.second = plot.maximum.value_or(range.second);
    if (!(range.second > range.first))
        range.second = range.first + (range.first == 0 ? 1 : std::abs(range.first));
    return range;
}

/// Of names that end in the same words ("in plasma") all but the last without them, as an enumeration says them.
QStringList enumerated(const std::vector<Curve>& curves)
{
    QList<QStringList> names;
    for (const Curve& curve : curves)
        names.append(curve.name.split(QLatin1Char(' ')));
    const auto endAlike = [&](qsizetype words) {
        return std::all_of(names.begin(), names.end(), [&](const QStringList& name) {
            return name.size() > words && name.last(words) == names.last().last(words);
        });
    };
    qsizetype words = 0;
    while (endAlike(words + 1))
        ++words;
    QStringList result;
    for (const QStringList& name : names)
        result.append(name.first(name.size() - (result.size() + 1 < names.size() ? words : 0)).join(QLatin1Char(' ')));
    return result;
}

/// Names in rows instead of the title, each in its line's colour and dash.
void layLegend(Chart& chart, const Plot& plot, const QStringList& texts)
{
    const QFontMetricsF metrics(chart.nameFont);
    const double room = chart.size.width();
    chart.legend.clear();
    chart.legendRows = 0;
    double x = 0;
    for (std::size_t i = 0; i < plot.curves.size(); ++i) {
        const Curve& curve = plot.curves[i];
        const QString& text = texts[qsizetype(i)];
        // A long name in a narrow plot has a shorter piece before it.
        const double piece = std::clamp(room - kPieceGap - std::ceil(metrics.horizontalAdvance(text)), kLeastPiece, kPiece);
        const double gap = piece + kPieceGap;
        const QString name = metrics.elidedText(text, Qt::ElideRight, room - gap);
        const double width = gap + metrics.horizontalAdvance(name);
        if (chart.legendRows == 0 || x + width > room) {
            ++chart.legendRows;
            x = 0;
        }
        const double y = std::ceil(metrics.ascent()) + (chart.legendRows - 1) * std::ceil(metrics.lineSpacing());
        chart.legend.push_back({name, curve.color, curve.dash, QPointF(x + gap, y), piece});
        x += width + 16;
    }
}

/// The pieces of a spread in which both its ends are known.
void addFills(Chart& chart, const Spread& spread)
{
    Band band;
    for (std::size_t i = 0; i <= spread.times.size(); ++i) {
        if (i < spread.times.size() && std::isfinite(spread.low[i]) && std::isfinite(spread.high[i])) {
            band.top.push_back({spread.times[i], spread.high[i]});
            band.bottom.push_back({spread.times[i], spread.low[i]});
        } else if (!band.top.empty()) {
            chart.fills.push_back({spread.color, std::exchange(band, {})});
        }
    }
}

void placeAxes(Chart& chart, const Units& units, double zero)
{
    const QFontMetricsF axis(chart.axisFont), title(chart.titleFont);
    const Measure widthOf = [&](const QString& text) { return axis.horizontalAdvance(text); };

    double left = 0;
    for (const Tick& tick : chart.valueTicks)
        left = std::max(left, widthOf(tick.label));
    left = std::ceil(left) + kValuePadding;
    const double titleHeight =
        chart.title.isEmpty() && chart.note.isEmpty() && chart.legend.empty()
            ? 0
            : chart.title.size() * std::ceil(title.lineSpacing()) +
                  chart.legendRows * std::ceil(QFontMetricsF(chart.nameFont).lineSpacing()) + chart.note.size() * std::ceil(axis.lineSpacing()) +
                  (chart.legend.empty() ? kTitleGap : kLegendGap);
    const double top = std::ceil(titleHeight + axis.height() / 2);
    const double bottom = kTickAndPadding + std::ceil(axis.height());

    double right = kRight;
    const double width = std::max(40.0, chart.size.width() - left - right);
    const TimeAxis counted = chart.time.log ? chart.time : TimeAxis{chart.time.from - zero, chart.time.to - zero, false};
    chart.timeTicks = timeTicks(counted, units.time, width - 20, widthOf);
    for (Tick& tick : chart.timeTicks)
        tick.at += chart.time.log ? 0 : zero;
    for (const Tick& tick : chart.timeTicks) {
        const double half = widthOf(tick.label) / 2 + 1, x = chart.time.share(tick.at) * width;
        left = std::max(left, std::ceil(half - x));
        right = std::max(right, std::ceil(half - (width - x)));
    }
    chart.area = QRect(int(left), int(top), std::max(20, int(chart.size.width() - left - right)),
                       std::max(20, int(chart.size.height() - top - bottom)));
}

/// In a low plot the names of the value axis would stand on each other: the middle ones go.
void thinValueTicks(Chart& chart)
{
    const double room = QFontMetricsF(chart.axisFont).capHeight() + kTickGap;
    const auto y = [&](const Tick& tick) { return chart.pixel(chart.time.from, tick.at).y(); };
    std::vector<Tick>& ticks = chart.valueTicks;
    bool tight = false;
    for (std::size_t i = 1; i < ticks.size(); ++i)
        tight |= y(ticks[i - 1]) - y(ticks[i]) < room;
    if (tight && ticks.size() > 2)
        ticks.erase(ticks.begin() + 1, ticks.end() - 1);
    if (ticks.size() == 2 && y(ticks[0]) - y(ticks[1]) < room)
        ticks.erase(ticks.begin());
}

/// Whether a curve has a value anywhere.
bool known(const CurveData& curve)
{
    return std::any_of(curve.values.begin(), curve.values.end(), [](double value) { return std::isfinite(value); });
}

/// Names keep so far from the middle of a line that the present moment's ring passes by. False when some
/// found no such place.
bool placeNames(Chart& chart, const Style& style)
{
    const QFontMetricsF names(chart.nameFont), labels(chart.axisFont);
    const auto sizeOf = [](const QFontMetricsF& metrics, const QString& text) {
        if (text.isEmpty())
            return QSizeF();
        return QSizeF(std::ceil(metrics.horizontalAdvance(text)), std::ceil(metrics.height()));
    };
    std::vector<PixelLine> lines;
    std::vector<QSizeF> sizes;
    double widest = 0;
    for (const Chart::Line& line : chart.lines) {
        PixelLine& pixels = lines.emplace_back();
        for (const QPointF& point : line.data)
            pixels.push_back(chart.pixel(point.x(), point.y()));
        const bool there = std::any_of(line.data.begin(), line.data.end(), [](const QPointF& p) { return !std::isnan(p.y()); });
        // A title that is the only curve's name has named it.
        const bool titled = chart.lines.size() == 1 && chart.title.join(QLatin1Char(' ')) == line.name;
        sizes.push_back(there && chart.legend.empty() && !titled ? sizeOf(names, line.name) : QSizeF());
        widest = std::max(widest, line.width);
    }
    // Not on the baseline, which the rim of a name would cut.
    const double ring = style.ringRadius + style.ringWidth / 2;
    LabelPlaces places(QRectF(chart.area).adjusted(0, 0, 0, -1 - style.axisWidth), lines, widest, ring - widest / 2);
    for (const Tick& tick : chart.valueTicks)
        places.avoid(chart.pixel(chart.time.from, tick.at).y());
    std::vector<QRectF> discs;
    for (const Chart::Mark& mark : chart.marks) {
        const QPointF at = chart.pixel(mark.point.time, mark.point.value);
        const QPointF end = chart.pixel(mark.point.time, mark.point.value + mark.point.error);
        const double disc = style.discRadius, half = std::max(disc, at.y() - end.y());
        discs.push_back(QRectF(at.x() - disc, at.y() - half, 2 * disc, 2 * half));
        places.keepClear(discs.back());
    }
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        if (!chart.marks[i].point.label.isEmpty())
            chart.marks[i].place = places.besidePoint(discs[i], sizeOf(labels, chart.marks[i].point.label));
    }
    const auto found = places.besideLines(sizes);
    bool all = true;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        chart.lines[i].place = found[i];
        all &= found[i] || sizes[i].isEmpty();
    }
    return all;
}

/// False when a name of a curve found no place.
bool arrange(Chart& chart, const Plot& plot, const Style& style, const QSizeF& size, const TimeAxis& time,
             const Units& units, std::span<const CurveData> curves, bool fine, bool legend)
{
    chart.size = size;
    chart.time = time;
    chart.axisFont = inPixels(style.font);
    chart.nameFont = chart.axisFont;
    chart.nameFont.setWeight(QFont::DemiBold);
    chart.titleFont = inPixels(style.titleFont);
    if (legend) {
        QStringList names;
        for (const Curve& curve : plot.curves)
            names.append(curve.name);
        layLegend(chart, plot, enumerated(plot.curves));
        const int least = chart.legendRows;
        layLegend(chart, plot, names);
        if (chart.legendRows > least)
            layLegend(chart, plot, enumerated(plot.curves));
    } else
        chart.title = wrapped(plot.title, QFontMetricsF(chart.titleFont), size.width());
    const bool unknown = !curves.empty() && std::none_of(curves.begin(), curves.end(), known);
    const QString why = QCoreApplication::translate("plot", "Not known here: nothing is drawn");
    chart.note = wrapped(unknown ? why : plot.note, QFontMetricsF(chart.axisFont), size.width());
    std::tie(chart.low, chart.high) = valueRange(plot, units, curves, time);
    if (!unknown)
        chart.valueTicks = valueTicks(chart.low, chart.high, units.value);
    placeAxes(chart, units, plot.zero);
    thinValueTicks(chart);

    const int columns = chart.area.width(), rows = chart.area.height();
    for (std::size_t i = 0; i < plot.curves.size(); ++i) {
        const Curve& curve = plot.curves[i];
        const int finer = fine ? 4 : 1;
        std::vector<QPointF> data =
            thin(curves[i].times, curves[i].values, time, chart.low, chart.high, columns * finer, rows * finer, 0.15);
        const double width = curve.main ? style.lineWidth : style.secondaryWidth;
        chart.lines.push_back({curve.name, curve.color, curve.dash, curve.main, width, std::move(data), {}, {}});
    }
    for (const Spread& spread : plot.spreads)
        addFills(chart, spread);
    for (const Point& point : plot.points) {
        if (point.time >= time.from && point.time <= time.to && point.value >= chart.low && point.value <= chart.high)
            chart.marks.push_back({point, {}});
    }
    // Names keep clear of the whole line; only then it is parted into line and bands.
    const bool all = placeNames(chart, style);
    for (Chart::Line& line : chart.lines) {
        Parted parted = partDenseSwings(line.data, [&](const QPointF& p) { return chart.pixel(p.x(), p.y()); });
        line.data = std::move(parted.line);
        line.bands = std::move(parted.bands);
    }
    return all;
}

}  // namespace

QPointF Chart::pixel(double at, double value) const
{
    return {area.left() + time.share(at) * area.width(), area.top() + (high - value) / (high - low) * area.height()};
}

QPointF Chart::baseline(const QRectF& place, const QFont& font) const
{
    return {place.left(), std::round(place.top() + QFontMetricsF(font).ascent())};
}

std::vector<std::pair<double, double>> Chart::cursorPieces(double x, double width) const
{
    std::vector<QRectF> crossed;
    const auto add = [&](const std::optional<QRectF>& place) {
        if (place && place->left() - kAside < x + width / 2 && place->right() + kAside > x - width / 2)
            crossed.push_back(*place);
    };
    for (const Line& line : lines)
        add(line.place);
    for (const Mark& mark : marks)
        add(mark.place);
    std::sort(crossed.begin(), crossed.end(), [](const QRectF& a, const QRectF& b) { return a.top() < b.top(); });
    std::vector<std::pair<double, double>> pieces;
    double from = area.top() - 2;
    const double to = area.top() + area.height();
    for (const QRectF& name : crossed) {
        if (name.top() > from)
            pieces.push_back({from, name.top()});
        from = std::max(from, name.bottom());
    }
    if (to > from)
        pieces.push_back({from, to});
    return pieces;
}

Chart layOut(const Plot& plot, const Style& style, const QSizeF& size, const TimeAxis& time, const Units& units,
             std::span<const CurveData> curves, bool fine)
{
    const bool several = plot.curves.size() > 1, low = size.height() < kLow;
    Chart chart;
    if (!arrange(chart, plot, style, size, time, units, curves, fine, several && low) && several) {
        chart = {};
        arrange(chart, plot, style, size, time, units, curves, fine, true);
    }
    return chart;
}

}  // namespace kinetarium::plot
