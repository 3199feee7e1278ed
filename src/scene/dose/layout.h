// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/dose/reading.h"
#include "scene/vocabulary/body.h"
#include "scene/vocabulary/chart.h"

namespace kinetarium::scene::dose {

/// Where everything stands on a stage of this size. Depends on the stage and on the route; never on time.
struct Layout {
    double width, height;
    bool labels, projector;
    Route route;
    Type type;
    double line;
    double glyph;  ///< radius of a drawn molecule
    double dot;    ///< radius of what flows

    chart::Area map;
    Point routeAt;
    double routeScale;  ///< of the pump, the stomach, the face; windows are routeRadius wide
    double routeRadius;
    chart::Area vessel;
    Point brain;
    double brainScale;
    Point fast, slow;
    double window;  ///< radius of the tissue windows
    Point liver;
    double liverScale;
    Point metabolites;  ///< left end of the first row's baseline
    double metabolitesPitch;
    bool above;  ///< they stand above the slow tissue\'s words

    body::Pipe entry, toBrain, toFast, toSlow, toLiver, toMetabolites;
    body::Pipe fromLiver;  ///< what is swallowed comes into the blood through the liver; empty by any other route

    chart::Area bands;  ///< title, rows and axis
    chart::Area rows;   ///< the plot itself
    double figures;         ///< right end of the ranges in figures
    double rowPitch;
    chart::Axis levels;  ///< ng/mL to x

    double row(std::size_t index) const { return rows.y + (static_cast<double>(index) + 0.5) * rowPitch; }
};
Layout laidOut(const Stage& stage, const Reading& reading);
std::uint64_t layoutKey(const Layout& layout);

}  // namespace kinetarium::scene::dose
