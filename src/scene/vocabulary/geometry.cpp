// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/geometry.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <numbers>

namespace kinetarium::scene {

namespace {

/// Neighbour `index` of a closed or open run of points.
const Point& neighbour(const Points& points, std::ptrdiff_t index, bool closed)
{
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    if (closed)
        return points[static_cast<std::size_t>((index + count) % count)];
    return points[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, count - 1))];
}

}  // namespace

double Random::next()
{
    m_state += 0x6D2B79F5u;
    std::uint32_t t = (m_state ^ (m_state >> 15)) * (1u | m_state);
    t = (t + (t ^ (t >> 7)) * (61u | t)) ^ t;
    return static_cast<double>(t ^ (t >> 14)) / 4294967296.0;
}

std::uint64_t hashed(std::uint64_t seed, std::uint64_t value)
{
    std::uint64_t z = seed * 0x9E3779B97F4A7C15u + value + 0x632BE59BD9B4E019u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

double fraction(std::uint64_t hash)
{
    return static_cast<double>(hash >> 11) * 0x1.0p-53;
}

std::uint64_t hashText(std::uint64_t seed, const std::string& text)
{
    for (const char letter : text)
        seed = hashed(seed, static_cast<unsigned char>(letter));
    return hashed(seed, text.size());
}

std::uint64_t hashNumber(std::uint64_t seed, double value)
{
    return hashed(seed, std::bit_cast<std::uint64_t>(value));
}

double eased(double progress)
{
    const double p = std::clamp(progress, 0.0, 1.0);
    return p < 0.5 ? 4 * p * p * p : 1 - std::pow(2 - 2 * p, 3) / 2;
}

Path smoothPath(const Points& points, bool closed)
{
    Path path;
    path.move(points.front());
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    for (std::ptrdiff_t i = 0; i < (closed ? count : count - 1); ++i) {
        const Point& a = neighbour(points, i - 1, closed);
        const Point& b = neighbour(points, i, closed);
        const Point& c = neighbour(points, i + 1, closed);
        const Point& d = neighbour(points, i + 2, closed);
        path.cubic({b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6}, {c.x - (d.x - b.x) / 6, c.y - (d.y - b.y) / 6}, c);
    }
    if (closed)
        path.close();
    return path;
}

Points smoothPoints(const Points& points, int steps)
{
    Points out;
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    for (std::ptrdiff_t i = 0; i + 1 < count; ++i) {
        const Point& a = neighbour(points, i - 1, false);
        const Point& b = neighbour(points, i, false);
        const Point& c = neighbour(points, i + 1, false);
        const Point& d = neighbour(points, i + 2, false);
        for (int k = 0; k < steps; ++k) {
            const double t = static_cast<double>(k) / steps;
            const auto at = [t](double p, double q, double r, double s) {
                return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t +
                              (3 * q - p - 3 * r + s) * t * t * t);
            };
            out.push_back({at(a.x, b.x, c.x, d.x), at(a.y, b.y, c.y, d.y)});
        }
    }
    out.push_back(points.back());
    return out;
}

Points polygonPoints(int corners, double radius, double turn, Point centre)
{
    Points out;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + i * 2 * std::numbers::pi / corners;
        out.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return out;
}

Path polygon(const Points& points)
{
    Path path;
    path.move(points.front());
    for (std::size_t i = 1; i < points.size(); ++i)
        path.line(points[i]);
    return path.close();
}

Path segment(Point from, Point to)
{
    Path path;
    return path.move(from).line(to);
}

Path stroked(Path path, Ink stroke, double width)
{
    path.stroke = stroke;
    path.strokeWidth = width;
    return path;
}

Path filled(Path path, Ink fill)
{
    path.fill = fill;
    return path;
}

Mark grouped(std::vector<Mark> marks, Point shift, double scale, double opacity)
{
    auto group = std::make_shared<Group>();
    group->marks = std::move(marks);
    group->shift = shift;
    group->scale = scale;
    group->opacity = opacity;
    return std::shared_ptr<const Group>(std::move(group));
}

Mark clipped(std::vector<Mark> marks, Point centre, double radius)
{
    auto group = std::make_shared<Group>();
    group->marks = std::move(marks);
    group->clip = true;
    group->clipCentre = centre;
    group->clipRadius = radius;
    return std::shared_ptr<const Group>(std::move(group));
}

void append(std::vector<Mark>& to, std::vector<Mark> more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace kinetarium::scene
