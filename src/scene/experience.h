// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"
#include "scene/vocabulary/chart_table.h"

namespace kinetarium::scene {

/// One axis of time, from minutes to two weeks: the drug, the experience, what the brain does meanwhile, and mood. What
/// lasts hours, what lasts two hours and what lasts days stand below one another.
class Experience final : public Scene {
public:
    const std::string& id() const override;
    const std::string& label() const override;
    const std::string& mechanism() const override;
    const std::vector<std::string>& focusParts() const override;
    Picture picture(const Moment& moment, const Stage& stage) const override;
    std::string describe(const Moment& moment) const override;

private:
    mutable LayerStore m_layers;
    mutable chart::TableStore m_tables;
};

}  // namespace kinetarium::scene
