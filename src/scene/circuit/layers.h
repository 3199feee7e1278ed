// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/circuit/layout.h"
#include "scene/circuit/reading.h"
#include "scene/layer_store.h"

#include <string>
#include <vector>

namespace kinetarium::scene::circuit {

using LayerPtr = std::shared_ptr<const Layer>;

LayerPtr hazeLayer(const Layout& layout, const Reading& reading);  ///< glutamate outside the cells, behind them
LayerPtr farLayer(LayerStore& store, const Layout& layout);  ///< cells behind, and a veil
LayerPtr cellsLayer(LayerStore& store, const Layout& layout);
LayerPtr spikesLayer(const Layout& layout, const Reading& reading);
LayerPtr transmittersLayer(const Layout& layout, const Reading& reading);
LayerPtr patchesLayer(const Layout& layout, const Reading& reading);
LayerPtr framesLayer(LayerStore& store, const Layout& layout);  ///< lenses and the window's axes
LayerPtr windowLayer(const Layout& layout, const Reading& reading);
LayerPtr emphasisLayer(LayerStore& store, const Layout& layout, const std::string& focus);
LayerPtr labelsLayer(const Layout& layout, const Reading& reading);

std::vector<Part> partsOf(const Layout& layout, const Reading& reading);
std::string description(const Reading& reading);

}  // namespace kinetarium::scene::circuit
