// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/monitor/layers.h"

#include <string>
#include <vector>

/// Figures that were counted in people, with the study they come from. They are no readings of a course, so they are
/// drawn as people and never as curves.
namespace kinetarium::scene::monitor {

struct Figure {
    std::string id, name;
    double percent;
    std::string whom;    ///< in whom it was counted
    std::string source;  ///< author and year
};
const std::vector<Figure>& frequencies();
const std::vector<Figure>& longTerm();

LayerPtr frequenciesLayer(Store& store, const Stage& stage);
LayerPtr longTermLayer(Store& store, const Stage& stage);
std::vector<Part> frequencyParts(const Stage& stage);
std::vector<Part> longTermParts(const Stage& stage);
std::string frequencyWords(const Reading& reading);
std::string longTermWords(const Reading& reading);

}  // namespace kinetarium::scene::monitor
