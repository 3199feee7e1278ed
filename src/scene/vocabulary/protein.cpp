// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/protein.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene {

namespace {

Ink bodyInk(const ProteinInk& inks)
{
    return inks.pale > 0 ? mixed(inks.body, Token::Stage, inks.pale) : ink(inks.body);
}

/// A curve by length: where one is at a distance from its start, and which way is sideways.
class Axis {
public:
    explicit Axis(const Points& through) : m_points(through.size() > 2 ? smoothPoints(through, 24) : through)
    {
        m_lengths.push_back(0);
        for (std::size_t i = 1; i < m_points.size(); ++i)
            m_lengths.push_back(m_lengths.back() + distance(i));
    }
    double length() const { return m_lengths.back(); }
    Point aside(double along, double offset) const
    {
        const auto next = std::lower_bound(m_lengths.begin() + 1, m_lengths.end() - 1, along);
        const auto i = static_cast<std::size_t>(next - m_lengths.begin());
        const double span = std::max(distance(i), 1e-9);
        const double t = (along - m_lengths[i - 1]) / span;
        const Point& a = m_points[i - 1];
        const Point& b = m_points[i];
        return {a.x + (b.x - a.x) * t - (b.y - a.y) / span * offset,
                a.y + (b.y - a.y) * t + (b.x - a.x) / span * offset};
    }

private:
    double distance(std::size_t i) const
    {
        return std::hypot(m_points[i].x - m_points[i - 1].x, m_points[i].y - m_points[i - 1].y);
    }
    Points m_points;
    std::vector<double> m_lengths;
};

}  // namespace

std::vector<Residue> packed(const Lobe& lobe, double residueRadius)
{
    Random random(lobe.seed);
    const double step = residueRadius * 1.02;
    const double c = std::cos(lobe.turn);
    const double s = std::sin(lobe.turn);
    const double squareX = lobe.halfWidth * lobe.halfWidth;
    const double squareY = lobe.halfHeight * lobe.halfHeight;
    std::vector<Residue> out;
    for (double row = -lobe.halfHeight; row <= lobe.halfHeight; row += step * 0.87) {
        const double shift = std::fmod(std::floor(row / step + 0.5), 2) * step / 2;
        for (double column = -lobe.halfWidth - shift; column <= lobe.halfWidth; column += step) {
            const double a = column + (random.next() - 0.5) * step * 0.55;
            const double b = row + (random.next() - 0.5) * step * 0.55;
            const double wobble = 1 + 0.10 * std::sin(3 * std::atan2(b, a) + lobe.seed);
            const double reach = a * a / squareX + b * b / squareY;
            if (reach > wobble)
                continue;
            const Point at{lobe.centre.x + a * c - b * s, lobe.centre.y + a * s + b * c};
            const bool hollow = std::any_of(lobe.hollows.begin(), lobe.hollows.end(), [&at](const Lobe::Hollow& h) {
                return std::hypot(at.x - h.centre.x, at.y - h.centre.y) < h.radius;
            });
            if (hollow)
                continue;
            const double radius = residueRadius * (0.78 + 0.3 * random.next());
            out.push_back({at, radius, random.next() * 0.7 + 0.3 * (1 - reach)});
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Residue& p, const Residue& q) { return p.depth < q.depth; });
    return out;
}

void drawLobe(std::vector<Mark>& marks, const std::vector<Residue>& residues, const ProteinInk& inks, double outline)
{
    for (const Residue& r : residues)
        marks.push_back(Disc{r.centre, r.radius + outline, ink(inks.edge), {}});
    for (const Residue& r : residues) {
        const auto shade = static_cast<float>(0.62 * (1 - std::min(1.0, r.depth * 1.25)));
        marks.push_back(
            Disc{r.centre, r.radius, mixed(inks.body, inks.shade, shade), ink(inks.edge, 0.16f), outline * 0.6});
        if (r.depth > 0.5)
            marks.push_back(Disc{{r.centre.x - r.radius * 0.26, r.centre.y - r.radius * 0.3},
                                 r.radius * 0.5,
                                 ink(Token::Sheen, 0.57f),
                                 {}});
    }
}

void drawHelix(std::vector<Mark>& marks, const Helix& helix, const ProteinInk& inks)
{
    const Axis axis(helix.axis);
    const int turns = std::max(1, static_cast<int>(std::floor(axis.length() / helix.pitch + 0.5)));
    const double ribbon = helix.pitch * 0.60;
    const Ink body = bodyInk(inks);
    std::vector<Mark> front;
    for (int half = 0; half < turns * 2; ++half) {
        Points points;
        for (int k = 0; k <= 8; ++k) {
            const double t = (half + k / 8.0) / (turns * 2);
            const double offset = helix.width / 2 * std::cos(2 * std::numbers::pi * turns * t);
            points.push_back(axis.aside(t * axis.length(), offset));
        }
        const bool behind = half % 2 == 1;
        std::vector<Mark>& to = behind ? marks : front;
        to.push_back(stroked(smoothPath(points), ink(inks.edge), ribbon + 2 * helix.outline));
        to.push_back(stroked(smoothPath(points), behind ? ink(inks.shade) : body, ribbon));
        if (behind)
            continue;
        for (Point& p : points)
            p.y -= ribbon * 0.14;
        to.push_back(stroked(smoothPath(points), ink(Token::Sheen), ribbon * 0.22));
    }
    append(marks, std::move(front));
}

void drawStrand(std::vector<Mark>& marks, const Points& points, double width, const ProteinInk& inks, double outline)
{
    marks.push_back(stroked(smoothPath(points), ink(inks.edge), width + 2 * outline));
    marks.push_back(stroked(smoothPath(points), bodyInk(inks), width));
}

}  // namespace kinetarium::scene
