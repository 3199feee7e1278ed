// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/peak.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::model {

namespace {

constexpr std::size_t fewestEdges = 8;
constexpr std::size_t mostSummits = 8;
constexpr double roughly = 1e-2;  // of a bracket: its square is the share by which a peak is missed

/// Golden sections until `narrow`: the place of the largest value in (a, b), where f rises and then falls.
Peak refine(const std::function<double(double)>& f, double a, double b, double narrow, Peak best)
{
    constexpr double golden = 0.6180339887498949;
    double left = b - golden * (b - a);
    double right = a + golden * (b - a);
    double atLeft = f(left);
    double atRight = f(right);
    while (b - a > narrow) {
        if (atLeft >= atRight) {
            b = right;
            right = left;
            atRight = atLeft;
            left = b - golden * (b - a);
            atLeft = f(left);
        } else {
            a = left;
            left = right;
            atLeft = atRight;
            right = a + golden * (b - a);
            atRight = f(right);
        }
    }
    const Peak found = atLeft >= atRight ? Peak{left, atLeft} : Peak{right, atRight};
    return found.value > best.value ? found : best;
}

/// The highest of the scanned places that no neighbour overtops (of a plateau its first), the earlier first among
/// equals.
std::vector<std::size_t> summits(const std::vector<Peak>& scan)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < scan.size(); ++i) {
        const bool risen = i == 0 || !(scan[i - 1].value >= scan[i].value);
        const bool falls = i + 1 == scan.size() || !(scan[i + 1].value > scan[i].value);
        if (risen && falls && !std::isnan(scan[i].value)) {
            found.push_back(i);
        }
    }
    const std::size_t most = std::min(mostSummits, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(),
                      [&](std::size_t a, std::size_t b) {
                          return scan[a].value > scan[b].value || (scan[a].value == scan[b].value && a < b);
                      });
    found.resize(most);
    return found;
}

}  // namespace

Peak peakIn(const std::function<double(double)>& f, std::span<const Interval> intervals, int points)
{
    std::vector<Peak> scan{{intervals.front().from, f(intervals.front().from)}};
    for (const Interval& interval : intervals) {
        for (int i = 1; i <= points; ++i) {
            const double part = static_cast<double>(i) / points;
            const double time =
                i == points ? interval.to : interval.from + (interval.to - interval.from) * part * part * part;
            scan.push_back({time, f(time)});
        }
    }
    const std::vector<std::size_t> highest = summits(scan);
    if (highest.empty()) {
        return scan.front();
    }
    // Intervals of different lengths are scanned at different times after their edges, so the highest place that was
    // scanned need not lie at the highest peak.
    const auto begin = [&](std::size_t i) { return scan[i == 0 ? 0 : i - 1].time; };
    const auto end = [&](std::size_t i) { return scan[std::min(i + 1, scan.size() - 1)].time; };
    std::size_t which = highest.front();
    double most = scan[which].value;
    for (std::size_t k = 0; highest.size() > 1 && k < highest.size(); ++k) {
        const std::size_t i = highest[k];
        const double rough = refine(f, begin(i), end(i), roughly * (end(i) - begin(i)), scan[i]).value;
        if (rough > most) {
            most = rough;
            which = i;
        }
    }
    return refine(f, begin(which), end(which), 1e-9 * std::max(end(which), 1e-3), scan[which]);
}

std::vector<Interval> intervalsBetween(const Trajectory& trajectory, double from, double to)
{
    std::vector<Interval> intervals;
    double begin = from;
    for (double edge : trajectory.edges(to)) {
        if (edge > begin) {
            intervals.push_back({begin, edge});
            begin = edge;
        }
    }
    intervals.push_back({begin, to});
    return intervals;
}

std::vector<Interval> intervalsToSearch(const Trajectory& trajectory, double from, double to, double settling,
                                        std::size_t mostEdges)
{
    // An endless train has edges without end: look ahead step by step.
    std::vector<double> edges;
    for (double ahead = settling;; ahead *= 2) {
        edges = trajectory.edges(std::min(from + ahead, to));
        edges.erase(edges.begin(), std::upper_bound(edges.begin(), edges.end(), from));
        if (from + ahead >= to || edges.size() >= fewestEdges) {
            break;
        }
    }
    if (edges.empty()) {
        return {{from, std::min(to, from + settling)}};
    }
    std::size_t count = static_cast<std::size_t>(
        std::upper_bound(edges.begin(), edges.end(), edges.front() + settling) - edges.begin());
    count = std::min({std::max(count, fewestEdges), mostEdges, edges.size()});
    std::vector<Interval> intervals;
    double begin = from;
    for (std::size_t i = 0; i < count; ++i) {
        intervals.push_back({begin, edges[i]});
        begin = edges[i];
    }
    const double end = count < edges.size() ? edges[count] : to;
    intervals.push_back({begin, std::min(end, begin + settling)});
    return intervals;
}

}  // namespace kinetarium::model
