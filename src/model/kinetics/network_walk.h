// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_machine.h"
#include "model/kinetics/network_solver.h"
#include "model/kinetics/rosenbrock.h"
#include "model/kinetics/step_control.h"

#include <memory>
#include <span>
#include <vector>

namespace kinetarium::model::kinetics {

/// The arrays of one pack: entry i of lane l stands at [i * width + l].
class StepArrays {
public:
    StepArrays(const NetworkMachine& machine, std::size_t width, const Tolerance& tolerance);

    StepMemory memory;
    std::size_t width;
    double* species;
    double* constants;
    double* h;
private:
    struct Free {
        void operator()(double* p) const { ::operator delete[](p, std::align_val_t{64}); }
    };
    std::unique_ptr<double[], Free> m_block;
};

/// One person on the way through the segments between events, in one lane of a pack.
class Walk {
public:
    explicit Walk(const NetworkMachine& machine, const Tolerance& tolerance);

    /// Throws std::invalid_argument for a problem that fits no network.
    static void check(const NetworkMachine& machine, const NetworkProblem& problem);
    void begin(const NetworkProblem& problem, StepArrays& arrays, std::size_t lane);

    bool done() const { return m_done; }
    double time() const { return m_time; }
    double taken() const { return m_taken; }
    double stepEnd() const { return m_stepEnd; }
    bool lastOfSegment() const { return m_stepEnd >= m_end; }
    std::span<const double> constants() const { return m_constants; }
    /// At the start of the segment, or at the end of all.
    const std::vector<double>& species() const { return m_species; }

    /// Writes the length of the next step into the lane.
    void propose(StepArrays& arrays);
    /// Whether the step that was tried stands. Throws NotSolved if no step will do.
    bool judge(const StepArrays& arrays);
    /// Goes on to the end of the step, through the events there. Returns whether a new segment began.
    bool advance(StepArrays& arrays);

private:
    const NetworkMachine& m_machine;
    Tolerance m_tolerance;
    const NetworkProblem* m_problem = nullptr;
    std::size_t m_lane = 0;
    std::vector<double> m_parameters;
    std::vector<double> m_constants;
    std::vector<double> m_species;
    std::vector<double> m_derivatives;
    std::vector<double> m_second;
    std::vector<double> m_entries;
    StepControl m_control;
    double m_time = 0;
    double m_end = 0;
    double m_taken = 0;
    double m_stepEnd = 0;
    std::size_t m_event = 0;
    std::size_t m_tries = 0;
    bool m_done = true;

    void enterSegment(StepArrays& arrays);
    double firstStep();
    [[noreturn]] void fail(const StepArrays& arrays, bool finite) const;
};

/// Which species failed; the solver puts its name in.
struct StepFailure {
    std::size_t species;
    double time;
    const char* why;
};

}  // namespace kinetarium::model::kinetics
