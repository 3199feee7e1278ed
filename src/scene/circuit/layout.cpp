// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/circuit/layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::circuit {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kSomaMicrometres = 10;  ///< radius of the pyramidal soma

Points axisOf(const Points& points)
{
    return smoothPoints(points, 12);
}

void placeCells(Layout& out)
{
    const pathway::Frame& f = out.frame;
    const double w = f.width;
    const double h = f.height;
    const double u = out.unit;
    const double r = 38 * u;
    out.micrometre = r / kSomaMicrometres;
    const Point soma{0.485 * w, 0.655 * h};
    const Point inner{0.215 * w, 0.37 * h};

    // the bouton on the soma's upper left side
    out.inhibitory = {{soma.x - 0.86 * r, soma.y - 0.02 * r}, 40 * u, 13 * u, 36 * u, 0, 8 * u, 0, -1.116};
    const Point ends = placed(out.inhibitory, {0, -out.inhibitory.gap / 2 - out.inhibitory.boutonHeight});
    out.interneuron = interneuron(inner, 30 * u, 100 * u,
                                  {inner,
                                   {inner.x + 40 * u, inner.y + 26 * u},
                                   {inner.x + 0.45 * (ends.x - inner.x), inner.y + 0.52 * (ends.y - inner.y) - 6 * u},
                                   {ends.x - 34 * u, ends.y - 30 * u},
                                   ends},
                                  8);

    out.excitatory = {{0.845 * w, 0.635 * h}, 84 * u, 22 * u, 74 * u, 78 * u, 12 * u, 20 * u, -kPi / 2};
    const Point joins = placed(out.excitatory, {0, -out.excitatory.gap / 2 - out.excitatory.boutonHeight});
    const double low = 0.885 * h;
    out.pyramidal = pyramidalNeuron(soma, r, soma.y - r - 0.05 * h,
                                    {{soma.x, soma.y + 0.6 * r},
                                     {soma.x + 2 * u, soma.y + 2.1 * r},
                                     {soma.x + 34 * u, low - 4 * u},
                                     {0.5 * (soma.x + joins.x) + 20 * u, low - 2 * u},
                                     {joins.x - 46 * u, joins.y + 60 * u},
                                     {joins.x - 22 * u, joins.y + 6 * u},
                                     joins},
                                    3);
    const double x = placed(out.excitatory, {0, out.excitatory.gap / 2 + out.excitatory.spineHeight}).x + 8 * u;
    // it comes in and goes out at the stage's edge, clear of the window and of the clock
    out.neighbour = {{{w + 40 * u, 0.415 * h},
                      {x + 16 * u, 0.49 * h},
                      {x, 0.64 * h},
                      {x + 14 * u, 0.78 * h},
                      {w + 40 * u, 0.89 * h}},
                     25 * u,
                     22 * u};
}

/// The axon's branch that goes back to the interneuron, onto the dendrite that hangs lowest.
void placeCollateral(Layout& out)
{
    const double u = out.unit;
    const Points* lowest = &out.interneuron.dendrites.front();
    for (const Points& dendrite : out.interneuron.dendrites) {
        if (dendrite.back().y > lowest->back().y)
            lowest = &dendrite;
    }
    const Along at = along(axisOf(*lowest), 0.62);
    out.recurrent = {{at.at.x + 7 * u, at.at.y + 3 * u}, 22 * u, 5 * u, 22 * u, 0, 6 * u, 0, kPi / 2 + 0.25};
    const Point end = placed(out.recurrent, {0, -out.recurrent.gap / 2 - out.recurrent.boutonHeight});
    const Points axon = axisOf(out.pyramidal.axon);
    const Point from = along(axon, 0.13).at;
    const double low = 0.845 * out.frame.height;
    out.collateral = {from,
                      {from.x - 30 * u, low + 4 * u},
                      {0.34 * out.frame.width, low + 2 * u},
                      {end.x + 44 * u, end.y + 96 * u},
                      {end.x + 26 * u, end.y + 22 * u},
                      end};
}

Patch patchAt(Point centre, double radius, Point origin)
{
    Patch out{};
    out.centre = centre;
    out.radius = radius;
    out.origin = origin;
    out.columns = radius >= 50 ? 5 : 4;
    out.rows = radius >= 50 ? 4 : 3;
    out.pitch = 1.5 * radius / out.columns;
    out.glyph = out.pitch * 0.4;
    return out;
}

void placePatches(Layout& out)
{
    const double w = out.frame.width;
    const double h = out.frame.height;
    const double u = out.unit;
    const double radius = 58 * u;
    const Neuron& in = out.interneuron;
    const Neuron& py = out.pyramidal;
    // a dendrite of the interneuron that reaches to the left
    const Points* left = &in.dendrites.front();
    for (const Points& dendrite : in.dendrites) {
        if (dendrite.back().x < left->back().x)
            left = &dendrite;
    }
    const double words = out.frame.type.name * 1.3 + out.frame.type.note * 1.5;
    out.interneuronPatch = patchAt(
        {std::max(out.frame.margin + std::max(radius, textWidth("NMDA receptors", out.frame.type.note, 600) / 2),
                  0.105 * w),
         out.frame.foot() - out.frame.type.note * 1.6 - words - radius},
        radius, along(axisOf(*left), 0.7).at);
    out.pyramidalPatch = patchAt({0.655 * w, std::max(out.frame.margin, 0.04 * h) + radius}, radius,
                                 along(axisOf(py.dendrites.front()), 0.66).at);
}

void placeWindow(Layout& out)
{
    const pathway::Frame& f = out.frame;
    const double size = std::clamp(150 * out.unit, 84.0, 230.0);
    const double axis = f.type.note * 1.5;
    const double top = f.margin + f.type.name * 1.4;
    out.window = {f.width - f.margin - size - 4, top, size, size, 4, {}, {}, 0};
    out.window.y = std::min(out.window.y, f.height * 0.46 - size - 2 * axis);
    out.window.y = std::max(out.window.y, f.margin + f.type.name);
}

void placeLabels(Layout& out)
{
    const pathway::Frame& f = out.frame;
    const double name = f.type.name;
    const double u = out.unit;
    const auto level = [&](Label& label, double side) {
        label.leaderFrom = {side < 0 ? label.at.x - 6 : label.at.x + textWidth(label.name, name, 600) + 6,
                            label.at.y - name * 0.34};
    };
    Label in{{std::max(f.margin, out.interneuron.soma.x - 168 * u), out.interneuron.soma.y - 132 * u},
             "Interneuron",
             "",
             Token::Gaba,
             {}};
    in.target = Point{out.interneuron.soma.x - 0.35 * out.interneuron.radius,
                      out.interneuron.soma.y - 0.45 * out.interneuron.radius};
    level(in, 1);
    in.bend = in.leaderFrom.x + 8 * u;
    const double r = out.pyramidal.radius;
    Label py{{out.pyramidal.soma.x + 2.25 * r, out.pyramidal.soma.y - 0.95 * r}, "Pyramidal cell", "", Token::Ink, {}};
    py.target = Point{out.pyramidal.soma.x + 0.4 * r, out.pyramidal.soma.y - 0.1 * r};
    level(py, -1);
    py.bend = py.leaderFrom.x - 12 * u;
    Label gaba{{out.inhibitory.cleft.x - 92 * u, out.inhibitory.cleft.y - 112 * u}, "GABA", "", Token::Gaba, {}};
    const double room =
        std::max(textWidth("GABA", name, 600), out.notes ? textWidth("100 % of rest", f.type.note) - 30 * u : 0);
    gaba.at.x = std::min(gaba.at.x, out.inhibitory.cleft.x - room - 20 * u);
    gaba.target = placed(out.inhibitory, {10 * u, 0});
    level(gaba, 1);
    gaba.bend = std::max(gaba.leaderFrom.x + 2, gaba.target->x - 1 * u);
    Label glu{{0.285 * f.width, f.margin + name}, "Glutamate", "", Token::Glutamate, {}};
    Label ampa{{out.excitatory.cleft.x - 92 * u, out.excitatory.cleft.y - out.excitatory.width / 2 - 50 * u},
               "AMPA receptors",
               "",
               Token::Ampa,
               {}};
    ampa.at.x = std::min(ampa.at.x, f.width - f.margin - textWidth(ampa.name, name, 600) - 36 * u);
    ampa.target =
        placed(out.excitatory, {-out.excitatory.width * 0.0 + out.excitatory.width * 0.36, out.excitatory.gap / 2});
    ampa.leaderFrom = {ampa.target->x, ampa.at.y + f.type.note * 1.7};
    out.labels = {in, py, gaba, glu, ampa};
}

/// An even cover of the stage, two coordinates of a low-discrepancy run, that leaves out what stands near words.
void placeHaze(Layout& out)
{
    const pathway::Frame& f = out.frame;
    std::vector<Box> zones;
    for (const Label& label : out.labels)
        zones.push_back({label.at.x,
                         label.at.y - f.type.name,
                         textWidth("AMPA receptors", f.type.name, 600),
                         f.type.name * 2.5,
                         0,
                         {},
                         {},
                         0});
    const Box& w = out.window;
    zones.push_back({w.x, w.y - f.type.note * 1.6, w.width, w.height + f.type.note * 4.4, 0, {}, {}, 0});
    for (const Patch* patch : {&out.interneuronPatch, &out.pyramidalPatch})
        zones.push_back({patch->centre.x - patch->radius,
                         patch->centre.y - patch->radius,
                         2 * patch->radius,
                         2 * patch->radius + f.type.name * 1.2 + f.type.note * 1.5,
                         0,
                         {},
                         {},
                         0});
    const double clear = 9 * out.unit + f.glyph;  // a molecule and its wandering
    const auto free = [&](Point p) {
        return std::none_of(zones.begin(), zones.end(), [&](const Box& z) {
            return p.x > z.x - clear && p.x < z.x + z.width + clear && p.y > z.y - clear &&
                   p.y < z.y + z.height + clear;
        });
    };
    const double foot = f.foot() - f.type.note - clear;
    for (int i = 0; static_cast<int>(out.haze.size()) < 4 * kHaze && i < 40 * kHaze; ++i) {
        const Point at{clear + std::fmod(0.13 + i * 0.7548776662, 1.0) * (f.width - 2 * clear),
                       clear + std::fmod(0.41 + i * 0.5698402910, 1.0) * (foot - clear)};
        if (free(at))
            out.haze.push_back(at);
    }
}

}  // namespace

Layout laidOut(const Stage& stage)
{
    Layout out{};
    out.frame = pathway::frameOf(stage);
    out.unit = std::clamp(std::min(stage.width / 992, stage.height / 632), 0.5, 1.9);
    out.notes = stage.width >= 700;
    placeCells(out);
    placeCollateral(out);
    placePatches(out);
    placeWindow(out);
    placeLabels(out);
    placeHaze(out);
    return out;
}

}  // namespace kinetarium::scene::circuit
