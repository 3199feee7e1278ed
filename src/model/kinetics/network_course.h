// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_machine.h"
#include "model/kinetics/network_solver.h"
#include "model/kinetics/step_curve.h"

#include <memory>
#include <span>
#include <vector>

namespace kinetarium::model::kinetics {

/// The dense solution of one person: a curve for each step.
class NetworkCourse : public NetworkSolution {
public:
    NetworkCourse(const NetworkMachine& machine, double until) : m_machine(machine), m_until(until) {}

    double until() const override { return m_until; }
    void at(double time, std::span<double> values) const override;
    void table(std::span<const double> times, std::span<const std::size_t> quantities,
               std::span<double> rows) const override;
    std::size_t steps() const override { return m_steps.size() - 1; }  // the last stands for the end
    std::size_t rejected() const override { return m_rejected; }

    /// Constants that hold from here on.
    void beginSegment(std::span<const double> constants);
    /// A step of all species; its curve, `padded` entries a vector, goes where the answer points.
    double* add(double start, double length);
    void reject() { ++m_rejected; }

private:
    struct Step {
        double start;
        double length;
        std::size_t segment;
    };
    const NetworkMachine& m_machine;
    double m_until;
    std::size_t m_rejected = 0;
    std::size_t m_segments = 0;
    std::vector<Step> m_steps;
    std::vector<double> m_constants;                    ///< per segment
    std::vector<std::unique_ptr<double[]>> m_curves;    ///< so many steps in each

    std::size_t stepAt(double time, std::size_t hint) const;
    const double* curve(std::size_t step) const;
};

}  // namespace kinetarium::model::kinetics
