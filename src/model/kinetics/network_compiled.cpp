// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/network_compiled.h"

#include "model/kinetics/network_course.h"
#include "model/kinetics/network_walk.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace kinetarium::model::kinetics {

NotSolved CompiledNetwork::named(const StepFailure& failure) const
{
    return NotSolved(std::string(m_network.species[failure.species].name), failure.time, failure.why);
}

std::shared_ptr<const NetworkSolution> CompiledNetwork::solve(const NetworkProblem& problem,
                                                              const Tolerance& tolerance) const
{
    Walk::check(m_machine, problem);
    auto course = std::make_shared<NetworkCourse>(m_machine, problem.until);
    StepArrays arrays(m_machine, 1, tolerance);
    Walk walk(m_machine, tolerance);
    try {
        walk.begin(problem, arrays, 0);
        course->beginSegment(walk.constants());
        while (!walk.done()) {
            walk.propose(arrays);
            m_machine.solo.attempt(arrays.memory);
            if (!walk.judge(arrays)) {
                course->reject();
                continue;
            }
            writeWholeCurve(arrays.memory, m_machine.padded, course->add(walk.time(), walk.taken()));
            if (walk.advance(arrays)) {
                course->beginSegment(walk.constants());
            }
        }
    } catch (const StepFailure& failure) {
        throw named(failure);
    }
    // What holds at the very end, after an event there: a step in which nothing changes.
    double* const last = course->add(problem.until, 1);
    std::fill_n(last, curveVectors * m_machine.padded, 0.0);
    std::copy(walk.species().begin(), walk.species().end(), last);
    return course;
}

std::vector<double> CompiledNetwork::steady(std::span<const double> parameters) const
{
    constexpr double forever = 1e15;
    constexpr Tolerance tight{1e-9, 1e-12};
    const NetworkProblem problem{{parameters.begin(), parameters.end()}, {}, forever};
    Walk::check(m_machine, problem);
    StepArrays arrays(m_machine, 1, tight);
    Walk walk(m_machine, tight);
    int still = 0;
    try {
        walk.begin(problem, arrays, 0);
        for (double before = 0; !walk.done() && still < 4; before = walk.taken()) {
            walk.propose(arrays);
            m_machine.solo.attempt(arrays.memory);
            if (!walk.judge(arrays)) {
                continue;
            }
            bool moved = false;
            for (std::size_t i = 0; i < m_machine.species; ++i) {
                const double from = arrays.species[i];
                const double to = arrays.memory.next[i];
                moved = moved || std::abs(to - from) > 1e-12 * (std::abs(to) + 1e-3);
            }
            still = moved || walk.taken() < before ? 0 : still + 1;
            walk.advance(arrays);
        }
    } catch (const StepFailure& failure) {
        throw named(failure);
    }
    if (still < 4 && !walk.done()) {
        throw named({0, walk.time(), "it does not come to rest"});
    }
    std::vector<double> values(m_machine.species + m_machine.sums);
    std::copy_n(arrays.species, m_machine.species, values.begin());
    double four[Plan::most * 4];
    double sums[Plan::most * 4];
    for (std::size_t i = 0; i < m_machine.species * 4; ++i) {
        four[i] = values[i / 4];
    }
    m_machine.sumsAtFour(walk.constants().data(), ~SumMask{0}, four, sums);
    for (std::size_t i = 0; i < m_machine.sums; ++i) {
        values[m_machine.species + i] = sums[i * 4];
    }
    return values;
}

void CompiledNetwork::slopes(std::span<const double> parameters, std::span<const double> species,
                             std::span<double> derivatives, std::span<double> entries) const
{
    if (parameters.size() != m_machine.parameters || species.size() != m_machine.species) {
        throw std::invalid_argument("network: another number of parameters or species than the network has");
    }
    std::vector<double> constants(m_machine.constants);
    m_machine.prepare(parameters.data(), constants.data());
    m_machine.slopes(constants.data(), species.data(), derivatives.data(), entries.data());
}

void CompiledNetwork::rates(std::span<const double> parameters, std::span<const double> species,
                            std::span<double> derivatives) const
{
    if (derivatives.size() != m_machine.species) {
        throw std::invalid_argument("network: one derivative for each species");
    }
    std::vector<double> entries(m_machine.entries);
    slopes(parameters, species, derivatives, entries);
}

void CompiledNetwork::jacobian(std::span<const double> parameters, std::span<const double> species,
                               std::span<double> matrix) const
{
    const std::size_t size = m_machine.species;
    if (matrix.size() != size * size) {
        throw std::invalid_argument("network: the Jacobian is as wide as high");
    }
    std::vector<double> derivatives(size);
    std::vector<double> entries(m_machine.entries);
    slopes(parameters, species, derivatives, entries);
    std::fill(matrix.begin(), matrix.end(), 0.0);
    for (std::size_t slot = 0; slot < entries.size(); ++slot) {
        matrix[m_machine.places[slot][0] * size + m_machine.places[slot][1]] = entries[slot];
    }
}

}  // namespace kinetarium::model::kinetics
