// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/export.h"
#include "plot/curve_plot.h"
#include "presentation/player.h"

#include <memory>

namespace kinetarium::figures {

/// How plots look in a theme, with axis text and title of these fonts: the window and the page draw the same lines.
plot::Style plotStyle(paint::ThemeId theme, const QFont& font, const QFont& titleFont);

/// The plot under a step's scene as the player stands: its curves, what lay there before a change, published points and
/// the band of a virtual class. Holds what it needs; the player may go on.
plot::Plot stepPlot(const presentation::Player& player, paint::ThemeId theme);

/// What draws it on a page of these options. A plot that is handed in keeps its samples for the next moment.
std::function<void(QPainter&, QRectF, bool vectors)> stepCurve(const presentation::Player& player,
                                                               const paint::ExportOptions& page,
                                                               std::shared_ptr<plot::CurvePlot> curves = nullptr);

}  // namespace kinetarium::figures
