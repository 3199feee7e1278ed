// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/protein.h"
#include "scene/vocabulary/receptor.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::receptor {

namespace {

constexpr double kResidue = 3.7;   ///< radius of a residue, angstrom
constexpr double kClosing = 0.20;  ///< turn of the lower lobe between empty and bound, rad
constexpr double kRoll = 0.16;     ///< turn of the agonist domain when desensitised, rad
constexpr double kSink = 3.0;      ///< and how far it comes down, angstrom
constexpr Point kHinge{14, -59};   ///< the lobes turn about it; it lies on the pore's side

Point turned(Point p, Point about, double angle)
{
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    return {about.x + (p.x - about.x) * c - (p.y - about.y) * s, about.y + (p.x - about.x) * s + (p.y - about.y) * c};
}

/// One subunit outside the membrane, drawn as if on the right and mirrored for the left.
struct Subunit {
    ProteinInk inks;
    double side;
    std::uint32_t seed;
    double shift;  ///< towards the axis, for the subunits behind
    double closed, desensitised;

    void lobe(std::vector<Mark>& marks, const Lobe& lobe, double scale, double outline) const
    {
        std::vector<Residue> residues = packed(lobe, kResidue);
        for (Residue& r : residues) {
            r.centre = {side * (r.centre.x + shift) * scale, r.centre.y * scale};
            r.radius *= scale;
        }
        drawLobe(marks, residues, inks, outline);
    }
    Point rolled(Point p) const
    {
        const Point q = turned(p, kHinge, kRoll * desensitised);
        return {q.x, q.y + kSink * desensitised};
    }
    /// The agonist domain is a clam: the lower lobe swings away from the upper when the cleft is empty.
    Lobe agonist(Lobe lobe, bool lower) const
    {
        const double swing = lower ? kClosing * (1 - closed) : 0;
        const double whole = kRoll * desensitised;
        lobe.centre = rolled(turned(lobe.centre, kHinge, swing));
        for (Lobe::Hollow& h : lobe.hollows)
            h.centre = rolled(turned(h.centre, kHinge, swing));
        lobe.turn += swing + whole;
        return lobe;
    }
    void draw(std::vector<Mark>& marks, double scale, double outline) const
    {
        const std::vector<Lobe::Hollow> cleft{{{39, -59.5}, 6.6}, {{33, -59.5}, 5.4}};
        const auto link = [this, scale](Point p) { return Point{side * (p.x + shift) * scale, p.y * scale}; };
        drawStrand(marks, {link(rolled({24, -80})), link({26, -86}), link({24, -90})}, 2.2 * scale, inks, outline);
        lobe(marks, {{28, -98}, 18.5, 12.6, 0.16, seed + 5, {{{49, -111}, 7}}}, scale, outline);
        lobe(marks, {{33, -124.5}, 21, 13.6, -0.14, seed + 6, {{{52, -111}, 7}}}, scale, outline);
        lobe(marks, agonist({{25, -47.5}, 15.5, 9.6, -0.10, seed + 3, cleft}, true), scale, outline);
        lobe(marks, agonist({{24, -71}, 18.5, 11.6, 0.10, seed + 4, cleft}, false), scale, outline);
    }
};

}  // namespace

std::vector<Mark> extracellular(double scale, const Pose& pose, double outline)
{
    constexpr ProteinInk one{Token::N1, Token::N1Edge, Token::N1Shade};
    constexpr ProteinInk two{Token::N2, Token::N2Edge, Token::N2Shade};
    constexpr ProteinInk behind{Token::Ghost, Token::GhostEdge, Token::GhostShade};
    std::vector<Mark> marks;
    Subunit{behind, -1, 91, -15, pose.hiddenClosed, pose.desensitised}.draw(marks, scale, outline);
    Subunit{behind, 1, 97, -15, 1, pose.desensitised}.draw(marks, scale, outline);
    Subunit{one, -1, 11, 0, 1, pose.desensitised}.draw(marks, scale, outline);
    Subunit{two, 1, 29, 0, pose.frontClosed, pose.desensitised}.draw(marks, scale, outline);
    return marks;
}

Point posed(Point point, double side, const Pose& pose)
{
    const Point q = turned({std::abs(point.x), point.y}, kHinge, kRoll * pose.desensitised);
    return {side * q.x, q.y + kSink * pose.desensitised};
}

}  // namespace kinetarium::scene::receptor
