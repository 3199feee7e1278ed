// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/circuit/layers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::scene::circuit {

namespace {

constexpr double kSpikePace = 150;  ///< px (of the middle stage) that a spike runs while felt time grows by one
constexpr int kCleft = 8;           ///< transmitters drawn in a cleft at rest
constexpr double kFlash = 0.35;     ///< felt time for which a soma shows that it fires

void drawSpikes(std::vector<Mark>& marks, const Layout& layout, const std::vector<double>& ages, const Points& axis,
                double delay, Token token)
{
    const Points line = smoothPoints(axis, 14);
    const double length = lengthOf(line);
    const double u = layout.unit;
    for (const double age : ages) {
        const double share = ((age - delay) * kSpikePace * u - 8 * u) / length;
        if (share > 0.01 && share < 0.99)
            drawSpike(marks, line, share, 22 * u, 5.2 * u * std::min(1.3, layout.frame.line), token);
    }
}

/// The soma's answer to its own spike: a ring that pales.
void drawFlash(std::vector<Mark>& marks, const std::vector<double>& ages, const Neuron& neuron, Token token)
{
    for (const double age : ages) {
        if (age >= kFlash)
            continue;
        const auto alpha = static_cast<float>(0.5 * (1 - age / kFlash));
        marks.push_back(filled(smoothPath(neuron.cell.soma, true), ink(token, alpha)));
    }
}

void drawCleft(std::vector<Mark>& marks, const Layout& layout, const Reading& reading, const SynapseShape& synapse,
               const std::string& species, double level, int most, std::uint64_t salt)
{
    const double r = layout.frame.glyph * 0.62;
    const double felt = reading.felt;
    for (int i = 0; i < 3 * most; ++i) {
        const double there = pathway::presence(level * most, i);
        if (there <= 0.02)
            break;
        const std::uint64_t own = hashed(hashed(reading.seed, salt), static_cast<std::uint64_t>(i));
        // an even spread along the cleft, then a little chance
        const double place = std::fmod(0.5 + i * 0.61803, 1.0) - 0.5;
        const Point local{place * synapse.width * 0.92, (fraction(own) - 0.5) * synapse.gap * 0.5};
        const Point shift = pathway::drift(own, felt, 2.2 * layout.unit);
        const Point at = placed(synapse, local);
        marks.push_back(Glyph{species, {at.x + shift.x, at.y + shift.y}, r, 0, there});
    }
}

}  // namespace

LayerPtr hazeLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("haze");
    const pathway::Frame& f = layout.frame;
    if (std::isnan(reading.glutamate))
        return layer;
    const double felt = reading.felt;
    const double r = f.glyph * 0.72;
    for (std::size_t i = 0; i < layout.haze.size(); ++i) {
        const double there = pathway::presence(reading.glutamate * kHaze, static_cast<int>(i));
        if (there <= 0.02)
            break;
        const Point shift = pathway::drift(hashed(hashed(reading.seed, 301), i), felt, 9 * layout.unit);
        const Point at{layout.haze[i].x + shift.x, layout.haze[i].y + shift.y};
        layer->marks.push_back(Glyph{"glutamate", at, r, 0, 0.78 * there});
    }
    return layer;
}

LayerPtr spikesLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("spikes");
    auto& marks = layer->marks;
    drawFlash(marks, reading.interneuronSpikes, layout.interneuron, Token::Gaba);
    drawFlash(marks, reading.pyramidalSpikes, layout.pyramidal, Token::Glutamate);
    drawSpikes(marks, layout, reading.interneuronSpikes, layout.interneuron.axon, 0, Token::Gaba);
    drawSpikes(marks, layout, reading.pyramidalSpikes, layout.pyramidal.axon, 0, Token::Glutamate);
    const Points trunk = smoothPoints(layout.pyramidal.axon, 12);
    const double delay = 0.13 * lengthOf(trunk) / (kSpikePace * layout.unit);
    drawSpikes(marks, layout, reading.pyramidalSpikes, layout.collateral, delay, Token::Glutamate);
    return layer;
}

LayerPtr transmittersLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("transmitters");
    auto& marks = layer->marks;
    const double u = layout.unit;
    if (!std::isnan(reading.pyramidal))
        drawCleft(marks, layout, reading, layout.excitatory, "glutamate", reading.pyramidal, kCleft, 401);
    if (!std::isnan(reading.interneuron))
        drawCleft(marks, layout, reading, layout.inhibitory, "gaba", reading.interneuron, kCleft, 402);
    // receptors under the cleft: those that NBQX holds are pale
    const Points places = receptorPlaces(layout.excitatory, 6);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double free =
            1 - pathway::presence(reading.nbqx * static_cast<double>(places.size()), static_cast<int>(i));
        marks.push_back(
            Glyph{"ampa", places[i], 6.5 * u * (layout.frame.projector ? 1.2 : 1), -90, 0.25 + 0.75 * free});
    }
    return layer;
}

LayerPtr patchesLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("receptors");
    const auto unknown = std::numeric_limits<double>::quiet_NaN();   // drawn pale, as what is switched off is
    const std::pair<const Patch*, double> both[] = {
        {&layout.interneuronPatch, reading.interneuronArm ? reading.interneuronBlock : unknown},
        {&layout.pyramidalPatch, reading.pyramidalBlock}};
    const std::string filling = reading.drug == "ketamine" ? "nmda-trapped" : "nmda-trapped/" + reading.drug;
    for (const auto& [patch, block] : both) {
        for (int i = 0; i < patch->count(); ++i) {
            // spread over the patch, so that the first ones blocked are not a row
            const int order = i * 7 % patch->count();
            const double held = std::isnan(block) ? 0 : pathway::presence(block * patch->count(), order);
            const Point at = patch->place(i);
            layer->marks.push_back(
                Glyph{"nmda-closed", at, patch->glyph, 0, std::isnan(block) ? 0.35 : 1 - held, Token::Surface});
            if (held > 0.02)
                layer->marks.push_back(Glyph{filling, at, patch->glyph, 0, held, Token::Surface});
        }
    }
    return layer;
}

LayerPtr windowLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("window");
    auto& marks = layer->marks;
    const Box& box = layout.window;
    const double line = layout.frame.line;
    const auto at = [&](Point p) {
        // by the root, so that a few per cent are seen as well as a half
        return Point{box.x + std::sqrt(std::clamp(p.x, 0.0, 1.0)) * box.width,
                     box.y + (1 - std::sqrt(std::clamp(p.y, 0.0, 1.0))) * box.height};
    };
    if (reading.trail.empty())
        return layer;
    Path trail;
    trail.move(at(reading.trail.front()));
    for (std::size_t i = 1; i < reading.trail.size(); ++i)
        trail.line(at(reading.trail[i]));
    marks.push_back(stroked(trail, ink(Token::Ketamine, 0.55f), 2.2 * line));
    const Point now = at(reading.trail.back());
    marks.push_back(stroked(segment({now.x, box.y + box.height}, now), ink(Token::Ketamine, 0.5f), 1.25 * line));
    marks.push_back(stroked(segment({box.x, now.y}, now), ink(Token::Ketamine, 0.5f), 1.25 * line));
    marks.push_back(Disc{now, 5.5 * line * std::clamp(layout.unit, 0.8, 1.3), ink(Token::Surface), ink(Token::Ketamine),
                         2.6 * line});
    return layer;
}

}  // namespace kinetarium::scene::circuit
