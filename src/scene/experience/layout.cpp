// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/experience/layout.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::experience {

Layout laidOut(const Stage& stage, const std::string& focus)
{
    Layout out{};
    out.width = stage.width;
    out.height = stage.height;
    out.labels = stage.labels;
    out.projector = stage.projector;
    out.type = chart::typeOf(stage);
    out.line = chart::lineOf(stage);
    out.glyph = chart::glyphOf(stage);
    out.focus = focus;
    const double note = out.type.note;
    const double name = out.type.name;
    const double margin = 16;
    out.ladder = focus == "drug";
    const bool below = out.ladder || focus == "blinding" || focus == "anaesthesia";
    const double panel = !below ? 0
                         : out.ladder
                             ? std::clamp(0.36 * stage.height, 2.6 * name + 10.5 * note, 2.6 * name + 14 * note)
                             : std::clamp(0.34 * stage.height, 8.2 * note, 22.0 * note);
    out.panel = {margin, stage.height - panel - 8, stage.width - 2 * margin, panel};

    const double words = std::max({textWidth("−00.0 % v control", note),
                                   textWidth("Experience", name, 600) + 2.2 * name, textWidth("000.0 ng/mL", note)});
    out.column = margin + words + 6;
    const double wide = margin + textWidth("glutamate, BDNF, mTORC1", note) + 6;
    if (wide < 0.27 * stage.width)
        out.column = wide;
    const double left = out.column + 14;
    const double right = stage.width - std::max(12.0, textWidth("14 d", note) / 2 + 10);
    const double top = 2.2 * name + 2.9 * note;  // the clock, the eras and the ticks
    const double bottom = stage.height - (below ? panel + 18 : 10);
    out.plot = {left, top, right - left, bottom - top};
    const double row = out.plot.height / (out.ladder ? 2.0 : below ? 3.0 : 4.0);
    out.spanHeight = std::clamp(0.05 * row, 5.0, 9.0) * (stage.projector ? 1.4 : 1);
    const double foot = 1.5 * note + 4;
    out.markers = !below;  // above a panel there is no room for them, and it does not speak of them
    double y = top;
    for (std::size_t i = 0; i < kRows; ++i) {
        const auto which = static_cast<Row>(i);
        const bool there = which == Row::Markers ? out.markers : which != Row::Mood || !out.ladder;
        out.curves[i] = {left, y + 0.1 * row, right - left, there ? 0.9 * row - foot : 0};
        y += there ? row : 0;
    }
    out.roomy = row > name * 1.3 + 2.8 * note;
    out.time = {kFirst, kLast, left, right, true};
    return out;
}

std::uint64_t layoutKey(const Layout& layout)
{
    std::uint64_t key = 14;
    for (const double number : {layout.width, layout.height, layout.type.name, layout.line, layout.panel.height})
        key = hashNumber(key, number);
    return hashed(key, (layout.labels ? 1 : 0) + (layout.ladder ? 2 : 0));
}

}  // namespace kinetarium::scene::experience
