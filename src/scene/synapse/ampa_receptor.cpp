// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/synapse/ampa_receptor.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::synapse {

namespace {

/// The inks of one row of subunits.
struct Inks {
    Ink body, edge;
    bool lit;
};

Points lobe(Point centre, double wide, double tall, double turn, double wobble)
{
    Points out;
    constexpr int corners = 12;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double rough = 1 + 0.055 * std::sin(3 * angle + wobble) + 0.03 * std::sin(5 * angle + 2 * wobble);
        const double x = wide * rough * std::cos(angle);
        const double y = tall * rough * std::sin(angle);
        out.push_back(
            {centre.x + x * std::cos(turn) - y * std::sin(turn), centre.y + x * std::sin(turn) + y * std::cos(turn)});
    }
    return out;
}

class Drawing {
public:
    Drawing(double nanometre, double line) : m_a(nanometre), m_line(line) {}

    void body(Point centre, double wide, double tall, double turn, double wobble, const Inks& inks)
    {
        Path path = smoothPath(scaled(lobe(centre, wide, tall, turn, wobble)), true);
        marks.push_back(stroked(filled(path, inks.body), inks.edge, m_line));
        if (!inks.lit)
            return;
        for (const double share : {0.72, 0.44}) {
            const Point lit{centre.x - 0.2 * wide * (1.3 - share), centre.y - 0.26 * tall * (1.3 - share)};
            marks.push_back(filled(smoothPath(scaled(lobe(lit, wide * share, tall * share, turn, wobble)), true),
                                   ink(Token::Sheen, 0.55f)));
        }
    }
    void rod(Point from, Point to, double width, const Inks& inks)
    {
        const Points ends = scaled({from, to});
        marks.push_back(stroked(segment(ends[0], ends[1]), inks.edge, width * m_a + 2 * m_line));
        marks.push_back(stroked(segment(ends[0], ends[1]), inks.body, width * m_a));
        if (inks.lit)
            marks.push_back(stroked(
                segment({ends[0].x - width * m_a * 0.17, ends[0].y}, {ends[1].x - width * m_a * 0.17, ends[1].y}),
                ink(Token::Sheen), width * m_a * 0.3));
    }
    void thread(const Points& points, double width, const Inks& inks)
    {
        const Path path = smoothPath(scaled(points));
        marks.push_back(stroked(path, inks.edge, width * m_a + 2 * m_line));
        marks.push_back(stroked(path, inks.body, width * m_a));
    }
    std::vector<Mark> marks;

private:
    Points scaled(Points points) const
    {
        for (Point& p : points)
            p = {p.x * m_a, p.y * m_a};
        return points;
    }
    double m_a, m_line;
};

}  // namespace

std::vector<Mark> ampaReceptor(const Pose& pose, double nanometre, double line)
{
    Drawing d(nanometre, line);
    const double open = std::clamp(pose.open, 0.0, 1.0);
    const double let = std::clamp(pose.desensitised, 0.0, 1.0);
    // at rest pale, open strong; desensitised as grey as the sign of a shut channel
    const auto pale = static_cast<float>(0.68 - 0.26 * open);
    const Ink alive = mixed(Token::Ampa, Token::Stage, pale);
    const Ink tired = mixed(Token::NmdaClosed, Token::Stage, 0.62f, static_cast<float>(let));
    const Inks back{mixed(Token::Ampa, Token::Stage, 0.84f), mixed(Token::Ampa, Token::Stage, 0.6f), false};
    const Inks front{alive, mixed(Token::Ampa, Token::Stage, 0.18f), true};
    const Inks faded{tired, ink(Token::NmdaClosed, static_cast<float>(let)), false};
    // the pair behind
    d.body({0, -12.1}, 2.5, 2.5, 0, 1, back);
    d.body({0, -6.7 + 0.3 * let}, 2.2, 2.5, 0, 2, back);
    d.rod({0, -2.4}, {0, 2.4}, 1.9, back);
    for (const double side : {-1.0, 1.0}) {
        const double apart = 3.0 + 1.15 * let + 0.25 * open;
        const double roll = side * (0.1 + 0.42 * let);
        const double pore = 1.05 + 0.95 * open;
        const Point hinge{side * apart, -6.6 + 0.5 * let};
        d.thread({{side * apart * 0.9, -4.6}, {side * (1.6 + 0.8 * open), -3.6}, {side * (pore + 0.2), -2.5}}, 0.7,
                 front);
        d.rod({side * 3.9, -2.4}, {side * 4.3, 2.5}, 1.6, front);
        // the inner helices meet at the top of a shut pore
        d.rod({side * (0.72 + 1.35 * open), -2.6}, {side * (1.7 + 0.35 * open), 2.6}, 1.35, front);
        d.body({side * (3.35 + 0.5 * let), -12.2 + 0.3 * let}, 3.2, 2.75, side * (-0.12), side * 2, front);
        // two lobes of the agonist domain, closer with glutamate between them
        const double shut = std::clamp(pose.bound / 2, 0.0, 1.0);
        const double gap = 1.55 - 0.4 * shut;
        const Point along{std::sin(roll), std::cos(roll)};
        d.body({hinge.x + along.x * gap, hinge.y + along.y * gap}, 2.15, 1.45, roll, 1, front);
        d.body({hinge.x - along.x * gap, hinge.y - along.y * gap}, 2.5, 1.6, roll, 3, front);
        if (let > 0.02) {
            d.body({hinge.x + along.x * gap, hinge.y + along.y * gap}, 2.15, 1.45, roll, 1, faded);
            d.body({hinge.x - along.x * gap, hinge.y - along.y * gap}, 2.5, 1.6, roll, 3, faded);
        }
        const double held = std::clamp(pose.bound - (side < 0 ? 0 : 1), 0.0, 1.0);
        if (held > 0.02)
            d.marks.push_back(Glyph{"glutamate",
                                    {(hinge.x + side * 1.1) * nanometre, hinge.y * nanometre},
                                    std::max(3.4, 1.25 * nanometre),
                                    0,
                                    held});
    }
    return std::move(d.marks);
}

}  // namespace kinetarium::scene::synapse
