// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/synapse/layout.h"
#include "scene/synapse/reading.h"

#include <string>
#include <vector>

namespace kinetarium::scene::synapse {

using LayerPtr = std::shared_ptr<const Layer>;

LayerPtr backdropLayer(LayerStore& store, const Layout& layout);  ///< cells, membranes, far vesicles, context
// What rests is kept, each by itself; what moves is drawn anew.
std::vector<LayerPtr> vesicleLayers(LayerStore& store, const Layout& layout, const Reading& reading);
std::vector<LayerPtr> receptorLayers(LayerStore& store, const Layout& layout, const Reading& reading);
LayerPtr moleculesLayer(const Layout& layout, const Reading& reading);
LayerPtr emphasisLayer(LayerStore& store, const Layout& layout, const std::string& focus);
LayerPtr labelsLayer(LayerStore& store, const Layout& layout);
LayerPtr wordsLayer(const Layout& layout, const Reading& reading);

/// A docked vesicle of a slot, as far as its pulse has come: 0 whole and full, 1 gone into the membrane.
double fusionOf(const Slot& slot);
/// How far its successor has come down to the membrane, 0 to 1.
double refillOf(const Slot& slot);

std::vector<Part> partsOf(const Layout& layout, const Reading& reading);
std::string description(const Reading& reading);

}  // namespace kinetarium::scene::synapse
