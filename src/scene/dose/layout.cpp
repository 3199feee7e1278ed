// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose/layout.h"

#include "scene/dose/bands.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::dose {

namespace {

constexpr double kMargin = 16;
constexpr double kLow = 400;  ///< px; a stage lower than that has no room for large type, in any theme

void placeBands(Layout& out)
{
    const double least = out.height < kLow ? 1.2 : 1.32;
    out.rowPitch = std::clamp(0.036 * out.height, least * out.type.note, 1.75 * out.type.note);
    const double title = 1.75 * out.type.name;
    const double axis = 1.75 * out.type.note;
    const double rows = out.rowPitch * static_cast<double>(bands().size());
    const double height = title + rows + axis + 8;
    out.bands = {0, out.height - height, out.width, height};
    // the figures stand beside the names, where no level runs through them
    double names = 0;
    double figures = 0;
    for (const Band& band : bands()) {
        names = std::max(names, textWidth(band.name, out.type.note, 600));
        figures = std::max(figures, textWidth(band.value, out.type.note));
    }
    out.figures = kMargin + names + 12 + figures;
    const double left = out.figures + 14;
    const double right = out.width - 8 - textWidth("3000", out.type.note) / 2;
    out.rows = {left, out.bands.y + title, right - left, rows};
    out.levels = {10, 3000, left, out.rows.right(), true};
}

/// The place where the drug enters and the way from there into the blood.
void placeRoute(Layout& out)
{
    const double w = out.map.width;
    const double h = out.map.height;
    out.routeRadius = std::min(0.105 * w, 0.23 * h);
    out.routeAt = {0.03 * w + out.routeRadius + 6, 0.56 * h};
    Point outlet{out.routeAt.x + out.routeRadius, out.routeAt.y};
    const Point inlet{out.vessel.x + 3, out.vessel.centre().y};
    if (out.route == Route::Vein) {
        out.routeScale = std::min(0.2 * w / 150, 0.32 * h / 92);
        out.routeAt = {kMargin + 76 * out.routeScale, 0.5 * h};
        outlet = {out.routeAt.x + 63 * out.routeScale, out.routeAt.y - 15 * out.routeScale};
    } else if (out.route == Route::Mouth) {
        out.routeScale = 2 * out.routeRadius / 108;
        outlet = {out.routeAt.x + 30 * out.routeScale, out.routeAt.y + 10 * out.routeScale};
    } else {
        out.routeScale = 2 * out.routeRadius / 124;
        if (out.route == Route::UnderTongue)
            outlet = {out.routeAt.x + 30 * out.routeScale, out.routeAt.y + 30 * out.routeScale};
        if (out.route == Route::Nose)
            outlet = {out.routeAt.x + 30 * out.routeScale, out.routeAt.y - 6 * out.routeScale};
    }
    if (out.route == Route::Mouth) {
        // the portal vein runs between the large vessel and the tissues, in front of their pipes
        const double row = (out.vessel.bottom() + out.fast.y - out.window) / 2;
        const Point hilus{out.liver.x - 46 * out.liverScale, out.liver.y + 24 * out.liverScale};
        out.entry = {{outlet,
                      {(outlet.x + out.vessel.x) / 2, (outlet.y + row) / 2 + 0.12 * (row - outlet.y)},
                      {out.vessel.x + 0.03 * w, row},
                      {(out.fast.x + out.slow.x) / 2, row},
                      {out.slow.x + 0.4 * out.window, row},
                      hilus},
                     2.6 * out.dot};
        return;
    }
    const double bend = 0.5 * (inlet.x - outlet.x);
    out.entry = {{outlet, {outlet.x + 0.6 * bend, outlet.y}, {inlet.x - 0.6 * bend, inlet.y}, inlet},
                 out.route == Route::Vein ? 5 * out.line : 2.6 * out.dot};
}

void placePipes(Layout& out)
{
    const chart::Area& v = out.vessel;
    const double width = 4.4 * out.dot;
    const Point stem{out.brain.x + 13 * out.brainScale, out.brain.y + 46 * out.brainScale};
    out.toBrain = {{{stem.x, v.y + 3}, {stem.x, (v.y + stem.y) / 2}, {stem.x, stem.y}}, width};
    out.toFast = {{{out.fast.x, v.bottom() - 3}, {out.fast.x, out.fast.y - out.window + 3}}, width};
    out.toSlow = {{{out.slow.x, v.bottom() - 3}, {out.slow.x, out.slow.y - out.window + 3}}, 0.62 * width};
    const Point hilus{out.liver.x - 52 * out.liverScale, out.liver.y + 8 * out.liverScale};
    const Point under{out.liver.x - 36 * out.liverScale, out.liver.y + 34 * out.liverScale};
    const Point sign{out.metabolites.x + 1.4 * out.glyph, out.metabolites.y - 1.4 * out.type.note};
    out.toMetabolites = {{under, {under.x + 0.15 * (sign.x - under.x), sign.y - 0.3 * (sign.y - under.y)}, sign},
                         0.62 * width};
    // in and out side by side where both are drawn
    const double aside = out.route == Route::Mouth ? 0.24 * v.height : 0;
    const Point in{v.right() - 2, v.centre().y + aside};
    out.toLiver = {{in, {(in.x + hilus.x) / 2, (in.y + hilus.y) / 2 + 2}, hilus}, width};
    if (out.route == Route::Mouth) {
        const Point vein{out.liver.x - 54 * out.liverScale, out.liver.y - 12 * out.liverScale};
        const Point back{v.right() - 2, v.centre().y - aside};
        out.fromLiver = {{vein, {(vein.x + back.x) / 2, (vein.y + back.y) / 2 - 2}, back}, 0.62 * width};
    }
}

void placeMap(Layout& out)
{
    out.map = {0, 0, out.width, out.bands.y - 4};
    const double w = out.map.width;
    const double h = out.map.height;
    const double half = std::min(0.083 * h, 0.065 * w);
    const double middle = 0.5 * h;
    out.vessel = {0.275 * w, middle - half, 0.365 * w, 2 * half};
    out.brainScale = std::min(0.31 * h / 96, 0.19 * w / 120);
    out.brain = {0.42 * w, 0.035 * h + 44 * out.brainScale};
    out.window = std::min(0.145 * h, 0.08 * w);
    const double windows = h - out.window - 6;
    out.fast = {0.375 * w, windows};
    out.slow = {0.545 * w, windows};
    out.liverScale = std::min(0.23 * w / 140, 0.36 * h / 90);
    const double liverTop = 2.1 * out.type.name + 2.4 * out.type.name + 14;
    out.liver = {w - 1.9 * kMargin - 70 * out.liverScale, std::max(0.42 * h, liverTop + 44 * out.liverScale)};
    // the metabolites' full names where they leave room for the slow tissue's words
    const double figures = 2 * out.glyph + 20 + textWidth("0.000 ng/mL", out.type.note, 600);
    const double first = out.liver.y + 47 * out.liverScale + 2.3 * out.type.name;
    out.above = first + 2.2 * out.type.note < out.slow.y - 1.35 * out.type.name;
    double taken = out.slow.x + out.window + 20 + (out.above ? 0 : textWidth("empties, 0.00 mg/min", out.type.note));
    if (first < out.vessel.bottom() + 1.2 * out.type.note)
        taken = std::max(taken, out.vessel.right() + 14 + 0.2 * out.vessel.height);
    double names = w - kMargin - figures - textWidth("HNK", out.type.note);
    for (const char* longest : {"Norketamine", "Hydroxynorketamine"}) {
        const double left = w - kMargin - figures - textWidth(longest, out.type.note);
        names = left >= taken ? left : names;
    }
    out.metabolites = {std::min(out.liver.x - 40 * out.liverScale, names), first};
    // on a small stage the slow tissue's words stand below them
    const bool tight = out.metabolites.x < out.slow.x + out.window + 20 + textWidth("Slow tissue", out.type.name, 600);
    if (tight)
        out.metabolites.y -= 0.75 * out.type.name;
    const double room = h - 0.5 * out.type.note - out.metabolites.y;
    out.metabolitesPitch = std::clamp(room, 1.3 * out.type.note, (tight ? 1.3 : 1.7) * out.type.note);
}

}  // namespace

Layout laidOut(const Stage& stage, const Reading& reading)
{
    Layout out{};
    out.width = stage.width;
    out.height = stage.height;
    out.labels = stage.labels;
    out.projector = stage.projector;
    out.route = reading.route;
    out.type = chart::typeOf(stage);
    if (stage.height < kLow) {
        out.type.name = std::min(out.type.name, 14.0);
        out.type.note = std::min(out.type.note, 13.0);
    }
    out.line = chart::lineOf(stage);
    out.glyph = 0.82 * chart::glyphOf(stage);
    out.dot = 0.31 * chart::glyphOf(stage);
    placeBands(out);
    placeMap(out);
    placeRoute(out);
    placePipes(out);
    return out;
}

std::uint64_t layoutKey(const Layout& layout)
{
    std::uint64_t key = 11;
    for (const double number : {layout.width, layout.height, layout.type.name, layout.line, layout.routeScale})
        key = hashNumber(key, number);
    return hashed(hashed(key, layout.labels ? 1 : 0), static_cast<std::uint64_t>(layout.route));
}

}  // namespace kinetarium::scene::dose
