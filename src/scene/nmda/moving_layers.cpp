// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/nmda/layers.h"
#include "scene/vocabulary/molecule.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::nmda {

namespace {

constexpr double kFarOut = -62;  ///< angstrom; where what comes is first seen, and what goes last

std::shared_ptr<Layer> fresh(std::string name)
{
    auto layer = std::make_shared<Layer>();
    layer->name = std::move(name);
    return layer;
}

/// Between its site and the outside, along the pore's axis.
Point underway(Point site, double inside)
{
    return {site.x, kFarOut + (site.y - kFarOut) * inside};
}

double shown(double inside)
{
    return std::clamp(inside * 1.6, 0.0, 1.0);
}

/// In a flickering channel Mg2+ is not seen to come and go: it fades to the share of the time that it is there.
bool blurred(const Reading& reading)
{
    return reading.flickers && reading.now.gateOpen && !reading.now.holdsDrug();
}

double mgAlpha(const Reading& reading)
{
    return blurred(reading) ? reading.mgInside : shown(reading.mgInside);
}

}  // namespace

Point drugPlace(const Reading& reading)
{
    const bool shallow = reading.now.arm == ChannelState::Arm::Superficial;
    return underway(shallow ? receptor::kShallowSite : receptor::kDeepSite, reading.drugInside);
}

Point mgPlace(const Reading& reading)
{
    return blurred(reading) ? receptor::kMgSite : underway(receptor::kMgSite, reading.mgInside);
}

LayerPtr moleculesLayer(const Layout& layout, const Reading& reading, const Crowd& crowd)
{
    auto layer = fresh("molecules");
    auto& marks = layer->marks;
    const double a = layout.angstrom;
    const receptor::Pose pose = poseOf(reading);
    const auto put = [&](const std::string& species, Point at, double radius, double alpha = 1) {
        marks.push_back(Glyph{species, at, radius, 0, alpha});
    };
    const double bound = std::max(6.0, 3.4 * a);
    put("glycine", layout.at(receptor::posed(receptor::kGlycineCleft, -1, pose)), bound * 0.94);
    if (reading.secondBound > 0)
        put("glutamate", layout.at(receptor::kHiddenGlutamate), bound * 0.78, shown(reading.secondBound) * 0.7);
    if (reading.firstBound > 0)
        put("glutamate", layout.at(receptor::posed(receptor::kGlutamateCleft, 1, pose)), bound,
            shown(reading.firstBound));
    for (const Ion& ion : crowd.ions) {
        const double radius = std::max(4.0, 2.2 * a) * (ion.species == "ca" ? 1.1 : 1);
        put(ion.species, layout.at(ion.at), radius, ion.alpha);
    }
    if (reading.mgInside > 0)
        put("mg", layout.at(mgPlace(reading)), std::max(5.0, 2.3 * a), mgAlpha(reading));
    if (reading.drugInside > 0)
        put(reading.drug, layout.at(drugPlace(reading)), std::max(5.0, 2.2 * a), shown(reading.drugInside));
    for (const Drifter& drifter : crowd.drifting)
        put(drifter.species, drifter.at, layout.glyph * (drifter.species == "ketamine" ? 0.92 : 1));
    return layer;
}

LayerPtr lensMoleculesLayer(const Layout& layout, const Reading& reading, const Crowd& crowd)
{
    auto layer = fresh("lens-molecules");
    std::vector<Mark> marks;
    const double b = layout.lensScale;
    for (const Ion& ion : crowd.ions) {
        const Point at = layout.inLens(ion.at);
        const double radius = 1.75 * b * (ion.species == "ca" ? 1.12 : 1) * (layout.projector ? 1.15 : 1);
        if (ion.passing && !layout.projector) {
            Disc light{at, radius * 0.6, ink(tokenFromName(ion.species), static_cast<float>(ion.alpha)), {}};
            light.glow = radius * 2.5;
            marks.push_back(light);
        }
        marks.push_back(Glyph{ion.species, at, radius, 0, ion.alpha});
    }
    if (reading.mgInside > 0)
        marks.push_back(Glyph{"mg", layout.inLens(mgPlace(reading)), 2.9 * b, 0, mgAlpha(reading)});
    if (reading.drugInside > 0) {
        marks.push_back(grouped(drugStructure(reading.drug, {}, 1.4 * b * 0.96, layout.projector),
                                layout.inLens(drugPlace(reading)), 1, shown(reading.drugInside)));
    }
    layer->marks.push_back(clipped(std::move(marks), layout.lens, layout.lensRadius));
    return layer;
}

LayerPtr patchLayer(const Layout& layout, const Reading& reading)
{
    auto layer = fresh("patch");
    auto& marks = layer->marks;
    const double r = layout.channelRadius;
    const Point first = layout.channel(0);
    marks.push_back(Box{first.x - r * 1.1, first.y - r * 1.3, 2.2 * r, 2.6 * r, std::min(4.0, r * 0.5),
                        ink(Token::AccentSoft), ink(Token::Accent), 1.25 * layout.line});
    for (int i = 0; i < kPatch; ++i)
        marks.push_back(Glyph{stateGlyph(reading.patch[static_cast<std::size_t>(i)]), layout.channel(i), r});
    return layer;
}

}  // namespace kinetarium::scene::nmda
