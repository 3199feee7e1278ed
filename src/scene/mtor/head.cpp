// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/mtor/head.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::mtor {

namespace {

// Where a drawing is at its end; the levels themselves are written beside it.
constexpr double kFullTrkb = 1.4;
constexpr double kFullMtorc1 = 0.45;
constexpr double kFullS6k = 0.30;
constexpr double kFullProtein = 0.95;

/// A point of one cubic.
Point bezier(Point a, Point b, Point c, Point d, double t)
{
    const double s = 1 - t;
    return {s * s * s * a.x + 3 * s * s * t * b.x + 3 * s * t * t * c.x + t * t * t * d.x,
            s * s * s * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t * t * t * d.y};
}

/// The cubics of the head's left half, from the widest place up to the top's middle, and down to the neck.
struct Half {
    Point widest, upA, upB, topMiddle, downA, downB, neck;
};
Half leftHalf(const Head& head)
{
    const Point m = head.middle();
    const double width = m.x - head.left;
    const double height = head.waist - head.top;
    const double wide = head.top + height * 0.56;
    Half out{};
    out.widest = {head.left, wide};
    out.upA = {head.left, wide - height * 0.36};
    out.upB = {m.x - width * 0.72, head.top};
    out.topMiddle = {m.x, head.top};
    out.downA = {head.left, wide + height * 0.40};
    out.downB = {m.x - width * 0.14, head.waist - height * 0.10};
    out.neck = {m.x - width * 0.155, head.waist + (head.shaft - head.waist) * 0.45};
    return out;
}

Point mirrored(Point p, double axis)
{
    return {2 * axis - p.x, p.y};
}

}  // namespace

Reading read(const pathway::Levels& levels)
{
    Reading out{};
    out.time = levels.time();
    out.felt = levels.felt();
    out.trkb = pathway::stepped(levels.filled("trkb", kFullTrkb));
    out.mtorc1 = pathway::stepped(levels.filled("mtorc1", kFullMtorc1));
    out.s6k = pathway::stepped(levels.filled("s6k", kFullS6k));
    out.protein = levels.filled("protein", kFullProtein);
    out.rapamycin = levels.setting("rapamycin");
    const bool rat = levels.choice("species") == "rat" || levels.choice("protocol").starts_with("rat");
    out.stopped = rat || levels.choice("rapamycin-human") != "no-block" ? out.rapamycin : 0;
    return out;
}

Path Head::outline() const
{
    const Half h = leftHalf(*this);
    const double axis = middle().x;
    const double width = axis - left;
    const double away = width * 0.30;
    Path out;
    out.move({-20, shaft + 6});
    out.line({axis - width * 0.62, shaft});
    out.cubic({axis - away, shaft - 2}, {h.neck.x, shaft - (shaft - waist) * 0.2}, h.neck);
    out.cubic(h.downB, h.downA, h.widest);
    out.cubic(h.upA, h.upB, h.topMiddle);
    out.cubic(mirrored(h.upB, axis), mirrored(h.upA, axis), mirrored(h.widest, axis));
    out.cubic(mirrored(h.downA, axis), mirrored(h.downB, axis), mirrored(h.neck, axis));
    out.cubic({mirrored(h.neck, axis).x, shaft - (shaft - waist) * 0.2}, {axis + away, shaft - 2},
              {axis + width * 0.62, shaft});
    out.line({frame.width + 20, shaft + 6});
    return out;
}

Point Head::flank(double share) const
{
    const Half h = leftHalf(*this);
    return bezier(h.widest, h.upA, h.upB, h.topMiddle, 0.42 * (1 - share));
}

double Head::flankTurn(double share) const
{
    const Point a = flank(share + 0.02);
    const Point b = flank(share - 0.02);
    return std::atan2(b.y - a.y, b.x - a.x);
}

Point Head::density(double share) const
{
    const Half h = leftHalf(*this);
    const double t = 1 - 0.42 * std::abs(share - 0.5) * 2;
    const Point p = bezier(h.widest, h.upA, h.upB, h.topMiddle, t);
    return share < 0.5 ? p : mirrored(p, middle().x);
}

Head laidOut(const Stage& stage)
{
    Head out{};
    out.frame = pathway::frameOf(stage);
    const pathway::Frame& f = out.frame;
    const double w = f.width;
    const double h = f.height;
    out.unit = std::clamp(22.5 * std::min(w / 992, h / 620), 12.0, 36.0);
    const double half = std::min(0.43 * w, 0.86 * h);
    out.left = w / 2 - half;
    out.right = w / 2 + half;
    out.top = 0.185 * h;
    out.waist = 0.795 * h;
    out.shaft = f.foot() - f.type.note * 1.9;
    const auto x = [&](double share) { return out.left + 2 * half * share; };
    out.station = out.unit * 2.15;
    out.mtorc1 = {x(0.375), 0.445 * h};
    out.s6k = {x(0.375), out.mtorc1.y + out.station * 1.72 + f.type.name * 2.4};
    out.rapamycin = {x(0.375), out.mtorc1.y - out.station - out.unit * 1.55};
    const double line = 0.53 * h;
    out.messenger = {{x(0.59), line},
                     {x(0.68), line - out.unit * 0.5},
                     {x(0.785), line + out.unit * 0.2},
                     {x(0.905), line - out.unit * 0.4}};
    const Points fine = smoothPoints(out.messenger, 20);
    for (int i = 0; i < kRibosomes; ++i)
        out.ribosomes.push_back(fine[static_cast<std::size_t>(7 + i * 14)]);
    return out;
}

Box boundsOf(const Head& head, const std::string& part)
{
    const double u = head.unit;
    const auto around = [](Point c, double x, double y) { return Box{c.x - x, c.y - y, 2 * x, 2 * y, 8, {}, {}}; };
    if (part == "trkb")
        return around({head.flank(0.5).x + u * 0.2, head.flank(0.5).y}, u * 3.0,
                      (head.flank(1).y - head.flank(0).y) / 2 + u * 1.6);
    if (part == "mtorc1") {
        // with its name, which stands below at the right
        const Type& type = head.frame.type;
        const double reach = head.station * 1.35;
        const double above = head.station * 1.2;  // below the words of rapamycin
        const double words =
            u * 0.55 + textWidth("mTORC1", type.name, 600) + type.name * 0.4 + textWidth("100 %", type.note) + 8;
        return Box{head.mtorc1.x - reach,
                   head.mtorc1.y - above,
                   reach + std::max(reach, words),
                   above + std::max(reach, head.station * 1.12 + type.name * 1.45),
                   8,
                   {},
                   {}};
    }
    if (part == "feedback") {
        const double r = feedbackRadius(head);
        const double left = head.pressed().x - u * 0.9;
        const double right = head.s6k.x + r + u * 1.2 + textWidth("Feedback", head.frame.type.name, 600);
        return Box{
            left, head.s6k.y - r * 1.15, right - left, r * 1.15 + std::max(r * 1.3, head.frame.type.name * 2.35), 8, {},
            {}};
    }
    if (part == "rapamycin")
        return Box{head.rapamycin.x - u * 1.2,
                   head.rapamycin.y - u * 1.25,
                   u * 2.35 + textWidth("Rapamycin", head.frame.type.name, 600) + head.frame.type.name * 0.4 +
                       textWidth("no effect in people", head.frame.type.note) + 8,
                   u * 2.3,
                   8,
                   {},
                   {}};
    if (part == "translation")
        return around({(head.ribosomes.front().x + head.ribosomes.back().x) / 2, head.ribosomes.front().y - u * 0.8},
                      (head.ribosomes.back().x - head.ribosomes.front().x) / 2 + u * 1.4, u * 2.6);
    const double left = head.density(0).x;
    const double top = head.top - u * 1.3;
    // with all its bundles, which hang lowest at the ends, and clear of rapamycin
    const double bottom =
        std::min(head.density(0.06).y + u * 2.3, head.rapamycin.y - std::max(u * 0.85, head.frame.type.name * 0.5 + 2));
    return Box{left - u * 0.4, top, head.density(1).x - left + u * 0.8, bottom - top, 8, {}, {}};
}

}  // namespace kinetarium::scene::mtor
