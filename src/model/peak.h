// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"

#include <functional>
#include <span>
#include <vector>

namespace kinetarium::model {

/// A stretch of time in which no input changes.
struct Interval {
    double from;
    double to;
};

struct Peak {
    double time;
    double value;
};

/// The largest value of `f` in the intervals, which follow one another: by a scan of `points` times in each, closer
/// together after each edge, and golden sections around the highest places found.
Peak peakIn(const std::function<double(double)>& f, std::span<const Interval> intervals, int points);

/// [from, to] cut at the edges of the course.
std::vector<Interval> intervalsBetween(const Trajectory& trajectory, double from, double to);

/// The intervals of [from, to] in which a quantity that settles within `settling` after an edge can have its peak: up
/// to that long after the first edge, and at least some and at most `mostEdges` edges.
std::vector<Interval> intervalsToSearch(const Trajectory& trajectory, double from, double to, double settling,
                                        std::size_t mostEdges);

}  // namespace kinetarium::model
