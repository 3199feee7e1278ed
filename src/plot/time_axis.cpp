// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/time_axis.h"

#include <cmath>

namespace kinetarium::plot {

TimeAxis TimeAxis::make(double from, double to, bool log)
{
    if (!std::isfinite(from))
        from = 0;
    if (!std::isfinite(to))
        to = from;
    if (log && !(to > 0))
        log = false;
    if (log && !(from > 0))
        from = std::pow(10, std::ceil(std::log10(to * 1e-6) - 1e-9));
    if (!(to > from))
        to = log ? from * 10 : from + 1;
    return {from, to, log};
}

double TimeAxis::share(double time) const
{
    if (log)
        return std::log(time / from) / std::log(to / from);
    return (time - from) / (to - from);
}

double TimeAxis::time(double share) const
{
    if (log)
        return from * std::pow(to / from, share);
    return from + share * (to - from);
}

}  // namespace kinetarium::plot
