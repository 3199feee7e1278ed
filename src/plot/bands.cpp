// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/bands.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::plot {

namespace {

constexpr double kSwing = 0.5;     // px from trough to peak, or it is no swing
constexpr double kTooClose = 5;    // px between peaks, below which two strokes of a line merge
constexpr std::size_t kPeaks = 6;  // fewer are drawn as they are

struct Turn {
    std::size_t index;
    bool peak;
};

/// Peaks and troughs, alternating, that differ by kSwing at least.
std::vector<Turn> turns(const std::vector<QPointF>& pixels)
{
    std::vector<Turn> found;
    std::size_t highest = 0, lowest = 0;
    int direction = 0;  // 1 while rising
    for (std::size_t i = 1; i < pixels.size(); ++i) {
        if (std::isnan(pixels[i].y()) || std::isnan(pixels[i - 1].y())) {
            highest = lowest = i;
            direction = 0;
            continue;
        }
        if (pixels[i].y() < pixels[highest].y())
            highest = i;
        if (pixels[i].y() > pixels[lowest].y())
            lowest = i;
        if (direction >= 0 && pixels[i].y() > pixels[highest].y() + kSwing) {
            found.push_back({highest, true});
            direction = -1;
            lowest = i;
        } else if (direction <= 0 && pixels[i].y() < pixels[lowest].y() - kSwing) {
            found.push_back({lowest, false});
            direction = 1;
            highest = i;
        }
    }
    return found;
}

/// Each point as far out as its neighbours: pulses that fall between two columns leave no notch.
void smooth(std::vector<QPointF>& points, double outward)
{
    const std::vector<QPointF> old = points;
    for (std::size_t i = 1; i + 1 < old.size(); ++i) {
        for (const std::size_t beside : {i - 1, i + 1}) {
            if ((old[beside].y() - points[i].y()) * outward > 0)
                points[i].setY(old[beside].y());
        }
    }
}

}  // namespace

Parted partDenseSwings(const std::vector<QPointF>& line, const std::function<QPointF(const QPointF&)>& pixel)
{
    std::vector<QPointF> pixels;
    for (const QPointF& point : line)
        pixels.push_back(pixel(point));
    const std::vector<Turn> all = turns(pixels);

    Parted parted;
    std::size_t done = 0;  // points of the line already taken over
    for (std::size_t first = 0; first < all.size(); ++first) {
        if (!all[first].peak)
            continue;
        Band band;
        band.top.push_back(line[all[first].index]);
        std::size_t last = first;
        while (last + 2 < all.size() && all[last + 2].peak &&
               pixels[all[last + 2].index].x() - pixels[all[last].index].x() < kTooClose) {
            band.bottom.push_back(line[all[last + 1].index]);
            band.top.push_back(line[all[last + 2].index]);
            last += 2;
        }
        if (band.top.size() < kPeaks)
            continue;
        parted.line.insert(parted.line.end(), line.begin() + std::ptrdiff_t(done),
                           line.begin() + std::ptrdiff_t(all[first].index));
        parted.line.insert(parted.line.end(), band.top.begin(), band.top.end());
        done = all[last].index + 1;
        // The swing in which the line ends belongs to the band: drawn, it would look like a step.
        if (pixels.back().x() - pixels[done - 1].x() < kTooClose && !std::isnan(pixels.back().y())) {
            const QPointF end = line.back();
            band.bottom.push_back({end.x(), std::min(end.y(), band.bottom.back().y())});
            band.top.push_back({end.x(), std::max(end.y(), band.top.back().y())});
            parted.line.push_back(band.top.back());
            done = line.size();
        }
        smooth(band.bottom, -1);
        parted.bands.push_back(std::move(band));
        first = last;
    }
    parted.line.insert(parted.line.end(), line.begin() + std::ptrdiff_t(done), line.end());
    return parted;
}

}  // namespace kinetarium::plot
