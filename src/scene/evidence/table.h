// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/evidence/findings.h"
#include "scene/vocabulary/pathway.h"
#include "scene/vocabulary/pathway_levels.h"

#include <array>
#include <string>
#include <vector>

namespace kinetarium::scene::evidence {

/// How much of a citation there is room for.
enum class Citing { None, Author, Full, Tagged };

/// Where the table stands. Depends on the stage only.
struct Table {
    pathway::Frame frame;
    double top, rowHeight;  ///< of the first claim; px
    double pitch;           ///< from one finding to the next in a cell
    double names;           ///< x of the claims' names
    double values, valueWidth;
    std::array<double, kStudies> left, width;
    Citing citing;
    double nameSize;  ///< px, of the claims' names
    std::string_view heading(std::size_t study) const
    {
        return citing == Citing::None ? kShortStudyNames[study] : kStudyNames[study];
    }
    double mark;    ///< radius of a grade's shape
    double legend;  ///< baseline
    double rowTop(int claim) const { return top + claim * rowHeight; }
    double bottom() const;
};
Table laidOut(const Stage& stage);

/// A finding's place in its cell.
struct Cell {
    const Finding* finding;
    Point mark;        ///< centre of its shape
    bool doubted;      ///< against, and itself to be checked: that shape stands beside the first
    std::string cite;  ///< as long as there is room for
    double words(double radius) const { return mark.x + radius * (doubted ? 3.3 : 1) + 6; }
    double width;  ///< of shape and words
};
std::vector<Cell> cells(const Table& table);

std::string citation(const Finding& finding);                               ///< "Li 2010"
std::string valueWords(const Claim& claim, const pathway::Levels& levels);  ///< "not known" for NaN
/// Whether a step's focus is about this finding.
bool concerns(const std::string& focus, const Finding& finding);

void drawGrid(std::vector<Mark>& marks, const Table& table, const std::string& focus);
void drawFindings(std::vector<Mark>& marks, const Table& table, const std::string& focus);
void drawValues(std::vector<Mark>& marks, const Table& table, const pathway::Levels& levels);
void drawFocus(std::vector<Mark>& marks, const Table& table, const std::string& focus);
std::vector<Part> partsOf(const Table& table, const pathway::Levels& levels);
std::string description(const pathway::Levels& levels, const std::string& focus);

}  // namespace kinetarium::scene::evidence
