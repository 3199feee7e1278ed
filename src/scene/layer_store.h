// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/picture.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace kinetarium::scene {

/// Layers that were built before, by name and key. A layer is a function of its key, so keeping it changes nothing but
/// the time a picture takes. Safe to use from several threads.
class LayerStore {
public:
    std::shared_ptr<const Layer> get(const std::string& name, std::uint64_t key,
                                     const std::function<void(std::vector<Mark>&)>& draw);

private:
    std::mutex m_mutex;
    std::map<std::pair<std::string, std::uint64_t>, std::shared_ptr<const Layer>> m_layers;
};

}  // namespace kinetarium::scene
