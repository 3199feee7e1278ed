// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/source.h"
#include "scene/scene.h"
#include "scene/vocabulary/label.h"

#include <string>
#include <vector>

/// What scenes that show quantities are drawn from: axes, curves with gaps, shares of a hundred, grades. Lengths in px.
namespace kinetarium::scene::chart {

struct Area {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
};

/// Values from `low` to `high` run from `from` to `to`; what lies outside stays at the ends.
struct Axis {
    double low, high;
    double from, to;
    bool log = false;
    double at(double value) const;
    bool holds(double value) const { return value >= low && value <= high; }
};

Type typeOf(const Stage& stage);     ///< sizes of words for this stage, projector or not
double lineOf(const Stage& stage);   ///< factor of all line widths
double glyphOf(const Stage& stage);  ///< radius of a species glyph

/// A curve in pieces: it stops where a value is not known (NaN) and goes on where it is known again.
using Runs = std::vector<Points>;
Runs runsOf(const std::vector<double>& times, const std::vector<double>& values, const Axis& across, const Axis& up);
/// Stretches across in which a value is not known, as left and right ends.
std::vector<Area> gapsOf(const std::vector<double>& times, const std::vector<double>& values, const Axis& across);
/// What of the runs lies at or left of x, ending exactly there.
Runs until(const Runs& runs, double x);

void drawRuns(std::vector<Mark>& marks, const Runs& runs, Ink ink, double width, std::vector<double> dash = {});
void drawBelow(std::vector<Mark>& marks, const Runs& runs, double base, Ink ink);
/// Slanted lines below a curve: the sign of what is illustrative.
void drawHatch(std::vector<Mark>& marks, const Runs& runs, double base, double pitch, Ink ink, double width);
/// Slanted lines in a box: the sign of what is not known or hidden.
void drawHatch(std::vector<Mark>& marks, const Area& area, double pitch, Ink ink, double width);

/// A hundred people as ten rows of ten; `count` of them, from the top left, are filled. A part of one is partly filled.
void drawHundred(std::vector<Mark>& marks, const Area& area, double count, Token token, double line);
/// One person, head and shoulders, `size` px high about `centre`.
void drawPerson(std::vector<Mark>& marks, Point centre, double size, Ink fill, Ink stroke, double line);

void drawGrade(std::vector<Mark>& marks, model::Grade grade, Point centre, double radius, Token on = Token::Stage);
void drawDot(std::vector<Mark>& marks, Point at, double radius, Ink ink, double line);  ///< the present, on a curve

/// The words broken into lines no wider than `width`.
std::vector<std::string> wrapped(const std::string& words, double size, double width, int weight = 400);
/// Draws them from the baseline `at` on; returns the baseline after the last.
double drawWrapped(std::vector<Mark>& marks, Point at, const std::string& words, double size, double width, Ink ink,
                   int weight = 400, double leading = 1.36);

std::string fixed(double value, int decimals);  ///< with a point and a true minus, whatever the locale
std::string withUnit(double value, const std::string& unit, int digits = 3);  ///< no prefix is chosen: "0.42 mg"

}  // namespace kinetarium::scene::chart
