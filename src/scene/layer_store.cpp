// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/layer_store.h"

namespace kinetarium::scene {

namespace {

constexpr std::size_t kMost = 200;  ///< one size needs some 40; several windows and exports fit

}  // namespace

std::shared_ptr<const Layer> LayerStore::get(const std::string& name, std::uint64_t key,
                                             const std::function<void(std::vector<Mark>&)>& draw)
{
    const std::scoped_lock lock(m_mutex);
    auto& kept = m_layers[{name, key}];
    if (kept)
        return kept;
    auto layer = std::make_shared<Layer>();
    layer->name = name;
    layer->key = key;
    draw(layer->marks);
    kept = layer;
    if (m_layers.size() > kMost) {
        m_layers.clear();
        m_layers[{name, key}] = layer;
    }
    return layer;
}

}  // namespace kinetarium::scene
