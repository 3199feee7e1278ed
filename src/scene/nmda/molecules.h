// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/nmda/layout.h"

#include <string>
#include <vector>

namespace kinetarium::scene::nmda {

/// A small molecule that is free. Places are px on the stage.
struct Drifter {
    std::string species;
    Point at;
    bool outside;
};
/// An ion near or in the pore, in angstrom about the pore's axis.
struct Ion {
    std::string species;
    Point at;
    double alpha;
    bool passing;
};

struct Crowd {
    std::vector<Drifter> drifting;
    std::vector<Ion> ions;
};

/// Who is about at this moment: a function of the moment alone. Numbers follow the logarithm of the concentration; ions
/// pass only while the channel's state conducts, outwards above 0 mV, and as many as the mean allows.
Crowd crowdAt(const Layout& layout, const Reading& reading, const Moment& moment, const std::vector<Rect>& keepClear);

}  // namespace kinetarium::scene::nmda
