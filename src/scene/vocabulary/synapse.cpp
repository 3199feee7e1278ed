// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/synapse.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene {

namespace {

/// Mirrors a half outline (x >= 0, from the upper end round to the lower) and places it.
Path closedFromHalf(const SynapseShape& shape, const Points& half)
{
    Points points;
    for (const Point& p : half)
        points.push_back(placed(shape, p));
    for (std::size_t i = half.size(); i-- > 0;)
        points.push_back(placed(shape, {-half[i].x, half[i].y}));
    return smoothPath(points, true);
}

Points boutonHalf(const SynapseShape& s, double g)
{
    const double w = s.width / 2;
    const double h = s.boutonHeight;
    const double top = -s.gap / 2;
    return {{s.axon / 2 + g, top - h - g},
            {s.axon / 2 + g, top - h * 0.86},
            {w * 0.86 + g, top - h * 0.66},
            {w * 1.22 + g, top - h * 0.36},
            {w * 1.12 + g, top - h * 0.1},
            {w * 0.82, top + g},
            {w * 0.3, top + g}};
}

Points spineHalf(const SynapseShape& s, double g)
{
    const double w = s.width / 2;
    const double h = s.spineHeight;
    const double top = s.gap / 2;
    return {{w * 0.3, top - g},
            {w * 0.84, top - g},
            {w * 1.1 + g, top + h * 0.1},
            {w * 1.12 + g, top + h * 0.26},
            {w * 0.72 + g, top + h * 0.46},
            {s.neck / 2 + g, top + h * 0.6},
            {s.neck / 2 + g, top + h * 0.82},
            {s.neck * 0.62 + g, top + h + g}};
}

/// Light on the upper left and shade on the lower right of a rounded body, inside its outline.
void drawBodyLight(std::vector<Mark>& marks, const SynapseShape& s, double middle, double tall, const CellInk& inks)
{
    const double w = s.width / 2;
    for (int i = 1; i <= 4; ++i) {
        const double size = 1 - 0.18 * i;
        Points sheet;
        for (const Point p : {Point{-0.86, 0.1}, Point{-0.55, -0.75}, Point{0.15, -0.82}, Point{0.6, -0.3},
                              Point{0.35, 0.5}, Point{-0.4, 0.7}})
            sheet.push_back(placed(s, {w * (p.x * size - 0.05 * i), middle + tall * (p.y * size - 0.05 * i)}));
        Ink light = inks.light;
        light.alpha *= 0.4f;
        marks.push_back(filled(smoothPath(sheet, true), light));
    }
}

}  // namespace

Point placed(const SynapseShape& shape, Point local)
{
    const double c = std::cos(shape.turn);
    const double s = std::sin(shape.turn);
    return {shape.cleft.x + local.x * c - local.y * s, shape.cleft.y + local.x * s + local.y * c};
}

Path boutonOutline(const SynapseShape& shape, double grown)
{
    return closedFromHalf(shape, boutonHalf(shape, grown));
}

Path spineHeadOutline(const SynapseShape& shape, double grown)
{
    return closedFromHalf(shape, spineHalf(shape, grown));
}

void drawBouton(std::vector<Mark>& marks, const SynapseShape& shape, const CellInk& inks, double outline)
{
    marks.push_back(filled(boutonOutline(shape, outline), inks.edge));
    marks.push_back(filled(boutonOutline(shape), inks.body));
    drawBodyLight(marks, shape, -shape.gap / 2 - shape.boutonHeight * 0.36, shape.boutonHeight * 0.3, inks);
}

void drawSpineHead(std::vector<Mark>& marks, const SynapseShape& shape, const CellInk& inks, double outline)
{
    marks.push_back(filled(spineHeadOutline(shape, outline), inks.edge));
    marks.push_back(filled(spineHeadOutline(shape), inks.body));
    drawBodyLight(marks, shape, shape.gap / 2 + shape.spineHeight * 0.24, shape.spineHeight * 0.18, inks);
    // the postsynaptic density: a dark lens under the membrane
    const double w = shape.width * 0.42;
    const double top = shape.gap / 2;
    const double thick = std::max(2.5, shape.spineHeight * 0.045);
    Points lens;
    for (const Point p : {Point{-w, top + outline}, Point{0, top + outline}, Point{w, top + outline},
                          Point{w * 0.8, top + thick}, Point{0, top + thick * 1.25}, Point{-w * 0.8, top + thick}})
        lens.push_back(placed(shape, p));
    marks.push_back(filled(smoothPath(lens, true), inks.edge));
}

Points receptorPlaces(const SynapseShape& shape, int count)
{
    Points out;
    for (int i = 0; i < count; ++i) {
        const double x = count > 1 ? (static_cast<double>(i) / (count - 1) - 0.5) * shape.width * 0.78 : 0;
        out.push_back(placed(shape, {x, shape.gap / 2}));
    }
    return out;
}

Points vesiclePlaces(const SynapseShape& shape, double radius, int count)
{
    Points out;
    const double pitch = 2.35 * radius;
    for (int row = 0; static_cast<int>(out.size()) < count && row < 12; ++row) {
        const double y = -shape.gap / 2 - radius * 1.25 - row * pitch * 0.9;
        const double half = shape.width * (0.46 - 0.03 * row);
        const int fit = std::max(1, static_cast<int>(2 * half / pitch) + (row % 2 ? 0 : 1));
        for (int i = 0; i < fit && static_cast<int>(out.size()) < count; ++i)
            out.push_back(placed(shape, {(i - (fit - 1) / 2.0) * pitch, y}));
    }
    return out;
}

}  // namespace kinetarium::scene
