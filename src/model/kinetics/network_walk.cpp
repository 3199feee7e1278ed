// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/network_walk.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <stdexcept>

namespace kinetarium::model::kinetics {

StepArrays::StepArrays(const NetworkMachine& machine, std::size_t lanes, const Tolerance& tolerance)
    : width(lanes)
{
    const std::size_t vectors = 2 + rosenbrock::stages;
    const std::size_t size = (vectors * machine.padded + machine.constants + 2) * width + 8;
    m_block.reset(static_cast<double*>(::operator new[](size * sizeof(double), std::align_val_t{64})));
    std::fill_n(m_block.get(), size, 0.0);
    double* place = m_block.get();
    const auto take = [&](std::size_t count) {
        double* const taken = place;
        place += count * width;
        return taken;
    };
    species = take(machine.padded);
    memory.next = take(machine.padded);
    memory.stages = take(rosenbrock::stages * machine.padded);
    constants = take(machine.constants);
    h = take(1);
    memory.error = take(1);
    std::fill_n(h, width, 1.0);
    memory.species = species;
    memory.constants = constants;
    memory.h = h;
    memory.relative = tolerance.relative;
    memory.absolute = std::max(tolerance.absolute, 1e-100);
}

Walk::Walk(const NetworkMachine& machine, const Tolerance& tolerance)
    : m_machine(machine), m_tolerance(tolerance), m_constants(machine.constants), m_species(machine.species),
      m_derivatives(machine.species), m_second(machine.species), m_entries(machine.entries)
{}

void Walk::check(const NetworkMachine& machine, const NetworkProblem& problem)
{
    const auto refuse = [](const char* why) { throw std::invalid_argument(std::string("network: ") + why); };
    if (problem.parameters.size() != machine.parameters) {
        refuse("the problem has another number of parameters than the network");
    }
    if (!(problem.until >= 0) || !std::isfinite(problem.until)) {
        refuse("the end of the course is no time");
    }
    double before = 0;
    for (const Event& event : problem.events) {
        if (!(event.time >= before)) {
            refuse("events must ascend from time 0");
        }
        before = event.time;
        for (const Event::Set& set : event.sets) {
            if (set.parameter >= machine.parameters) {
                refuse("an event sets no parameter of the network");
            }
        }
        for (const Event::Add& add : event.adds) {
            if (add.species >= machine.species) {
                refuse("an event adds to no species of the network");
            }
        }
    }
}

void Walk::begin(const NetworkProblem& problem, StepArrays& arrays, std::size_t lane)
{
    m_problem = &problem;
    m_lane = lane;
    m_parameters = problem.parameters;
    m_machine.prepare(m_parameters.data(), m_constants.data());
    m_machine.start(m_constants.data(), m_species.data());
    m_time = 0;
    m_event = 0;
    m_tries = 0;
    m_done = false;
    enterSegment(arrays);
}

void Walk::enterSegment(StepArrays& arrays)
{
    bool changed = false;
    for (; m_event < m_problem->events.size() && m_problem->events[m_event].time <= m_time; ++m_event) {
        for (const Event::Set& set : m_problem->events[m_event].sets) {
            m_parameters[set.parameter] = set.value;
            changed = true;
        }
        for (const Event::Add& add : m_problem->events[m_event].adds) {
            m_species[add.species] += add.amount;
        }
    }
    if (changed) {
        m_machine.prepare(m_parameters.data(), m_constants.data());
    }
    m_end = m_problem->until;
    if (m_event < m_problem->events.size()) {
        m_end = std::min(m_end, m_problem->events[m_event].time);
    }
    for (std::size_t i = 0; i < m_constants.size(); ++i) {
        arrays.constants[i * arrays.width + m_lane] = m_constants[i];
    }
    for (std::size_t i = 0; i < m_species.size(); ++i) {
        arrays.species[i * arrays.width + m_lane] = m_species[i];
    }
    m_done = m_time >= m_problem->until;
    if (!m_done) {
        m_control.restart(firstStep());
    }
}

/// Hairer and Wanner's guess from the first two derivatives, the second being the Jacobian times the first.
double Walk::firstStep()
{
    m_machine.slopes(m_constants.data(), m_species.data(), m_derivatives.data(), m_entries.data());
    std::fill(m_second.begin(), m_second.end(), 0.0);
    for (std::size_t slot = 0; slot < m_entries.size(); ++slot) {
        m_second[m_machine.places[slot][0]] += m_entries[slot] * m_derivatives[m_machine.places[slot][1]];
    }
    double largest = 0;
    for (std::size_t i = 0; i < m_species.size(); ++i) {
        const double scale = m_tolerance.absolute + m_tolerance.relative * std::abs(m_species[i]);
        largest = std::max(largest, std::max(std::abs(m_derivatives[i]), std::abs(m_second[i])) / scale);
    }
    return largest > 0 ? inverseFifthRoot(100 * largest) : m_end - m_time;
}

void Walk::propose(StepArrays& arrays)
{
    const double left = m_end - m_time;
    m_taken = m_control.h() * 1.01 >= left ? left : m_control.h();
    m_stepEnd = m_taken == left ? m_end : m_time + m_taken;
    arrays.h[m_lane] = m_taken;
}

bool Walk::judge(const StepArrays& arrays)
{
    const double error = arrays.memory.error[m_lane];
    if (m_control.judge(m_taken, error)) {
        return true;
    }
    constexpr std::size_t patience = 1000000;
    if (!(m_control.h() > 1e-14 * m_time) || !(m_control.h() > 1e-300) || ++m_tries > patience) {
        fail(arrays, std::isfinite(error));
    }
    return false;
}

void Walk::fail(const StepArrays& arrays, bool finite) const
{
    std::size_t worst = 0;
    double largest = -1;
    const StepMemory& memory = arrays.memory;
    for (std::size_t i = 0; i < m_machine.species; ++i) {
        const std::size_t at = i * arrays.width + m_lane;
        const double error = memory.stages[7 * m_machine.padded * arrays.width + at];
        const double size = std::max(std::abs(memory.next[at]), std::abs(memory.species[at]));
        const double scaled = std::abs(error) / (memory.absolute + memory.relative * size);
        if (!std::isfinite(scaled)) {
            worst = i;
            break;
        }
        if (scaled > largest) {
            largest = scaled;
            worst = i;
        }
    }
    throw StepFailure{worst, m_time, finite ? "no step is small enough" : "a number is not finite"};
}

bool Walk::advance(StepArrays& arrays)
{
    for (std::size_t i = 0; i < m_species.size(); ++i) {
        const std::size_t at = i * arrays.width + m_lane;
        arrays.species[at] = arrays.memory.next[at];
    }
    m_time = m_stepEnd;
    m_tries = 0;
    if (m_time < m_end) {
        return false;
    }
    for (std::size_t i = 0; i < m_species.size(); ++i) {
        m_species[i] = arrays.species[i * arrays.width + m_lane];
    }
    enterSegment(arrays);
    return true;
}

}  // namespace kinetarium::model::kinetics
