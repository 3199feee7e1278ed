// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/course.h"

#include <string>
#include <utility>
#include <vector>

/// Short words for the tests of the body's mechanisms.
namespace kinetarium::tests {

using Changes = std::vector<std::pair<std::string, std::string>>;

inline model::Course course(const std::string& mechanism, const Changes& changes)
{
    model::Settings settings = model::mechanism(mechanism).defaults();
    for (const auto& [id, text] : changes) {
        settings.set(id, text);
    }
    return model::mechanism(mechanism).run(settings);
}

inline double constantOf(const std::string& mechanism, const Changes& changes, const std::string& id)
{
    const model::Course run = course(mechanism, changes);
    for (const model::Constant& each : model::mechanism(mechanism).constants(run.settings())) {
        if (each.id == id) {
            return each.value;
        }
    }
    throw model::Refused("no constant " + id);
}

/// Largest value, and when, among times every `step` from 0 to `until`.
struct Top {
    double value;
    double time;
};
inline Top top(const model::Course& run, const std::string& observable, double until, double step = 1)
{
    std::vector<double> times;
    for (double time = 0; time <= until; time += step) {
        times.push_back(time);
    }
    const std::vector<double> values = run.sample(observable, times);
    Top found{values.front(), 0};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] > found.value) {
            found = {values[i], times[i]};
        }
    }
    return found;
}

}  // namespace kinetarium::tests
