// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/people.h"
#include "kinetarium/model/settings.h"
#include "model/mechanisms/body_observables.h"

#include <cstdint>
#include <vector>

namespace kinetarium::model::body {

/// How virtual people differ.
std::vector<Variation> populationVariations();

/// The factor by which each person's constant differs from the typical one, person by person, in the order of
/// populationVariations(). A function of the arguments alone.
std::vector<double> populationFactors(std::uint64_t seed, std::size_t people);

/// The bands of a class. Each person is solved in full: a band is no person's curve.
ClassBand populationBand(const Settings& settings, const std::vector<Shown>& shown, const ClassRequest& request);

}  // namespace kinetarium::model::body
