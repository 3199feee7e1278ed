// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/vesicle.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene {

namespace {

constexpr double kPi = std::numbers::pi;

/// The circle from one lip of the mouth (which looks down) round to the other.
Path ringOf(Point centre, double radius, double mouth)
{
    Points points;
    constexpr int steps = 24;
    for (int i = 0; i <= steps; ++i) {
        const double angle = kPi / 2 + mouth + (2 * kPi - 2 * mouth) * i / steps;
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return smoothPath(points, false);
}

void drawHeads(std::vector<Mark>& marks, const Vesicle& v, double radius, double head, double outline)
{
    const double free = 2 * kPi - 2 * v.mouth;
    const int count = std::max(3, static_cast<int>(free * radius / (2.15 * head)));
    const bool whole = v.mouth <= 0;
    for (int i = 0; i < count + (whole ? 0 : 1); ++i) {
        const double angle = kPi / 2 + v.mouth + free * i / count;
        marks.push_back(Disc{{v.centre.x + radius * std::cos(angle), v.centre.y + radius * std::sin(angle)},
                             head,
                             ink(Token::Head),
                             ink(Token::HeadEdge),
                             0.6 * outline});
    }
}

}  // namespace

Points vesicleContents(const Vesicle& vesicle)
{
    // a sunflower's order: even, and its first molecules in the middle
    const double room = vesicle.radius * 0.72 - vesicle.glyph;
    if (room <= 0)
        return {vesicle.centre};
    const int count = std::max(1, static_cast<int>(0.42 * room * room / (vesicle.glyph * vesicle.glyph)));
    Points out;
    const double start = 2 * kPi * fraction(hashed(vesicle.seed, 77));
    for (int i = 0; i < count; ++i) {
        const double reach = room * std::sqrt((i + 0.5) / count);
        const double angle = start + i * 2.39996;
        out.push_back({vesicle.centre.x + reach * std::cos(angle), vesicle.centre.y + reach * std::sin(angle)});
    }
    return out;
}

void drawVesicle(std::vector<Mark>& marks, const Vesicle& v, double outline)
{
    const Token species = v.species.empty() ? Token::Head : tokenFromName(v.species);
    const bool large = v.radius >= 20;
    Path inside = ringOf(v.centre, v.radius, v.mouth);
    inside.close();
    marks.push_back(filled(inside, mixed(species, Token::Stage, large ? 0.9f : 0.78f)));
    if (!v.species.empty() && v.content > 0) {
        const Points places = vesicleContents(v);
        const auto count =
            static_cast<std::size_t>(std::ceil(static_cast<double>(places.size()) * std::min(1.0, v.content)));
        for (std::size_t i = 0; i < count; ++i)
            marks.push_back(Glyph{v.species, places[i], v.glyph});
    }
    if (!large) {
        marks.push_back(stroked(ringOf(v.centre, v.radius, v.mouth), ink(Token::HeadEdge), std::max(1.2, outline)));
        return;
    }
    const double thick = std::clamp(v.radius * 0.2, 5.0, 16.0);
    const double head = thick * 0.27;
    const double outer = v.radius;
    const double inner = v.radius - thick;
    marks.push_back(
        stroked(ringOf(v.centre, (outer + inner) / 2, v.mouth), mixed(Token::Tail, Token::Stage, 0.3f), thick));
    drawHeads(marks, v, inner, head, outline);
    drawHeads(marks, v, outer, head, outline);
    const double sheen = v.radius * 0.82;
    Points light;
    for (int i = 0; i <= 6; ++i) {
        const double angle = kPi * (1.08 + 0.34 * i / 6);
        light.push_back({v.centre.x + sheen * std::cos(angle), v.centre.y + sheen * std::sin(angle)});
    }
    marks.push_back(stroked(smoothPath(light), ink(Token::Sheen), thick * 0.5));
}

}  // namespace kinetarium::scene
