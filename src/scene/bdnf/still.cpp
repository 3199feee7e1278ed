// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bdnf/site.h"

#include <cmath>

namespace kinetarium::scene::bdnf {

namespace {

Points membraneLine(const Site& site)
{
    Points out;
    for (int i = -1; i <= 21; ++i)
        out.push_back(site.membraneAt(i / 20.0));
    return out;
}

/// A mitochondrion far behind: an outline and its folds, hardly darker than the cytosol.
void drawMitochondrion(std::vector<Mark>& marks, Point at, double halfLength, double halfHeight, double turn)
{
    const Ink faint = mixed(Token::Cytosol, Token::Edge, 0.16f);
    marks.push_back(
        stroked(filled(pathway::ellipse(at, halfLength, halfHeight, turn), mixed(Token::Cytosol, Token::Edge, 0.07f)),
                faint, 1.6));
    for (int i = -3; i <= 3; ++i) {
        const double x = i * halfLength * 0.24;
        const double reach = halfHeight * 0.7 * std::sqrt(1 - std::pow(x / halfLength, 2)) * (i % 2 == 0 ? 1 : 0.75);
        const auto on = [&](double a, double b) {
            return Point{at.x + a * std::cos(turn) - b * std::sin(turn),
                         at.y + a * std::sin(turn) + b * std::cos(turn)};
        };
        Path fold;
        fold.move(on(x, i % 2 == 0 ? -reach : reach))
            .line(on(x + halfLength * 0.05, i % 2 == 0 ? reach * 0.5 : -reach * 0.5));
        marks.push_back(stroked(fold, faint, halfHeight * 0.16));
    }
}

}  // namespace

void drawCytosol(std::vector<Mark>& marks, const Site& site)
{
    const pathway::Frame& f = site.frame;
    Path inside = smoothPath(membraneLine(site));
    inside.line({f.width * 1.05, f.height + 4}).line({-f.width * 0.05, f.height + 4}).close();
    marks.push_back(filled(inside, ink(Token::Cytosol)));
    // the side in the light, just under the membrane
    for (int i = 0; i < 3; ++i) {
        Points line = membraneLine(site);
        for (Point& p : line)
            p.y += site.unit * (0.55 + 0.34 * i);
        marks.push_back(
            stroked(smoothPath(line), ink(Token::White, f.projector ? 0.0f : 0.05f), site.unit * (0.5 + 0.5 * i)));
    }
    drawMitochondrion(marks, {f.width * 0.51, f.height * 0.70}, site.unit * 4.4, site.unit * 1.8, -0.25);
    for (int i = 0; i < 4; ++i) {
        // microtubules along the dendrite
        Points line;
        for (int k = -1; k <= 5; ++k)
            line.push_back({f.width * k / 4.0, site.membraneAt(k / 4.0).y + site.unit * (4.4 + 2.7 * i) +
                                                   site.unit * 0.5 * std::sin(k * 1.7 + i)});
        marks.push_back(stroked(smoothPath(line), mixed(Token::Cytosol, Token::Edge, 0.10f), site.unit * 0.22));
    }
}

void drawMembrane(std::vector<Mark>& marks, const Site& site)
{
    const double u = site.unit;
    const Path line = smoothPath(membraneLine(site));
    marks.push_back(stroked(line, ink(Token::HeadEdge), u * 0.62));
    marks.push_back(stroked(line, ink(Token::Head), u * 0.62 - 2.2));
    marks.push_back(stroked(line, mixed(Token::Tail, Token::Stage, 0.45f), u * 0.24));
}

}  // namespace kinetarium::scene::bdnf
