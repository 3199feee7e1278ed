// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/body.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::body {

namespace {

constexpr double kStep = 5.5;  ///< px between the places of a flow, at radius 2.4

struct Walk {
    Points points;
    std::vector<double> length;  ///< up to each point

    explicit Walk(const Points& axis) : points(smoothPoints(axis, 14)), length{0}
    {
        for (std::size_t i = 1; i < points.size(); ++i)
            length.push_back(length.back() + std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y));
    }
    double whole() const { return length.back(); }
    Point at(double along, Point* way = nullptr) const
    {
        const auto after = std::upper_bound(length.begin() + 1, length.end() - 1, along) - length.begin();
        const auto i = static_cast<std::size_t>(after);
        const double stretch = std::max(1e-9, length[i] - length[i - 1]);
        const double share = (along - length[i - 1]) / stretch;
        const Point& a = points[i - 1];
        const Point& b = points[i];
        if (way)
            *way = {(b.x - a.x) / stretch, (b.y - a.y) / stretch};
        return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
    }
};

Ink ketamineInk()
{
    return ink(Token::Ketamine);
}

}  // namespace

void drawPipe(std::vector<Mark>& marks, const Pipe& pipe, double outline)
{
    const Path axis = smoothPath(pipe.axis);
    const auto line = [&](Ink colour, double width) {
        Path path = stroked(axis, colour, width);
        path.roundCap = false;
        marks.push_back(path);
    };
    const double wall = std::max(1.6, 0.16 * pipe.width);
    line(ink(Token::Spine), pipe.width + 2 * wall + 2 * outline);
    line(mixed(Token::Spine, Token::Stage, 0.52f), pipe.width + 2 * wall);
    line(mixed(Token::Spine, Token::Stage, 0.25f), pipe.width + 1.2 * outline);
    line(mixed(Token::Spine, Token::Stage, 0.88f), pipe.width);
}

void drawFlow(std::vector<Mark>& marks, const Pipe& pipe, double flow, double felt, double radius, Ink colour,
              std::uint64_t seed)
{
    const double share = std::min(1.0, std::abs(flow));
    if (share <= 0)
        return;
    const Walk walk(pipe.axis);
    const double step = kStep * radius / 2.4;
    const int places = std::max(4, static_cast<int>(walk.whole() / step) + 1);
    const double pitch = walk.whole() / places;
    const double moved = felt * 34 * radius / 2.4;
    const double first = std::floor(moved / pitch);
    for (int i = -1; i <= places; ++i) {
        // the same dot keeps its number while it moves from place to place
        const auto number = static_cast<std::int64_t>(i) - static_cast<std::int64_t>(first);
        const std::uint64_t who = hashed(seed, static_cast<std::uint64_t>(number));
        // evenly spread thresholds: every share takes its places all along the pipe
        const double rank = std::fmod(static_cast<double>(((number % 1000) + 1000) % 1000) * std::numbers::phi, 1.0);
        const double shown = std::clamp((share - rank) * 12 + 1, 0.0, 1.0);
        const double along = i * pitch + (moved - first * pitch);
        if (shown <= 0 || share < 0.002 || along < 0 || along > walk.whole())
            continue;
        const double ends = std::min({1.0, along / (1.5 * pitch), (walk.whole() - along) / (1.5 * pitch)});
        Point way;
        Point at = walk.at(flow >= 0 ? along : walk.whole() - along, &way);
        const double aside = (fraction(who) - 0.5) * std::max(0.0, pipe.width - 2.6 * radius);
        at = {at.x - way.y * aside, at.y + way.x * aside};
        Ink own = colour;
        own.alpha *= static_cast<float>(shown * std::max(0.0, ends));
        marks.push_back(Disc{at, radius, own, {}});
    }
}

void drawArrow(std::vector<Mark>& marks, const Pipe& pipe, double share, bool forwards, double size, Ink colour)
{
    const Walk walk(pipe.axis);
    Point way;
    const Point at = walk.at(share * walk.whole(), &way);
    const double side = forwards ? 1 : -1;
    const Point tip{at.x + side * way.x * size, at.y + side * way.y * size};
    const Point foot{at.x - side * way.x * 0.5 * size, at.y - side * way.y * 0.5 * size};
    Path head;
    head.move({foot.x - way.y * size * 0.8, foot.y + way.x * size * 0.8}).line(tip);
    head.line({foot.x + way.y * size * 0.8, foot.y - way.x * size * 0.8});
    marks.push_back(stroked(head, ink(Token::Stage), 0.62 * size + 2.4));
    marks.push_back(stroked(head, colour, 0.46 * size));
}

void drawNorketamine(std::vector<Mark>& marks, Point c, double r)
{
    for (const Point at : {Point{-0.6, 0.18}, Point{0.62, -0.18}})
        marks.push_back(
            stroked(filled(polygon(polygonPoints(6, 0.66 * r, std::numbers::pi / 6, {c.x + at.x * r, c.y + at.y * r})),
                           ink(Token::Stage)),
                    ketamineInk(), std::max(1.3, 0.2 * r)));
}

void drawHydroxynorketamine(std::vector<Mark>& marks, Point c, double r)
{
    drawNorketamine(marks, c, r);
    marks.push_back(Disc{{c.x + 0.62 * r, c.y - 0.18 * r}, 0.26 * r, ketamineInk(), {}});
}

namespace {

/// Each new place is the one of a few tries that lies farthest from the others.
template <typename Try>
Points spread(int count, std::uint64_t seed, Try place)
{
    Points out;
    for (int i = 0; i < count; ++i) {
        Point best;
        double farthest = -1;
        for (std::uint64_t attempt = 0; attempt < 14; ++attempt) {
            const std::uint64_t h = hashed(hashed(seed, static_cast<std::uint64_t>(i)), attempt);
            const Point p = place(fraction(h), fraction(hashed(h, 3)));
            double nearest = 1e18;
            for (const Point& q : out)
                nearest = std::min(nearest, std::hypot(p.x - q.x, p.y - q.y));
            if (nearest > farthest) {
                farthest = nearest;
                best = p;
            }
        }
        out.push_back(best);
    }
    return out;
}

}  // namespace

Points placesInBox(double x, double y, double width, double height, int count, std::uint64_t seed)
{
    return spread(count, seed, [&](double a, double b) { return Point{x + a * width, y + b * height}; });
}

Points placesInDisc(Point centre, double radius, int count, std::uint64_t seed)
{
    return spread(count, seed, [&](double a, double b) {
        const double r = radius * std::sqrt(a);
        const double angle = 2 * std::numbers::pi * b;
        return Point{centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)};
    });
}

}  // namespace kinetarium::scene::body
