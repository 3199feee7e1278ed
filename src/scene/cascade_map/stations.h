// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/picture.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace kinetarium::scene::cascade_map {

enum class Site : std::uint8_t {
    Ketamine,
    Block,
    Interneuron,
    Pyramidal,
    Glutamate,
    Ampa,
    Release,
    Eef2,
    Bdnf,
    Trkb,
    Mtorc1,
    Protein,
    Spines,
    Mood
};
inline constexpr std::size_t kSites = 14;

/// What a station says below its name.
enum class Says : std::uint8_t {
    Brain,   ///< the level at the brain, with its unit
    Share,   ///< "19 %"
    Change,  ///< "+24 %" against rest
    Extra,   ///< "+9.5 %": a share that is added
    Level,   ///< "0.31"
    Score,   ///< "score −40 %"
};

struct Station {
    const char* id;  ///< of its part
    const char* name;
    const char* shortName;  ///< where the stage is narrow
    const char* observable;
    const char* chapter;  ///< slug
    Token token;
    double full;  ///< the change from rest at which a station is drawn full; a scale of the drawing
    Says says;
    int column, row;
    const char* what;     ///< before the number, where there is room
    const char* meaning;  ///< for pointing: what the number is
};

const std::array<Station, kSites>& stations();
inline const Station& stationOf(Site site)
{
    return stations()[static_cast<std::size_t>(site)];
}

/// One thing acts on the next. `carries` is the glyph that runs along it, or empty for a plain dot.
struct Link {
    Site from, to;
    bool brakes;  ///< it holds back
    const char* carries;
    Token token;
    const char* flows;      ///< the observable whose level runs along it
    double full;            ///< its level at which the stream is full
    const char* stoppedBy;  ///< the setting that takes the step away, or nullptr
    bool dashed = false;    ///< sustains, does not start
};
const std::array<Link, 13>& links();

}  // namespace kinetarium::scene::cascade_map
