// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"

namespace kinetarium::scene {

/// The inside of a spine: TrkB turns mTORC1 on, ribosomes make synaptic proteins, and these go to the postsynaptic
/// density; S6K turns mTORC1 down again, slowly, and rapamycin stops it.
class Mtor final : public Scene {
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
