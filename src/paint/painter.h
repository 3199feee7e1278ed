// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/theme.h"
#include "scene/picture.h"

#include <QPainter>

#include <memory>
#include <string>

namespace kinetarium::paint {

/// Draws a Picture with QPainter: into a window, an image, SVG or PDF. Keeps pixmaps of unchanged layers and of glyphs
/// when it draws on pixels; draws plain marks when vectors are asked for. Not thread-safe.
class Painter {
public:
    Painter();
    ~Painter();

    struct Options {
        ThemeId theme = ThemeId::Light;
        bool vectors = false;     ///< SVG, PDF: no pixmaps anywhere
        double pixelRatio = 1;    ///< device pixels per logical pixel
        std::string highlighted;  ///< id of the part pointed at: it gets a ring and its name and value; empty: none
        bool background = true;   ///< fill with the stage colour first
    };
    void draw(QPainter& painter, const scene::Picture& picture, const Options& options);

    /// How many layers were drawn anew on pixels so far (for tests and benchmarks: an unchanged layer must not be).
    int rasterings() const;

private:
    struct Caches;
    std::unique_ptr<Caches> m_caches;
};

}  // namespace kinetarium::paint
