// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/pathway.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::pathway {

namespace {

constexpr double kPi = std::numbers::pi;

/// The end of a smooth line and which way it runs there.
struct Tip {
    Point at;
    double x, y;  ///< of length 1
};
Tip tipOf(const Points& through)
{
    const Points fine = smoothPoints(through, 12);
    const Point& end = fine.back();
    const Point& before = fine[fine.size() - 3];
    const double length = std::max(1e-9, std::hypot(end.x - before.x, end.y - before.y));
    return {end, (end.x - before.x) / length, (end.y - before.y) / length};
}

double strokeOf(double strength, const Frame& frame)
{
    return (1.5 + 1.9 * std::clamp(strength, 0.0, 1.0)) * frame.line;
}

/// The line with a rim of the stage's colour about it, so that it passes over a drawing.
void drawLine(std::vector<Mark>& marks, const Points& through, Ink ink, double width)
{
    marks.push_back(stroked(smoothPath(through), scene::ink(Token::Stage, 0.7f), width + 3));
    marks.push_back(stroked(smoothPath(through), ink, width));
}

}  // namespace

Frame frameOf(const Stage& stage)
{
    Frame out{};
    out.width = stage.width;
    out.height = stage.height;
    out.labels = stage.labels;
    out.projector = stage.projector;
    out.scale = std::min(stage.width / 992, stage.height / 632);
    if (stage.projector) {
        out.type.name = std::round(std::clamp(30 * std::min(stage.width / 1600, stage.height / 1000), 16.0, 30.0));
        out.type.note = std::max(15.0, std::round(out.type.name * 26 / 30));
        out.type.leader = 2.5;
        out.type.dot = 4.5;
        out.line = 1.7;
    } else {
        out.type.name = std::round(std::clamp(15 * out.scale, 14.0, 18.0));
        out.type.note = std::round(std::clamp(13 * out.scale, 13.0, 16.0));
        out.line = 1;
    }
    out.glyph = (stage.projector ? 10.5 : 8) * std::clamp(out.scale, 0.8, 1.35);
    out.margin = 16;
    return out;
}

std::uint64_t frameKey(const Frame& frame)
{
    std::uint64_t key = 3;
    for (const double number : {frame.width, frame.height, frame.type.name, frame.line})
        key = hashNumber(key, number);
    return hashed(key, frame.labels ? 1 : 0);
}

Path arc(Point centre, double radius, double from, double to)
{
    Path out;
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) / (kPi / 2) - 1e-9)));
    const double step = (to - from) / pieces;
    const double k = 4.0 / 3.0 * std::tan(step / 4) * radius;
    const auto on = [&](double a) { return Point{centre.x + radius * std::cos(a), centre.y + radius * std::sin(a)}; };
    out.move(on(from));
    for (int i = 0; i < pieces; ++i) {
        const double a = from + step * i;
        const double b = a + step;
        const Point p = on(a);
        const Point q = on(b);
        out.cubic({p.x - k * std::sin(a), p.y + k * std::cos(a)}, {q.x + k * std::sin(b), q.y - k * std::cos(b)}, q);
    }
    return out;
}

Path ellipse(Point centre, double halfWidth, double halfHeight, double turn)
{
    Path out = arc({}, 1, 0, 2 * kPi);
    const double c = std::cos(turn);
    const double s = std::sin(turn);
    for (Point& p : out.points) {
        const double x = p.x * halfWidth;
        const double y = p.y * halfHeight;
        p = {centre.x + x * c - y * s, centre.y + x * s + y * c};
    }
    return out.close();
}

void drawStation(std::vector<Mark>& marks, const Station& station, const Frame& frame)
{
    const double r = station.radius;
    const double ring = std::clamp(r * 0.13, 3.0, 7.0) * (frame.projector ? 1.3 : 1);
    const Token token = tokenFromName(station.species);
    const auto strong = static_cast<float>(1 - 0.6 * station.pale);
    marks.push_back(Disc{station.centre, r + ring * 0.9, ink(Token::Stage), {}});
    marks.push_back(Disc{station.centre, r, ink(Token::Surface), ink(Token::Line), ring});
    if (std::isnan(station.level)) {
        Path open = arc(station.centre, r, 0, 2 * kPi);
        open.dash = {ring, ring * 1.4};
        marks.push_back(stroked(open, ink(Token::Ink3), ring * 0.5));
    } else if (station.level > 0.004) {
        const double end = -kPi / 2 + 2 * kPi * std::min(1.0, station.level);
        marks.push_back(stroked(arc(station.centre, r, -kPi / 2, end), ink(token, strong), ring));
    }
    if (!station.word.empty()) {
        const double size = frame.type.note;
        if (frame.labels)
            marks.push_back(plainText({station.centre.x, station.centre.y + size * 0.36}, station.word, size,
                                      ink(token), 600, Text::Anchor::Middle));
        return;
    }
    Glyph glyph{station.species, station.centre, r * 0.5};
    glyph.alpha = strong;
    glyph.on = Token::Surface;
    marks.push_back(glyph);
}

void drawArrow(std::vector<Mark>& marks, const Points& through, Ink ink, double strength, const Frame& frame)
{
    const double width = strokeOf(strength, frame);
    const double head = 5 * frame.line + width * 1.5;
    const Tip tip = tipOf(through);
    Points line = through;
    line.back() = {tip.at.x - tip.x * head * 0.8, tip.at.y - tip.y * head * 0.8};
    drawLine(marks, line, ink, width);
    const Point base{tip.at.x - tip.x * head, tip.at.y - tip.y * head};
    const double half = head * 0.52;
    Path triangle = polygon(
        {tip.at, {base.x - tip.y * half, base.y + tip.x * half}, {base.x + tip.y * half, base.y - tip.x * half}});
    triangle.fill = ink;
    marks.push_back(stroked(triangle, ink, 1));
}

void drawBrake(std::vector<Mark>& marks, const Points& through, Ink ink, double strength, const Frame& frame)
{
    const double width = strokeOf(strength, frame);
    const double half = 5 * frame.line + width * 1.6;
    const Tip tip = tipOf(through);
    drawLine(marks, through, ink, width);
    Path bar;
    bar.move({tip.at.x - tip.y * half, tip.at.y + tip.x * half})
        .line({tip.at.x + tip.y * half, tip.at.y - tip.x * half});
    marks.push_back(stroked(bar, scene::ink(Token::Stage, 0.7f), width * 1.25 + 3));
    marks.push_back(stroked(bar, ink, width * 1.25));
}

void drawStop(std::vector<Mark>& marks, Point at, double radius, double share, const Frame& frame)
{
    if (!(share > 0))
        return;
    const double width = std::max(2.2, radius * 0.2) * std::min(frame.line, 1.4);
    const auto alpha = static_cast<float>(0.35 + 0.65 * std::clamp(share, 0.0, 1.0));
    marks.push_back(Disc{at, radius + width, ink(Token::Stage, 0.9f), {}});
    marks.push_back(Disc{at, radius, ink(Token::Surface), ink(Token::Ink, alpha), width});
    const double reach = radius * 0.66;
    marks.push_back(
        stroked(segment({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}), ink(Token::Ink, alpha), width));
}

void drawRibosome(std::vector<Mark>& marks, Point at, double radius, double chain, Token product, double active)
{
    const auto pale = static_cast<float>(0.62 * (1 - std::clamp(active, 0.0, 1.0)));
    const Ink body = mixed(Token::N1, Token::Cytosol, pale);
    const Ink edge = mixed(Token::N1Edge, Token::Cytosol, pale * 0.7f);
    const double line = std::max(1.0, radius * 0.1);
    const int beads = static_cast<int>(std::ceil(7 * std::clamp(chain, 0.0, 1.0)));
    for (int i = 0; i < beads; ++i) {
        const double k = i + 1;
        marks.push_back(Disc{{at.x + radius * (0.25 + 0.16 * k * std::cos(k * 0.5)), at.y - radius * (0.95 + 0.30 * k)},
                             radius * 0.2,
                             ink(product, 0.35f + 0.65f * static_cast<float>(std::clamp(active, 0.0, 1.0))),
                             ink(Token::Cytosol),
                             0.8});
    }
    marks.push_back(stroked(filled(ellipse({at.x, at.y - radius * 0.36}, radius, radius * 0.74), body), edge, line));
    marks.push_back(filled(ellipse({at.x - radius * 0.24, at.y - radius * 0.62}, radius * 0.5, radius * 0.28, -0.3),
                           ink(Token::Sheen, 0.8f)));
    marks.push_back(
        stroked(filled(ellipse({at.x, at.y + radius * 0.44}, radius * 0.82, radius * 0.4), body), edge, line));
}

void drawMessenger(std::vector<Mark>& marks, const Points& along, double width)
{
    Points wave;
    const Points fine = smoothPoints(along, 10);
    double run = 0;
    for (std::size_t i = 0; i < fine.size(); ++i) {
        if (i > 0)
            run += std::hypot(fine[i].x - fine[i - 1].x, fine[i].y - fine[i - 1].y);
        wave.push_back({fine[i].x, fine[i].y + width * 1.1 * std::sin(run / (width * 4.2))});
    }
    marks.push_back(stroked(smoothPath(wave), ink(Token::Cytosol), width + 3));
    marks.push_back(stroked(smoothPath(wave), ink(Token::Ink2), width));
    marks.push_back(Disc{wave.front(), width * 1.7, ink(Token::Ink2), ink(Token::Cytosol), 1});
}

void drawTrkbPair(std::vector<Mark>& marks, Point at, double u, double turn, double lit)
{
    const double c = std::cos(turn);
    const double s = std::sin(turn);
    const auto on = [&](double x, double y) { return Point{at.x + u * (x * c - y * s), at.y + u * (x * s + y * c)}; };
    const Ink body = mixed(Token::Stage, Token::Trkb, static_cast<float>(0.36 + 0.64 * lit));
    const double line = u * 0.34;
    for (const double side : {-1.0, 1.0}) {
        const double x = side * (0.86 - 0.18 * lit);
        Path limb;
        limb.move(on(x - 0.48, -2.2)).line(on(x, -1.2)).line(on(x + 0.48, -2.2)).move(on(x, -1.2)).line(on(x, 1.0));
        marks.push_back(stroked(limb, ink(Token::Stage), line + 3));
        marks.push_back(stroked(limb, body, line));
        marks.push_back(Disc{on(x, 1.35), u * 0.46, body, ink(Token::Cytosol), 1.4});
        if (lit > 0.05)
            marks.push_back(Disc{on(x + side * 0.5, 1.78), u * 0.2, ink(Token::Stage),
                                 ink(Token::Trkb, static_cast<float>(lit)), 1.6});
    }
    if (lit > 0.02) {
        Glyph held{"bdnf", on(0, -2.4), std::max(6.0, u * 0.52), turn * 180 / kPi};
        held.alpha = lit;
        marks.push_back(held);
    }
}

void drawAntibody(std::vector<Mark>& marks, Point at, double radius, double turn, double alpha)
{
    // at: between the two tips, where it holds
    const double c = std::cos(turn);
    const double s = std::sin(turn);
    const auto on = [&](double x, double y) {
        return Point{at.x + radius * (x * c - y * s), at.y + radius * (x * s + y * c)};
    };
    const auto strong = static_cast<float>(alpha);
    const double line = std::max(1.0, radius * 0.07);
    struct LobeAt {
        double x, y, turn;
    };
    for (const LobeAt& lobe : {LobeAt{0, 1.98, 0}, LobeAt{0, 1.42, 0}, LobeAt{-0.42, 0.78, -0.7},
                               LobeAt{0.42, 0.78, 0.7}, LobeAt{-0.8, 0.36, -0.75}, LobeAt{0.8, 0.36, 0.75}}) {
        marks.push_back(stroked(filled(ellipse(on(lobe.x, lobe.y), radius * 0.27, radius * 0.36, turn + lobe.turn),
                                       mixed(Token::Ghost, Token::GhostEdge, 0.45f, strong)),
                                ink(Token::Ink2, strong), line));
    }
}

}  // namespace kinetarium::scene::pathway
