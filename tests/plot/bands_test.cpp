// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/bands.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kinetarium::plot;

namespace {

std::vector<QPointF> zigzag(int from, int to, double step)
{
    std::vector<QPointF> points;
    for (int i = from; i < to; ++i)
        points.push_back({i * step, i % 2 == 0 ? 0.0 : 100.0 - i * 0.1});
    return points;
}

QPointF upsideDown(const QPointF& p)
{
    return {p.x(), 200 - p.y()};
}

}  // namespace

TEST_CASE("A dense train becomes its peaks and a band down to its troughs")
{
    const auto parted = partDenseSwings(zigzag(0, 400, 1), upsideDown);
    REQUIRE(parted.bands.size() == 1);
    for (const QPointF& top : parted.bands[0].top)
        CHECK(top.y() >= 60);
    for (const QPointF& bottom : parted.bands[0].bottom)
        CHECK(bottom.y() == 0);
    CHECK(parted.line.size() < 220);
}

TEST_CASE("Pulses far enough apart stay a line")
{
    const auto line = zigzag(0, 60, 10);
    const auto parted = partDenseSwings(line, upsideDown);
    CHECK(parted.bands.empty());
    CHECK(parted.line == line);
}

TEST_CASE("Only the dense stretch is parted, and ripples too small to be seen are not")
{
    std::vector<QPointF> line = zigzag(0, 20, 10);
    for (const QPointF& p : zigzag(0, 100, 1))
        line.push_back({p.x() + 200, p.y()});
    line.push_back({400, 50});
    const auto parted = partDenseSwings(line, upsideDown);
    REQUIRE(parted.bands.size() == 1);
    CHECK(parted.bands[0].top.front().x() >= 190);
    CHECK(parted.line.front() == line.front());
    CHECK(parted.line.back() == line.back());

    std::vector<QPointF> ripple;
    for (int i = 0; i < 300; ++i)
        ripple.push_back({double(i), i % 2 * 0.4});
    CHECK(partDenseSwings(ripple, upsideDown).bands.empty());
}

TEST_CASE("A line that ends within a dense train ends level, without the last pulse's fall")
{
    const auto parted = partDenseSwings(zigzag(0, 401, 1), upsideDown);
    REQUIRE(parted.bands.size() == 1);
    CHECK(parted.line.back().x() == 400);
    CHECK(parted.line.back().y() >= 60);
    CHECK(parted.bands[0].bottom.back() == QPointF(400, 0));
}
