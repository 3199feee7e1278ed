// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bdnf/site.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::bdnf {

namespace {

using pathway::presence;

constexpr double kPi = std::numbers::pi;
/// Columns in an order in which the first few are far apart.
constexpr std::array kOrder{0, 7, 3, 10, 5, 12, 1, 8, 4, 11, 6, 13, 2, 9};
static_assert(kOrder.size() == kReleased);

double solid(double value)
{
    return std::isnan(value) ? 0 : value;
}

/// A dense-core vesicle; `mouth` is the half angle of its opening to the outside, above.
void drawVesicle(std::vector<Mark>& marks, Point at, double r, double mouth, double content)
{
    if (mouth > 0.02) {
        const Path ring = pathway::arc(at, r, -kPi / 2 + mouth, 1.5 * kPi - mouth);
        Path inside = ring;
        inside.close();
        marks.push_back(filled(inside, ink(Token::Stage)));
        marks.push_back(stroked(ring, ink(Token::HeadEdge), r * 0.34 + 2));
        marks.push_back(stroked(ring, ink(Token::Head), r * 0.34));
    } else {
        marks.push_back(Disc{at, r, mixed(Token::Bdnf, Token::Cytosol, 0.80f), ink(Token::HeadEdge), r * 0.34 + 2});
        marks.push_back(Disc{at, r, {}, ink(Token::Head), r * 0.34});
    }
    if (content > 0.02) {
        for (const Point p : {Point{-0.36, -0.16}, Point{0.38, -0.2}, Point{0.02, 0.42}}) {
            Glyph glyph{"bdnf", {at.x + p.x * r, at.y + p.y * r}, r * 0.29, p.y * 90 + p.x * 60};
            glyph.alpha = content;
            glyph.on = Token::Cytosol;
            marks.push_back(glyph);
        }
    }
}

}  // namespace

void drawEntry(std::vector<Mark>& marks, const Site& site, const Reading& reading, std::uint64_t seed)
{
    const double u = site.unit;
    const Point c = site.channel;
    const double open = 0.16 + 0.22 * solid(reading.entry);
    const double g = std::max(4.5, u * 0.36);
    const auto ion = [&](double x, double y, double alpha) {
        Glyph glyph{"ca", {c.x + x * u, c.y + y * u}, g};
        glyph.alpha = alpha;
        glyph.on = y > 0 ? Token::Cytosol : Token::Stage;
        marks.push_back(glyph);
    };
    for (std::uint64_t i = 0; i < 5; ++i) {
        const Point d = pathway::drift(hashed(seed, 60 + i), reading.felt, 0.35);
        ion(-2.6 + 1.3 * static_cast<double>(i) + d.x, -1.9 - 1.1 * fraction(hashed(seed, 80 + i)) + d.y, 1);
    }
    for (const double side : {-1.0, 1.0}) {
        Box wall{c.x + side * u * (0.42 + open) - u * 0.42,
                 c.y - u * 1.05,
                 u * 0.84,
                 u * 2.1,
                 u * 0.4,
                 mixed(Token::Ca, Token::Stage, 0.62f),
                 ink(Token::Ca),
                 1.5 * site.frame.line};
        marks.push_back(wall);
        marks.push_back(
            Box{wall.x + u * 0.14, wall.y + u * 0.16, u * 0.22, u * 1.5, u * 0.11, ink(Token::Sheen), {}, 0});
    }
    // Ca2+ inside, a plume below the mouth that grows with the entry
    constexpr int plume = 9;
    for (int i = 0; i < plume; ++i) {
        const double there = presence(solid(reading.entry) * plume, i);
        if (there <= 0)
            continue;
        const std::uint64_t own = hashed(seed, 100 + static_cast<std::uint64_t>(i));
        const double angle = 0.3 + (kPi - 0.6) * fraction(own);
        const double far = 1.3 + 1.6 * fraction(hashed(own, 2));
        const Point d = pathway::drift(own, reading.felt, 0.3);
        ion(far * std::cos(angle) * 1.2 + d.x, 0.6 + far * std::sin(angle) + d.y, there);
    }
    if (solid(reading.entry) > 0.02)
        ion(0, -0.1, std::min(1.0, 0.3 + solid(reading.entry)));
    pathway::drawStop(marks, {c.x, c.y - u * 1.65}, u * 0.66, reading.channelBlock, site.frame);
}

void drawVesicles(std::vector<Mark>& marks, const Site& site, const Reading& reading)
{
    const double u = site.unit;
    const int docked = static_cast<int>(std::lround(kDocked * reading.reaching));
    // those that the gene keeps from the membrane stay in reserve
    for (int i = kVesicles - 1; i >= 0; --i) {
        Point at = site.vesicles[static_cast<std::size_t>(i)];
        double mouth = 0;
        double content = 1;
        const bool left = i < kDocked && i >= docked;
        if (left) {
            // in a row of their own, over the gaps of the reserve's upper row
            at = {site.reserveLeft + (site.reserveRight - site.reserveLeft) * (0.25 + (kDocked - 1 - i) / 3.0),
                  site.reserveTop};
        } else if (i < kDocked) {
            // the release of now opens so many of those at the membrane
            const double open = eased(presence(solid(reading.release) * docked, i));
            const Point on = site.membraneAt(at.x / site.frame.width);
            at.y += (on.y + u * 0.78 - at.y) * open;
            mouth = open * 0.60;
            content = 1 - 0.85 * open;
            if (open > 0.05)
                marks.push_back(
                    Box{on.x - u * 0.52 * open, on.y - u * 0.4, u * 1.04 * open, u * 0.8, 0, ink(Token::Stage), {}, 0});
        }
        drawVesicle(marks, at, u * 0.92, mouth, content);
    }
}

void drawReleased(std::vector<Mark>& marks, const Site& site, const Reading& reading, std::uint64_t seed)
{
    const double u = site.unit;
    const double w = site.frame.width;
    const double high = site.top + 0.9 * u;
    // an antibody hangs two units lower than what it holds
    const double low = std::max(site.membrane - 5.2 * u, high + u);
    for (int i = 0; i < kReleased; ++i) {
        const double there = presence(solid(reading.release) * kReleased, i);
        const std::uint64_t own = hashed(seed, 300 + static_cast<std::uint64_t>(i));
        // spread evenly, so that they seldom meet; over the receptors they keep to the upper half
        const double column = (kOrder[static_cast<std::size_t>(i)] + 0.3 + 0.4 * fraction(hashed(own, 1))) / kReleased;
        const Point d = pathway::drift(own, reading.felt, u * 0.4);
        const double level = (i * 3 % 5 + 0.5 + 0.4 * fraction(hashed(own, 2))) / 5.5 * (column > 0.6 ? 0.55 : 1) +
                             (column > 0.6 ? 0.4 : 0);
        double place = w * (0.225 + 0.25 * column + 0.24 * column * column);
        // clear of the leader that comes down to TrkB
        const double leader = site.dimers[1].x - u * 0.7;
        if (std::abs(place - leader) < 1.4 * u)
            place = leader + (place < leader ? -1.4 : 1.4) * u;
        const Point at{place + d.x, low + (high - low) * level + d.y};
        const bool caught = (i + 0.5) / kReleased <= reading.antibody;
        if (caught) {
            const double alpha = std::max(0.35, there);
            pathway::drawAntibody(marks, {at.x, at.y + u * 0.1}, u * 0.82, (fraction(hashed(own, 3)) - 0.5) * 1.1,
                                  alpha);
        }
        if (there <= 0)
            continue;
        Glyph glyph{"bdnf", at, std::max(6.0, u * 0.5), (fraction(hashed(own, 4)) - 0.5) * 80};
        glyph.alpha = there;
        marks.push_back(glyph);
    }
}

void drawReceptors(std::vector<Mark>& marks, const Site& site, const Reading& reading)
{
    const double u = site.unit;
    for (int i = 0; i < kDimers; ++i) {
        const Point at = site.dimers[static_cast<std::size_t>(i)];
        const double lit = eased(presence(solid(reading.trkb) * kDimers, i));
        pathway::drawTrkbPair(marks, at, u, 0, lit);
    }
    for (int i = 0; i < kResting; ++i) {
        const Point at = site.resting[static_cast<std::size_t>(i)];
        const double blocked = presence((1 - reading.brake) * kResting, i);
        marks.push_back(Box{at.x - u * 0.5, at.y - u * 0.5, u, u, 0, ink(Token::Stage), {}, 0});
        Glyph open{"nmda-open", at, u * 1.15};
        open.alpha = 1 - blocked;
        marks.push_back(open);
        if (blocked > 0.01) {
            Glyph shut{reading.drug == "ketamine" ? "nmda-blocked" : "nmda-blocked/" + reading.drug, at, u * 1.15};
            shut.alpha = blocked;
            marks.push_back(shut);
        }
    }
}

void drawTranslation(std::vector<Mark>& marks, const Site& site, const Reading& reading)
{
    const double u = site.unit;
    const pathway::Frame& f = site.frame;
    const double brake = std::isnan(reading.brake) ? 0 : reading.brake;
    const Ink strong = ink(Token::Ink2, static_cast<float>(0.3 + 0.7 * brake));
    const Point from = site.resting[0];
    pathway::drawArrow(marks, {{from.x, from.y + u * 1.6}, {from.x, site.kinase.y - u * 1.15}}, strong, brake, f);
    pathway::drawMessenger(marks, site.messenger, std::max(2.0, u * 0.16));
    for (int i = 0; i < kRibosomes; ++i) {
        const double busy = presence((0.25 + 0.75 * solid(reading.made)) * kRibosomes, i);
        pathway::drawRibosome(marks, site.ribosomes[static_cast<std::size_t>(i)], u * 0.92, busy * (0.35 + 0.13 * i),
                              Token::Bdnf, busy);
    }
    const Point over = site.ribosomes[3];
    pathway::drawBrake(marks,
                       {{site.kinase.x - u * 0.6, site.kinase.y + u * 1.05}, {over.x + u * 0.2, over.y - u * 1.75}},
                       strong, brake, f);
    // new BDNF goes to the vesicles
    const Point start = site.messenger.front();
    pathway::drawArrow(marks,
                       {{start.x - u * 0.9, start.y},
                        {start.x - f.width * 0.05, start.y - u * 0.2},
                        {site.reserveRight + u * 0.4, start.y - u * 1.1}},
                       ink(Token::Bdnf, static_cast<float>(0.4 + 0.6 * solid(reading.made))), solid(reading.made), f);
}

}  // namespace kinetarium::scene::bdnf
