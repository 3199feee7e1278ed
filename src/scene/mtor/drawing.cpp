// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/mtor/head.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::mtor {

namespace {

using pathway::presence;

double solid(double value)
{
    return std::isnan(value) ? 0 : value;
}

/// The terminal above, cut by the stage's edge: paler, since this scene is not about it.
void drawTerminal(std::vector<Mark>& marks, const Head& head)
{
    const double u = head.unit;
    const Point m = head.middle();
    const double half = (head.density(1).x - head.density(0).x) * 0.54;
    const double low = head.top - u * 1.6;
    Path out;
    out.move({m.x - half * 0.55, -10})
        .cubic({m.x - half * 1.25, low * 0.35}, {m.x - half * 1.05, low}, {m.x - half * 0.4, low});
    out.line({m.x + half * 0.4, low});
    out.cubic({m.x + half * 1.05, low}, {m.x + half * 1.25, low * 0.35}, {m.x + half * 0.55, -10}).close();
    marks.push_back(stroked(filled(out, ink(Token::Ghost)), ink(Token::GhostEdge), 1.6 * head.frame.line));
    for (int i = 0; i < 13; ++i) {
        const double x = m.x + half * 0.82 * (fraction(hashed(31, static_cast<std::uint64_t>(i))) * 2 - 1);
        const double y =
            low - u * (0.75 + 1.1 * (i % 2)) - u * 0.5 * fraction(hashed(32, static_cast<std::uint64_t>(i)));
        if (y > u * 0.6 && std::abs(x - m.x) < half * (0.85 - 0.12 * (i % 2)))
            marks.push_back(Disc{{x, y}, u * 0.38, ink(Token::Stage, 0.75f), ink(Token::GhostEdge), 1.2});
    }
}

/// Actin, which gives a spine its shape: fine threads that fan out from the neck.
void drawActin(std::vector<Mark>& marks, const Head& head)
{
    const Point m = head.middle();
    const double width = m.x - head.left;
    const double height = head.waist - head.top;
    for (int i = 0; i < 9; ++i) {
        const double fan = (i - 4) / 4.0;
        const Points thread{{m.x + width * 0.05 * fan, head.shaft},
                            {m.x + width * 0.11 * fan, head.waist},
                            {m.x + width * 0.48 * fan, head.waist - height * (0.30 - 0.05 * std::abs(fan))},
                            {m.x + width * 0.76 * fan, head.top + height * (0.28 + 0.18 * fan * fan)}};
        marks.push_back(stroked(smoothPath(thread), mixed(Token::Cytosol, Token::Edge, 0.11f), head.unit * 0.16));
    }
}

}  // namespace

void drawBackdrop(std::vector<Mark>& marks, const Head& head)
{
    const pathway::Frame& f = head.frame;
    const double u = head.unit;
    drawTerminal(marks, head);
    Path inside = head.outline();
    inside.line({f.width + 20, f.height + 10}).line({-20, f.height + 10}).close();
    // a far-off shade below the head, then the head itself
    marks.push_back(filled(inside, ink(Token::Cytosol)));
    drawActin(marks, head);
    Path density;
    Points band;
    for (int i = 0; i <= 16; ++i) {
        const Point p = head.density(i / 16.0);
        band.push_back({p.x, p.y + u * 0.78});
    }
    density = smoothPath(band);
    marks.push_back(stroked(density, mixed(Token::SynProtein, Token::Cytosol, 0.72f), u * 0.95));
    const Path membrane = head.outline();
    marks.push_back(stroked(membrane, ink(Token::HeadEdge), u * 0.62));
    marks.push_back(stroked(membrane, ink(Token::Head), u * 0.62 - 2.2));
    marks.push_back(stroked(membrane, mixed(Token::Tail, Token::Stage, 0.45f), u * 0.24));
}

void drawSignals(std::vector<Mark>& marks, const Head& head, const Reading& reading)
{
    const pathway::Frame& f = head.frame;
    const double u = head.unit;
    const auto strong = [](double level) { return static_cast<float>(0.35 + 0.65 * solid(level)); };
    for (int i = 0; i < kPairs; ++i) {
        const double share = 0.08 + 0.46 * i;
        const double lit = eased(presence(solid(reading.trkb) * kPairs, i));
        pathway::drawTrkbPair(marks, head.flank(share), u * 0.95, head.flankTurn(share), lit);
    }
    const Point start = head.flank(0.55);
    const double gate = head.gate().x;
    pathway::drawArrow(marks,
                       {{start.x + u * 2.6, start.y},
                        {(start.x + u * 2.6 + gate) / 2, head.mtorc1.y - u * 0.2},
                        {gate, head.mtorc1.y}},
                       ink(Token::Trkb, strong(reading.trkb)), solid(reading.trkb), f);
    const Point ribosome = head.ribosomes.front();
    pathway::drawArrow(
        marks, {{head.mtorc1.x + head.station * 1.2, head.mtorc1.y}, {ribosome.x - u * 1.5, ribosome.y - u * 0.3}},
        ink(Token::Mtorc1, strong(reading.mtorc1)), solid(reading.mtorc1), f);
    // the slow way back
    pathway::drawArrow(
        marks,
        {{head.mtorc1.x, head.mtorc1.y + head.station * 1.16}, {head.s6k.x, head.s6k.y - feedbackRadius(head) * 1.2}},
        ink(Token::Mtorc1, strong(reading.mtorc1)), solid(reading.mtorc1) * 0.5, f);
    const Point back = head.pressed();
    pathway::drawBrake(marks,
                       {{head.s6k.x - feedbackRadius(head) * 1.25, head.s6k.y},
                        {back.x + u * 0.3, head.s6k.y - u * 0.5},
                        {back.x, head.s6k.y - u * 1.9},
                        back},
                       ink(Token::Ink2, strong(reading.s6k)), solid(reading.s6k), f);
    pathway::drawStation(marks, {head.mtorc1, head.station, "mtorc1", reading.mtorc1, reading.stopped * 0.8}, f);
    pathway::drawStation(marks, {head.s6k, feedbackRadius(head), "mtorc1", reading.s6k, 0, "S6K"}, f);
    if (reading.stopped > 0) {
        pathway::drawBrake(
            marks,
            {{head.rapamycin.x, head.rapamycin.y + u * 0.6}, {head.mtorc1.x, head.mtorc1.y - head.station * 1.16}},
            ink(Token::Ink, static_cast<float>(0.4 + 0.6 * reading.stopped)), reading.stopped, f);
    }
    if (reading.rapamycin > 0) {
        // given, but in people without effect: the sign is there, pale, and reaches nothing
        pathway::drawStop(marks, head.rapamycin, u * 0.78, std::max(reading.stopped, 0.01), f);
    } else {
        Path open = pathway::arc(head.rapamycin, u * 0.72, 0, 2 * std::numbers::pi);
        open.dash = {u * 0.3, u * 0.34};
        marks.push_back(stroked(open, ink(Token::Ink3), 1.6 * f.line));
    }
}

void drawProteins(std::vector<Mark>& marks, const Head& head, const Reading& reading)
{
    const double u = head.unit;
    pathway::drawMessenger(marks, head.messenger, std::max(2.0, u * 0.16));
    for (int i = 0; i < kRibosomes; ++i) {
        const double busy = presence(solid(reading.mtorc1) * kRibosomes * 1.15, i);
        pathway::drawRibosome(marks, head.ribosomes[static_cast<std::size_t>(i)], u * 0.98, busy * (0.4 + 0.15 * i),
                              Token::SynProtein, busy);
    }
    // AMPA receptors on the density: those that were there, and with the protein a few more
    constexpr int before = 5;
    for (int i = 0; i < before + 4; ++i) {
        const bool old = i < before;
        const double there = old ? 1 : presence(solid(reading.protein) * 4, i - before);
        if (there <= 0)
            continue;
        const double share = old ? 0.10 + 0.2 * i : 0.2 + 0.2 * (i - before);
        const Point p = head.density(share);
        Glyph ampa{"ampa", {p.x, p.y - u * 0.25}, u * 0.72};
        ampa.alpha = there;
        marks.push_back(ampa);
    }
    // each bundle sets out from the ribosomes as the amount reaches it, and stays as long as the amount does
    const Point from{head.ribosomes[2].x, head.ribosomes[2].y - u * 2.6};
    for (int i = kArriving - 1; i >= 0; --i) {
        const double there = presence(solid(reading.protein) * kArriving, i);
        if (there <= 0)
            continue;
        const double share = 0.06 + 0.88 * ((i * 5) % kArriving + 0.5) / kArriving;
        const Point slot = head.density(share);
        const Point to{slot.x, slot.y + u * (1.15 + 0.42 * (i % 2))};
        const double way = eased(there);
        const Point bend{from.x + u * 0.4, to.y + u * 1.1};
        const double s = 1 - way;
        Glyph bundle{"synprotein",
                     {s * s * from.x + 2 * s * way * bend.x + way * way * to.x,
                      s * s * from.y + 2 * s * way * bend.y + way * way * to.y},
                     u * 0.58,
                     0};
        bundle.alpha = std::min(1.0, there * 4);
        bundle.on = Token::Cytosol;
        marks.push_back(bundle);
    }
}

}  // namespace kinetarium::scene::mtor
