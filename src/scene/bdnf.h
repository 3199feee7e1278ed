// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"

namespace kinetarium::scene {

/// The postsynaptic side of a dendrite and its two arms to BDNF: Ca2+ through L-type channels makes dense-core vesicles
/// let it go, and resting NMDA receptors keep a brake on its making until the drug lifts it. TrkB hears what is let go.
class Bdnf final : public Scene {
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
