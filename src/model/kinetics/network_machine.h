// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_plan.h"

#include <array>
#include <cstddef>
#include <cstdint>

/// What the generated code of one network offers to the solver, which is the same for all networks.
namespace kinetarium::model::kinetics {

/// The arrays that one step works in. Entry i of lane l stands at [i * width + l]; `padded` entries per vector.
struct StepMemory {
    const double* species;
    const double* constants;
    const double* h;
    double* next;    ///< species after the step
    double* stages;  ///< eight vectors
    double* error;   ///< one number per lane: 1 is just tolerable; not finite if anything was not
    double relative;
    double absolute;
};

/// Tries one step of every lane.
struct StepCode {
    std::size_t width = 1;
    void (*attempt)(const StepMemory& memory) = nullptr;
};

struct NetworkMachine {
    std::size_t species = 0;
    std::size_t padded = 0;  ///< species rounded up to whole packs
    std::size_t sums = 0;
    std::size_t parameters = 0;
    std::size_t constants = 0;
    std::size_t entries = 0;               ///< of the matrix, fill-in included
    const SumMask* uses = nullptr;         ///< per sum: the sums that must be known for it
    const SpeciesMask* reach = nullptr;    ///< per quantity
    const std::array<std::uint16_t, 2>* places = nullptr;  ///< row and column of each entry

    void (*prepare)(const double* parameters, double* constants) = nullptr;
    void (*start)(const double* constants, double* species) = nullptr;
    /// Derivatives of the species, and the entries of the Jacobian.
    void (*slopes)(const double* constants, const double* species, double* derivatives, double* entries) = nullptr;
    /// The sums in `wanted`, at four times at once: species and sums are [i][4].
    void (*sumsAtFour)(const double* constants, SumMask wanted, const double* species, double* sums) = nullptr;
    StepCode solo;
    StepCode people;
};

}  // namespace kinetarium::model::kinetics
