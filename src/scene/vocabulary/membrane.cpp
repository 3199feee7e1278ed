// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/membrane.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene {

namespace {

struct Lipid {
    Point head;
    double side;
};  ///< side 1: outer leaflet, tails downwards

/// The second row is paler by its colours, not by opacity: vectors know no opacity of a whole group.
Ink faded(Token token, bool back)
{
    return back ? mixed(token, Token::Stage, 0.55f) : ink(token);
}

void drawTails(std::vector<Mark>& marks, const Lipid& lipid, double headRadius, double a, bool back, Random& random)
{
    for (const double leg : {-1.0, 1.0}) {
        Points points;
        for (int k = 0; k <= 4; ++k) {
            const double sway = k > 0 ? (random.next() - 0.5) * a * 1.5 : 0;
            points.push_back(
                {lipid.head.x + leg * 1.35 * a + sway, lipid.head.y + lipid.side * (headRadius * 0.7 + k * 3.15 * a)});
        }
        marks.push_back(stroked(smoothPath(points), faded(Token::Tail, back), std::max(1.4, a * 0.75)));
    }
}

std::vector<Mark> row(const Membrane& m, bool back, Random& random)
{
    const double a = m.angstrom;
    const double spacing = 7.6 * a;
    const double radius = 3.5 * a * (back ? 0.9 : 1);
    std::vector<Mark> tails;
    std::vector<Mark> heads;
    if (spacing < 0.5)
        return tails;   // px; on a stage without room there is nothing to see
    for (double x = m.left + (back ? spacing / 2 : 0); x <= m.right; x += spacing) {
        const double at = x + (random.next() - 0.5) * spacing * 0.22;
        for (const double side : {1.0, -1.0}) {
            const double jitter = (random.next() - 0.5) * a * 1.6 - (back ? side * 1.6 * a : 0);
            const double y = side > 0 ? m.top + 3.5 * a + jitter : m.bottom - 3.5 * a - jitter;
            if (std::abs(at - m.gapCentre) < m.gapHalfWidth)
                continue;
            drawTails(tails, {{at, y}, side}, radius, a, back, random);
            heads.push_back(
                Disc{{at, y}, radius, faded(Token::Head, back), faded(Token::HeadEdge, back), std::max(1.0, a * 0.36)});
        }
    }
    append(tails, std::move(heads));
    return tails;
}

}  // namespace

void drawMembrane(std::vector<Mark>& marks, const Membrane& membrane)
{
    Random random(membrane.seed);
    append(marks, row(membrane, true, random));
    append(marks, row(membrane, false, random));
}

}  // namespace kinetarium::scene
