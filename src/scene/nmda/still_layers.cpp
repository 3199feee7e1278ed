// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/nmda/layers.h"
#include "scene/vocabulary/membrane.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::nmda {

namespace {

constexpr int kGateSteps = 12;
constexpr double kPoseSteps = 4;

double quartered(double value)
{
    return std::floor(value * kPoseSteps + 0.5) / kPoseSteps;
}

/// Two tangents from the lens's origin to the lens.
void drawRays(std::vector<Mark>& marks, const Layout& layout)
{
    const Point from = layout.at({0, Layout::kLensMiddle});
    const double small = layout.lensSource();
    const double dx = layout.lens.x - from.x;
    const double dy = layout.lens.y - from.y;
    const double apart = std::hypot(dx, dy);
    const double towards = std::atan2(dy, dx);
    const double spread = std::acos(std::clamp((small - layout.lensRadius) / apart, -1.0, 1.0));
    for (const double side : {-1.0, 1.0}) {
        const double angle = towards + side * spread;
        const Point out{std::cos(angle), std::sin(angle)};
        marks.push_back(
            stroked(segment({from.x + small * out.x, from.y + small * out.y},
                            {layout.lens.x + layout.lensRadius * out.x, layout.lens.y + layout.lensRadius * out.y}),
                    ink(Token::Ink, 0.5f), layout.type.leader));
    }
}

}  // namespace

int gateStep(const Reading& reading)
{
    return static_cast<int>(std::floor(reading.gate * kGateSteps + 0.5));
}

receptor::Pose poseOf(const Reading& reading)
{
    return {quartered(reading.firstBound), quartered(reading.secondBound), quartered(reading.desensitised)};
}

LayerPtr backdropLayer(LayerStore& store, const Layout& layout)
{
    return store.get("membrane", layoutKey(layout), [&](std::vector<Mark>& marks) {
        const double top = layout.at({0, -20}).y;
        const double bottom = layout.at({0, 20}).y;
        const Rect& zone = layout.receptor;
        // The membrane runs on below the lens's edge and fades into the stage there: it has no frame.
        const double end = std::min(layout.width, zone.right() + 30);
        marks.push_back(Box{zone.x, bottom - 6, end - zone.x, zone.bottom() - bottom + 6, 0, ink(Token::Cytosol), {}});
        drawMembrane(marks, {zone.x - 6, end, top, bottom, layout.angstrom, layout.pore.x, 41 * layout.angstrom, 5});
        const double fade = std::max(90.0, 0.2 * zone.width);
        marks.push_back(Gradient{end - fade,
                                 top - 20,
                                 fade + 14,
                                 zone.bottom() - top + 20,
                                 {end - fade, 0},
                                 {end - 4, 0},
                                 ink(Token::Stage, 0),
                                 ink(Token::Stage, 1)});
        drawRays(marks, layout);
    });
}

LayerPtr poreLayer(LayerStore& store, const Layout& layout, const Reading& reading)
{
    const int step = gateStep(reading);
    return store.get(
        "receptor", hashed(layoutKey(layout), static_cast<std::uint64_t>(step)), [&](std::vector<Mark>& marks) {
            const double scale = layout.angstrom;
            marks.push_back(grouped(receptor::transmembrane(scale, static_cast<double>(step) / kGateSteps,
                                                            std::clamp(scale * 0.22, 0.7, 1.4) * layout.line),
                                    layout.pore));
        });
}

LayerPtr domainsLayer(LayerStore& store, const Layout& layout, const Reading& reading)
{
    const receptor::Pose pose = poseOf(reading);
    std::uint64_t key = layoutKey(layout);
    for (const double part : {pose.frontClosed, pose.hiddenClosed, pose.desensitised})
        key = hashNumber(key, part);
    return store.get("domains", key, [&](std::vector<Mark>& marks) {
        const double outline = std::clamp(layout.angstrom * 0.36, 0.8, 1.6) * layout.line;
        marks.push_back(grouped(receptor::extracellular(layout.angstrom, pose, outline), layout.pore));
    });
}

LayerPtr lensLayer(LayerStore& store, const Layout& layout, const Reading& reading)
{
    const int step = gateStep(reading);
    return store.get(
        "lens", hashed(layoutKey(layout), static_cast<std::uint64_t>(step)), [&](std::vector<Mark>& marks) {
            const double r = layout.lensRadius;
            const double scale = layout.lensScale;
            const Point origin = layout.inLens({0, 0});
            marks.push_back(Disc{layout.lens, r, ink(Token::Stage), {}});
            std::vector<Mark> inside;
            inside.push_back(
                Box{layout.lens.x - r - 4, layout.inLens({0, 21}).y, 2 * r + 8, r, 0, ink(Token::Cytosol), {}});
            inside.push_back(grouped(
                receptor::transmembrane(scale, static_cast<double>(step) / kGateSteps, layout.outline(scale)), origin));
            Path site;
            const Point at = layout.inLens(receptor::kMgSite);
            const double radius = receptor::kMgSiteRadius * scale;
            // a circle of four arcs, so that it can be dashed
            constexpr double k = 0.5522847498;
            site.move({at.x + radius, at.y});
            site.cubic({at.x + radius, at.y + k * radius}, {at.x + k * radius, at.y + radius}, {at.x, at.y + radius});
            site.cubic({at.x - k * radius, at.y + radius}, {at.x - radius, at.y + k * radius}, {at.x - radius, at.y});
            site.cubic({at.x - radius, at.y - k * radius}, {at.x - k * radius, at.y - radius}, {at.x, at.y - radius});
            site.cubic({at.x + k * radius, at.y - radius}, {at.x + radius, at.y - k * radius}, {at.x + radius, at.y});
            site = stroked(site, ink(Token::Mg), (layout.projector ? 2.8 : 2) * std::min(1.0, scale / 7));
            site.dash = {5 * scale / 8, 5 * scale / 8};
            inside.push_back(site);
            marks.push_back(clipped(std::move(inside), layout.lens, r));
        });
}

LayerPtr rimLayer(LayerStore& store, const Layout& layout)
{
    return store.get("rim", layoutKey(layout), [&](std::vector<Mark>& marks) {
        const double width = 1.75 * (layout.projector ? 1.6 : 1);
        marks.push_back(Disc{layout.at({0, Layout::kLensMiddle}), layout.lensSource(), {}, ink(Token::Ink), width});
        marks.push_back(Disc{layout.lens, layout.lensRadius, {}, ink(Token::Ink), width});
    });
}

}  // namespace kinetarium::scene::nmda
