// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/molecule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene {

namespace {

constexpr double kPointUp = std::numbers::pi / 6;  ///< a hexagon that stands on a corner

/// Builds one glyph of radius s: `body` is its colour, `rim` the thin outline in the colour of what it lies on.
class Builder {
public:
    explicit Builder(const Glyph& glyph)
        : s(glyph.radius),
          m_rimWidth(std::max(1.0, glyph.radius * 0.14)),
          m_body(ink(tokenFromName(glyph.species))),
          m_rim(ink(glyph.on))
    {}

    void shape(Path path)
    {
        path.fill = m_body;
        marks.push_back(stroked(std::move(path), m_rim, m_rimWidth));
    }
    void disc(double radius) { marks.push_back(Disc{{}, radius, m_body, m_rim, m_rimWidth}); }
    void ring(double radius, double width) { marks.push_back(Disc{{}, radius, {}, m_body, width}); }
    void box(double x, double y, double width, double height, double radius)
    {
        marks.push_back(Box{x, y, width, height, radius, m_body, m_rim, m_rimWidth});
    }
    /// A line cut out of the body, in the colour of the rim.
    void cut(Path path, double width) { marks.push_back(stroked(std::move(path), m_rim, width)); }
    /// A line in the body's colour with the rim about it.
    void limb(const Path& path, double width)
    {
        marks.push_back(stroked(path, m_rim, width + 2 * m_rimWidth));
        marks.push_back(stroked(path, m_body, width));
    }

    double s;
    std::vector<Mark> marks;

private:
    double m_rimWidth;
    Ink m_body, m_rim;
};

void drawMemantine(Builder& b)
{
    b.shape(polygon(polygonPoints(6, b.s, kPointUp)));
    Path cage;
    cage.move({0, 0}).line({0, b.s * 0.95}).move({0, 0}).line({-b.s * 0.82, -b.s * 0.48});
    cage.move({0, 0}).line({b.s * 0.82, -b.s * 0.48});
    b.cut(cage, std::max(1.2, b.s * 0.16));
}

/// Three rings on one carbon, as in its formula, in a row.
void drawPcp(Builder& b)
{
    for (const Point at : {Point{-0.92, 0.36}, Point{0.92, 0.36}, Point{0, -0.32}})
        b.shape(polygon(polygonPoints(6, b.s * 0.6, kPointUp, {at.x * b.s, at.y * b.s})));
}

/// Rings fused edge to edge round one corner: a trefoil, one rim about it.
void drawMk801(Builder& b)
{
    const double r = b.s * 0.62;
    const double reach = r;
    Points centres;
    for (int i = 0; i < 3; ++i) {
        const double angle = -std::numbers::pi / 2 + i * 2 * std::numbers::pi / 3;
        centres.push_back({reach * std::cos(angle), reach * std::sin(angle)});
    }
    for (const Point& at : centres)
        b.shape(polygon(polygonPoints(6, r, kPointUp, at)));
    // the seams between them stay visible as lines in the colour below
    Path seams;
    for (int i = 0; i < 3; ++i) {
        const double angle = std::numbers::pi / 2 + i * 2 * std::numbers::pi / 3;
        seams.move({0, 0}).line({r * std::cos(angle), r * std::sin(angle)});
    }
    b.cut(seams, std::max(1.0, b.s * 0.13));
}

void drawBdnf(Builder& b)
{
    const double s = b.s;
    Path path;
    path.move({0, -s * 0.42}).cubic({s * 0.3, -s * 1.05}, {s * 1.1, -s * 0.9}, {s * 1.1, 0});
    path.cubic({s * 1.1, s * 0.9}, {s * 0.3, s * 1.05}, {0, s * 0.42});
    path.cubic({-s * 0.3, s * 1.05}, {-s * 1.1, s * 0.9}, {-s * 1.1, 0});
    path.cubic({-s * 1.1, -s * 0.9}, {-s * 0.3, -s * 1.05}, {0, -s * 0.42}).close();
    b.shape(path);
}

void drawMtorc1(Builder& b)
{
    const double s = b.s;
    Path path = polygon({{0, -s * 0.95}, {s * 1.2, 0}, {0, s * 0.95}, {-s * 1.2, 0}});
    path.move({0, -s * 0.34}).line({-s * 0.42, 0}).line({0, s * 0.34}).line({s * 0.42, 0}).close();
    path.evenOdd = true;
    b.shape(path);
}

void drawSpine(Builder& b)
{
    const double s = b.s;
    Path path;
    path.move({-s * 0.28, s}).line({-s * 0.28, s * 0.15});
    path.cubic({-s * 1.1, s * 0.1}, {-s * 1.1, -s}, {0, -s})
        .cubic({s * 1.1, -s}, {s * 1.1, s * 0.1}, {s * 0.28, s * 0.15});
    path.line({s * 0.28, s}).close();
    b.shape(path);
}

void drawTrkb(Builder& b)
{
    const double s = b.s;
    Path path;
    path.move({-s * 0.8, -s}).line({0, -s * 0.1}).line({s * 0.8, -s}).move({0, -s * 0.1}).line({0, s});
    b.limb(path, s * 0.5);
}

/// Two walls and what stands between them.
std::vector<Mark> channelMarks(const Glyph& glyph)
{
    // "nmda-trapped/memantine": what stands in the pore, where it is not ketamine
    const auto slash = glyph.species.find('/');
    const std::string kind = glyph.species.substr(5, slash == std::string::npos ? slash : slash - 5);
    const std::string filling = slash == std::string::npos ? std::string() : glyph.species.substr(slash + 1);
    const bool wide = kind == "open" || kind == "blocked" || kind == "mg";
    const bool drug = kind == "blocked" || kind == "trapped";
    const bool magnesium = kind == "mg" || kind == "shut-mg";
    const double s = glyph.radius;
    const double line = std::max(1.3, s * 0.25);
    const Ink colour = ink(kind == "open" ? Token::NmdaOpen
                           : drug         ? (filling.empty() ? Token::NmdaTrapped : tokenFromName(filling))
                           : kind == "mg" ? Token::Mg
                                          : Token::NmdaClosed);
    const double half = s * 0.62;
    const double top = wide ? half : s * 0.10;
    std::vector<Mark> marks;
    for (const double side : {-1.0, 1.0}) {
        Path wall;
        wall.move({side * top, -s}).line({side * half, -s * 0.15}).line({side * half, s});
        marks.push_back(stroked(wall, colour, line));
    }
    if (drug && !filling.empty()) {
        for (Mark& mark : glyphMarks(Glyph{filling, {}, s * 0.4, 0, 1, glyph.on}))
            marks.push_back(grouped({std::move(mark)}, {0, s * 0.25}));
    } else if (drug)
        marks.push_back(filled(polygon(polygonPoints(6, s * 0.42, kPointUp, {0, s * 0.25})), colour));
    if (magnesium)
        marks.push_back(Disc{{0, s * 0.35}, s * 0.27, {}, ink(Token::Mg), line * 0.8});
    if (kind == "open") {
        Path dots = stroked(segment({0, -s * 0.8}, {0, s * 0.8}), colour, line * 0.8);
        dots.dash = {0.1, line * 1.9};
        marks.push_back(dots);
    }
    if (kind == "desensitised")
        marks.push_back(stroked(segment({-s * 0.34, s * 0.45}, {s * 0.34, s * 0.45}), colour, line * 0.8));
    return marks;
}

}  // namespace

std::vector<Mark> glyphMarks(const Glyph& glyph)
{
    const std::string& k = glyph.species;
    if (k.starts_with("nmda-"))
        return channelMarks(glyph);
    Builder b(glyph);
    const double s = b.s;
    if (k == "glutamate") {
        b.shape(smoothPath({{0, -s * 1.05},
                            {s * 0.62, -s * 0.05},
                            {s * 0.95, s * 0.72},
                            {0, s * 0.86},
                            {-s * 0.95, s * 0.72},
                            {-s * 0.62, -s * 0.05}},
                           true));
    } else if (k == "glycine") {
        b.box(-s * 0.72, -s * 0.72, s * 1.44, s * 1.44, s * 0.25);
    } else if (k == "ketamine") {
        b.shape(polygon(polygonPoints(6, s * 0.72, kPointUp, {-s * 0.6, s * 0.18})));
        b.shape(polygon(polygonPoints(6, s * 0.72, kPointUp, {s * 0.62, -s * 0.18})));
    } else if (k == "memantine") {
        drawMemantine(b);
    } else if (k == "pcp") {
        drawPcp(b);
    } else if (k == "mk801") {
        drawMk801(b);
    } else if (k == "mg") {
        // the gap between disc and ring is filled, so that the sign reads on protein
        b.marks.push_back(Disc{{}, s, ink(glyph.on), {}});
        b.disc(s * 0.58);
        b.ring(s, std::max(1.3, s * 0.17));
    } else if (k == "ca") {
        b.disc(s);
        Path cross;
        cross.move({-s * 0.5, 0}).line({s * 0.5, 0}).move({0, -s * 0.5}).line({0, s * 0.5});
        b.cut(cross, std::max(1.4, s * 0.2));
    } else if (k == "na") {
        b.disc(s * 0.78);
    } else if (k == "gaba") {
        b.box(-s, -s * 0.5, 2 * s, s, s * 0.5);
    } else if (k == "bdnf") {
        drawBdnf(b);
    } else if (k == "trkb") {
        drawTrkb(b);
    } else if (k == "mtorc1") {
        drawMtorc1(b);
    } else if (k == "synprotein") {
        for (const double row : {-0.62, 0.0, 0.62}) {
            const double width = s * (1 - 0.18 * std::abs(row / 0.62));
            b.box(-width, row * s - s * 0.22, 2 * width, s * 0.44, s * 0.2);
        }
    } else if (k == "spine") {
        drawSpine(b);
    } else if (k == "ampa") {
        b.shape(polygon({{-s, -s},
                         {s, -s},
                         {s, -s * 0.45},
                         {s * 0.36, -s * 0.45},
                         {s * 0.36, s},
                         {-s * 0.36, s},
                         {-s * 0.36, -s * 0.45},
                         {-s, -s * 0.45}}));
    } else {
        b.disc(s);
    }
    return std::move(b.marks);
}

std::string speciesLabel(const std::string& species)
{
    if (species == "pcp")
        return "PCP";
    if (species == "mk801")
        return "MK-801";
    if (species == "mg")
        return "Mg²⁺";
    if (species == "ca")
        return "Ca²⁺";
    if (species == "na")
        return "Na⁺";
    std::string label = species;
    if (!label.empty())
        label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[0])));
    return label;
}

std::string speciesWord(const std::string& species)
{
    std::string word = speciesLabel(species);
    // signs and abbreviations keep their capitals
    if (word.size() > 1 && std::all_of(word.begin() + 1, word.end(), [](unsigned char c) { return std::islower(c); }))
        word[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
    return word;
}

}  // namespace kinetarium::scene
