// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"
#include "scene/vocabulary/chart_table.h"

namespace kinetarium::scene {

/// A dose on its way: where it enters, the blood in the middle, tissues that fill and empty, the liver, the brain; and
/// below, the plasma level against published ranges, which overlap.
class Dose final : public Scene {
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
