// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/monitor/reading.h"
#include "scene/vocabulary/chart.h"

namespace kinetarium::scene::monitor {

/// Where everything stands on a stage of this size; moves with time only where the window of time does.
struct Layout {
    double width, height;
    bool labels, projector;
    Type type;
    double line;
    double digits;  ///< px, of the large figures

    chart::Area screen;                    ///< the glass
    std::array<chart::Area, kRows> plots;  ///< of the traces
    chart::Area figures;                   ///< the column of large figures
    chart::Area infusion;                  ///< its bar
    chart::Axis time;                      ///< min to x

    const chart::Area& plot(Row row) const { return plots[static_cast<std::size_t>(row)]; }
    chart::Axis axis(Row row, const Reading& reading) const;
};
Layout laidOut(const Stage& stage, const Reading& reading);
std::uint64_t layoutKey(const Layout& layout);

}  // namespace kinetarium::scene::monitor
