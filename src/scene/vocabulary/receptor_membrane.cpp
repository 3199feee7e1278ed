// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/protein.h"
#include "scene/vocabulary/receptor.h"

#include <algorithm>

namespace kinetarium::scene::receptor {

namespace {

constexpr ProteinInk kGluN1{Token::N1, Token::N1Edge, Token::N1Shade};
constexpr ProteinInk kGluN2{Token::N2, Token::N2Edge, Token::N2Shade};
constexpr ProteinInk kBehind{Token::Ghost, Token::GhostEdge, Token::GhostShade};
constexpr double kPitch = 5.4;
constexpr double kLoop = 1.7;  ///< width of a loop

/// Draws in angstrom for one side of the pore: -1 left, 1 right.
class Half {
public:
    Half(std::vector<Mark>& marks, double scale, double side, double outline)
        : m_marks(marks), m_scale(scale), m_side(side), m_outline(outline)
    {}

    Points points(Points in) const
    {
        for (Point& p : in)
            p = {p.x * m_side * m_scale, p.y * m_scale};
        return in;
    }
    void helix(const Points& axis, double width, double pitch, const ProteinInk& inks, double weight = 1)
    {
        drawHelix(m_marks, {points(axis), width * m_scale, pitch * m_scale, m_outline * weight}, inks);
    }
    void strand(const Points& through, const ProteinInk& inks)
    {
        drawStrand(m_marks, points(through), kLoop * m_scale, inks, m_outline);
    }
    void disc(Point at, double radius, Ink fill, Token edge)
    {
        m_marks.push_back(
            Disc{{at.x * m_side * m_scale, at.y * m_scale}, radius * m_scale, fill, ink(edge), m_outline});
    }

private:
    std::vector<Mark>& m_marks;
    double m_scale, m_side, m_outline;
};

ProteinInk paler(ProteinInk inks, float share)
{
    inks.pale = share;
    return inks;
}

void drawBehind(Half half, double gate)
{
    half.helix({{4.5 + gate * 4, -22}, {1.8 + gate * 5, -15}, {3.6 + gate * 3, -7}, {5.2, 3}, {5.6, 16}}, 4.6, kPitch,
               kBehind, 0.8);
}

void drawSubunit(Half half, const ProteinInk& inks, double side, double gate)
{
    half.helix({{27.5, -19}, {34.5, 19}}, 5.2, kPitch, paler(inks, 0.25f));      // M4
    half.helix({{16.6, -19.5}, {25.6, 18.5}}, 5.2, kPitch, paler(inks, 0.12f));  // M1
    // linkers to the agonist domains, and the loops on the inside
    half.strand({{16.6, -20}, {14.8, -24.5}, {17.4, -30}, {20, -41}}, inks);
    half.strand({{27.5, -20}, {28.5, -25}, {26.6, -31}, {28, -41}}, inks);
    half.strand({{8.4 + gate * 5, -23}, {9.6 + gate * 5, -27.5}, {11 + gate * 3, -33}, {14.5, -42}}, inks);
    half.strand({{16.8, 17.5}, {15.6, 23}, {11, 22.6}, {9.8, 18}}, inks);
    half.strand({{25.6, 19}, {25, 25}, {28, 29}}, inks);
    half.strand({{34.5, 19}, {36, 26}, {34, 32}}, inks);
    // the re-entrant M2 loop, whose tip is the filter with the Mg2+ site
    half.helix({{9.8, 17.5}, {8.6, 7.0}}, 3.2, kPitch * 0.86, inks);
    half.strand({{8.2, 6.2}, {6.6, 3.3}, {4.9, 4.8}, {5.0, 9}, {4.4, 14}, {5.4, 21}, {9, 27}}, inks);
    half.disc({4.7, 4.8}, 1.5, mixed(inks.body, Token::Mg, 0.75f), inks.edge);
    // M3: its upper end is the gate
    half.helix({{8.2 + gate * 5, -23},
                {5.0 + gate * 6.2, -16.5},
                {5.2 + gate * 5.4, -12.5},
                {9.4 + gate * 2.6, -3.5},
                {13.8 + gate * 0.8, 7},
                {17, 17.5}},
               5.2, kPitch, inks);
    // side chains that meet when the gate is shut
    const double drop = side > 0 ? 0.5 : 0;
    const double apart = gate * 6.5;
    half.disc({1.45 + apart, -16.4 + drop}, 1.55, mixed(inks.body, inks.edge, 0.45f), inks.edge);
    half.disc({1.45 + apart * 0.9, -13.2 + drop}, 1.4, mixed(inks.body, inks.edge, 0.45f), inks.edge);
}

}  // namespace

std::vector<Mark> transmembrane(double scale, double gate, double outline)
{
    std::vector<Mark> marks;
    for (const double side : {-1.0, 1.0})
        drawBehind(Half(marks, scale, side, outline), gate);
    drawSubunit(Half(marks, scale, -1, outline), kGluN1, -1, gate);
    drawSubunit(Half(marks, scale, 1, outline), kGluN2, 1, gate);
    return marks;
}

}  // namespace kinetarium::scene::receptor
