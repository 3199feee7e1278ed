// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/cascade_map/stations.h"
#include "scene/scene.h"

#include <string>
#include <vector>

namespace kinetarium::scene::cascade_map {

/// All that the map needs from the course at one moment. NaN: not known.
struct Reading {
    double minutes = 0;
    double felt = 0;   ///< grows while the course moves
    std::string drug;  ///< species
    std::uint64_t seed = 1;
    std::array<double, kSites> level{};    ///< change from rest over what fills a station, -1 to 1
    std::array<std::string, kSites> says;  ///< "+24 %"
    double plasma = 0, brain = 0, pyramidalBlock = 0, s6k = 0;
    std::array<double, 13> flow{};                 ///< of each link, 0 to 1
    std::array<double, 13> stopped{};              ///< of each link, 0 (runs) to 1 (taken away)
    double given = 0, givenUntil = 0;              ///< mg so far; place on the ladder where the last of it was given
    std::vector<double> places;                    ///< on the ladder, up to the present
    std::array<std::vector<double>, kSites> past;  ///< level at those places
    std::uint64_t settled = 1;                     ///< one number for all of them but the last
};
Reading read(const Moment& moment);

}  // namespace kinetarium::scene::cascade_map
