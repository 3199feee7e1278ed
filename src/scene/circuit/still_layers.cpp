// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/circuit/layers.h"
#include "scene/vocabulary/vesicle.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::circuit {

namespace {

/// A cell behind the others: depth is paler colour.
void drawFarCells(std::vector<Mark>& marks, const Layout& layout)
{
    const double u = layout.unit;
    const double w = layout.frame.width;
    const double h = layout.frame.height;
    const Neuron far = pyramidalNeuron({0.36 * w, 0.63 * h}, 20 * u, 0.42 * h, {}, 11);
    drawCell(marks, far.cell, cellInk(kPyramidalToken, -0.0), 1);
    const Neuron farther = pyramidalNeuron({0.71 * w, 0.79 * h}, 17 * u, 0.36 * h, {}, 21);
    drawCell(marks, farther.cell, cellInk(kPyramidalToken, 0.0), 1);
    // a veil over them
    marks.push_back(Box{0, 0, w, h, 0, ink(Token::Stage, 0.72f), {}});
}

void drawRays(std::vector<Mark>& marks, const Patch& patch, double width)
{
    const double dx = patch.centre.x - patch.origin.x;
    const double dy = patch.centre.y - patch.origin.y;
    const double apart = std::max(1.0, std::hypot(dx, dy));
    const double towards = std::atan2(dy, dx);
    const double small = patch.radius * 0.11;
    const double spread = std::acos(std::clamp((small - patch.radius) / apart, -1.0, 1.0));
    for (const double side : {-1.0, 1.0}) {
        const Point out{std::cos(towards + side * spread), std::sin(towards + side * spread)};
        marks.push_back(stroked(segment({patch.origin.x + small * out.x, patch.origin.y + small * out.y},
                                        {patch.centre.x + patch.radius * out.x, patch.centre.y + patch.radius * out.y}),
                                ink(Token::Ink, 0.4f), width));
    }
}

}  // namespace

LayerPtr farLayer(LayerStore& store, const Layout& layout)
{
    return store.get("far", pathway::frameKey(layout.frame),
                     [&](std::vector<Mark>& marks) { drawFarCells(marks, layout); });
}

LayerPtr cellsLayer(LayerStore& store, const Layout& layout)
{
    return store.get("cells", pathway::frameKey(layout.frame), [&](std::vector<Mark>& marks) {
        const double u = layout.unit;
        const double line = std::max(1.0, 1.4 * std::min(u, 1.3)) * std::min(layout.frame.line, 1.4);
        const CellInk pyramidal = cellInk(kPyramidalToken, 0.9);
        const CellInk inner = cellInk(kInterneuronToken, 0.9);
        drawRays(marks, layout.interneuronPatch, layout.frame.type.leader);
        drawRays(marks, layout.pyramidalPatch, layout.frame.type.leader);
        Cell branch;
        branch.neurites = {{layout.collateral, 7 * u, 5 * u}};
        drawCell(marks, branch, pyramidal, line);
        Cell next;
        next.neurites = {layout.neighbour};
        next.spines = spinesAlong(layout.neighbour, 46 * u, 24 * u, 5, 0.12, 0.9);
        std::erase_if(next.spines, [&](const Spine& spine) {
            return std::abs(spine.base.y - layout.excitatory.cleft.y) < 50 * u &&
                   spine.base.x < layout.neighbour.axis[2].x;
        });
        const CellInk neighbour = cellInk(kPyramidalToken, 0.55);
        drawSpineHead(marks, layout.excitatory, neighbour, line);
        drawCell(marks, next, neighbour, line);
        drawCell(marks, layout.interneuron.cell, inner, line);
        drawCell(marks, layout.pyramidal.cell, pyramidal, line);
        drawBouton(marks, layout.excitatory, pyramidal, line);
        drawBouton(marks, layout.recurrent, pyramidal, line);
        drawBouton(marks, layout.inhibitory, inner, line);
        for (const Point& at : vesiclePlaces(layout.excitatory, 9.5 * u, 9))
            drawVesicle(marks, {at, 9.5 * u, "glutamate", 1, 3.4 * u}, 1.2);
        for (const Point& at : vesiclePlaces(layout.inhibitory, 5.5 * u, 4))
            drawVesicle(marks, {at, 5.5 * u, "gaba", 1, 2.6 * u}, 1);
    });
}

LayerPtr framesLayer(LayerStore& store, const Layout& layout)
{
    return store.get("frames", pathway::frameKey(layout.frame), [&](std::vector<Mark>& marks) {
        const pathway::Frame& f = layout.frame;
        const double width = 1.75 * (f.projector ? 1.6 : 1);
        for (const Patch* patch : {&layout.interneuronPatch, &layout.pyramidalPatch}) {
            marks.push_back(Disc{patch->origin, patch->radius * 0.11, {}, ink(Token::Ink), width * 0.8});
            marks.push_back(Disc{patch->centre, patch->radius, ink(Token::Surface), ink(Token::Ink), width});
        }
        const Box& box = layout.window;
        marks.push_back(
            Box{box.x, box.y, box.width, box.height, 4, ink(Token::Surface, 0.92f), ink(Token::Edge), 1.25 * f.line});
        for (const double share : {0.1, 0.5}) {
            const double at = std::sqrt(share);
            Path grid;
            grid.move({box.x + at * box.width, box.y + 1}).line({box.x + at * box.width, box.y + box.height - 1});
            grid.move({box.x + 1, box.y + (1 - at) * box.height})
                .line({box.x + box.width - 1, box.y + (1 - at) * box.height});
            marks.push_back(stroked(grid, ink(Token::Line), 1 * f.line));
        }
        // above this line pyramidal cells lose more, below it interneurons do
        Path equal =
            stroked(segment({box.x, box.y + box.height}, {box.x + box.width, box.y}), ink(Token::Edge), 1.25 * f.line);
        equal.dash = {4, 4};
        marks.push_back(equal);
        marks.push_back(filled(polygon({{box.x + 1, box.y + box.height - 1},
                                        {box.x + box.width - 1, box.y + box.height - 1},
                                        {box.x + box.width - 1, box.y + 1}}),
                               ink(Token::AccentSoft, 0.75f)));
    });
}

LayerPtr emphasisLayer(LayerStore& store, const Layout& layout, const std::string& focus)
{
    const std::uint64_t key = hashText(pathway::frameKey(layout.frame), focus);
    return store.get("emphasis", key, [&](std::vector<Mark>& marks) {
        const double weight = 2 * layout.frame.line;
        const double u = layout.unit;
        if (focus == "interneuron")
            drawEmphasis(marks, layout.interneuron.soma, layout.interneuron.radius * 1.5, weight);
        else if (focus == "pyramidal")
            drawEmphasis(marks, layout.pyramidal.soma, layout.pyramidal.radius * 1.6, weight);
        else if (focus == "gaba")
            drawEmphasis(marks, layout.inhibitory.cleft, 36 * u, weight);
        else if (focus == "glutamate")
            drawEmphasis(marks, layout.excitatory.cleft, 56 * u, weight);
        else if (focus == "block") {
            for (const Patch* patch : {&layout.interneuronPatch, &layout.pyramidalPatch})
                drawEmphasis(marks, patch->centre, patch->radius + 5 * layout.frame.line, weight);
        } else if (focus == "window") {
            // with the words over and under it, which may be wider
            const Box& box = layout.window;
            const double note = layout.frame.type.note;
            const double right = box.x + box.width;
            const double left = std::min(box.x, right - textWidth("Both blocks, now", note, 600)) - 7;
            const double top = std::max(3.0, box.y - 1.7 * note);
            const double bottom = box.y + box.height + note * (box.width >= 130 ? 2.9 : 1.65);
            drawEmphasis(marks, Box{left, top, right + 7 - left, bottom - top, 8, {}, {}, 0}, weight);
        }
    });
}

}  // namespace kinetarium::scene::circuit
