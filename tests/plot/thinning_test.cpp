// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sampling.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using kinetarium::plot::thin;
using kinetarium::plot::TimeAxis;

namespace {

struct Series {
    std::vector<double> times, values;
};

Series noise(std::size_t count)
{
    std::mt19937 random(7);
    Series series;
    for (std::size_t i = 0; i < count; ++i) {
        series.times.push_back(double(i) / double(count - 1));
        series.values.push_back(double(random()) / double(std::mt19937::max()));
    }
    return series;
}

}  // namespace

TEST_CASE("Thinning keeps the extremes of every column, in order")
{
    const Series series = noise(20000);
    const auto points = thin(series.times, series.values, TimeAxis{0, 1, false}, 0, 1, 200, 100, 0.15);
    CHECK(points.size() <= 800);
    CHECK(std::is_sorted(points.begin(), points.end(), [](auto& a, auto& b) { return a.x() < b.x(); }));
    for (int column = 0; column < 200; ++column) {
        double most = 0, kept = 0;
        for (std::size_t i = 0; i < series.times.size(); ++i) {
            if (int(series.times[i] * 200) == column)
                most = std::max(most, series.values[i]);
        }
        for (const QPointF& point : points) {
            if (int(point.x() * 200) == column)
                kept = std::max(kept, point.y());
        }
        CHECK(kept == most);
    }
}

TEST_CASE("A straight line needs next to nothing, a bent one enough")
{
    Series line, arc;
    for (int i = 0; i <= 1000; ++i) {
        const double t = i / 1000.0;
        line.times.push_back(t);
        line.values.push_back(t);
        arc.values.push_back(4 * t * (1 - t));
    }
    const TimeAxis axis{0, 1, false};
    CHECK(thin(line.times, line.values, axis, 0, 1, 800, 300, 0.15).size() < 30);
    const auto bent = thin(line.times, arc.values, axis, 0, 1, 800, 300, 0.15);
    CHECK(bent.size() < 100);
    for (std::size_t k = 1; k < bent.size(); ++k) {
        const double middle = (bent[k - 1].x() + bent[k].x()) / 2;
        const double chord = (bent[k - 1].y() + bent[k].y()) / 2;
        CHECK(std::abs(4 * middle * (1 - middle) - chord) * 300 < 0.5);
    }
}

TEST_CASE("What leaves the range is cut off, not drawn outside")
{
    const std::vector<double> times = {0, 1, 2, 3, 4}, values = {0, 10, 0, -10, 0};
    const auto points = thin(times, values, TimeAxis{0, 4, false}, 0, 1, 100, 100, 0.1);
    int gaps = 0;
    for (const QPointF& point : points) {
        gaps += std::isnan(point.y());
        if (!std::isnan(point.y())) {
            CHECK(point.y() >= -0.1 - 1e-9);
            CHECK(point.y() <= 1.1 + 1e-9);
        }
    }
    CHECK(gaps == 2);
    CHECK(points[1].x() == Approx(0.11));
}

TEST_CASE("A value that is no number is a gap")
{
    const std::vector<double> times = {0, 1, 2, 3, 4}, values = {0, 1, std::nan(""), 1, 0};
    const auto points = thin(times, values, TimeAxis{0, 4, false}, 0, 1, 100, 100, 0.1);
    REQUIRE(points.size() == 5);
    CHECK(std::isnan(points[2].y()));
}
