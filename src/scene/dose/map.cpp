// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose/layers.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::dose {

namespace {

constexpr int kTintSteps = 14;
constexpr double kMost = 140;  ///< molecules in one place

/// A share from 0 to 1 in steps, so that a layer is drawn anew only when one can see the difference.
int tintStep(double share)
{
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kTintSteps));
}

double ratio(double part, double whole)
{
    return whole > 0 && !std::isnan(part) ? part / whole : 0;
}

/// The body's inside. A pump stands outside it, in a notch.
Path inside(const Layout& layout)
{
    const double h = layout.map.height;
    const double left = 8, top = 6, right = layout.width - 6;
    const double r = std::min(34.0, 0.09 * h);
    const double k = 0.45 * r;  // handles of a round corner
    Path path;
    const bool notched = layout.route == Route::Vein;
    const double edge = notched ? layout.vessel.x - 0.03 * layout.width : left;
    path.move({edge + r, top}).line({right - r, top});
    path.cubic({right - k, top}, {right, top + k}, {right, top + r}).line({right, h - r});
    path.cubic({right, h - k}, {right - k, h}, {right - r, h}).line({left + r, h});
    path.cubic({left + k, h}, {left, h - k}, {left, h - r});
    if (notched) {
        const double floor = std::min(h - 2.2 * r, layout.routeAt.y + 62 * layout.routeScale);
        path.line({left, floor + r});
        path.cubic({left, floor + k}, {left + k, floor}, {left + r, floor}).line({edge - r, floor});
        path.cubic({edge - k, floor}, {edge, floor - k}, {edge, floor - r});
    }
    path.line({edge, top + r});
    path.cubic({edge, top + k}, {edge + k, top}, {edge + r, top});
    return path.close();
}

LayerPtr organ(Store& store, const Layout& layout, const std::string& name, int step,
               const std::function<std::vector<Mark>(double)>& draw, Point at)
{
    return store.get(name, hashed(layoutKey(layout), static_cast<std::uint64_t>(step)), [&](std::vector<Mark>& marks) {
        marks.push_back(grouped(draw(static_cast<double>(step) / kTintSteps), at));
    });
}

LayerPtr routeLayer(Store& store, const Layout& layout, const Reading& reading)
{
    const double outline = 1.25 * layout.line;
    const double left = std::max(0.0, 1 - ratio(reading.infused.amount, reading.dose));
    const double here = ratio(reading.site.amount, reading.dose);
    switch (layout.route) {
        case Route::Vein: {
            const int fine = static_cast<int>(std::lround(left * 200));
            return store.get(
                "route", hashed(layoutKey(layout), static_cast<std::uint64_t>(fine)), [&](std::vector<Mark>& marks) {
                    marks.push_back(grouped(body::pump(layout.routeScale, fine / 200.0, outline), layout.routeAt));
                });
        }
        case Route::Muscle:
            return organ(
                store, layout, "route", tintStep(here),
                [&](double share) { return body::muscleDepot(layout.routeRadius, share, outline); }, layout.routeAt);
        case Route::Mouth:
            return organ(
                store, layout, "route", tintStep(here),
                [&](double share) { return body::stomach(layout.routeScale, share, outline); }, layout.routeAt);
        default:
            return organ(
                store, layout, "route", 0, [&](double) { return body::face(layout.routeScale, outline); },
                layout.routeAt);
    }
}

/// Where molecules at the site lie.
Points sitePlaces(const Layout& layout, int count)
{
    const double s = layout.routeScale;
    const Point& at = layout.routeAt;
    switch (layout.route) {
        case Route::Vein:
            break;
        case Route::Muscle:
            return body::placesInDisc({at.x, at.y + 0.08 * layout.routeRadius}, 0.5 * layout.routeRadius, count, 5);
        case Route::Mouth: {
            Points out;
            for (const Point& p : body::placesInBox(0, 0, 1, 1, count, 6)) {
                const Point q = body::inStomach(1 - p.x, p.y);
                out.push_back({at.x + q.x * s, at.y + q.y * s});
            }
            return out;
        }
        case Route::UnderTongue:
            return body::placesInBox(at.x - 20 * s, at.y + 29 * s, 36 * s, 5 * s, count, 7);
        case Route::Nose:
            return body::placesInBox(at.x - 22 * s, at.y - 14 * s, 42 * s, 15 * s, count, 8);
    }
    return {};
}

int moleculesIn(const Holding& holding, const Reading& reading)
{
    return static_cast<int>(std::clamp(std::ceil(holding.amount / reading.unit), 0.0, kMost));
}

/// One drawn molecule for each `unit` mg; the last one is there in part.
void putMolecules(std::vector<Mark>& marks, const Points& places, double amount, const Layout& layout, double unit,
                  double felt, std::uint64_t seed)
{
    const double wanted = amount / unit;
    for (std::size_t i = 0; i < places.size() && static_cast<double>(i) < wanted; ++i) {
        const double share = std::clamp(wanted - static_cast<double>(i), 0.0, 1.0);
        const std::uint64_t who = hashed(seed, i);
        const double turn = 2 * std::numbers::pi * (0.1 * felt + fraction(who));
        const Point at{places[i].x + 2.2 * std::cos(turn), places[i].y + 2.2 * std::sin(turn * 1.3)};
        marks.push_back(Glyph{"ketamine", at, layout.glyph, 0, share});
    }
}

}  // namespace

LayerPtr backdropLayer(Store& store, const Layout& layout)
{
    return store.get("backdrop", layoutKey(layout), [&](std::vector<Mark>& marks) {
        marks.push_back(filled(inside(layout), ink(Token::Cytosol, 0.75f)));
        const Point middle = layout.vessel.centre();
        if (!layout.projector) {
            const double reach = 0.36 * layout.width;
            marks.push_back(Gradient{middle.x - reach,
                                     6,
                                     2 * reach,
                                     layout.map.height - 6,
                                     middle,
                                     {middle.x + reach, middle.y},
                                     ink(Token::Surface, 0.55f),
                                     ink(Token::Surface, 0),
                                     true});
        }
        marks.push_back(stroked(inside(layout), ink(Token::Line), layout.line));
        for (const body::Pipe* pipe :
             {&layout.toBrain, &layout.toFast, &layout.toSlow, &layout.toLiver, &layout.toMetabolites})
            body::drawPipe(marks, *pipe, 0.9 * layout.line);
        if (layout.route == Route::Mouth) {
            body::drawPipe(marks, layout.fromLiver, 0.9 * layout.line);
            return;  // the portal vein comes with what flows in it: it hides what flows behind it
        }
        if (layout.route != Route::Vein) {
            body::drawPipe(marks, layout.entry, 0.9 * layout.line);
            return;
        }
        const Path tube = smoothPath(layout.entry.axis);
        marks.push_back(stroked(tube, ink(Token::Edge), layout.entry.width + 2.4 * layout.line));
        marks.push_back(stroked(tube, ink(Token::Surface), layout.entry.width));
    });
}

std::vector<LayerPtr> organLayers(Store& store, const Layout& layout, const Reading& reading)
{
    const double outline = 1.25 * layout.line;
    const chart::Area& v = layout.vessel;
    const auto tint = [&](const Holding& holding) { return tintStep(1.7 * ratio(holding.amount, reading.dose)); };
    return {
        organ(store, layout, "vessel", tintStep(ratio(reading.plasma, reading.plasmaPeak)),
              [&](double share) { return body::vessel(v.width, v.height / 2, share, outline); }, {v.x, v.centre().y}),
        organ(
            store, layout, "brain", tintStep(ratio(reading.brain, reading.brainPeak)),
            [&](double share) { return body::brain(layout.brainScale, share, outline); }, layout.brain),
        organ(
            store, layout, "rapid", tint(reading.fast),
            [&](double share) { return body::fastTissue(layout.window, share, outline); }, layout.fast),
        organ(
            store, layout, "slow", tint(reading.slow),
            [&](double share) { return body::slowTissue(layout.window, share, outline); }, layout.slow),
        organ(
            store, layout, "liver", tintStep(ratio(reading.plasma, reading.plasmaPeak)),
            [&](double share) { return body::liver(layout.liverScale, share, outline); }, layout.liver),
        routeLayer(store, layout, reading),
    };
}

LayerPtr flowsLayer(const Layout& layout, const Reading& reading, const Moment& moment)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "flows";
    auto& marks = layer->marks;
    const double felt = clock::felt(moment);
    // all places in a pipe are taken at the pace that would turn the whole dose over in 40 minutes
    const double full = reading.dose / 40;
    const Ink drug = ink(Token::Ketamine);
    const bool swallowed = layout.route == Route::Mouth;
    const auto flow = [&](const body::Pipe& pipe, double rate, std::uint64_t seed, double arrow = 0.5) {
        const double share = ratio(rate, full);
        body::drawFlow(marks, pipe, share, felt, layout.dot, drug, seed);
        if (std::abs(share) > 0.004)
            body::drawArrow(marks, pipe, arrow, rate > 0, 2.3 * layout.dot, drug);
    };
    // clear of the portal vein, which crosses in the middle
    const double tissues = swallowed ? 0.22 : 0.5;
    flow(layout.toFast, reading.fast.rate, 2, tissues);
    flow(layout.toSlow, reading.slow.rate, 3, tissues);
    flow(layout.toLiver, reading.cleared, 4);
    // what the liver takes from a swallowed dose before the blood leaves it as metabolites too
    const double turned = swallowed ? reading.metabolised.rate : reading.cleared;
    body::drawFlow(marks, layout.toMetabolites, ratio(turned, full), felt, layout.dot, drug, 6);
    if (swallowed) {
        flow(layout.fromLiver, reading.absorbed, 7);
        body::drawPipe(marks, layout.entry, 0.9 * layout.line);
    }
    flow(layout.entry, layout.route == Route::Vein ? reading.infused.rate : std::max(0.0, -reading.site.rate), 1);
    // the brain's amount is not modelled: its dots stand for the change of its level, full at its peak in ten minutes
    const double brain = ratio(10 * reading.brainRate, reading.brainPeak);
    body::drawFlow(marks, layout.toBrain, brain, felt, layout.dot, drug, 5);
    if (std::abs(brain) > 0.01)
        body::drawArrow(marks, layout.toBrain, 0.5, brain > 0, 2.3 * layout.dot, drug);
    return layer;
}

LayerPtr drugLayer(const Layout& layout, const Reading& reading, const Moment& moment)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "drug";
    auto& marks = layer->marks;
    const double felt = clock::felt(moment);
    const chart::Area& v = layout.vessel;
    const double g = layout.glyph;
    // places come one after the other, so that nobody moves when others come or go
    const auto put = [&](const Holding& holding, const Points& places, std::uint64_t seed) {
        putMolecules(marks, places, holding.amount, layout, reading.unit, felt, seed);
    };
    put(reading.blood,
        body::placesInBox(v.x + 2 * g, v.y + 0.22 * v.height + g, v.width - 4 * g, 0.56 * v.height - 2 * g,
                          moleculesIn(reading.blood, reading), 1),
        1);
    const double room = layout.window - 1.8 * g;
    put(reading.fast, body::placesInDisc(layout.fast, room, moleculesIn(reading.fast, reading), 2), 2);
    put(reading.slow, body::placesInDisc(layout.slow, room, moleculesIn(reading.slow, reading), 3), 3);
    put(reading.site, sitePlaces(layout, moleculesIn(reading.site, reading)), 4);
    return layer;
}

}  // namespace kinetarium::scene::dose
