// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/theme.h"
#include "scene/picture.h"

#include <QPainter>
#include <QPainterPath>

namespace kinetarium::paint {

/// Draws marks one by one, with no memory. In vectors a clip is cut into the shapes themselves, because SVG writers
/// know no clip.
class MarkRenderer {
public:
    MarkRenderer(QPainter& painter, ThemeId theme, bool vectors)
        : m_painter(painter), m_theme(theme), m_vectors(vectors)
    {}

    void draw(const std::vector<scene::Mark>& marks);
    void draw(const scene::Mark& mark);

    void draw(const scene::Disc& disc);
    void draw(const scene::Box& box);
    void draw(const scene::Path& path);
    void draw(const scene::Glyph& glyph);
    void draw(const scene::Text& text);
    void draw(const scene::Gradient& gradient);
    void draw(const scene::Group& group);

    bool clips() const { return !m_clip.isEmpty(); }

private:
    QColor ink(const scene::Ink& ink) const { return color(m_theme, ink); }
    void glow(const scene::Disc& disc);
    void fade(const scene::Gradient& gradient);
    void shape(const QPainterPath& path, const QBrush& fill, const QPen& pen);

    QPainter& m_painter;
    ThemeId m_theme;
    bool m_vectors;
    QPainterPath m_clip;  ///< in the painter's present coordinates; empty: everything shows
};

QFont fontOf(const scene::Text& text);
/// Distance from the anchor back to where the text starts, by the face's own metrics.
double anchorOffset(const scene::Text& text, const QFont& font);

}  // namespace kinetarium::paint
