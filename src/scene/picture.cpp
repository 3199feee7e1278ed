// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/picture.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene {

Path& Path::move(Point p)
{
    verbs.push_back(Verb::Move);
    points.push_back(p);
    return *this;
}

Path& Path::line(Point p)
{
    verbs.push_back(Verb::Line);
    points.push_back(p);
    return *this;
}

Path& Path::cubic(Point a, Point b, Point c)
{
    verbs.push_back(Verb::Cubic);
    points.insert(points.end(), {a, b, c});
    return *this;
}

Path& Path::close()
{
    verbs.push_back(Verb::Close);
    return *this;
}

const Part* Picture::partAt(Point point) const
{
    for (const Part& part : parts) {
        const double dx = (point.x - part.x - part.width / 2) / std::max(part.width / 2, 1e-9);
        const double dy = (point.y - part.y - part.height / 2) / std::max(part.height / 2, 1e-9);
        if (part.round ? dx * dx + dy * dy <= 1 : std::abs(dx) <= 1 && std::abs(dy) <= 1)
            return &part;
    }
    return nullptr;
}

namespace {

void collect(const std::vector<Mark>& marks, Point shift, double scale, std::vector<Extent>& out)
{
    for (const Mark& mark : marks) {
        if (const auto* text = std::get_if<Text>(&mark)) {
            const double size = text->size * scale;
            const double width = textWidth(text->text, size, text->weight);
            const double back = text->anchor == Text::Anchor::Start ? 0
                                : text->anchor == Text::Anchor::End ? width
                                                                    : width / 2;
            // Inter's capitals and ascenders reach 0.76 of the size above the baseline, descenders 0.21 below.
            out.push_back({text->at.x * scale + shift.x - back, text->at.y * scale + shift.y - 0.76 * size, width,
                           0.97 * size, text->text});
        } else if (const auto* group = std::get_if<std::shared_ptr<const Group>>(&mark)) {
            collect((*group)->marks, {shift.x + (*group)->shift.x * scale, shift.y + (*group)->shift.y * scale},
                    scale * (*group)->scale, out);
        }
    }
}

}  // namespace

std::vector<Extent> textExtents(const Picture& picture)
{
    std::vector<Extent> out;
    for (const auto& layer : picture.layers)
        collect(layer->marks, {}, 1, out);
    return out;
}

}  // namespace kinetarium::scene
