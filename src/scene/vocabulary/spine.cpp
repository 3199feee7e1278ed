// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/spine.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::spine {

namespace {

/// How large head, length and neck are at this growth: first the finger, then its head.
double fingerOf(double growth)
{
    return std::clamp(growth / 0.5, 0.0, 1.0);
}
double ripenessOf(double growth)
{
    return eased(std::clamp((growth - 0.35) / 0.65, 0.0, 1.0));
}

/// The outline's points: `along` px from the foot, `aside` px from the axis.
Point on(const Shape& shape, double along, double aside)
{
    return {shape.foot.x + shape.x * along - shape.y * aside, shape.foot.y + shape.y * along + shape.x * aside};
}

struct Sizes {
    double length, head, neck, cap;  ///< cap: height of the head
};
Sizes sizesOf(const Shape& shape)
{
    Sizes out{};
    out.length = lengthNow(shape);
    out.head = headWidth(shape);
    out.neck = std::min(shape.neck * (0.55 + 0.45 * fingerOf(shape.growth)), out.head);
    out.cap = std::min(out.head * 0.82, out.length * 0.72);
    return out;
}

/// Both sides of a shaft as one closed band; `extra` px wider on each side.
Path band(const Shaft& shaft, double extra, double from, double to)
{
    Points left, right;
    constexpr int steps = 40;
    for (int i = 0; i <= steps; ++i) {
        const double t = from + (to - from) * i / steps;
        for (const double side : {-1.0, 1.0}) {
            const Place place = placeOn(shaft, t, side);
            const double out = place.half + extra;
            (side < 0 ? left : right).push_back({place.at.x + place.x * out, place.at.y + place.y * out});
        }
    }
    std::reverse(right.begin(), right.end());
    left.insert(left.end(), right.begin(), right.end());
    return polygon(left);
}

}  // namespace

double headWidth(const Shape& shape)
{
    const double thin = shape.neck * 0.75;
    return thin + (shape.head - thin) * ripenessOf(shape.growth);
}

double lengthNow(const Shape& shape)
{
    return shape.length * (0.12 + 0.88 * eased(fingerOf(shape.growth)));
}

Path outline(const Shape& shape)
{
    const Sizes s = sizesOf(shape);
    const double foot = s.neck * shape.flare / 2;
    const double neck = s.neck / 2;
    const double waist = std::max(s.length - s.cap, s.length * 0.2);
    const double half = s.head / 2;
    const double widest = s.length - s.cap * 0.52;
    Path out;
    out.move(on(shape, -foot * 0.6, -foot * 1.25));
    out.cubic(on(shape, foot * 0.3, -foot), on(shape, waist * 0.35, -neck), on(shape, waist * 0.8, -neck));
    out.cubic(on(shape, waist * 1.02, -neck), on(shape, widest - s.cap * 0.42, -half), on(shape, widest, -half));
    out.cubic(on(shape, widest + s.cap * 0.36, -half), on(shape, s.length, -half * 0.72), on(shape, s.length, 0));
    out.cubic(on(shape, s.length, half * 0.72), on(shape, widest + s.cap * 0.36, half), on(shape, widest, half));
    out.cubic(on(shape, widest - s.cap * 0.42, half), on(shape, waist * 1.02, neck), on(shape, waist * 0.8, neck));
    out.cubic(on(shape, waist * 0.35, neck), on(shape, foot * 0.3, foot), on(shape, -foot * 0.6, foot * 1.25));
    return out;
}

Point at(const Shape& shape, double along, double aside)
{
    const Sizes s = sizesOf(shape);
    return on(shape, along * s.length, aside * s.head / 2);
}

void draw(std::vector<Mark>& marks, const Shape& shape, const Look& look)
{
    if (shape.growth <= 0)
        return;
    const Sizes s = sizesOf(shape);
    Path body = outline(shape);
    body.fill = look.shade;
    marks.push_back(stroked(body, look.edge, look.line * 2));
    // the lit side: the same outline, a little smaller and shifted to the light
    Shape lit = shape;
    lit.foot = {shape.foot.x - s.head * 0.045, shape.foot.y - s.head * 0.05};
    lit.head = shape.head * 0.88;
    lit.neck = shape.neck * 0.8;
    Path light = outline(lit);
    light.fill = look.body;
    marks.push_back(light);
    const double r = s.head * 0.17;
    if (s.head > 9 && look.sheen > 0) {
        const Point c = on(shape, s.length - s.cap * 0.5, 0);
        marks.push_back(Disc{{c.x - r * 0.8, c.y - r * 0.8}, r, ink(Token::Sheen, static_cast<float>(look.sheen)), {}});
    }
    const double ripe = ripenessOf(shape.growth);
    if (ripe > 0.05) {
        Path density;
        density.move(on(shape, s.length - s.cap * 0.10, -s.head * 0.26))
            .cubic(on(shape, s.length - s.cap * 0.01, -s.head * 0.14),
                   on(shape, s.length - s.cap * 0.01, s.head * 0.14),
                   on(shape, s.length - s.cap * 0.10, s.head * 0.26));
        marks.push_back(
            stroked(density, ink(look.density, static_cast<float>(0.85 * ripe)), std::max(1.8, s.head * 0.1)));
    }
}

void drawFacing(std::vector<Mark>& marks, Point centre, double head, double growth, const Look& look)
{
    if (growth <= 0)
        return;
    const double r = head / 2 * std::sqrt(growth);
    marks.push_back(Disc{{centre.x + r * 0.14, centre.y + r * 0.2}, r * 1.04, ink(Token::Ink, 0.16f), {}});
    marks.push_back(Disc{centre, r, look.shade, look.edge, look.line});
    marks.push_back(Disc{{centre.x - r * 0.09, centre.y - r * 0.1}, r * 0.84, look.body, {}});
    marks.push_back(Disc{{centre.x + r * 0.08, centre.y + r * 0.06},
                         r * 0.42,
                         {},
                         ink(look.density, static_cast<float>(0.75 * growth)),
                         std::max(1.6, r * 0.2)});
    if (r > 5)
        marks.push_back(Disc{{centre.x - r * 0.38, centre.y - r * 0.42},
                             r * 0.24,
                             ink(Token::Sheen, static_cast<float>(look.sheen)),
                             {}});
}

void drawShaftEdge(std::vector<Mark>& marks, const Shaft& shaft, const Look& look)
{
    marks.push_back(stroked(filled(band(shaft, 0, 0, 1), look.shade), look.edge, look.line * 2));
}

void drawShaftBody(std::vector<Mark>& marks, const Shaft& shaft, const Look& look)
{
    marks.push_back(filled(band(shaft, 0, 0, 1), look.shade));
    Shaft lit = shaft;
    for (Point& p : lit.along)
        p.y -= shaft.start * 0.07;
    marks.push_back(filled(band(lit, -shaft.start * 0.10, 0, 1), look.body));
    for (Point& p : lit.along)
        p.y -= shaft.start * 0.16;
    lit.start *= 0.3;
    lit.end *= 0.3;
    marks.push_back(filled(band(lit, -1, 0, 1), ink(Token::Sheen, static_cast<float>(look.sheen * 0.7))));
}

Place placeOn(const Shaft& shaft, double along, double side)
{
    constexpr int steps = 24;
    const auto stretches = static_cast<double>(shaft.along.size() - 1);
    const Points fine = smoothPoints(shaft.along, steps);
    const double where = std::clamp(along, 0.0, 1.0) * stretches * steps;
    const auto i = std::min(static_cast<std::size_t>(where), fine.size() - 2);
    const double t = where - static_cast<double>(i);
    const Point& a = fine[i];
    const Point& b = fine[i + 1];
    const double length = std::max(1e-9, std::hypot(b.x - a.x, b.y - a.y));
    Place out{};
    out.at = {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
    out.x = side * -(b.y - a.y) / length;
    out.y = side * (b.x - a.x) / length;
    out.half = (shaft.start + (shaft.end - shaft.start) * along) / 2;
    return out;
}

}  // namespace kinetarium::scene::spine
