// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/label.h"
#include "scene/vocabulary/neuron.h"
#include "scene/vocabulary/pathway.h"
#include "scene/vocabulary/synapse.h"

namespace kinetarium::scene::circuit {

/// A magnified patch of receptors, and where on the cell it comes from.
struct Patch {
    Point centre;
    double radius;
    Point origin;
    int columns, rows;
    double pitch, glyph;
    Point place(int index) const
    {
        return {centre.x + (index % columns - (columns - 1) / 2.0) * pitch,
                centre.y + (index / columns - (rows - 1) / 2.0) * pitch * 1.22};
    }
    int count() const { return columns * rows; }
};

/// Where everything stands. Depends on the stage alone.
struct Layout {
    pathway::Frame frame;
    double unit;        ///< px for what is 1 px on a stage of 992 x 632
    double micrometre;  ///< px, of the cells
    Neuron interneuron, pyramidal;
    Points collateral;  ///< of the pyramidal axon, back to the interneuron
    Neurite neighbour;  ///< a stretch of the next cell's dendrite
    SynapseShape inhibitory, recurrent, excitatory;
    Patch interneuronPatch, pyramidalPatch;
    Box window;                 ///< of the operating point, its frame
    bool notes;                 ///< room for the longer words
    std::vector<Label> labels;  ///< all but their notes
    Points haze;                ///< where glutamate outside the cells is drawn: all over, but clear of words
};
Layout laidOut(const Stage& stage);

inline constexpr int kHaze =
    56;  ///< glutamate molecules drawn outside the cells at rest; there is room for four times that

inline constexpr std::size_t kInterneuronLabel = 0, kPyramidalLabel = 1, kGabaLabel = 2, kGlutamateLabel = 3,
                             kAmpaLabel = 4;

}  // namespace kinetarium::scene::circuit
