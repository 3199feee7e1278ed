// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/monitor/layout.h"
#include "scene/layer_store.h"

#include <string>
#include <vector>

namespace kinetarium::scene::monitor {

using LayerPtr = std::shared_ptr<const Layer>;
using Store = LayerStore;

LayerPtr screenLayer(Store& store, const Layout& layout, const Reading& reading);  ///< glass, axes, names
LayerPtr tracesLayer(const Layout& layout, const Reading& reading);
LayerPtr valuesLayer(const Layout& layout, const Reading& reading);
LayerPtr clockLayer(const Stage& stage, const Reading& reading);
LayerPtr emphasisLayer(Store& store, const Layout& layout, const std::string& focus);

std::vector<Part> partsOf(const Layout& layout, const Reading& reading);
std::string description(const Reading& reading);

}  // namespace kinetarium::scene::monitor
