// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/nmda/layout.h"
#include "scene/nmda/molecules.h"
#include "scene/vocabulary/receptor.h"

#include <string>
#include <vector>

namespace kinetarium::scene::nmda {

using LayerPtr = std::shared_ptr<const Layer>;

// What stands still, kept by what it depends on.
LayerPtr backdropLayer(LayerStore& store, const Layout& layout);  ///< cytosol, membrane, lens rays
LayerPtr poreLayer(LayerStore& store, const Layout& layout, const Reading& reading);
LayerPtr domainsLayer(LayerStore& store, const Layout& layout, const Reading& reading);
LayerPtr lensLayer(LayerStore& store, const Layout& layout, const Reading& reading);
LayerPtr rimLayer(LayerStore& store, const Layout& layout);

// What moves.
LayerPtr moleculesLayer(const Layout& layout, const Reading& reading, const Crowd& crowd);
LayerPtr lensMoleculesLayer(const Layout& layout, const Reading& reading, const Crowd& crowd);
LayerPtr patchLayer(const Layout& layout, const Reading& reading);

// What is said.
LayerPtr namesLayer(LayerStore& store, const Layout& layout, const Reading& reading);  ///< what stays as it is
LayerPtr labelsLayer(const Layout& layout, const Reading& reading);                    ///< what changes with the state
LayerPtr countsLayer(const Layout& layout, const Reading& reading);
LayerPtr emphasisLayer(LayerStore& store, const Layout& layout, const std::string& focus);

/// Where labels stand in the receptor's zone: nothing drifts there.
std::vector<Rect> labelZones(const Layout& layout, const Reading& reading);
/// Species named beside the receptor, top to bottom, and where their glyphs stand.
struct KeyEntry {
    std::string species;
    Point at;
};
std::vector<KeyEntry> keyEntries(const Layout& layout, const Reading& reading);

receptor::Pose poseOf(const Reading& reading);  ///< in quarter steps
int gateStep(const Reading& reading);           ///< 0 to 12
Point drugPlace(const Reading& reading);        ///< angstrom; on its way while it comes or goes
Point mgPlace(const Reading& reading);

std::vector<Part> partsOf(const Layout& layout, const Reading& reading, const Crowd& crowd);
std::string description(const Reading& reading);

std::string percent(double share);  ///< "14.2 %", with a thin space

}  // namespace kinetarium::scene::nmda
