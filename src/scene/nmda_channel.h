// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"

namespace kinetarium::scene {

/// One NMDA receptor cut open in its membrane, its pore under a lens, and beside it a patch of a hundred, so that
/// chance and mean are seen together. The channel drawn large is the first of the patch.
class NmdaChannel final : public Scene {
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
