// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"
#include "scene/vocabulary/chart_table.h"

namespace kinetarium::scene {

/// A bedside monitor that draws up to the present moment; and, where a step asks for them, counted frequencies as a
/// hundred people and what is known of long use: figures with their study, never curves.
class Monitor final : public Scene {
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
