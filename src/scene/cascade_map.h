// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/layer_store.h"
#include "scene/scene.h"

#include <string>
#include <string_view>

namespace kinetarium::scene {

/// The whole chain from an infusion to a new spine as a river of stations under a ladder of time: each station fills
/// as the course says, and what flows on is carried between them.
class CascadeMap final : public Scene {
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

/// The slug of the chapter that a station of the map belongs to, by the id of its part: "station-mtorc1" ->
/// "mtor-synaptogenesis". Empty for a part that is no station.
std::string chapterOfStation(std::string_view partId);

}  // namespace kinetarium::scene
