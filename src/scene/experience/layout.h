// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/experience/reading.h"
#include "scene/vocabulary/chart.h"

namespace kinetarium::scene::experience {

/// Where everything stands on a stage of this size. Depends on the stage and on what the step is about.
struct Layout {
    double width, height;
    bool labels, projector;
    Type type;
    double line;
    double glyph;
    std::string focus;

    double column;                          ///< right end of the names' column
    chart::Area plot;                       ///< all rows
    std::array<chart::Area, kRows> curves;  ///< where the curve of each row runs
    double spanHeight;                      ///< of the bar below each curve
    bool markers;                           ///< whether their row is there
    bool roomy;                             ///< room for a note below each name
    chart::Axis time;                       ///< min to x
    chart::Area panel;                      ///< of the trial or of the ladder; without height where there is none
    bool ladder;                            ///< which of the two

    const chart::Area& curve(Row row) const { return curves[static_cast<std::size_t>(row)]; }
    bool shows(Row row) const { return curve(row).height > 0; }
    double spanY(Row row) const { return curve(row).bottom() + 0.9 * spanHeight + 5; }
};
Layout laidOut(const Stage& stage, const std::string& focus);
std::uint64_t layoutKey(const Layout& layout);

}  // namespace kinetarium::scene::experience
