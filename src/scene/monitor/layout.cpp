// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor/layout.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::monitor {

Layout laidOut(const Stage& stage, const Reading& reading)
{
    Layout out{};
    out.width = stage.width;
    out.height = stage.height;
    out.labels = stage.labels;
    out.projector = stage.projector;
    out.type = chart::typeOf(stage);
    out.line = chart::lineOf(stage);
    const double margin = std::clamp(0.02 * stage.width, 10.0, 22.0);
    const double top = 2.1 * out.type.name + 14;  // the clock's line, and the glass's rim
    out.screen = {margin, top, stage.width - 2 * margin, stage.height - top - margin};
    const double pad = std::clamp(0.022 * stage.width, 12.0, 26.0);
    const double height = out.screen.height - 1.5 * pad;
    const double foot = 1.5 * out.type.note;
    const double bar = 1.7 * out.type.note;
    // four rows, each a line of words and a plot below it
    const double row = (height - foot - bar) / static_cast<double>(kRows);
    out.digits = std::clamp(0.42 * row, 1.4 * out.type.name, 3.2 * out.type.name);
    const double column = std::max({textWidth("+00.0", out.digits, 600), textWidth("not known here", out.type.note),
                                    textWidth("000.0 mg infused", out.type.note, 600)}) +
                          8;
    out.figures = {out.screen.right() - pad - column, out.screen.y + pad, column, height};
    const double ticks = textWidth("−000", out.type.note) + 6;
    const double left = out.screen.x + pad + ticks;
    const double width = out.figures.x - 1.2 * pad - left;
    for (std::size_t i = 0; i < kRows; ++i) {
        const double y = out.screen.y + pad + static_cast<double>(i) * row;
        const double words = 1.45 * out.type.name;
        out.plots[i] = {left, y + words, width, row - words - 1.05 * out.type.note};
    }
    out.infusion = {left, out.screen.y + pad + kRows * row + 0.25 * bar, width, 0.42 * bar};
    out.time = {0, reading.window, left, left + width};
    return out;
}

chart::Axis Layout::axis(Row row, const Reading& reading) const
{
    const Trace& trace = reading.trace(row);
    return {trace.lowest, trace.highest, plot(row).bottom(), plot(row).y};
}

std::uint64_t layoutKey(const Layout& layout)
{
    std::uint64_t key = 12;
    for (const double number : {layout.width, layout.height, layout.type.name, layout.line, layout.time.high})
        key = hashNumber(key, number);
    return hashed(key, layout.labels ? 1 : 0);
}

}  // namespace kinetarium::scene::monitor
