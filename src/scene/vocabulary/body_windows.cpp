// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/body.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::body {

namespace {

const Ink kEdge = ink(Token::HeadEdge);
const Ink kFold = mixed(Token::HeadEdge, Token::Head, 0.25f, 0.62f);

/// Closes a window: what was drawn is cut by the circle, tinted, lit and rimmed.
std::vector<Mark> window(std::vector<Mark> inside, double radius, double tint, double outline)
{
    if (tint > 0)
        inside.push_back(Disc{{}, radius, ink(Token::Ketamine, static_cast<float>(0.3 * tint)), {}});
    // a soft shade inside the rim gives it the depth of a dish
    for (const double share : {0.98, 0.94, 0.9})
        inside.push_back(
            Disc{{0, 0}, radius * share, {}, mixed(Token::HeadEdge, Token::Head, 0.3f, 0.10f), radius * 0.08});
    std::vector<Mark> marks;
    marks.push_back(clipped(std::move(inside), {}, radius));
    marks.push_back(Disc{{}, radius, {}, kEdge, 1.5 * outline});
    return marks;
}

/// One long fibre with its stripes, from left to right at height y.
void drawFibre(std::vector<Mark>& marks, double radius, double y, double thick, double wave, double outline)
{
    Points top, bottom;
    for (int i = 0; i <= 8; ++i) {
        const double x = -1.1 * radius + 2.2 * radius * i / 8;
        const double sway = wave * std::sin(i * 0.9 + y * 0.05);
        top.push_back({x, y - thick / 2 + sway});
        bottom.push_back({x, y + thick / 2 + sway});
    }
    Points shape = top;
    shape.insert(shape.end(), bottom.rbegin(), bottom.rend());
    marks.push_back(stroked(filled(polygon(shape), mixed(Token::Spine, Token::Stage, 0.66f)),
                            mixed(Token::Spine, Token::Stage, 0.35f), 0.9 * outline));
    Path stripes;
    for (double x = -radius; x < radius; x += 0.085 * radius) {
        const double sway = wave * std::sin((x / radius + 1.1) / 2.2 * 8 * 0.9 + y * 0.05);
        stripes.move({x, y - 0.4 * thick + sway}).line({x + 0.02 * radius, y + 0.4 * thick + sway});
    }
    marks.push_back(stroked(stripes, mixed(Token::Spine, Token::Stage, 0.5f, 0.6f), 0.8 * outline));
    Path light = smoothPath({{-radius, y - 0.28 * thick}, {0, y - 0.28 * thick + wave}, {radius, y - 0.28 * thick}});
    marks.push_back(stroked(light, ink(Token::Sheen, 0.8f), 0.16 * thick));
}

}  // namespace

std::vector<Mark> fastTissue(double radius, double tint, double outline)
{
    std::vector<Mark> inside;
    inside.push_back(Disc{{}, radius, mixed(Token::Spine, Token::Stage, 0.84f), {}});
    const double pitch = 0.42 * radius;
    for (int row = -2; row <= 2; ++row) {
        if (row != 0)
            drawFibre(inside, radius, row * pitch, 0.34 * radius, 0.03 * radius, outline);
    }
    // blood runs between the fibres: that is why it is fast
    Path blood = smoothPath({{-1.1 * radius, 0.06 * radius},
                             {-0.3 * radius, -0.03 * radius},
                             {0.4 * radius, 0.05 * radius},
                             {1.1 * radius, -0.02 * radius}});
    inside.push_back(stroked(blood, ink(Token::Spine), 0.2 * radius + 2 * outline));
    inside.push_back(stroked(blood, mixed(Token::Spine, Token::Stage, 0.8f), 0.2 * radius));
    return window(std::move(inside), radius, tint, outline);
}

std::vector<Mark> slowTissue(double radius, double tint, double outline)
{
    std::vector<Mark> inside;
    inside.push_back(Disc{{}, radius, mixed(Token::Head, Token::Stage, 0.5f), {}});
    const double r = 0.27 * radius;
    Random random(29);
    for (int row = -3; row <= 3; ++row) {
        for (int column = -3; column <= 3; ++column) {
            const Point at{(column + (row & 1) * 0.5) * 1.9 * r + (random.next() - 0.5) * 0.35 * r,
                           row * 1.66 * r + (random.next() - 0.5) * 0.35 * r};
            const double own = r * (0.94 + 0.16 * random.next());
            if (std::hypot(at.x, at.y) > radius + own)
                continue;
            inside.push_back(Disc{at, own, mixed(Token::Head, Token::Stage, 0.62f),
                                  mixed(Token::HeadEdge, Token::Head, 0.3f), 0.9 * outline});
            inside.push_back(Disc{{at.x - 0.26 * own, at.y - 0.3 * own}, 0.46 * own, ink(Token::Sheen), {}});
            inside.push_back(
                Disc{{at.x + 0.72 * own, at.y + 0.5 * own}, 0.12 * own, mixed(Token::HeadEdge, Token::Head, 0.3f), {}});
        }
    }
    return window(std::move(inside), radius, tint, outline);
}

std::vector<Mark> muscleDepot(double radius, double share, double outline)
{
    std::vector<Mark> inside;
    inside.push_back(Disc{{}, radius, mixed(Token::Spine, Token::Stage, 0.84f), {}});
    for (int row = -3; row <= 3; ++row)
        drawFibre(inside, radius, row * 0.31 * radius, 0.28 * radius, 0.03 * radius, outline);
    const double reach = 0.52 * radius * std::sqrt(std::clamp(share, 0.0, 1.0));
    if (reach > 0)
        inside.push_back(
            Disc{{0, 0.08 * radius}, reach, ink(Token::Ketamine, 0.22f), ink(Token::Ketamine, 0.5f), outline});
    std::vector<Mark> marks = window(std::move(inside), radius, 0, outline);
    // the needle comes from the upper left, its bevel in the depot
    const Point tip{-0.08 * radius, 0.02 * radius};
    const Point hub{-0.78 * radius, -0.92 * radius};
    marks.push_back(stroked(segment(hub, tip), ink(Token::Ink2), 4 * outline));
    marks.push_back(stroked(segment(hub, tip), ink(Token::Surface), 1.8 * outline));
    return marks;
}

const Point kPumpOutlet{75, -12};

std::vector<Mark> pump(double scale, double left, double outline)
{
    std::vector<Mark> marks;
    const auto box = [&](double x, double y, double w, double h, double r, Ink fill, Ink edge) {
        marks.push_back(Box{x * scale, y * scale, w * scale, h * scale, r * scale, fill, edge,
                            edge.token == Token::None ? 0 : outline});
    };
    const double share = std::clamp(left, 0.0, 1.0);
    // the pump's body
    box(-72, -2, 120, 46, 7, mixed(Token::Ghost, Token::Surface, 0.35f), ink(Token::GhostEdge));
    box(-72, 34, 120, 10, 5, ink(Token::GhostShade, 0.5f), {});
    box(-62, 8, 52, 22, 3, ink(Token::Surface), ink(Token::GhostEdge));
    for (const double x : {4.0, 18.0, 32.0})
        marks.push_back(
            Disc{{x * scale, 19 * scale}, 4.6 * scale, ink(Token::Surface), ink(Token::GhostEdge), outline});
    // barrel, liquid, plunger: the plunger's head stands where the liquid ends
    const double from = -26, to = 54;
    const double head = to - share * (to - from);
    box(from - 6, -27, to - from + 6, 24, 4, ink(Token::Surface, 0.9f), {});
    box(head, -25.5, to - head, 21, 2, ink(Token::Ketamine, 0.3f), {});
    box(-70, -17, head + 66, 4, 1, ink(Token::GhostShade), ink(Token::GhostEdge));
    box(head - 7, -26, 7, 22, 2, mixed(Token::GhostShade, Token::Ink2, 0.5f), {});
    box(-74, -29, 9, 28, 3, mixed(Token::Ghost, Token::Surface, 0.2f), ink(Token::GhostEdge));
    box(from - 6, -27, to - from + 6, 24, 4, {}, ink(Token::Edge));
    box(-34, -32, 5, 34, 2, mixed(Token::Ghost, Token::Surface, 0.2f), ink(Token::Edge));
    box(to, -20, 10, 10, 2, ink(Token::Surface), ink(Token::Edge));
    Path rules;
    for (int i = 1; i < 8; ++i)
        rules.move({(from + i * 10) * scale, -27 * scale}).line({(from + i * 10) * scale, (i % 2 ? -23 : -20) * scale});
    marks.push_back(stroked(rules, ink(Token::Edge), 0.8 * outline));
    return marks;
}

}  // namespace kinetarium::scene::body
