// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"
#include "model/kinetics/network_solver.h"
#include "model/mechanisms/body_observables.h"
#include "model/mechanisms/body_values.h"
#include "model/mechanisms/regimen.h"

#include <vector>

namespace kinetarium::model::body {

/// From when on, in min, each kind of quantity is no longer known.
class Knowledge {
public:
    Knowledge(const Regimen& regimen, const Settings& settings, const kinetics::NetworkSolution& solution);

    bool holds(Known kind, double time) const { return time < m_until[static_cast<std::size_t>(kind)]; }

private:
    double m_until[4];  // by Known
};

/// The body's network solved for one regimen, read by one mechanism.
class BodyTrajectory : public Trajectory {
public:
    BodyTrajectory(const Settings& settings, const std::vector<Shown>& shown);

    void evaluate(double time, std::span<double> observables) const override;
    void table(std::span<const double> times, std::span<double> rows) const override;
    void steady(std::span<double> observables) const override;
    std::vector<double> edges(double until) const override;
    double input(std::string_view name, double time) const override;
    const std::vector<std::string>& states() const override;
    void probabilities(double time, std::span<double> states) const override;
    int stateAt(std::uint64_t seed, double time) const override;
    std::vector<Jump> path(std::uint64_t seed, double from, double to) const override;

private:
    Regimen m_regimen;
    std::vector<double> m_values;
    std::vector<kinetics::Event> m_events;
    std::shared_ptr<const kinetics::NetworkSolution> m_solution;
    std::vector<std::size_t> m_quantities;
    std::vector<Known> m_known;
    Knowledge m_knowledge;
};

/// Throws Refused for a time outside the 28 days that a course is known for.
void requireKnownTime(double time);

}  // namespace kinetarium::model::body
