// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

/// A dendritic spine, the same everywhere: a head on a neck, its postsynaptic density a dark band at its end. A young
/// one is a thin finger that gets its head as it matures.
namespace kinetarium::scene::spine {

/// Lengths in px. It stands on `foot` and points along (`x`, `y`), of length 1.
struct Shape {
    Point foot;
    double x = 0, y = -1;
    double length = 40;  ///< from the foot to the end of the head
    double head = 20;    ///< width of the head
    double neck = 8;     ///< width of the neck
    double flare = 1.6;  ///< how much wider the neck is where it leaves the dendrite
    double growth = 1;   ///< 0: not there; to 0.5 a finger grows; to 1 its head does
};
/// The outline from one side of the foot round the head to the other; open at the foot.
Path outline(const Shape& shape);
/// A point of a grown spine: along 0 (foot) to 1 (end), aside -1 to 1 in half heads.
Point at(const Shape& shape, double along, double aside);
double headWidth(const Shape& shape);  ///< with its growth
double lengthNow(const Shape& shape);

struct Look {
    Ink body, edge, shade;
    Token density = Token::SynProtein;  ///< colour of the postsynaptic density
    double line = 1.4;
    double sheen = 0.8;
};
/// Body without its foot's edge, so that it runs into the dendrite it stands on.
void draw(std::vector<Mark>& marks, const Shape& shape, const Look& look);

/// One that points at the viewer: its head from above, and the density on it.
void drawFacing(std::vector<Mark>& marks, Point centre, double head, double growth, const Look& look);

/// A dendrite: a tube of changing width along a line; drawn in two goes, edge below the spines and body above.
struct Shaft {
    Points along;
    double start = 30, end = 24;  ///< width, px
};
void drawShaftEdge(std::vector<Mark>& marks, const Shaft& shaft, const Look& look);
void drawShaftBody(std::vector<Mark>& marks, const Shaft& shaft, const Look& look);
/// Where on the shaft: 0 to 1 along it, and which way is out on side -1 or 1.
struct Place {
    Point at;     ///< on the middle line
    double x, y;  ///< outwards, of length 1
    double half;  ///< half the width there
};
Place placeOn(const Shaft& shaft, double along, double side);

}  // namespace kinetarium::scene::spine
