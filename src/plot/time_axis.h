// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kinetarium::plot {

/// A stretch of time laid on [0, 1], linearly or by decades. Inverse of one another: time(share(t)) == t.
struct TimeAxis {
    double from = 0;
    double to = 1;
    bool log = false;

    /// An axis that can be drawn whatever was asked for: an empty or reversed stretch is widened, and a logarithmic
    /// one that does not start above 0 starts at the first decade within a millionth of its end.
    static TimeAxis make(double from, double to, bool log);

    double share(double time) const;
    double time(double share) const;

    bool operator==(const TimeAxis&) const = default;
};

}  // namespace kinetarium::plot
