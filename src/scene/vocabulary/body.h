// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

#include <vector>

/// The body as a map: organs in outline with a little depth, tissues seen through a round window, vessels between them.
/// Organs are drawn about their own middle, `scale` px to a unit; each header says how many units it spans. Nothing
/// here is to scale with anything else.
namespace kinetarium::scene::body {

/// How much drug stands in a tissue tints it: 0 none, 1 the most that is shown.
std::vector<Mark> brain(double scale, double tint, double outline);    ///< 120 x 96
std::vector<Mark> liver(double scale, double tint, double outline);    ///< 140 x 90
std::vector<Mark> stomach(double scale, double tint, double outline);  ///< 100 x 116
Point inStomach(double share, double across);                          ///< a place in its hollow, both 0 to 1, unscaled

/// Tissue behind a round window of `radius` px.
std::vector<Mark> fastTissue(double radius, double tint, double outline);  ///< bundles of fibre, a vessel between them
std::vector<Mark> slowTissue(double radius, double tint, double outline);  ///< fat cells
std::vector<Mark> muscleDepot(double radius, double share, double outline);  ///< a needle and what it left
/// The face from the side with the nose and the mouth open to view, 124 units across.
std::vector<Mark> face(double scale, double outline);
extern const Point kUnderTongue;
extern const Point kNasal;

/// A syringe in its pump, 150 x 92 units; `left` is what is left in it, 0 to 1.
std::vector<Mark> pump(double scale, double left, double outline);
extern const Point kPumpOutlet;

/// A large vessel cut open lengthways, from (0, -half) to (length, half).
std::vector<Mark> vessel(double length, double half, double tint, double outline);

/// A small vessel along a smooth line.
struct Pipe {
    Points axis;   ///< px; a smooth line runs through them
    double width;  ///< of what flows
};
void drawPipe(std::vector<Mark>& marks, const Pipe& pipe, double outline);
/// What moves in it: `most` places one after the other of which a share is taken, moving on with `felt` and backwards
/// where `flow` is below 0. The share of places taken is |flow|, at most 1.
void drawFlow(std::vector<Mark>& marks, const Pipe& pipe, double flow, double felt, double radius, Ink ink,
              std::uint64_t seed);
/// The way of the flow: an arrow head at a share of the pipe's length.
void drawArrow(std::vector<Mark>& marks, const Pipe& pipe, double share, bool forwards, double size, Ink ink);

/// Metabolites wear ketamine's two rings: norketamine hollow, hydroxynorketamine hollow with a dot for its oxygen.
void drawNorketamine(std::vector<Mark>& marks, Point centre, double radius);
void drawHydroxynorketamine(std::vector<Mark>& marks, Point centre, double radius);

/// Places inside a disc or a box, apart from one another, always the same for the same seed.
Points placesInDisc(Point centre, double radius, int count, std::uint64_t seed);
Points placesInBox(double x, double y, double width, double height, int count, std::uint64_t seed);

}  // namespace kinetarium::scene::body
