// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/settings.h"
#include "model/mechanisms/regimen.h"

#include <string_view>
#include <vector>

namespace kinetarium::model::body {

/// A number of the network that no setting changes.
struct Fixed {
    const char* id;  ///< of the network's parameter
    const char* label;
    double value;
    const char* unit;
    Source source;
};

/// All of them, in the order of cause.
const std::vector<Fixed>& fixedConstants();

/// One value for each parameter of the body's network, by name.
class Values {
public:
    Values(const Settings& settings, const Regimen& regimen);

    double at(std::string_view parameter) const { return m_values[slot(parameter)]; }
    const std::vector<double>& all() const { return m_values; }

    /// The place of a parameter in all(); throws std::out_of_range for a name the network has not.
    static std::size_t slot(std::string_view parameter);

private:
    std::vector<double> m_values;

    void set(std::string_view parameter, double value) { m_values[slot(parameter)] = value; }
    void setPerson(const Settings& settings, const Regimen& regimen);
    void setRat(const Regimen& regimen);
    void setAbsorption(Route route);
    void setCircuit(const Settings& settings);
    void setCascade(const Settings& settings, const Regimen& regimen);
};

/// How the drug goes from where it is given into the blood.
struct Absorption {
    double rate;       ///< 1/min, of each of two equal steps
    double share;      ///< that reaches the blood as ketamine
    double firstPass;  ///< that reaches it as norketamine
};
Absorption absorption(Route route);

inline constexpr double interneuronEffective = 1.5;  // uM, ketamine in 1 mM magnesium

/// Half-effective level at resting receptors in 1 mM magnesium, uM.
double restingEffective(std::string_view drug);

}  // namespace kinetarium::model::body
