// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"

namespace kinetarium::scene {

/// The claims of the cascade against the kinds of study that speak for or against them, from a cell to a patient, each
/// finding with its grade; beside each claim what the model itself says at this moment.
class Evidence final : public Scene {
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
