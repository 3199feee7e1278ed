// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/dose/layout.h"
#include "scene/layer_store.h"

#include <string>
#include <vector>

namespace kinetarium::scene::dose {

using LayerPtr = std::shared_ptr<const Layer>;
using Store = LayerStore;

LayerPtr backdropLayer(Store& store, const Layout& layout);  ///< the body's inside, vessels
std::vector<LayerPtr> organLayers(Store& store, const Layout& layout, const Reading& reading);
LayerPtr flowsLayer(const Layout& layout, const Reading& reading, const Moment& moment);
LayerPtr drugLayer(const Layout& layout, const Reading& reading, const Moment& moment);
LayerPtr bandsLayer(Store& store, const Layout& layout, const Reading& reading);
LayerPtr levelLayer(const Layout& layout, const Reading& reading);  ///< the present level
std::vector<LayerPtr> wordLayers(Store& store, const Layout& layout, const Reading& reading);
LayerPtr emphasisLayer(Store& store, const Layout& layout, const std::string& focus);

std::vector<Part> partsOf(const Layout& layout, const Reading& reading);
std::string description(const Reading& reading);

std::string milligrams(double amount);
std::string wholeDose(double amount);  ///< a round number without the zeros behind its point
std::string perMinute(double rate);  ///< mg/min, without sign
std::string level(double ngPerMl);

}  // namespace kinetarium::scene::dose
