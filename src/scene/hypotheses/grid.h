// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/hypotheses/predictions.h"
#include "scene/vocabulary/pathway.h"
#include "scene/vocabulary/pathway_levels.h"

#include <string>
#include <vector>

namespace kinetarium::scene::hypotheses {

/// How much of a finding there is room for at the head of its column.
enum class Heading { Sign, Words, Cited };

/// Where the grid stands. Depends on the stage only. Row 0 is the course itself, then come the hypotheses.
struct Grid {
    pathway::Frame frame;
    Heading heading;
    double left, pitch;     ///< of the columns, px
    double top, rowHeight;  ///< of row 0
    double lines, line;     ///< top and height of the rows that the model cannot be asked
    bool listed;            ///< each of these on a line of its own; else all on one
    double linesHeight() const;
    double mark;  ///< radius of a verdict's shape
    double columnLeft(std::size_t column) const { return left + static_cast<double>(column) * pitch; }
    double rowTop(std::size_t row) const { return top + static_cast<double>(row) * rowHeight; }
    double word;  ///< px, size of the rows' names and values
    double gauge(std::size_t row) const { return rowTop(row) + rowHeight / 2 + word * 0.55; }  ///< y of its scale
    double on(std::size_t column, double value) const;  ///< x on the column's scale
};
Grid laidOut(const Stage& stage);

/// The hypothesis that the course's own switches make; -1 when both arms are off, or it has no such switches.
int inForce(const pathway::Levels& levels);
/// The course's value for a finding, now, in the unit of the finding's limit.
double nowOf(const Finding& finding, const pathway::Levels& levels);

void drawGrid(std::vector<Mark>& marks, const Grid& grid, int inForce);
void drawNow(std::vector<Mark>& marks, const Grid& grid, const pathway::Levels& levels);
void drawFocus(std::vector<Mark>& marks, const Grid& grid, const std::string& focus);
std::vector<Part> partsOf(const Grid& grid, const pathway::Levels& levels);
std::string description(const pathway::Levels& levels, const std::string& focus);

}  // namespace kinetarium::scene::hypotheses
