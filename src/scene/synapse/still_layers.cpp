// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/synapse/layers.h"
#include "scene/vocabulary/label.h"
#include "scene/vocabulary/membrane.h"
#include "scene/vocabulary/receptor.h"
#include "scene/vocabulary/vesicle.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::synapse {

namespace {

void drawBilayer(std::vector<Mark>& marks, const Layout& layout, double middle, std::uint32_t seed)
{
    const double half = kMembrane / 2 * layout.nanometre;
    drawMembrane(marks,
                 {-6, layout.frame.width + 6, middle - half, middle + half, layout.nanometre / 10, -1e6, 0, seed});
}

/// Vesicles that wait above, behind those at the membrane: depth is paler colour.
void drawReserve(std::vector<Mark>& marks, const Layout& layout)
{
    const double r = layout.vesicle();
    const double pitch = 58 * layout.nanometre;
    const double y = layout.docked(0).y - 1.75 * r;
    for (int i = -2; i <= 2; ++i) {
        const Point at{layout.middle + (i + 0.5) * pitch, y + (i % 2 ? 0.12 : -0.06) * r};
        if (at.x < layout.middle - 2 * pitch || at.x > layout.middle + 2 * pitch)
            continue;
        drawVesicle(marks, {at, r * 0.96, "glutamate", 1, 1.5 * layout.nanometre, 0, static_cast<std::uint32_t>(i + 7)},
                    1);
    }
    marks.push_back(
        Box{0, 0, layout.frame.width, layout.before - 3 * layout.nanometre, 0, ink(Token::Cytosol, 0.68f), {}});
}

/// The postsynaptic density: scaffold that holds the receptors where they are.
void drawDensity(std::vector<Mark>& marks, const Layout& layout)
{
    const double a = layout.nanometre;
    const double top = layout.after + (kMembrane / 2 + 0.5) * a;
    const double half = 96 * a;
    const double middle = (layout.receptor(0).x + layout.nmda(1).x) / 2;
    for (int i = 0; i < 5; ++i) {
        const double reach = half * (1 - 0.05 * i);
        const double deep = (22 - 4 * i) * a;
        Points lens{{middle - reach, top},
                    {middle + reach, top},
                    {middle + reach * 0.9, top + deep * 0.75},
                    {middle, top + deep},
                    {middle - reach * 0.9, top + deep * 0.75}};
        marks.push_back(filled(smoothPath(lens, true), ink(Token::SynProtein, 0.035f)));
    }
    Random random(9);
    for (int i = 0; i < 150; ++i) {
        const double x = (random.next() * 2 - 1) * 0.93;
        const double y = random.next();
        const Point at{middle + x * half, top + (1.5 + y * 17 * (1 - 0.35 * x * x)) * a};
        marks.push_back(Disc{
            at, (0.8 + 0.7 * random.next()) * a, ink(Token::SynProtein, static_cast<float>(0.16 * (1.15 - y))), {}});
    }
}

void drawContext(std::vector<Mark>& marks, const Layout& layout)
{
    const double scale = layout.nanometre / 10;
    for (int i = 0; i < 2; ++i) {
        std::vector<Mark> body = receptor::transmembrane(scale, 0, 0.8 * layout.frame.line);
        append(body, receptor::extracellular(scale, {0, 0, 0}, 0.8 * layout.frame.line));
        marks.push_back(grouped(std::move(body), layout.nmda(i)));
        const Point at = layout.nmda(i);
        marks.push_back(Glyph{"mg", {at.x, at.y + receptor::kMgSite.y * scale}, std::max(3.2, 1.1 * layout.nanometre)});
    }
}

}  // namespace

LayerPtr backdropLayer(LayerStore& store, const Layout& layout)
{
    return store.get("synapse", pathway::frameKey(layout.frame), [&](std::vector<Mark>& marks) {
        const pathway::Frame& f = layout.frame;
        marks.push_back(Box{0, 0, f.width, layout.before, 0, ink(Token::Cytosol), {}});
        marks.push_back(Box{0, layout.after, f.width, f.height - layout.after, 0, ink(Token::Cytosol), {}});
        drawReserve(marks, layout);
        drawDensity(marks, layout);
        drawBilayer(marks, layout, layout.before, 5);
        drawBilayer(marks, layout, layout.after, 6);
        drawContext(marks, layout);
    });
}

LayerPtr emphasisLayer(LayerStore& store, const Layout& layout, const std::string& focus)
{
    const std::uint64_t key = hashText(pathway::frameKey(layout.frame), focus);
    return store.get("emphasis", key, [&](std::vector<Mark>& marks) {
        const double weight = 2 * layout.frame.line;
        const double a = layout.nanometre;
        if (focus == "vesicle") {
            drawEmphasis(marks, layout.docked(1), layout.vesicle() + 4 * layout.frame.line, weight);
        } else if (focus == "cleft") {
            drawEmphasis(
                marks,
                Box{8, layout.cleftTop(), layout.frame.width - 16, layout.cleftBottom() - layout.cleftTop(), 8, {}, {}},
                weight);
        } else if (focus == "receptors") {
            const double left = layout.receptor(0).x - 9 * a;
            drawEmphasis(
                marks,
                Box{left, layout.after - 17 * a, layout.receptor(kReceptors - 1).x + 9 * a - left, 21 * a, 8, {}, {}},
                weight);
        } else if (focus == "nmda") {
            for (int i = 0; i < 2; ++i)
                drawEmphasis(marks, {layout.nmda(i).x, layout.after - 5 * a}, 11 * a, weight);
        } else if (focus == "shares") {
            const Box& bar = layout.bar;
            const double note = layout.frame.type.note;  // with its title and its words
            drawEmphasis(marks,
                         Box{bar.x - 8, bar.y - 1.75 * note, bar.width + 16, bar.height + 3.45 * note, 8, {}, {}},
                         weight);
        }
    });
}

LayerPtr labelsLayer(LayerStore& store, const Layout& layout)
{
    return store.get("labels", pathway::frameKey(layout.frame), [&](std::vector<Mark>& marks) {
        const pathway::Frame& f = layout.frame;
        drawScaleBar(marks, {f.margin, f.foot() - f.type.note * 0.36}, 20 * layout.nanometre,
                     f.labels ? "20\u2009nm" : "", f.type);
        if (!f.labels)
            return;
        const double name = f.type.name;
        const double note = f.type.note;
        const double left = f.margin;
        marks.push_back(plainText({left, f.margin + name}, "Presynaptic bouton", name, ink(Token::Ink), 600));
        const double right = f.width - f.margin;
        const double y = layout.wordsY + std::max(name * 1.5, 6 * layout.nanometre);
        marks.push_back(plainText({left, y}, "Spine head", name, ink(Token::Ink), 600));
        // under the two that it names, as near as the stage's edge allows
        const double wide = textWidth("NMDA receptors", name, 600);
        const double pair = (layout.nmda(0).x + layout.nmda(1).x) / 2;
        Label nmda{{std::min(pair - wide / 2, right - wide), y},
                   "NMDA receptors",
                   "Mg²⁺ in the pore",
                   Token::Ink,
                   Point{layout.nmda(1).x, layout.after + (kMembrane / 2 + 0.5) * layout.nanometre}};
        nmda.leaderFrom = {layout.nmda(1).x, y - name * 1.2};
        if (y + name * 1.22 + note * 0.3 > layout.bar.y - 1.9 * note &&
            nmda.at.x < layout.bar.x + layout.bar.width + 12)
            nmda.note.clear();  // no room for it over the bar and its frame
        drawLabel(marks, nmda, f.type);
        const double sodium = layout.overCleft();
        marks.push_back(plainText({right, sodium}, "Na⁺", note, ink(Token::Na), 600, Text::Anchor::End));
        marks.push_back(Glyph{"na",
                              {right - textWidth("Na⁺", note, 600) - 9, sodium - note * 0.34},
                              std::max(3.6, 1.2 * layout.nanometre)});
    });
}

}  // namespace kinetarium::scene::synapse
