// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_machine.h"
#include "model/kinetics/network_solver.h"

namespace kinetarium::model::kinetics {

struct StepFailure;

/// A network and its generated code.
class CompiledNetwork : public NetworkSolver {
public:
    CompiledNetwork(const Network& network, const NetworkMachine& machine) : m_network(network), m_machine(machine) {}

    const Network& network() const override { return m_network; }
    std::shared_ptr<const NetworkSolution> solve(const NetworkProblem& problem,
                                                 const Tolerance& tolerance) const override;
    void solvePeople(std::span<const NetworkProblem> people, std::span<const double> times,
                     std::span<const std::size_t> quantities, std::span<double> rows, const Tolerance& tolerance,
                     unsigned threads) const override;
    std::vector<double> steady(std::span<const double> parameters) const override;
    void rates(std::span<const double> parameters, std::span<const double> species,
               std::span<double> derivatives) const override;
    void jacobian(std::span<const double> parameters, std::span<const double> species,
                  std::span<double> matrix) const override;

private:
    const Network& m_network;
    const NetworkMachine& m_machine;

    NotSolved named(const StepFailure& failure) const;
    void slopes(std::span<const double> parameters, std::span<const double> species, std::span<double> derivatives,
                std::span<double> entries) const;
};

}  // namespace kinetarium::model::kinetics
