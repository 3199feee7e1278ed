// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/dendrite/branch.h"
#include "scene/layer_store.h"
#include "scene/scene.h"

namespace kinetarium::scene {

/// A stretch of apical dendrite over two weeks: the spines that were there, and the extra ones that come and fade as
/// the course says; below it a ruler of days.
class Dendrite final : public Scene {
public:
    const std::string& id() const override;
    const std::string& label() const override;
    const std::string& mechanism() const override;
    const std::vector<std::string>& focusParts() const override;
    Picture picture(const Moment& moment, const Stage& stage) const override;
    std::string describe(const Moment& moment) const override;

private:
    mutable LayerStore m_layers;
    mutable dendrite::BranchStore m_branches;
};

}  // namespace kinetarium::scene
