// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/time_axis.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using kinetarium::plot::TimeAxis;

TEST_CASE("A time axis and its shares are inverse")
{
    for (const TimeAxis& axis :
         {TimeAxis::make(0, 60, false), TimeAxis::make(1e-6, 1e3, true), TimeAxis::make(5, 5.5, false)}) {
        for (const double share : {-0.2, 0.0, 1e-3, 0.37, 1.0, 1.4})
            CHECK(axis.share(axis.time(share)) == Approx(share).margin(1e-9));
        CHECK(axis.share(axis.from) == Approx(0).margin(1e-12));
        CHECK(axis.share(axis.to) == Approx(1));
    }
}

TEST_CASE("A logarithmic axis that starts at 0 starts at a decade within a millionth of its end")
{
    CHECK(TimeAxis::make(0, 60, true).from == Approx(1e-4));
    CHECK(TimeAxis::make(-1, 1000, true).from == Approx(1e-3));
    CHECK(TimeAxis::make(0.02, 60, true).from == 0.02);
}

TEST_CASE("Whatever is asked for, the axis can be drawn")
{
    const double infinite = std::numeric_limits<double>::infinity();
    for (const bool log : {false, true}) {
        for (const double from : {-infinite, -1.0, 0.0, 3.0}) {
            for (const double to : {-1.0, 0.0, 3.0, infinite, std::nan("")}) {
                const TimeAxis axis = TimeAxis::make(from, to, log);
                CHECK(std::isfinite(axis.from));
                CHECK(axis.to > axis.from);
                CHECK((!axis.log || axis.from > 0));
            }
        }
    }
}
