// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/nmda/reading.h"
#include "scene/vocabulary/label.h"

namespace kinetarium::scene::nmda {

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool near(Point p, double margin) const
    {
        return p.x > x - margin && p.x < right() + margin && p.y > y - margin && p.y < bottom() + margin;
    }
};

/// Where everything stands on a stage of this size. Depends on the stage and on how long the names are; never on time.
struct Layout {
    double width, height;
    bool labels, projector;
    Type type;
    double line;   ///< factor of all line widths
    double glyph;  ///< radius of a free molecule

    double angstrom;  ///< px, of the receptor
    Point pore;       ///< the pore's axis in the membrane's middle
    Rect receptor;    ///< zone of the receptor and what drifts about it
    bool notes, key;  ///< whether there is room for the receptor's notes and for the species' names
    double scaleBarX;

    Point lens;
    double lensRadius, lensScale;  ///< px; px per angstrom
    double lensLabels;             ///< x of the column of labels

    Rect patch;  ///< grid, bar and counts
    Point firstChannel;
    double channelRadius, channelPitchX, channelPitchY;
    double barY, barHeight;
    double countsY;  ///< baseline of the first line of counts
    int countColumns;
    double countsPitch;   ///< px between rows of counts
    bool countsAlone;     ///< a small stage: the expected counts are left to the bar, and to pointing

    Point at(Point angstroms) const { return {pore.x + angstroms.x * angstrom, pore.y + angstroms.y * angstrom}; }
    Point inLens(Point angstroms) const
    {
        return {lens.x + angstroms.x * lensScale, lens.y + (angstroms.y - kLensMiddle) * lensScale};
    }
    Point channel(int index) const  ///< 0 to kPatch - 1
    {
        return {firstChannel.x + index % 20 * channelPitchX, firstChannel.y + index / 20 * channelPitchY};
    }
    double lensSource() const { return lensRadius / lensScale * angstrom; }  ///< radius of the lens's origin
    double outline(double scale) const;
    static constexpr double kLensMiddle = -4.2;  ///< angstrom
};
Layout laidOut(const Stage& stage, const Reading& reading);

/// A number for all that a layout decides, so that layers drawn for it can be kept.
std::uint64_t layoutKey(const Layout& layout);

}  // namespace kinetarium::scene::nmda
