// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/neuron.h"

namespace kinetarium::scene {

/// A chemical synapse: a bouton over a spine head, and the cleft between them. Drawn upright (bouton above), then
/// turned about the cleft's middle. Lengths in px.
struct SynapseShape {
    Point cleft;          ///< middle of the cleft
    double width;         ///< of the active zone and of the spine head
    double gap;           ///< height of the cleft
    double boutonHeight;  ///< from the cleft to where the axon joins
    double spineHeight;   ///< from the cleft to the foot of the spine's neck
    double axon;          ///< width of the axon that feeds the bouton
    double neck;          ///< width of the spine's neck
    double turn = 0;      ///< radians
};
Path boutonOutline(const SynapseShape& shape, double grown = 0);
Path spineHeadOutline(const SynapseShape& shape, double grown = 0);
void drawBouton(std::vector<Mark>& marks, const SynapseShape& shape, const CellInk& inks, double outline);
/// The head with its postsynaptic density.
void drawSpineHead(std::vector<Mark>& marks, const SynapseShape& shape, const CellInk& inks, double outline);

/// A place given from the cleft's middle, x along the cleft, y from bouton to spine.
Point placed(const SynapseShape& shape, Point local);
/// `count` places along the postsynaptic membrane.
Points receptorPlaces(const SynapseShape& shape, int count);
/// `count` places for vesicles of this radius, nearest to the membrane first.
Points vesiclePlaces(const SynapseShape& shape, double radius, int count);

}  // namespace kinetarium::scene
