// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/experience/layout.h"
#include "scene/layer_store.h"

#include <string>
#include <vector>

namespace kinetarium::scene::experience {

using LayerPtr = std::shared_ptr<const Layer>;
using Store = LayerStore;

LayerPtr axisLayer(Store& store, const Layout& layout);  ///< time, its eras
LayerPtr curvesLayer(Store& store, const Layout& layout, const Reading& reading);
LayerPtr spansLayer(Store& store, const Layout& layout, const Reading& reading);  ///< how long each lasts, in words
LayerPtr presentLayer(const Layout& layout, const Reading& reading);
double panelSplit(const Layout& layout);                  ///< x between who guessed and who responded
LayerPtr panelLayer(Store& store, const Layout& layout);  ///< the trial under anaesthesia
LayerPtr ladderLayer(Store& store, const Layout& layout, const Reading& reading);  ///< ranges of the drug's level
LayerPtr levelLayer(const Layout& layout, const Reading& reading);                 ///< where among them it is now
LayerPtr namesLayer(Store& store, const Layout& layout, const Reading& reading);
LayerPtr valuesLayer(const Layout& layout, const Reading& reading);
LayerPtr emphasisLayer(Store& store, const Layout& layout);

std::vector<Part> partsOf(const Layout& layout, const Reading& reading);
std::string description(const Reading& reading, const std::string& focus);

Text bare(Text text);  ///< without a halo: it stands where nothing is drawn

}  // namespace kinetarium::scene::experience
