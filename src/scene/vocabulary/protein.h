// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

namespace kinetarium::scene {

/// The three inks of a protein: body, outline, and the side that faces away.
struct ProteinInk {
    Token body, edge, shade;
    float pale = 0;  ///< share of the stage colour mixed into the body
};

/// A residue as a disc; `depth` 0 (far) to 1 (near).
struct Residue {
    Point centre;
    double radius;
    double depth;
};

/// A lobe of protein: an ellipse packed with residues, with round hollows where a ligand lies.
struct Lobe {
    Point centre;
    double halfWidth, halfHeight, turn;  ///< turn in radians
    std::uint32_t seed;
    struct Hollow {
        Point centre;
        double radius;
    };
    std::vector<Hollow> hollows = {};
};
std::vector<Residue> packed(const Lobe& lobe, double residueRadius);

/// One outline round the union of the residues; nearer ones lighter.
void drawLobe(std::vector<Mark>& marks, const std::vector<Residue>& residues, const ProteinInk& inks, double outline);

/// An alpha helix as a coiled ribbon about a smooth axis through the points.
struct Helix {
    Points axis;
    double width, pitch, outline;
};
void drawHelix(std::vector<Mark>& marks, const Helix& helix, const ProteinInk& inks);

/// A loop without fold, as a tube.
void drawStrand(std::vector<Mark>& marks, const Points& points, double width, const ProteinInk& inks, double outline);

}  // namespace kinetarium::scene
