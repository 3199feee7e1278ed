// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/source.h"

#include <string>
#include <vector>

namespace kinetarium::model {

/// A range of total ketamine in plasma in which something was seen. Bands overlap, and are to be drawn so: they are no
/// steps, and people differ. `from` equals `to` where a single value was given.
struct PlasmaBand {
    std::string id;     ///< "analgesia"
    std::string label;  ///< "Analgesia"
    double from;        ///< in `unit`
    double to;
    std::string unit;  ///< "ng/mL"
    Source source;
};

/// All of them, ascending in `from`.
const std::vector<PlasmaBand>& plasmaBands();

}  // namespace kinetarium::model
