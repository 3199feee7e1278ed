// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

#include <cstdint>
#include <vector>

/// Cells of the nervous system: the same in every chapter. Lengths in px, light from the upper left.
namespace kinetarium::scene {

/// The inks of a cell: body, outline, the side in the light and the side away from it.
struct CellInk {
    Ink body, edge, light, shade;
};
/// A cell in the colour of a species; strength 0 (paled, far away or silent) to 1 (nearest, fully alive).
CellInk cellInk(Token species, double strength = 0.5);
inline constexpr Token kPyramidalToken = Token::Spine;   ///< pyramidal cells carry the spines
inline constexpr Token kInterneuronToken = Token::Gaba;  ///< interneurons release GABA

/// A dendrite or an axon: a smooth tube about an axis, thinning from its start to its end.
struct Neurite {
    Points axis;
    double startWidth, endWidth;
};
/// Its outline, `grown` px wider on each side.
Path neuriteOutline(const Neurite& neurite, double grown = 0);
/// The point at a share (0 to 1) of a line's length, and which way the line runs there (radians).
struct Along {
    Point at;
    double angle;
};
Along along(const Points& line, double share);
double lengthOf(const Points& line);

/// A dendritic spine: a head on a neck that leaves `base` in the direction `angle` (radians). length: base to the tip.
struct Spine {
    Point base;
    double angle, length, head;  ///< head: radius of the head
};
Path spineOutline(const Spine& spine, double grown = 0);
Point spineTip(const Spine& spine);

/// A cell as the union of its soma, its processes and its spines.
struct Cell {
    Points soma;  ///< outline, closed; empty where only a stretch of dendrite is shown
    std::vector<Neurite> neurites;
    std::vector<Spine> spines;
};
/// One outline round the union, lit from the upper left.
void drawCell(std::vector<Mark>& marks, const Cell& cell, const CellInk& inks, double outline);
/// Only a spine, as drawCell draws it; for spines that come and go one by one.
void drawSpine(std::vector<Mark>& marks, const Spine& spine, const CellInk& inks, double outline);
/// Spines on both sides of a dendrite from share `from` to share `to`, `apart` px apart, each a little different.
std::vector<Spine> spinesAlong(const Neurite& dendrite, double apart, double length, std::uint32_t seed,
                               double from = 0.05, double to = 0.97);

/// A whole neuron and the places where something meets it.
struct Neuron {
    Cell cell;
    Point soma;
    double radius;                  ///< of the soma
    std::vector<Points> dendrites;  ///< axes, from the soma outwards; of a pyramidal cell the first is the apical one
    Points axon;                    ///< axis, from the soma outwards; empty: none drawn
};
/// A triangular soma, an apical dendrite `reach` px up with its tuft, basal dendrites, spines. The axon runs along
/// `axon` (from the soma's foot); empty: no axon.
Neuron pyramidalNeuron(Point soma, double radius, double reach, const Points& axon, std::uint32_t seed);
/// A round soma and bare dendrites, `reach` px long, to all sides.
Neuron interneuron(Point soma, double radius, double reach, const Points& axon, std::uint32_t seed);

/// An action potential on an axon or dendrite: a short bright stretch about share `at` of the line. strength 0 to 1.
void drawSpike(std::vector<Mark>& marks, const Points& line, double at, double length, double width, Token token,
               double strength = 1);

}  // namespace kinetarium::scene
