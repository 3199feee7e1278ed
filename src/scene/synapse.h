// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"

namespace kinetarium::scene {

/// A synapse in cross-section: vesicles that give their glutamate to the cleft at each pulse, and a row of single AMPA
/// receptors below, each on its own path.
class Synapse final : public Scene {
public:
    const std::string& id() const override;
    const std::string& label() const override;
    const std::string& mechanism() const override;
    const std::vector<std::string>& focusParts() const override;
    Picture picture(const Moment& moment, const Stage& stage) const override;
    std::string describe(const Moment& moment) const override;

private:
    mutable LayerStore m_layers;
};

}  // namespace kinetarium::scene
