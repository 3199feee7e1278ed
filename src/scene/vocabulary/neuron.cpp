// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/neuron.h"

#include "scene/vocabulary/spine.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kSteps = 8;  ///< points for each stretch of an axis

/// The tube's two sides as one closed run of points.
Points tube(const Points& axis, double startWidth, double endWidth, double grown, Point shift = {})
{
    Points left, right;
    const double whole = lengthOf(axis);
    double gone = 0;
    for (std::size_t i = 0; i < axis.size(); ++i) {
        if (i > 0)
            gone += std::hypot(axis[i].x - axis[i - 1].x, axis[i].y - axis[i - 1].y);
        const Point& before = axis[i > 0 ? i - 1 : 0];
        const Point& after = axis[std::min(i + 1, axis.size() - 1)];
        const double length = std::max(1e-9, std::hypot(after.x - before.x, after.y - before.y));
        const Point side{-(after.y - before.y) / length, (after.x - before.x) / length};
        const double share = whole > 0 ? gone / whole : 0;
        // thick where it leaves the soma, thinning fast at first
        const double width = endWidth + (startWidth - endWidth) * std::pow(1 - share, 1.5);
        const double half = width / 2 + grown;
        left.push_back({axis[i].x + side.x * half + shift.x, axis[i].y + side.y * half + shift.y});
        right.push_back({axis[i].x - side.x * half + shift.x, axis[i].y - side.y * half + shift.y});
    }
    // round ends, so that branches join softly
    const auto capped = [&](Point from, Point to, Points& side) {
        const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
        const Point out{-(to.y - from.y) / 2, (to.x - from.x) / 2};
        for (const double angle : {0.25 * kPi, 0.5 * kPi, 0.75 * kPi}) {
            const double c = std::cos(angle);
            const double s = std::sin(angle);
            side.push_back(
                {middle.x + (from.x - middle.x) * c + out.x * s, middle.y + (from.y - middle.y) * c + out.y * s});
        }
    };
    Points out = left;
    capped(left.back(), right.back(), out);
    out.insert(out.end(), right.rbegin(), right.rend());
    capped(right.front(), left.front(), out);
    return out;
}

Points fine(const Points& axis)
{
    return axis.size() > 2 ? smoothPoints(axis, kSteps) : axis;
}

/// Grows or shrinks a closed run about its middle.
Points scaledAbout(const Points& points, double share, Point shift)
{
    Point middle{};
    for (const Point& p : points) {
        middle.x += p.x / static_cast<double>(points.size());
        middle.y += p.y / static_cast<double>(points.size());
    }
    Points out;
    for (const Point& p : points)
        out.push_back({middle.x + (p.x - middle.x) * share + shift.x, middle.y + (p.y - middle.y) * share + shift.y});
    return out;
}

double reachOf(const Points& points)
{
    const Points about = scaledAbout(points, 0, {});
    double reach = 0;
    for (const Point& p : points)
        reach = std::max(reach, std::hypot(p.x - about.front().x, p.y - about.front().y));
    return reach;
}

/// The round body's soft light: paler sheets, each smaller and nearer to the light than the last.
void drawLight(std::vector<Mark>& marks, const Points& outline, const CellInk& inks)
{
    constexpr int sheets = 6;
    const double reach = reachOf(outline);
    marks.push_back(filled(smoothPath(scaledAbout(outline, 0.98, {}), true), inks.shade));
    marks.push_back(filled(smoothPath(scaledAbout(outline, 0.92, {-0.03 * reach, -0.035 * reach}), true), inks.body));
    for (int i = 1; i <= sheets; ++i) {
        const double share = 0.92 - 0.12 * i;
        Ink light = inks.light;
        light.alpha *= 0.38f;
        marks.push_back(
            filled(smoothPath(scaledAbout(outline, share, {-0.032 * i * reach, -0.04 * i * reach}), true), light));
    }
}

void drawTubeLight(std::vector<Mark>& marks, const Neurite& neurite, const CellInk& inks)
{
    const Points axis = fine(neurite.axis);
    if (neurite.startWidth < 2.5)
        return;
    const double w = neurite.startWidth;
    if (w >= 9)  // thin ones meet in tufts, where shades would add up
        marks.push_back(
            filled(polygon(tube(axis, w * 0.4, neurite.endWidth * 0.4, 0, {w * 0.16, w * 0.18})), inks.shade));
    Ink light = inks.light;
    light.alpha *= 0.9f;
    marks.push_back(filled(polygon(tube(axis, w * 0.34, neurite.endWidth * 0.34, 0, {-w * 0.12, -w * 0.14})), light));
}

void drawSpineLight(std::vector<Mark>& marks, const Spine& spine, const CellInk& inks)
{
    if (spine.head < 2.2)
        return;
    const Point tip = spineTip(spine);
    const double r = spine.head;
    const Point head{tip.x - r * std::cos(spine.angle), tip.y - r * std::sin(spine.angle)};
    Ink light = inks.light;
    light.alpha *= 0.9f;
    marks.push_back(Disc{{head.x - 0.22 * r, head.y - 0.26 * r}, 0.5 * r, light, {}});
}

Point polar(Point from, double angle, double reach)
{
    return {from.x + reach * std::cos(angle), from.y + reach * std::sin(angle)};
}

/// A dendrite that leaves at an angle and wanders a little.
Points branch(Point from, double angle, double reach, double bend, Random& random)
{
    Points axis{from};
    constexpr int stretches = 4;
    for (int i = 1; i <= stretches; ++i) {
        angle += bend / stretches + (random.next() - 0.5) * 0.28;
        axis.push_back(polar(axis.back(), angle, reach / stretches));
    }
    return axis;
}

/// Adds a dendrite and, where it is long enough, a fork at its middle.
void addDendrite(Neuron& neuron, const Points& axis, double width, double thin, Random& random, bool fork)
{
    neuron.dendrites.push_back(axis);
    neuron.cell.neurites.push_back({axis, width, thin});
    if (!fork)
        return;
    const Along middle = along(fine(axis), 0.46);
    const double side = random.next() < 0.5 ? -1 : 1;
    const double reach = lengthOf(axis) * (0.4 + 0.15 * random.next());
    const Points twig = branch(middle.at, middle.angle + side * 0.62, reach, -side * 0.25, random);
    neuron.dendrites.push_back(twig);
    neuron.cell.neurites.push_back({twig, thin + (width - thin) * 0.36, thin * 0.8});
}

}  // namespace

CellInk cellInk(Token species, double strength)
{
    const auto pale = static_cast<float>(0.84 - 0.34 * std::clamp(strength, 0.0, 1.0));
    // a cool token that is dark in every theme gives the shade
    return {mixed(species, Token::Stage, pale), mixed(species, Token::Stage, 0.55f * pale), ink(Token::Sheen),
            ink(Token::N2Shade, 0.2f)};
}

double lengthOf(const Points& line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return length;
}

Along along(const Points& line, double share)
{
    double left = std::clamp(share, 0.0, 1.0) * lengthOf(line);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double dx = line[i].x - line[i - 1].x;
        const double dy = line[i].y - line[i - 1].y;
        const double length = std::hypot(dx, dy);
        if (left <= length || i + 1 == line.size()) {
            const double part = length > 0 ? std::min(1.0, left / length) : 0;
            return {{line[i - 1].x + dx * part, line[i - 1].y + dy * part}, std::atan2(dy, dx)};
        }
        left -= length;
    }
    return {line.empty() ? Point{} : line.front(), 0};
}

Path neuriteOutline(const Neurite& neurite, double grown)
{
    return polygon(tube(fine(neurite.axis), neurite.startWidth, neurite.endWidth, grown));
}

Point spineTip(const Spine& spine)
{
    return polar(spine.base, spine.angle, spine.length);
}

Path spineOutline(const Spine& spine, double grown)
{
    spine::Shape shape;
    shape.foot = spine.base;
    shape.x = std::cos(spine.angle);
    shape.y = std::sin(spine.angle);
    shape.length = spine.length + grown;
    shape.head = 2 * (spine.head + grown);
    shape.neck = 2 * (std::max(0.7, spine.head * 0.36) + grown);
    return spine::outline(shape);
}

void drawSpine(std::vector<Mark>& marks, const Spine& spine, const CellInk& inks, double outline)
{
    marks.push_back(filled(spineOutline(spine, outline), inks.edge));
    marks.push_back(filled(spineOutline(spine), inks.body));
    drawSpineLight(marks, spine, inks);
}

std::vector<Spine> spinesAlong(const Neurite& dendrite, double apart, double length, std::uint32_t seed, double from,
                               double to)
{
    std::vector<Spine> out;
    Random random(seed);
    const Points axis = fine(dendrite.axis);
    const double whole = lengthOf(axis);
    double side = 1;
    for (double at = from * whole; at < to * whole; at += apart * (0.7 + 0.6 * random.next())) {
        const double share = at / whole;
        const Along place = along(axis, share);
        side = -side;
        const double half =
            (dendrite.endWidth + (dendrite.startWidth - dendrite.endWidth) * std::pow(1 - share, 1.5)) / 2;
        const double angle = place.angle + side * (kPi / 2 + (random.next() - 0.5) * 0.5);
        const double size = 0.75 + 0.45 * random.next();
        out.push_back({polar(place.at, place.angle + side * kPi / 2, half * 0.8), angle, length * size,
                       length * (0.27 + 0.1 * random.next()) * size});
    }
    return out;
}

void drawCell(std::vector<Mark>& marks, const Cell& cell, const CellInk& inks, double outline)
{
    for (const Spine& spine : cell.spines)
        marks.push_back(filled(spineOutline(spine, outline), inks.edge));
    for (const Neurite& neurite : cell.neurites)
        marks.push_back(filled(neuriteOutline(neurite, outline), inks.edge));
    if (!cell.soma.empty())
        marks.push_back(stroked(filled(smoothPath(cell.soma, true), inks.edge), inks.edge, 2 * outline));
    for (const Spine& spine : cell.spines)
        marks.push_back(filled(spineOutline(spine), inks.body));
    for (const Neurite& neurite : cell.neurites)
        marks.push_back(filled(neuriteOutline(neurite), inks.body));
    for (const Neurite& neurite : cell.neurites)
        drawTubeLight(marks, neurite, inks);
    for (const Spine& spine : cell.spines)
        drawSpineLight(marks, spine, inks);
    if (!cell.soma.empty()) {
        marks.push_back(filled(smoothPath(cell.soma, true), inks.body));
        drawLight(marks, cell.soma, inks);
    }
}

Neuron pyramidalNeuron(Point soma, double radius, double reach, const Points& axon, std::uint32_t seed)
{
    Random random(seed);
    Neuron out;
    out.soma = soma;
    out.radius = radius;
    out.axon = axon;
    const double r = radius;
    const auto at = [&](double x, double y) { return Point{soma.x + x * r, soma.y + y * r}; };
    out.cell.soma = {at(-0.12, -1.35), at(0.2, -1.3),   at(0.62, -0.35), at(1.02, 0.55), at(0.62, 0.86),
                     at(0, 0.92),      at(-0.66, 0.86), at(-1.0, 0.52),  at(-0.55, -0.4)};
    // the apical dendrite, gently bent, and its tuft
    const double sway = 0.05 * reach;
    const Points apical{at(0.03, -0.7),
                        {soma.x + sway, soma.y - r - reach * 0.3},
                        {soma.x - sway * 0.4, soma.y - r - reach * 0.6},
                        {soma.x + sway * 0.5, soma.y - r - reach * 0.8}};
    addDendrite(out, apical, r * 0.72, r * 0.26, random, false);
    for (const double angle : {-2.45, -2.0, -1.62, -1.2, -0.75}) {
        const Points twig =
            branch(apical.back(), angle, reach * (0.2 + 0.06 * random.next()), -0.2 * (angle + kPi / 2), random);
        addDendrite(out, twig, r * 0.24, r * 0.09, random, false);
    }
    // oblique dendrites off the apical one
    for (const double share : {0.3, 0.52, 0.7}) {
        const Along place = along(fine(apical), share);
        const double side = share == 0.52 ? 1 : -1;
        const Points twig =
            branch(place.at, -kPi / 2 + side * (0.95 + 0.2 * random.next()), reach * 0.26, -side * 0.25, random);
        addDendrite(out, twig, r * 0.22, r * 0.09, random, false);
    }
    // basal dendrites
    for (const double angle : {0.22, 0.72, kPi - 0.25, kPi - 0.78}) {
        const Points twig = branch(at(0.8 * std::cos(angle), 0.55 + 0.25 * std::sin(angle)), angle,
                                   reach * (0.33 + 0.08 * random.next()), angle < kPi / 2 ? 0.35 : -0.35, random);
        addDendrite(out, twig, r * 0.36, r * 0.1, random, true);
    }
    for (std::size_t i = 0; i < out.cell.neurites.size(); ++i) {
        const auto spines = spinesAlong(out.cell.neurites[i], r * 0.42, r * 0.34,
                                        seed + 17 * static_cast<std::uint32_t>(i), i == 0 ? 0.3 : 0.16);
        out.cell.spines.insert(out.cell.spines.end(), spines.begin(), spines.end());
    }
    if (!axon.empty())
        out.cell.neurites.push_back({axon, r * 0.26, std::max(1.8, r * 0.1)});
    return out;
}

Neuron interneuron(Point soma, double radius, double reach, const Points& axon, std::uint32_t seed)
{
    Random random(seed);
    Neuron out;
    out.soma = soma;
    out.radius = radius;
    out.axon = axon;
    constexpr int corners = 11;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * kPi * i / corners;
        out.cell.soma.push_back(polar(soma, angle, radius * (0.94 + 0.12 * random.next())));
    }
    constexpr int count = 6;
    const double first = 0.4;
    for (int i = 0; i < count; ++i) {
        const double angle = first + 2 * kPi * i / count + (random.next() - 0.5) * 0.3;
        // where the axon leaves there is no dendrite
        if (axon.size() > 1) {
            const double away = std::atan2(axon[1].y - soma.y, axon[1].x - soma.x);
            if (std::cos(angle - away) > 0.86)
                continue;
        }
        const Points twig = branch(polar(soma, angle, radius * 0.7), angle, reach * (0.8 + 0.35 * random.next()),
                                   (random.next() - 0.5) * 0.5, random);
        addDendrite(out, twig, radius * 0.44, std::max(1.2, radius * 0.09), random, true);
    }
    if (!axon.empty())
        out.cell.neurites.push_back({axon, radius * 0.26, std::max(1.8, radius * 0.12)});
    return out;
}

void drawSpike(std::vector<Mark>& marks, const Points& line, double at, double length, double width, Token token,
               double strength)
{
    const double whole = lengthOf(line);
    if (whole <= 0 || at < 0 || at > 1)
        return;
    constexpr int steps = 7;
    Points stretch;
    for (int i = 0; i <= steps; ++i)
        stretch.push_back(along(line, at + (static_cast<double>(i) / steps - 0.5) * length / whole).at);
    const auto alpha = static_cast<float>(strength);
    marks.push_back(stroked(smoothPath(stretch), ink(token, 0.18f * alpha), width * 2.6));
    marks.push_back(stroked(smoothPath(stretch), ink(token, 0.85f * alpha), width));
    const Along middle = along(line, at);
    marks.push_back(Disc{middle.at, width * 0.42, ink(Token::Stage, 0.9f * alpha), {}});
}

}  // namespace kinetarium::scene
