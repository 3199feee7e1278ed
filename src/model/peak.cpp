// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/peak.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::model {

namespace {

constexpr std::size_t fewestEdges = 8;

/// Golden sections: the place of the largest value in (a, b), where f rises and then falls.
Peak refine(const std::function<double(double)>& f, double a, double b, Peak best)
{
    constexpr double golden = 0.6180339887498949;
    double left = b - golden * (b - a);
    double right = a + golden * (b - a);
    double atLeft = f(left);
    double atRight = f(right);
    while (b - a > 1e-9 * std::max(b, 1e-3)) {
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

}  // namespace

Peak peakIn(const std::function<double(double)>& f, std::span<const Interval> intervals, int points)
{
    Peak best{intervals.front().from, f(intervals.front().from)};
    double before = best.time;
    double bracketFrom = best.time;
    double bracketTo = best.time;
    bool closing = true;  // the next time scanned ends the bracket
    for (const Interval& interval : intervals) {
        for (int i = 1; i <= points; ++i) {
            const double part = static_cast<double>(i) / points;
            const double time =
                i == points ? interval.to : interval.from + (interval.to - interval.from) * part * part * part;
            const double value = f(time);
            if (closing) {
                bracketTo = time;
                closing = false;
            }
            if (value > best.value) {
                best = {time, value};
                bracketFrom = before;
                bracketTo = time;
                closing = true;
            }
            before = time;
        }
    }
    return bracketTo > bracketFrom ? refine(f, bracketFrom, bracketTo, best) : best;
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
