// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"
#include "kinetarium/model/settings.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::model {

/// A jump of one single channel: from `time` on it is in `state`.
struct Jump {
    double time;
    int state;
    bool operator==(const Jump&) const = default;
};

/// What lies behind a course. Immutable and safe to read from several threads.
class Trajectory {
public:
    virtual ~Trajectory() = default;

    /// All observables at time t >= 0, in the mechanism's order. Exact at every t (dense output). Not a number where the
    /// quantity is not known (mood after a protocol that nobody tried): plots leave a gap, JSON says null, words say so.
    virtual void evaluate(double time, std::span<double> observables) const = 0;

    /// All observables at many times: `rows` has one row of observables per time. Agrees with evaluate() to rounding;
    /// evenly spaced times through a pulse train cost far less this way.
    virtual void table(std::span<const double> times, std::span<double> rows) const;

    /// The values the observables settle to if the last inputs hold for ever; of a train that never ends, the mean over
    /// one period of the cycle it settles to.
    virtual void steady(std::span<double> observables) const = 0;

    /// The times at which an input changes, ascending, inside (0, until).
    virtual std::vector<double> edges(double until) const = 0;

    /// An input as the mechanism sees it at time t ("glutamate", "drug", "magnesium", "voltage"), in its own unit
    /// (uM, uM, mM, mV). Throws Refused for an unknown name.
    virtual double input(std::string_view name, double time) const = 0;

    /// State names of the single molecule, in order; empty where the mechanism has no single molecule.
    virtual const std::vector<std::string>& states() const = 0;
    /// Probability of each state at time t.
    virtual void probabilities(double time, std::span<double> states) const = 0;
    /// State of single molecule `seed` at `time`: one exact sample path per seed, a function of (seed, time) alone.
    virtual int stateAt(std::uint64_t seed, double time) const = 0;
    /// The same path in full: its state at `from`, then every jump in (from, to]. First entry has time == from.
    virtual std::vector<Jump> path(std::uint64_t seed, double from, double to) const = 0;

    /// All observables as `molecules` independent molecules show them at ascending times (1 to 1,000,000 of them): one
    /// sample, exact in law at every time, a function of the arguments alone. Throws Refused without a single molecule.
    virtual void ensemble(std::uint64_t seed, std::uint32_t molecules, std::span<const double> times,
                          std::span<double> rows) const;
};

/// A whole time course: what every scene, plot, narration, export and test reads. Cheap to copy.
/// Time starts at 0; the unit of time is the mechanism's (s for nmda).
class Course {
public:
    Course(Settings settings, std::shared_ptr<const std::vector<Observable>> observables, std::string timeUnit,
           std::shared_ptr<const Trajectory> trajectory)
        : m_settings(std::move(settings)), m_observables(std::move(observables)), m_timeUnit(std::move(timeUnit)),
          m_trajectory(std::move(trajectory)) {}

    const Settings& settings() const { return m_settings; }
    const std::vector<Observable>& observables() const { return *m_observables; }
    const std::string& timeUnit() const { return m_timeUnit; }
    const Trajectory& trajectory() const { return *m_trajectory; }

    std::size_t index(std::string_view observable) const;  ///< throws Refused with the ids that exist
    double at(std::string_view observable, double time) const;
    std::vector<double> all(double time) const;             ///< every observable at one time
    double steady(std::string_view observable) const;

    /// One observable at many times.
    std::vector<double> sample(std::string_view observable, std::span<const double> times) const;
    /// Every observable at many times, one row of observables() per time: far cheaper than one by one.
    std::vector<double> table(std::span<const double> times) const;

private:
    Settings m_settings;
    std::shared_ptr<const std::vector<Observable>> m_observables;
    std::string m_timeUnit;
    std::shared_ptr<const Trajectory> m_trajectory;
};

}  // namespace kinetarium::model
