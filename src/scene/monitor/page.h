// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/monitor/figures.h"
#include "scene/vocabulary/chart.h"

#include <vector>

namespace kinetarium::scene::monitor {

/// One figure's place: its number and name, its crowd, and the small words about whom it is of.
struct Cell {
    chart::Area all, crowd;
    double figure;     ///< px, size of the large number
    Point note;        ///< baseline of the first line of small words
    double noteWidth;  ///< px
};

/// A page of counted figures, in equal cells below a title.
struct Page {
    Type type;
    double line;
    bool labels;
    double title;  ///< baseline
    double foot;   ///< baseline of the last line
    std::vector<Cell> cells;
    chart::Area spare = {};  ///< a cell that no figure takes
    bool noted = true;       ///< there is room for the small words
};

/// Laid so that the crowds are as large as can be: in so many columns, each crowd below its number or beside it.
/// `lines` of small words belong to each figure, unless crowds would be tiny with them; `strip` px are kept free above
/// the foot.
Page pageOf(const Stage& stage, const std::vector<Figure>& figures, int lines, double strip);

std::string percentWords(double percent);

}  // namespace kinetarium::scene::monitor
