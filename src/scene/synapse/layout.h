// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/synapse/reading.h"
#include "scene/vocabulary/label.h"
#include "scene/vocabulary/pathway.h"

namespace kinetarium::scene::synapse {

inline constexpr double kCleft = 20;    ///< nm between the membranes
inline constexpr double kMembrane = 4;  ///< nm
inline constexpr double kVesicle = 20;  ///< nm, radius
inline constexpr double kSlice = 8;     ///< nm, how deep the section is: so much glutamate is drawn

/// Where everything stands. Depends on the stage alone.
struct Layout {
    pathway::Frame frame;
    double nanometre;       ///< px
    double middle;          ///< x of the synapse's axis
    double before, after;   ///< y of the two membranes' middles
    double half;            ///< px, half the width of the cleft that is drawn
    bool words, longWords;  ///< room for words under each receptor
    double wordsY;          ///< their baseline
    Box bar;                ///< shares of all receptors

    double cleftTop() const { return before + kMembrane / 2 * nanometre; }
    double cleftBottom() const { return after - kMembrane / 2 * nanometre; }
    /// Baseline of words that stand just above the membrane over the cleft.
    double overCleft() const { return before - (kMembrane / 2 + 1.5) * nanometre - frame.type.note * 0.5; }
    Point receptor(int index) const;
    Point nmda(int index) const;   ///< 0 or 1, at the right
    Point docked(int slot) const;  ///< centre of a docked vesicle
    double vesicle() const { return kVesicle * nanometre; }
};
Layout laidOut(const Stage& stage);

/// How many molecules this many uM are in the slice of cleft that is drawn.
double moleculesOf(const Layout& layout, double level);

}  // namespace kinetarium::scene::synapse
