// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/molecule.h"

#include <algorithm>
#include <numbers>

namespace kinetarium::scene {

namespace {

constexpr double kPointUp = std::numbers::pi / 6;

Point between(Point a, Point b, double share)
{
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// 2-(2-chlorophenyl)-2-(methylamino)cyclohexanone: bonds inside the molecule's surface, heteroatoms as dots.
std::vector<Mark> ketamine(double b, bool solid)
{
    const Point phenylCentre{-b * 1.32, b * 0.24};
    const Point ketoneCentre{b * 1.32, -b * 0.16};
    const Points phenyl = polygonPoints(6, b, kPointUp, phenylCentre);
    const Points ketone = polygonPoints(6, b, kPointUp, ketoneCentre);
    const Point chlorine{phenyl[4].x, phenyl[4].y - b * 0.85};
    const Point oxygen{ketone[1].x, ketone[1].y + b * 0.85};
    const Point nitrogen{ketone[2].x - b * 0.42, ketone[2].y + b * 0.78};
    const Point methyl{nitrogen.x - b * 0.85, nitrogen.y + b * 0.2};
    Points atoms{phenylCentre, ketoneCentre, chlorine, oxygen, nitrogen, methyl};
    atoms.insert(atoms.end(), phenyl.begin(), phenyl.end());
    atoms.insert(atoms.end(), ketone.begin(), ketone.end());

    const Ink colour = ink(Token::Ketamine);
    const Ink fill = solid ? colour : mixed(Token::Ketamine, Token::Stage, 0.78f);
    const Ink line = solid ? ink(Token::White) : colour;
    std::vector<Mark> marks;
    for (const Point& atom : atoms)
        marks.push_back(Disc{atom, b * 0.98 + std::max(1.4, b * 0.12), colour, {}});
    for (const Point& atom : atoms)
        marks.push_back(Disc{atom, b * 0.98, fill, {}});
    const auto bond = [&](const Path& path) { marks.push_back(stroked(path, line, std::max(1.6, b * 0.17))); };
    bond(polygon(phenyl));
    bond(polygon(ketone));
    for (const std::size_t i : {0u, 2u, 4u}) {
        const Point p = between(phenyl[i], phenylCentre, 0.2);
        const Point q = between(phenyl[(i + 1) % 6], phenylCentre, 0.2);
        bond(segment(between(p, q, 0.1), between(p, q, 0.9)));
    }
    bond(segment(phenyl[5], ketone[2]));
    bond(segment(phenyl[4], chlorine));
    for (const double offset : {-0.11, 0.11})
        bond(segment({ketone[1].x + b * offset, ketone[1].y}, {oxygen.x + b * offset, oxygen.y}));
    bond(segment(ketone[2], nitrogen));
    bond(segment(nitrogen, methyl));
    for (const Point& atom : {chlorine, oxygen, nitrogen})
        marks.push_back(Disc{atom, b * 0.25, line, {}});
    return marks;
}

}  // namespace

std::vector<Mark> drugStructure(const std::string& drug, Point centre, double bond, bool solid)
{
    std::vector<Mark> marks = drug == "ketamine"
                                  ? ketamine(bond, solid)
                                  : glyphMarks(Glyph{drug, {}, bond * (drug == "memantine" ? 2.3 : 2.0)});
    return {grouped(std::move(marks), centre)};
}

}  // namespace kinetarium::scene
