// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sampling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace kinetarium::plot {

namespace {

constexpr std::size_t kChunk = 64;
constexpr double kBreak = std::numeric_limits<double>::quiet_NaN();

/// A stretch without gaps, each point in (time, value) and on the pixel grid.
struct Stretch {
    std::vector<QPointF> data;
    std::vector<QPointF> pixels;

    void add(const Stretch& from, std::size_t i)
    {
        data.push_back(from.data[i]);
        pixels.push_back(from.pixels[i]);
    }
};

Stretch extremesByColumn(const Stretch& in)
{
    Stretch out;
    std::size_t first = 0;
    while (first < in.data.size()) {
        const double column = std::floor(in.pixels[first].x());
        std::size_t end = first + 1;
        while (end < in.data.size() && std::floor(in.pixels[end].x()) == column)
            ++end;
        std::size_t kept[] = {first, first, first, end - 1};
        for (std::size_t i = first; i < end; ++i) {
            if (in.data[i].y() < in.data[kept[1]].y())
                kept[1] = i;
            if (in.data[i].y() > in.data[kept[2]].y())
                kept[2] = i;
        }
        std::sort(std::begin(kept), std::end(kept));
        const auto last = std::unique(std::begin(kept), std::end(kept));
        for (auto i = std::begin(kept); i != last; ++i)
            out.add(in, *i);
        first = end;
    }
    return out;
}

double squaredDistance(const QPointF& p, const QPointF& a, const QPointF& b)
{
    const QPointF d = b - a;
    const double length = QPointF::dotProduct(d, d);
    const double along = length > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length, 0.0, 1.0) : 0.0;
    const QPointF off = p - a - along * d;
    return QPointF::dotProduct(off, off);
}

/// Keeps the points without which the line would be off by more than `tolerance` px (Douglas and Peucker 1973), a chunk
/// at a time: a train of pulses, in which nothing can go, would cost the square of its points.
Stretch withoutStraights(const Stretch& in, double tolerance)
{
    if (in.data.size() < 3)
        return in;
    std::vector<char> keep(in.data.size(), 0);
    keep.front() = 1;
    std::vector<std::pair<std::size_t, std::size_t>> open;
    for (std::size_t a = 0; a + 1 < in.data.size(); a = open.back().second) {
        open.push_back({a, std::min(a + kChunk, in.data.size() - 1)});
        keep[open.back().second] = 1;
    }
    while (!open.empty()) {
        const auto [a, b] = open.back();
        open.pop_back();
        double worst = tolerance * tolerance;
        std::size_t at = 0;
        for (std::size_t i = a + 1; i < b; ++i) {
            const double distance = squaredDistance(in.pixels[i], in.pixels[a], in.pixels[b]);
            if (distance > worst) {
                worst = distance;
                at = i;
            }
        }
        if (at == 0)
            continue;
        keep[at] = 1;
        open.push_back({a, at});
        open.push_back({at, b});
    }
    Stretch out;
    for (std::size_t i = 0; i < in.data.size(); ++i) {
        if (keep[i])
            out.add(in, i);
    }
    return out;
}

}  // namespace

std::vector<QPointF> thin(std::span<const double> times, std::span<const double> values, const TimeAxis& axis,
                          double low, double high, int columns, int rows, double tolerance)
{
    const double margin = (high - low) / 10;
    const double floor = low - margin, ceiling = high + margin;
    const double perUnit = rows / (high - low);

    std::vector<QPointF> result;
    Stretch stretch;
    const auto add = [&](double time, double value) {
        stretch.data.push_back({time, value});
        stretch.pixels.push_back({axis.share(time) * columns, (value - low) * perUnit});
    };
    const auto close = [&] {
        if (stretch.data.empty())
            return;
        const Stretch thinned = withoutStraights(extremesByColumn(stretch), tolerance);
        if (!result.empty())
            result.push_back({thinned.data.front().x(), kBreak});
        result.insert(result.end(), thinned.data.begin(), thinned.data.end());
        stretch = {};
    };
    // Where the line leaves the band, in the axis's own coordinate, for there a line is straight.
    const auto crossing = [&](std::size_t i, double bound) {
        const double along = (bound - values[i - 1]) / (values[i] - values[i - 1]);
        return axis.time(std::lerp(axis.share(times[i - 1]), axis.share(times[i]), along));
    };

    for (std::size_t i = 0; i < times.size(); ++i) {
        const double value = values[i];
        if (!std::isfinite(value)) {
            close();
            continue;
        }
        if (i > 0 && std::isfinite(values[i - 1])) {
            const double bounds[] = {values[i - 1] < value ? floor : ceiling, values[i - 1] < value ? ceiling : floor};
            for (const double bound : bounds) {
                if ((values[i - 1] - bound) * (value - bound) < 0)
                    add(crossing(i, bound), bound);
            }
        }
        if (value >= floor && value <= ceiling)
            add(times[i], value);
        else
            close();
    }
    close();
    return result;
}

}  // namespace kinetarium::plot
