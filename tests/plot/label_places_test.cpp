// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/label_places.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace kinetarium::plot;

namespace {

template <class Formula>
PixelLine lineOf(Formula formula, double width)
{
    PixelLine line;
    for (double x = 0; x <= width; x += 2)
        line.push_back({x, formula(x)});
    return line;
}

bool covers(const QRectF& rect, const PixelLine& line)
{
    for (const QPointF& p : line) {
        if (rect.contains(p))
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("Names do not overlap each other and stay inside, however the curves run")
{
    const QSizeF size(70, 16);
    for (const double width : {290.0, 650.0}) {
        for (const double height : {100.0, 200.0}) {
            for (const double spread : {0.0, 5.0, 60.0}) {
                const QRectF area(0, 0, width, height);
                std::vector<PixelLine> lines;
                for (int i = 0; i < 4; ++i) {
                    const auto fall = [&](double x) { return height - 2 - spread * i * std::exp(-x / 90); };
                    lines.push_back(lineOf(fall, width));
                }
                LabelPlaces places(area, lines, 3);
                const auto found = places.besideLines(std::vector<QSizeF>(4, size));
                for (std::size_t i = 0; i < found.size(); ++i) {
                    REQUIRE(found[i]);
                    CHECK(area.contains(*found[i]));
                    for (std::size_t j = 0; j < i; ++j)
                        CHECK_FALSE(found[i]->intersects(*found[j]));
                }
            }
        }
    }
}

TEST_CASE("A name stands nearer to its own curve than to another, and on none")
{
    const double width = 600, height = 200;
    std::vector<PixelLine> lines;
    for (const double middle : {120.0, 280.0, 440.0})
        lines.push_back(lineOf([&](double x) { return height * (1 - 1 / (1 + std::exp((x - middle) / 30))); }, width));
    LabelPlaces places(QRectF(0, 0, width, height), lines, 3);
    const auto found = places.besideLines(std::vector<QSizeF>(3, QSizeF(60, 16)));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        REQUIRE(found[i]);
        std::size_t nearest = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < lines.size(); ++j) {
            CHECK_FALSE(covers(*found[i], lines[j]));
            for (const QPointF& p : lines[j]) {
                const double dx = std::max({found[i]->left() - p.x(), p.x() - found[i]->right(), 0.0});
                const double dy = std::max({found[i]->top() - p.y(), p.y() - found[i]->bottom(), 0.0});
                if (std::hypot(dx, dy) < least) {
                    least = std::hypot(dx, dy);
                    nearest = j;
                }
            }
        }
        CHECK(nearest == i);
    }
}

TEST_CASE("A published point's name stands beside it and off the curves' names")
{
    const auto line = lineOf([](double) { return 100.0; }, 400);
    LabelPlaces places(QRectF(0, 0, 400, 200), {line}, 3);
    const QRectF disc(196, 96, 8, 8);
    places.keepClear(disc);
    const auto point = places.besidePoint(disc, QSizeF(80, 16));
    const auto name = places.besideLines({QSizeF(60, 16)})[0];
    REQUIRE((point && name));
    CHECK_FALSE(point->intersects(disc));
    CHECK_FALSE(name->intersects(*point));
    CHECK_FALSE(name->intersects(disc));
    CHECK_FALSE(covers(*point, line));
}

TEST_CASE("Curves that cannot be seen have no name, and too small an area has none at all")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    LabelPlaces unseen(QRectF(0, 0, 400, 200), {{}, {{10, nan}}}, 3);
    CHECK(unseen.besideLines({QSizeF(), QSizeF()}) == std::vector<std::optional<QRectF>>(2));
    LabelPlaces narrow(QRectF(0, 0, 20, 10), {lineOf([](double) { return 5.0; }, 20)}, 3);
    CHECK_FALSE(narrow.besideLines({QSizeF(60, 16)})[0]);
}
