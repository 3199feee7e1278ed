// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_map/layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::cascade_map {

namespace {

constexpr double kDay = 1440;

/// A curve that leaves row `a` at the outer column and comes back on row `b`.
Points turn(double x, double a, double b, double reach)
{
    const double half = (b - a) / 2;
    return {{x + reach * 0.42, a},
            {x + reach * 0.86, a + half * 0.3},
            {x + reach, a + half},
            {x + reach * 0.86, b - half * 0.3},
            {x + reach * 0.42, b}};
}

/// How far the river runs out beyond the outermost stations.
double reachOf(const Layout& layout)
{
    return layout.bend - std::max(14.0, layout.radius * 0.38);
}

}  // namespace

const std::array<Band, kBands>& bands()
{
    static const std::array<Band, kBands> all{{{"receptor", "seconds", 1.0 / 60, 1},
                                               {"circuit", "minutes", 1, 30},
                                               {"BDNF, mTOR", "30\u202f–\u202f60\u202fmin", 30, 120},
                                               {"proteins", "2\u202f–\u202f6\u202fh", 120, 720},
                                               {"spines", "12\u202f–\u202f24\u202fh", 720, 2 * kDay},
                                               {"persistence", "days", 2 * kDay, 14 * kDay}}};
    return all;
}

double onLadder(double minutes)
{
    const auto& all = bands();
    if (!(minutes > all.front().from))
        return 0;
    for (std::size_t i = 0; i < kBands; ++i) {
        if (minutes < all[i].to)
            return (static_cast<double>(i) + std::log(minutes / all[i].from) / std::log(all[i].to / all[i].from)) /
                   kBands;
    }
    return 1;
}

double ladderTime(double place)
{
    const double scaled = std::clamp(place, 0.0, 1.0) * kBands;
    const auto band = std::min(kBands - 1, static_cast<std::size_t>(scaled));
    const Band& b = bands()[band];
    return b.from * std::pow(b.to / b.from, scaled - static_cast<double>(band));
}

Layout laidOut(const Stage& stage)
{
    Layout out{};
    out.frame = pathway::frameOf(stage);
    const pathway::Frame& f = out.frame;
    const double name = f.type.name;
    const double note = f.type.note;
    out.ladderLeft = f.margin;
    out.ladderRight = f.width - f.margin;
    out.ladderTop = f.margin * 0.75;
    out.handle = 7 * std::clamp(f.scale, 0.9, 1.4) * std::min(f.line, 1.4);
    out.ladderBar = out.ladderTop + note * 2.5 + out.handle;

    out.bend = std::max(f.margin + 46, f.width * 0.105);
    for (std::size_t i = 0; i < 5; ++i)
        out.columns[i] = out.bend + static_cast<double>(i) * (f.width - 2 * out.bend) / 4;
    double widest = 0;
    for (const Station& station : stations())
        widest = std::max(widest, textWidth(station.name, name, 600));
    out.narrow = widest > out.pitch() - 14;

    const double top = out.ladderBar + out.handle + note * 1.25 + 20;  // below the clock and the bypass
    const double foot = f.foot() - note * 1.5;
    const double row = (foot - top) / 3;
    out.sparkHeight = std::clamp(row * 0.18, 13.0, 44.0);
    double words = name * 1.34 + note * 1.28 + 4 + out.sparkHeight;
    constexpr double least = 16;  // px; a station that small needs the room more than its curve does
    if ((row - words - 8) / 2 < least) {
        words -= out.sparkHeight;
        out.sparkHeight = 0;
    }
    out.values = (row - words - 8) / 2 >= 12;
    if (!out.values)
        words -= note * 1.28;
    out.radius = std::clamp((row - words - std::max(8.0, row * 0.07)) / 2, 14.0, out.pitch() * 0.25);
    out.sparkWidth = std::min(out.pitch() * 0.64, 3 * out.radius);
    const double slack = std::max(0.0, row - words - 2 * out.radius);
    for (std::size_t i = 0; i < 3; ++i)
        out.rows[i] = top + row * static_cast<double>(i) + out.radius + slack * 0.5;
    out.nameDrop = out.radius + name * 1.22;
    out.valueDrop = out.nameDrop + note * 1.25;
    out.sparkDrop = out.valueDrop + 5 + out.sparkHeight / 2;
    return out;
}

Points riverBed(const Layout& layout)
{
    const auto& y = layout.rows;
    const double left = layout.columns.front();
    const double right = layout.columns.back();
    const double reach = reachOf(layout);
    Points bed{{left, y[0]}, {(left + right) / 2, y[0]}, {right, y[0]}};
    for (const Point& p : turn(right, y[0], y[1], reach))
        bed.push_back(p);
    bed.push_back({right, y[1]});
    bed.push_back({(left + right) / 2, y[1]});
    bed.push_back({left, y[1]});
    for (const Point& p : turn(left, y[1], y[2], -reach))
        bed.push_back(p);
    bed.push_back({left, y[2]});
    bed.push_back({layout.columns[1], y[2]});
    return bed;
}

Points wayOf(const Layout& layout, const Link& link)
{
    const Point a = layout.at(link.from);
    const Point b = layout.at(link.to);
    const double r = layout.radius + 3 * layout.frame.line;
    const double end = r + 3;
    const double reach = reachOf(layout);
    if (a.y == b.y) {
        const double way = b.x > a.x ? 1 : -1;
        return {{a.x + way * r, a.y}, {(a.x + b.x) / 2, a.y}, {b.x - way * end, b.y}};
    }
    if (a.x == b.x && b.y > a.y) {  // the river turns
        const double side = a.x > layout.frame.width / 2 ? 1 : -1;
        Points out = turn(a.x, a.y, b.y, side * reach);
        out.front() = {a.x + side * r * 0.94, a.y + r * 0.3};
        out.back() = {b.x + side * end * 0.95, b.y - end * 0.28};
        return out;
    }
    // the tributary comes up beside the words
    const double middle = a.x + layout.pitch() * 0.5;
    return {{a.x + r * 0.8, a.y - r * 0.6},
            {middle - layout.pitch() * 0.06, a.y - r * 1.25},
            {middle, (a.y + b.y) / 2},
            {middle - layout.pitch() * 0.05, b.y + r * 1.15},
            {b.x + end * 0.84, b.y + end * 0.54}};
}

Points bypass(const Layout& layout)
{
    const Point a = layout.at(Site::Block);
    const Point b = layout.at(Site::Pyramidal);
    const double r = layout.radius + 3 * layout.frame.line;
    const double top = a.y - r - 12;
    return {{a.x + r * 0.62, a.y - r * 0.79},
            {a.x + r * 1.5, top + 3},
            {(a.x + b.x) / 2, top},
            {b.x - r * 1.5, top + 3},
            {b.x - (r + 3) * 0.64, b.y - (r + 3) * 0.77}};
}

Points inflow(const Layout& layout)
{
    const Point b = layout.at(Site::Eef2);
    const double r = layout.radius + 3 * layout.frame.line + 3;
    return {{b.x + layout.bend * 0.66, b.y}, {b.x + (layout.bend * 0.66 + r) / 2, b.y}, {b.x + r, b.y}};
}

}  // namespace kinetarium::scene::cascade_map
