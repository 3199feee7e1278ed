// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/scheme_trajectory.h"

#include "kinetarium/model/quantity.h"
#include "model/kinetics/limit.h"

#include <algorithm>

namespace kinetarium::model::kinetics {

namespace {

constexpr std::uint64_t keptStarts = 1024;  // periods whose starts are kept; rounding stays below 1e-13

}  // namespace

SchemeTrajectory::SchemeTrajectory(const Scheme& scheme, Protocol protocol, std::vector<Weights> observables)
    : m_states(scheme.states()), m_protocol(std::move(protocol))
{
    std::vector<Generator> whole;
    for (const std::vector<double>& input : m_protocol.inputs()) {
        whole.push_back(scheme.generator(input));
    }
    restrict(whole, scheme.initial());
    weigh(observables);
    solve();
}

void SchemeTrajectory::restrict(const std::vector<Generator>& whole, int initial)
{
    m_active = reachable(whole, initial);
    const auto place = [&](int state) {
        const auto found = std::lower_bound(m_active.begin(), m_active.end(), state);
        return found != m_active.end() && *found == state ? static_cast<int>(found - m_active.begin()) : -1;
    };
    m_initial = place(initial);
    for (const Generator& each : whole) {
        std::vector<Flow> flows;
        for (const Flow& flow : each.flows) {
            if (const int from = place(flow.from); from >= 0) {
                flows.push_back({from, place(flow.to), flow.rate});
            }
        }
        m_generators.emplace_back(static_cast<int>(m_active.size()), std::move(flows));
    }
}

void SchemeTrajectory::weigh(const std::vector<Weights>& observables)
{
    for (const std::vector<double>& input : m_protocol.inputs()) {
        Eigen::MatrixXd weights(m_active.size(), observables.size());
        for (std::size_t column = 0; column < observables.size(); ++column) {
            const std::vector<double> all = observables[column](input);
            for (std::size_t row = 0; row < m_active.size(); ++row) {
                weights(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
                    all[static_cast<std::size_t>(m_active[row])];
            }
        }
        m_weights.push_back(std::move(weights));
    }
}

const Propagator* SchemeTrajectory::propagator(int input, double duration)
{
    auto& held = m_propagators[{input, duration}];
    if (!held) {
        held = std::make_unique<Propagator>(m_generators[static_cast<std::size_t>(input)], duration);
    }
    return held.get();
}

void SchemeTrajectory::solve()
{
    Distribution p = Distribution::Zero(static_cast<Eigen::Index>(m_active.size()));
    p[m_initial] = 1;
    for (const Protocol::Block& block : m_protocol.blocks()) {
        Solved solved;
        for (const Protocol::Phase& phase : block.phases) {
            solved.phases.push_back(propagator(phase.input, phase.duration));
        }
        Matrix rest = Matrix::Identity(p.size(), p.size());
        for (auto phase = solved.phases.rbegin(); phase != solved.phases.rend(); ++phase) {
            solved.rests.insert(solved.rests.begin(), rest);
            rest = solved.rests.size() == 1 ? (*phase)->whole() : chained((*phase)->whole(), rest);
        }
        solved.period = Powers(std::move(rest), block.repeats);
        const bool constant = block.phases.size() == 1;
        const std::uint64_t kept = std::min(block.repeats - 1, constant ? std::uint64_t{0} : keptStarts);
        solved.starts.push_back(p);
        for (std::uint64_t k = 0; k < kept; ++k) {
            solved.period.apply(p, 1);
            solved.starts.push_back(p);
        }
        m_solved.push_back(std::move(solved));
        if (block.repeats != Protocol::forEver) {
            p = start(m_solved.size() - 1, block.repeats);
        }
    }
}

Distribution SchemeTrajectory::start(std::size_t block, std::uint64_t repeat) const
{
    const Solved& solved = m_solved[block];
    const std::uint64_t last = solved.starts.size() - 1;
    if (repeat <= last) {
        return solved.starts[repeat];
    }
    Distribution p = solved.starts[last];
    solved.period.apply(p, repeat - last);
    return p;
}

Distribution SchemeTrajectory::at(const Protocol::Place& place) const
{
    const Solved& solved = m_solved[place.block];
    Distribution p = start(place.block, place.repeat);
    for (std::size_t phase = 0; phase < place.phase; ++phase) {
        solved.phases[phase]->apply(p, solved.phases[phase]->duration());
    }
    solved.phases[place.phase]->apply(p, place.rest);
    return p;
}

void SchemeTrajectory::evaluate(double time, std::span<double> observables) const
{
    const Protocol::Place place = m_protocol.at(time);
    const int input = m_protocol.blocks()[place.block].phases[place.phase].input;
    Eigen::Map<Eigen::RowVectorXd>(observables.data(), static_cast<Eigen::Index>(observables.size())) =
        at(place) * m_weights[static_cast<std::size_t>(input)];
}

void SchemeTrajectory::probabilities(double time, std::span<double> states) const
{
    const Distribution p = at(m_protocol.at(time));
    std::fill(states.begin(), states.end(), 0.0);
    for (std::size_t i = 0; i < m_active.size(); ++i) {
        states[static_cast<std::size_t>(m_active[i])] = p[static_cast<Eigen::Index>(i)];
    }
}

double SchemeTrajectory::input(std::string_view name, double time) const
{
    const auto& names = m_protocol.names();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        throw Refused("there is no input \"" + std::string(name) + "\"");
    }
    return m_protocol
        .inputs()[static_cast<std::size_t>(m_protocol.inputAt(time))][static_cast<std::size_t>(found - names.begin())];
}

Distribution SchemeTrajectory::limit() const
{
    const Protocol::Block& block = m_protocol.blocks().back();
    const Solved& solved = m_solved.back();
    std::vector<Generator> generators;
    for (const Protocol::Phase& phase : block.phases) {
        generators.push_back(m_generators[static_cast<std::size_t>(phase.input)]);
    }
    if (block.phases.size() == 1) {
        return limitOf(rates(generators.front()), generators, solved.starts.front());
    }
    return limitOf(solved.period.power(0), generators, solved.starts.front());
}

void SchemeTrajectory::steady(std::span<double> observables) const
{
    Eigen::Map<Eigen::RowVectorXd> sum(observables.data(), static_cast<Eigen::Index>(observables.size()));
    sum.setZero();
    const Protocol::Block& block = m_protocol.blocks().back();
    const Solved& solved = m_solved.back();
    Distribution p = limit();
    for (std::size_t i = 0; i < block.phases.size(); ++i) {
        const Protocol::Phase& phase = block.phases[i];
        const auto& weights = m_weights[static_cast<std::size_t>(phase.input)];
        if (block.phases.size() == 1) {
            sum = p * weights;
            return;
        }
        sum += solved.phases[i]->mean(p) * weights * (phase.duration / block.period);
        solved.phases[i]->apply(p, phase.duration);
    }
}

std::vector<double> SchemeTrajectory::steadyStates() const
{
    const Protocol::Block& block = m_protocol.blocks().back();
    const Solved& solved = m_solved.back();
    Distribution p = limit();
    Distribution mean = p;
    if (block.phases.size() > 1) {
        mean.setZero();
        for (std::size_t i = 0; i < block.phases.size(); ++i) {
            mean += solved.phases[i]->mean(p) * (block.phases[i].duration / block.period);
            solved.phases[i]->apply(p, block.phases[i].duration);
        }
    }
    std::vector<double> states(m_states.size(), 0.0);
    for (std::size_t i = 0; i < m_active.size(); ++i) {
        states[static_cast<std::size_t>(m_active[i])] = mean[static_cast<Eigen::Index>(i)];
    }
    return states;
}

}  // namespace kinetarium::model::kinetics
