// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/export.h"
#include "presentation/player.h"

#include <QSize>

namespace kinetarium::figures {

/// How a moment is laid out.
struct MomentOptions {
    paint::ExportOptions page;
    bool curve = false;   ///< with the step's curves below
    bool labels = true;   ///< names in the scene
};

/// A page of so many pixels. From twice 1080p on it is laid out at half its size and drawn twice as fine, so that words
/// keep their size in the picture.
paint::ExportOptions pageOf(QSize pixels, paint::ThemeId theme, bool transparent = false);

/// The scene at a moment, laid out for its place in the figure. A place too small for a scene is given one laid out for
/// more room, which the page draws smaller.
scene::Picture pictureFor(const paint::Figure& figure, const MomentOptions& options, const scene::Scene& scene,
                          const scene::Moment& moment);

/// The player's present moment as a figure with its words and its foot. It holds what it needs; the player may go on.
paint::Figure momentFigure(const presentation::Player& player, const MomentOptions& options);

}  // namespace kinetarium::figures
