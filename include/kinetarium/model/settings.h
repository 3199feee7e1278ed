// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"
#include "kinetarium/model/quantity.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::model {

/// One value for each parameter of a mechanism. Always complete and always inside the ranges.
class Settings {
public:
    /// All defaults.
    explicit Settings(std::shared_ptr<const std::vector<Parameter>> parameters);

    const std::vector<Parameter>& parameters() const { return *m_parameters; }
    const Parameter& parameter(std::string_view id) const;  ///< throws Refused with the ids that exist

    /// Reads text as people write it ("1uM", "ketamine", "-70mV@0s,40mV@5s") and checks it. Throws Refused: unknown
    /// id (with the nearest one that exists), wrong unit, out of range (with the range), not a choice (with the choices).
    void set(std::string_view id, std::string_view text);
    /// The same for a value already in the parameter's unit.
    void setValue(std::string_view id, Value value);

    double number(std::string_view id) const;   ///< of steps: the first value
    const std::string& choice(std::string_view id) const;
    std::vector<TimedValue> steps(std::string_view id) const;  ///< a plain number is one step at time 0
    const Value& value(std::string_view id) const;
    std::string text(std::string_view id) const;     ///< exact; reads back by set()
    /// The species a parameter wears under these settings: of the chosen drug, where it belongs to the drug.
    const std::string& species(std::string_view id) const;
    std::string display(std::string_view id) const;  ///< for people: "1 µM", "Ketamine"

    bool operator==(const Settings& other) const { return m_values == other.m_values; }

private:
    std::shared_ptr<const std::vector<Parameter>> m_parameters;
    std::vector<Value> m_values;  ///< parallel to *m_parameters
    std::size_t index(std::string_view id) const;
};

}  // namespace kinetarium::model
