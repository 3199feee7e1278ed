// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"

#include <string_view>
#include <vector>

namespace kinetarium::model::body {

enum class Route { IvBolus, IvInfusion, Intramuscular, Oral, Sublingual, Nasal };

/// A published protocol by name: what was given to whom. Doses stand here and nowhere else in the program.
struct Preset {
    struct Given {
        double start;    ///< min
        double dose;     ///< mg/kg, or mg where `perKilogram` is false
        double minutes;  ///< of an infusion
    };
    std::string_view id;
    const char* label;
    const char* description;
    Source source;
    bool rat;
    Route route;
    bool perKilogram;
    std::vector<Given> given;
    bool mood;  ///< mood after it was followed in patients
};

const std::vector<Preset>& presets();

/// The preset of this id, or null for "as-set".
const Preset* preset(std::string_view id);

}  // namespace kinetarium::model::body
