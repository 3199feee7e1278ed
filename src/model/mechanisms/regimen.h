// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/settings.h"
#include "model/kinetics/network_solver.h"
#include "model/mechanisms/protocols.h"

#include <string_view>
#include <vector>

namespace kinetarium::model::body {

/// The setting of this id, or what stands in for it where the mechanism has no such parameter (pk has no switches).
double numberOr(const Settings& settings, std::string_view id, double otherwise);
std::string_view choiceOr(const Settings& settings, std::string_view id, std::string_view otherwise);

/// What is given to whom, worked out from the settings.
struct Regimen {
    struct Given {
        double start;    ///< min
        double amount;   ///< mg
        double minutes;  ///< of an infusion, 0 for all at once
    };
    bool rat = false;
    bool clamped = false;  ///< a constant brain level instead of a dose
    double level = 0;      ///< uM, where clamped
    Route route = Route::IvInfusion;
    double weight = 70;  ///< kg; a rat's doses are reckoned for 1 kg, since they are per kilogram throughout
    std::vector<Given> given;
    bool moodTried = false;  ///< mood after this very protocol was followed in patients

    double total() const;      ///< mg
    double lastStart() const;  ///< min, 0 where nothing is given
};

/// Throws Refused where settings contradict one another.
Regimen regimen(const Settings& settings);

/// The doses as the solver takes them, ascending in time.
std::vector<kinetics::Event> events(const Regimen& regimen, const kinetics::NetworkSolver& solver);

}  // namespace kinetarium::model::body
