// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/synapse/ampa_receptor.h"
#include "scene/synapse/layers.h"
#include "scene/vocabulary/vesicle.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::synapse {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kFusion = 0.9;   ///< of the pulse: then the vesicle has given all
constexpr double kRefill = 18;    ///< pulse widths until another vesicle has come; not modelled
constexpr double kLinger = 0.35;  ///< of the pulse: for so long what leaves the cleft is seen leaving
constexpr double kMost = 420;     ///< molecules drawn at most

/// A vesicle that opens into the cleft: its mouth widens and it sinks into the membrane.
void drawFusing(std::vector<Mark>& marks, const Layout& layout, int slot, double fusion)
{
    const double a = layout.nanometre;
    const double r = layout.vesicle();
    const Point docked = layout.docked(slot);
    const double mouth = fusion * 0.62 * kPi;
    const double foot = layout.before;
    const double y = std::max(docked.y, foot - r * std::cos(mouth));
    // the membrane gives way: the pore is as wide as the mouth
    const double lip = std::max(1.4 * a, r * std::sin(mouth));
    std::vector<Mark> body;
    body.push_back(Box{docked.x - lip,
                       layout.before - (kMembrane / 2 + 0.4) * a,
                       2 * lip,
                       (kMembrane + 0.8) * a,
                       1.6 * a,
                       ink(Token::Stage),
                       {}});
    Vesicle vesicle{{docked.x, y}, r, "glutamate", 1 - fusion, 1.5 * a, mouth, static_cast<std::uint32_t>(slot + 1)};
    // once it is a shallow cup it fades into the membrane, which closes
    const double alpha = std::clamp((1 - fusion) / 0.3, 0.0, 1.0);
    drawVesicle(body, vesicle, 1);
    marks.push_back(grouped(std::move(body), {}, 1, alpha));
}

/// An even cover of the cleft, in shares of its width and height.
Point placeIn(int index)
{
    return {std::fmod(0.37 + index * 0.7548776662, 1.0), std::fmod(0.21 + index * 0.5698402910, 1.0)};
}

/// Glutamate in the cleft: as many molecules as the level says for a slice of it.
void drawGlutamate(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const double a = layout.nanometre;
    const bool on = reading.glutamate > 0;
    double leaving = 0;
    if (!on && reading.sinceEnd >= 0 && !reading.held && reading.pulseWidth > 0)
        leaving = reading.sinceEnd / (kLinger * reading.pulseWidth);
    if (!on && (reading.sinceEnd < 0 || reading.held || leaving >= 1))
        return;
    const double amount = std::min(kMost, moleculesOf(layout, on ? reading.glutamate : reading.last));
    // they come from the mouth of the vesicle that gives them
    double arrived = 1;
    Point mouth{layout.middle, layout.cleftTop()};
    for (int slot = 0; slot < kSlots; ++slot) {
        const Slot& each = reading.slots[static_cast<std::size_t>(slot)];
        if (each.giving) {
            mouth.x = layout.docked(slot).x;
            arrived = eased(std::min(1.0, each.since / (0.3 * each.width)));
        }
    }
    const double top = layout.cleftTop() + 1.6 * a;
    const double tall = layout.cleftBottom() - 1.6 * a - top;
    for (int i = 0; i < static_cast<int>(std::ceil(amount)); ++i) {
        const Point share = placeIn(i);
        const std::uint64_t own = hashed(hashed(reading.seed, 71), static_cast<std::uint64_t>(i));
        const Point shift = pathway::drift(own, reading.felt * 2.2, 2.6 * a);
        Point at{share.x * layout.frame.width + shift.x, std::clamp(top + share.y * tall + shift.y, top, top + tall)};
        at = {mouth.x + (at.x - mouth.x) * (arrived + 0.35 * leaving), mouth.y + (at.y - mouth.y) * arrived};
        const double there = pathway::presence(amount, i) * (1 - std::min(1.0, leaving));
        marks.push_back(Glyph{"glutamate", at, std::max(3.4, 1.35 * a) * (layout.frame.projector ? 1.2 : 1), 0, there});
    }
}

/// Na+ through an open pore: an even stream inwards, as fast as felt time; a share of an ion while the pore is opening.
void drawSodium(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const double a = layout.nanometre;
    const double r = std::max(3.2, 1.2 * a) * (layout.frame.projector ? 1.25 : 1);
    for (int i = 0; i < kReceptors; ++i) {
        const Receptor& receptor = reading.receptors[static_cast<std::size_t>(i)];
        if (receptor.open < 0.8)
            continue;
        const Point pore = layout.receptor(i);
        constexpr int stream = 5;
        for (int k = 0; k < stream; ++k) {
            const std::uint64_t own = hashed(reading.seed * 31 + static_cast<std::uint64_t>(i), 5);
            double share = reading.felt * 0.9 + static_cast<double>(k) / stream + fraction(own);
            share -= std::floor(share);
            const double y = -9.5 + 24 * share;
            const double spread = std::max(0.0, std::abs(y) - 4) * 0.35 * (k % 2 ? 1 : -1);
            const Point at{pore.x + spread * a, pore.y + y * a};
            const double ends = std::min({1.0, share * 6, (1 - share) * 6});
            if (std::abs(y) < 3.4 && !layout.frame.projector) {
                Disc light{at, r * 0.6, ink(Token::Na, static_cast<float>(ends)), {}};
                light.glow = r * 2.5;
                marks.push_back(light);
            }
            marks.push_back(Glyph{"na", at, r, 0, ends});
        }
    }
    // a few that wait outside; their number is not modelled
    for (int i = 0; i < 12; ++i) {
        const Point share = placeIn(i + 900);
        const Point shift =
            pathway::drift(hashed(reading.seed, static_cast<std::uint64_t>(i) + 500), reading.felt, 3 * a);
        const double y =
            layout.cleftTop() + (0.12 + 0.4 * share.y) * (layout.cleftBottom() - layout.cleftTop()) + shift.y;
        const double left = layout.receptor(0).x - 8 * a;
        const double right = layout.nmda(0).x;
        marks.push_back(Glyph{"na", {left + share.x * (right - left) + shift.x, y}, r, 0, 0.8});
    }
}

}  // namespace

double fusionOf(const Slot& slot)
{
    if (slot.since < 0 || slot.width <= 0)
        return 0;
    return std::min(1.0, slot.since / (kFusion * slot.width));
}

double refillOf(const Slot& slot)
{
    if (slot.since < 0)
        return 1;
    return eased(std::clamp((slot.since / slot.width - 1) / kRefill, 0.0, 1.0));
}

std::vector<LayerPtr> vesicleLayers(LayerStore& store, const Layout& layout, const Reading& reading)
{
    std::vector<LayerPtr> out;
    auto moving = pathway::layerNamed("vesicles");
    const double r = layout.vesicle();
    for (int i = 0; i < kSlots; ++i) {
        const Slot& slot = reading.slots[static_cast<std::size_t>(i)];
        const double fusion = fusionOf(slot);
        const Vesicle whole{
            layout.docked(i), r, "glutamate", 1, 1.5 * layout.nanometre, 0, static_cast<std::uint32_t>(i + 1)};
        if (fusion > 0 && fusion < 1) {
            drawFusing(moving->marks, layout, i, fusion);
            continue;
        }
        const double refill = refillOf(slot);
        if (refill >= 1) {
            out.push_back(store.get("vesicle-" + std::to_string(i + 1), pathway::frameKey(layout.frame),
                                    [&](std::vector<Mark>& marks) { drawVesicle(marks, whole, 1); }));
        } else if (refill > 0.01) {
            std::vector<Mark> body;
            Vesicle coming = whole;
            coming.centre.y -= (1 - refill) * 1.7 * r;
            drawVesicle(body, coming, 1);
            moving->marks.push_back(grouped(std::move(body), {}, 1, refill));
        }
    }
    out.push_back(moving);
    return out;
}

std::vector<LayerPtr> receptorLayers(LayerStore& store, const Layout& layout, const Reading& reading)
{
    std::vector<LayerPtr> out;
    auto moving = pathway::layerNamed("receptors");
    const double line = std::clamp(layout.nanometre * 0.24, 0.7, 1.5) * std::min(1.5, layout.frame.line);
    const double a = layout.nanometre;
    for (int i = 0; i < kReceptors; ++i) {
        const Receptor& receptor = reading.receptors[static_cast<std::size_t>(i)];
        const Point at = layout.receptor(i);
        Pose pose{receptor.open, receptor.desensitised, receptor.bound};
        const auto draw = [&](std::vector<Mark>& marks) {
            // the membrane makes room
            marks.push_back(Box{at.x - 5.6 * a,
                                layout.after - 2.3 * a,
                                11.2 * a,
                                4.6 * a,
                                1.5 * a,
                                mixed(Token::Cytosol, Token::Stage, 0.5f),
                                {}});
            marks.push_back(grouped(ampaReceptor(pose, a, line), at));
        };
        std::uint64_t key = pathway::frameKey(layout.frame);
        bool settled = true;
        for (const double value : {pose.open, pose.desensitised, pose.bound}) {
            key = hashNumber(key, std::round(value));
            settled = settled && std::abs(value - std::round(value)) < 1e-6;
        }
        if (settled)
            pose = {std::round(pose.open), std::round(pose.desensitised), std::round(pose.bound)};
        if (settled)
            out.push_back(store.get("receptor-" + std::to_string(i + 1), key, draw));
        else
            draw(moving->marks);
    }
    out.push_back(moving);
    return out;
}

LayerPtr moleculesLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("molecules");
    drawGlutamate(layer->marks, layout, reading);
    drawSodium(layer->marks, layout, reading);
    return layer;
}

}  // namespace kinetarium::scene::synapse
