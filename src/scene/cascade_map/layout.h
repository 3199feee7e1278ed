// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/cascade_map/stations.h"
#include "scene/vocabulary/neuron.h"
#include "scene/vocabulary/pathway.h"

#include <string>
#include <vector>

namespace kinetarium::scene::cascade_map {

/// One band of the ladder of time: from seconds to days.
struct Band {
    const char* name;  ///< what happens then
    const char* when;
    double from, to;  ///< min; within it time runs by its logarithm
};
inline constexpr std::size_t kBands = 6;
const std::array<Band, kBands>& bands();
double onLadder(double minutes);  ///< 0 (one second or before) to 1 (two weeks)
double ladderTime(double place);  ///< the reverse, min

/// Where everything stands. Depends on the stage alone.
struct Layout {
    pathway::Frame frame;
    double ladderLeft, ladderRight, ladderTop, ladderBar;  ///< the bar's middle
    double handle;                                         ///< radius of the present's mark on it
    double radius;                                         ///< of a station
    double sparkWidth, sparkHeight;  ///< a height of 0 where there is no room for the curves
    double nameDrop, valueDrop, sparkDrop;  ///< from a station's middle: two baselines, and the spark's middle
    double bend;                            ///< from the outermost stations to where the river turns
    bool narrow;                            ///< short names
    bool values;                            ///< whether there is room for them; they can be pointed at in any case
    std::array<double, 5> columns;
    std::array<double, 3> rows;

    Point at(Site site) const
    {
        const Station& s = stationOf(site);
        return {columns[static_cast<std::size_t>(s.column)], rows[static_cast<std::size_t>(s.row)]};
    }
    /// The loop that S6K closes on mTORC1.
    Point feedback() const { return {at(Site::Mtorc1).x + radius * 0.86, at(Site::Mtorc1).y - radius * 0.86}; }
    double feedbackSize() const { return radius * 0.34; }
    double pitch() const { return columns[1] - columns[0]; }
    std::string nameOf(const Station& station) const { return narrow ? station.shortName : station.name; }
    double ladderX(double minutes) const { return ladderLeft + (ladderRight - ladderLeft) * onLadder(minutes); }
};
Layout laidOut(const Stage& stage);

Points riverBed(const Layout& layout);                 ///< from the first station to the last
Points wayOf(const Layout& layout, const Link& link);  ///< from rim to rim
Points bypass(const Layout& layout);                   ///< of the block on the pyramidal cell itself
Points inflow(const Layout& layout);                   ///< of the drug to the eEF2 arm

}  // namespace kinetarium::scene::cascade_map
