// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"
#include "scene/vocabulary/chart_table.h"

#include <string>

namespace kinetarium::scene::dose {

enum class Route { Vein, Muscle, Mouth, UnderTongue, Nose };

/// What a place holds and how fast it changes.
struct Holding {
    double amount = 0;  ///< mg
    double rate = 0;    ///< mg/min, more than 0 while it fills
};

/// All that the picture and the words need from the course at one moment.
struct Reading {
    double minutes = 0;
    Route route = Route::Vein;
    // not a number where the course does not know them
    double plasma = 0, norketamine = 0, hnk = 0;  ///< ng/mL
    double brain = 0, brainRate = 0;              ///< uM, free; uM/min
    Holding infused, site, blood, fast, slow, metabolised;
    double cleared = 0;  ///< mg/min, out of the blood by metabolism; what a route loses before the blood is not in it
    double absorbed = 0;  ///< mg/min, from where it was given into the blood, without what is lost on the way
    double dose = 0;     ///< mg, all that will ever be given
    double plasmaPeak = 0, brainPeak = 0;  ///< of the whole course
    double unit = 1;                       ///< mg that one drawn molecule stands for

    bool pumping() const { return route == Route::Vein && infused.rate > 1e-6; }
};
Reading read(const Moment& moment, chart::TableStore& tables);

std::string routeName(Route route);

}  // namespace kinetarium::scene::dose
