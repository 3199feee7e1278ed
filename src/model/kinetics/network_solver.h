// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/quantity.h"
#include "model/kinetics/network.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::model::kinetics {

/// What happens at a time, hit exactly: parameters take new values from here on (an infusion starts or stops), amounts
/// are added to species (a bolus).
struct Event {
    struct Set {
        std::size_t parameter;
        double value;
    };
    struct Add {
        std::size_t species;
        double amount;
    };
    double time;  ///< >= 0; events at time 0 act before the first step
    std::vector<Set> sets;
    std::vector<Add> adds;
};

/// One person, one protocol.
struct NetworkProblem {
    std::vector<double> parameters;  ///< in the network's order
    std::vector<Event> events;       ///< ascending in time
    double until = 0;                ///< the course is known from 0 to here
};

/// How far a step may err: each species by absolute + relative * its size, in the species' own unit. As it stands, a
/// course of the cascade's size is within 1e-4 of every observable's largest value, with margin.
struct Tolerance {
    double relative = 1e-5;
    double absolute = 1e-9;
};
/// For what is drawn as a band over many people and read off nowhere: about a thousandth, in half the time.
inline constexpr Tolerance bandTolerance{1e-3, 1e-6};

/// The solver could not go on: too small a step, or a number that is none. A person reads it like any other refusal, in
/// one line, instead of a curve.
class NotSolved : public Refused {
public:
    NotSolved(std::string species, double time, const std::string& why);
    std::string species;  ///< that failed worst
    double time;          ///< where
};

/// A solved course with dense output. Immutable; safe to read from several threads.
class NetworkSolution {
public:
    virtual ~NetworkSolution() = default;
    virtual double until() const = 0;
    /// All species, then all sums, at a time in [0, until]. At the time of an event: after it.
    virtual void at(double time, std::span<double> values) const = 0;
    /// The same at many ascending or unordered times: one row per time of the quantities asked for (indices into
    /// species followed by sums). Far cheaper than one by one when ascending.
    virtual void table(std::span<const double> times, std::span<const std::size_t> quantities,
                       std::span<double> rows) const = 0;
    virtual std::size_t steps() const = 0;     ///< accepted
    virtual std::size_t rejected() const = 0;
};

/// Solves one declared network. One object per network, made once: elimination order and code are its own.
class NetworkSolver {
public:
    virtual ~NetworkSolver() = default;

    virtual const Network& network() const = 0;
    /// Index of a species, a sum (after the species) or a parameter; throws std::invalid_argument for an unknown name.
    std::size_t quantity(std::string_view name) const;
    std::size_t parameter(std::string_view name) const;

    /// Throws NotSolved.
    virtual std::shared_ptr<const NetworkSolution> solve(const NetworkProblem& problem,
                                                         const Tolerance& tolerance = {}) const = 0;

    /// Many people, several at a time in the lanes of a SIMD pack and on `threads` threads, the same events' times for
    /// all or not. `times` ascending. `rows`: person-major, then time, then quantity. The bits do not depend on
    /// `threads`, nor on which people share a pack. Throws NotSolved with the first person that failed.
    virtual void solvePeople(std::span<const NetworkProblem> people, std::span<const double> times,
                             std::span<const std::size_t> quantities, std::span<double> rows,
                             const Tolerance& tolerance = {}, unsigned threads = 1) const = 0;

    /// Species then sums where everything has come to rest under these parameters (no events), from the rest state.
    virtual std::vector<double> steady(std::span<const double> parameters) const = 0;

    /// For tests: the right-hand side, and the Jacobian (row-major, dense), at given species.
    virtual void rates(std::span<const double> parameters, std::span<const double> species,
                       std::span<double> derivatives) const = 0;
    virtual void jacobian(std::span<const double> parameters, std::span<const double> species,
                          std::span<double> matrix) const = 0;
};

}  // namespace kinetarium::model::kinetics
