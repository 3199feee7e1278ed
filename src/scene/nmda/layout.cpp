// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/nmda/layout.h"

#include "scene/vocabulary/molecule.h"
#include "scene/vocabulary/receptor.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::nmda {

namespace {

constexpr double kMargin = 16;
constexpr double kFoot = 44;         ///< below the receptor: scale bar and "Inside the cell"
constexpr double kAgonistHalf = 43;  ///< half width of the receptor where the agonist labels stand, angstrom

double rounded(double value)
{
    return std::floor(value + 0.5);
}

void chooseType(Layout& out)
{
    if (out.projector) {
        out.type.name = rounded(std::clamp(30 * std::min(out.width / 1600, out.height / 1000), 16.0, 30.0));
        out.type.note = std::max(15.0, rounded(out.type.name * 26 / 30));
        out.type.leader = 2.5;
        out.type.dot = 4.5;
        out.line = 1.7;
    } else {
        const double size = std::min(out.width / 992, out.height / 632);
        out.type.name = rounded(std::clamp(15 * size, 14.0, 18.0));
        out.type.note = rounded(std::clamp(13 * size, 13.0, 16.0));
        out.line = 1;
    }
    const double size = std::clamp(std::min(out.width / 992, out.height / 632), 0.85, 1.3);
    out.glyph = (out.projector ? 11 : 8.5) * size;
}

void placeReceptor(Layout& out, const Rect& zone, const std::string& subunit)
{
    const double byHeight = (zone.height - 2 * kFoot) / (receptor::kBottom - receptor::kTop);
    const auto byWidth = [&](double left, double right) {
        return (zone.width - left - right - 40) / (kAgonistHalf + receptor::kHalfWidth - 8);
    };
    double left = textWidth("GluN1", out.type.name, 600);
    double right = textWidth(subunit, out.type.name, 600);
    const double leftNote = std::max(left, textWidth("glycine, assumed", out.type.note));
    const double rightNote = std::max(right, textWidth("one of two bound", out.type.note));
    out.notes = byWidth(leftNote, rightNote) >= 0.88 * std::min(byHeight, byWidth(left, right));
    if (out.notes) {
        left = leftNote;
        right = rightNote;
    }
    out.angstrom = std::min(byHeight, byWidth(left, right));
    const double slack = zone.width - left - right - 40 - (kAgonistHalf + receptor::kHalfWidth - 8) * out.angstrom;
    out.pore.x = zone.x + kMargin + 8 + left + kAgonistHalf * out.angstrom + slack * 0.3;
    const double free = zone.height - 2 * kFoot - (receptor::kBottom - receptor::kTop) * out.angstrom;
    out.pore.y = zone.y + kFoot - receptor::kTop * out.angstrom + free / 2;
    out.receptor = zone;
    const double keyWidth = 2 * out.glyph + 10 + textWidth("Glutamate", out.type.note);
    out.key = out.at({receptor::kHalfWidth + 3, 0}).x + keyWidth <= zone.right();
    const double inside = kMargin + textWidth("Inside the cell, −70 mV", out.type.note) + 24;
    const double end = zone.right() - 50 * out.angstrom - textWidth("5 nm", out.type.note) - 16;
    out.scaleBarX = zone.x + std::max(inside, std::min(out.pore.x - zone.x + 31 * out.angstrom, end - zone.x));
}

/// Returns the y where the patch ends.
double placePatch(Layout& out, Point topLeft, double width, bool countsAlone)
{
    out.channelPitchX = width / 20;
    out.channelRadius = std::min((out.projector ? 10.0 : 8.0) * out.width / 992, out.channelPitchX * 0.40);
    out.channelRadius = std::min(out.channelRadius, 12.0);
    out.channelPitchY = out.channelRadius * 2.75;
    const double title = topLeft.y + out.type.name;
    out.firstChannel = {topLeft.x + out.channelPitchX / 2, title + 12 + out.channelRadius};
    out.barY = out.firstChannel.y + 4 * out.channelPitchY + out.channelRadius + 10;
    out.barHeight = out.projector ? 7 : 4;
    out.countsAlone = countsAlone;
    out.countsPitch = out.type.note * (countsAlone ? 1.55 : 2.9);
    const double entry = 2 * out.channelRadius + 8 + textWidth("14 desensitised", out.type.note) + 8;
    const double mean = 2 * out.channelRadius + 8 + textWidth("expected 14.2", out.type.note) + 8;
    out.countColumns = width / 3 >= std::max(entry, mean) ? 3 : 2;
    out.countsY = out.barY + 2 * out.barHeight + 2 + out.type.note * 1.75;
    const int rows = out.countColumns == 3 ? 2 : 3;
    const double bottom = out.countsY + (rows - 1) * out.countsPitch + out.type.note * (countsAlone ? 0.4 : 1.5);
    out.patch = {topLeft.x, topLeft.y, width, bottom - topLeft.y};
    return bottom;
}

void placeLens(Layout& out, const Rect& zone, const std::string& drug)
{
    double column = textWidth("M2 loop", out.type.name, 600);
    for (const std::string& name : {std::string("Mg²⁺ site"), speciesLabel(drug)})
        column = std::max(column, textWidth(name, out.type.name, 600));
    for (const char* note : {"in open pore", "100 % of time", "desensitised"})
        column = std::max(column, textWidth(note, out.type.note));
    const double gap = 22;
    out.lensRadius = std::max(40.0, std::min(zone.height, zone.width - column - gap) / 2);
    out.lensScale = out.lensRadius / 22.4;
    out.lensLabels = zone.right() - column;
    out.lens = {out.lensLabels - gap - out.lensRadius, zone.y + zone.height / 2};
}

}  // namespace

double Layout::outline(double scale) const
{
    return std::clamp(scale * 0.3, 1.0, 1.6) * line;
}

Layout laidOut(const Stage& stage, const Reading& reading)
{
    Layout out{};
    out.width = stage.width;
    out.height = stage.height;
    out.labels = stage.labels;
    out.projector = stage.projector;
    chooseType(out);
    const double foot = kMargin + out.type.note;  // a line for "flickers faster than a frame"
    constexpr double leastLens = 130;             // px across: below that the counts give way
    if (stage.width >= 2.6 * stage.height) {
        // So low a stage has room beside the receptor, and none below the patch.
        const double left = std::floor(0.44 * stage.width), right = std::floor(0.70 * stage.width);
        placeReceptor(out, {0, 0, left, stage.height}, reading.subunit);
        placePatch(out, {right, kMargin + 6}, stage.width - right - kMargin, false);
        placeLens(out, {left, kMargin, right - left - 24, stage.height - foot - kMargin}, reading.drug);
    } else if (stage.width >= 1.05 * stage.height) {
        const double column = std::clamp(0.437 * stage.width, 264.0, 640.0);
        const double left = stage.width - column;
        placeReceptor(out, {0, 0, left, stage.height}, reading.subunit);
        const Point corner{left + 4, kMargin + 6};
        double bottom = placePatch(out, corner, column - kMargin - 4, false);
        if (stage.height - foot - bottom - 10 < leastLens)
            bottom = placePatch(out, corner, column - kMargin - 4, true);
        // the lens may reach back over the membrane's faded end
        const double reach = std::min(0.05 * stage.width, 60.0);
        placeLens(out, {left - reach, bottom + 10, column + reach - kMargin, stage.height - foot - bottom - 10},
                  reading.drug);
    } else {
        const double split = std::floor(0.55 * stage.height);
        placeReceptor(out, {0, 0, stage.width, split}, reading.subunit);
        const double half = std::floor(0.53 * stage.width);
        const double bottom = placePatch(out, {half + 8, split + 10}, stage.width - half - kMargin - 8, false);
        placeLens(out, {kMargin, split + 10, half - kMargin - 8, std::max(bottom, stage.height - foot) - split - 10},
                  reading.drug);
    }
    return out;
}

std::uint64_t layoutKey(const Layout& layout)
{
    std::uint64_t key = 1;
    for (const double number : {layout.width, layout.height, layout.angstrom, layout.pore.x, layout.pore.y,
                                layout.lens.x, layout.lens.y, layout.lensRadius, layout.type.name, layout.line,
                                layout.countsPitch})
        key = hashNumber(key, number);
    return hashed(key, layout.labels ? 1 : 0);
}

}  // namespace kinetarium::scene::nmda
