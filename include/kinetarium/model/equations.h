// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"

#include <string>
#include <utility>
#include <vector>

namespace kinetarium::model {

/// What a mechanism solves under given settings, written out: for an export, and for whoever wants to read it. Names are
/// identifiers (letters, digits, underscores); formulas are infix, with ^, exp() and piecewise(value, condition, else).
struct Equations {
    struct Quantity {
        std::string id;
        std::string name;    ///< as the declaration has it
        std::string unit;    ///< ASCII, "" where the declaration tells none
        double value = 0;    ///< at time 0, events at time 0 included
    };
    struct Assignment {
        std::string id, name;
        std::string formula; ///< of species, parameters and earlier assignments
    };
    struct Process {
        std::string id, name;
        std::vector<std::pair<std::string, double>> changes;  ///< species, made by one turn (negative: used)
        std::string formula;  ///< turns per time unit
    };
    struct Event {
        double time = 0;
        std::vector<std::pair<std::string, double>> sets;     ///< parameter, its value from here on
        std::vector<std::pair<std::string, double>> adds;     ///< species, added to it
    };
    std::string mechanism, label;
    std::string timeUnit;
    std::vector<Quantity> parameters, species;
    std::vector<Assignment> assignments;
    std::vector<Process> processes;
    std::vector<Event> events;   ///< ascending, after time 0; of an endless train the first thousand
    bool whole = true;           ///< false: more events follow than are written out
};

Equations equationsOf(const Mechanism& mechanism, const Settings& settings);

}  // namespace kinetarium::model
