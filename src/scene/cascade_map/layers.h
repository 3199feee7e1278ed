// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/cascade_map/layout.h"
#include "scene/cascade_map/reading.h"
#include "scene/layer_store.h"

#include <string>
#include <vector>

namespace kinetarium::scene::cascade_map {

using LayerPtr = std::shared_ptr<const Layer>;

// What stands still.
LayerPtr bedLayer(LayerStore& store, const Layout& layout, const Reading& reading);  ///< ladder, river, arrows
LayerPtr vignettesLayer(LayerStore& store, const Layout& layout, const Reading& reading);
LayerPtr namesLayer(LayerStore& store, const Layout& layout);
LayerPtr pastLayer(LayerStore& store, const Layout& layout, const Reading& reading);  ///< curves, but for their ends
LayerPtr emphasisLayer(LayerStore& store, const Layout& layout, const std::string& focus);

// What moves.
LayerPtr fillsLayer(const Layout& layout, const Reading& reading);   ///< below the vignettes
LayerPtr lightsLayer(const Layout& layout, const Reading& reading);  ///< rims and the curves' ends, above them
LayerPtr streamsLayer(const Layout& layout, const Reading& reading);
LayerPtr wordsLayer(const Layout& layout, const Reading& reading);

std::vector<Part> partsOf(const Layout& layout, const Reading& reading);
std::string description(const Reading& reading);

}  // namespace kinetarium::scene::cascade_map
