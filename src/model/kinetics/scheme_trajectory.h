// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"
#include "model/kinetics/propagator.h"
#include "model/kinetics/protocol.h"
#include "model/kinetics/scheme.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kinetarium::model::kinetics {

/// What an observable adds up: a weight for each state, which may depend on the inputs (a driving force).
using Weights = std::function<std::vector<double>(std::span<const double> inputs)>;

/// The exact course of a scheme under a protocol: probabilities by propagators, never by stepping. One propagator is
/// made for each distinct pair of inputs and duration, and the map over a period is raised to any power by squarings.
/// States that cannot be reached from the initial one under these inputs take no part (and stay at exactly 0).
class SchemeTrajectory : public Trajectory {
public:
    /// The protocol's names are the scheme's inputs, in the same order.
    SchemeTrajectory(const Scheme& scheme, Protocol protocol, std::vector<Weights> observables);

    void evaluate(double time, std::span<double> observables) const override;
    void table(std::span<const double> times, std::span<double> rows) const override;
    void steady(std::span<double> observables) const override;
    std::vector<double> edges(double until) const override { return m_protocol.edges(until); }
    double input(std::string_view name, double time) const override;
    const std::vector<std::string>& states() const override { return m_states; }
    void probabilities(double time, std::span<double> states) const override;
    int stateAt(std::uint64_t seed, double time) const override;
    std::vector<Jump> path(std::uint64_t seed, double from, double to) const override;
    void ensemble(std::uint64_t seed, std::uint32_t molecules, std::span<const double> times,
                  std::span<double> rows) const override;

    /// Every state at many times, one row per time.
    void stateTable(std::span<const double> times, std::span<double> rows) const;
    /// The probabilities that steady() weighs (for a train: of the mean over its period).
    std::vector<double> steadyStates() const;

    const Protocol& protocol() const { return m_protocol; }

    /// What a block of the protocol needs: its propagators, the map over one period and the powers of that map.
    struct Solved {
        std::vector<const Propagator*> phases;
        std::vector<Matrix> rests;  ///< from the end of phase i to the end of the period
        Powers period;
        std::vector<Distribution> starts;  ///< of the first periods; the others follow by powers
    };
    const Solved& solved(std::size_t block) const { return m_solved[block]; }
    /// The rates under the protocol's distinct input, on the active states.
    const Generator& generator(std::size_t input) const { return m_generators[input]; }
    int initial() const { return m_initial; }                    ///< index into active()
    const std::vector<int>& active() const { return m_active; }  ///< states that take part, ascending

private:
    std::vector<std::string> m_states;
    Protocol m_protocol;
    std::vector<int> m_active;
    int m_initial = 0;
    std::vector<Generator> m_generators;     ///< per distinct input, on the active states
    std::vector<Eigen::MatrixXd> m_weights;  ///< per distinct input: active states x observables
    std::map<std::pair<int, double>, std::unique_ptr<const Propagator>> m_propagators;
    std::vector<Solved> m_solved;

    void restrict(const std::vector<Generator>& whole, int initial);
    void weigh(const std::vector<Weights>& observables);
    void solve();
    const Propagator* propagator(int input, double duration);
    Distribution start(std::size_t block, std::uint64_t repeat) const;
    Distribution at(const Protocol::Place& place) const;
    Distribution limit() const;

    void fill(std::span<const double> times, std::span<double> rows, const std::vector<Eigen::MatrixXd>& weights) const;
    std::size_t fillPeriodic(std::span<const double> times, std::size_t row, std::span<double> rows,
                             const std::vector<Eigen::MatrixXd>& weights) const;
};

}  // namespace kinetarium::model::kinetics
