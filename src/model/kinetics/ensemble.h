// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/random.h"
#include "model/kinetics/scheme_trajectory.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <vector>

namespace kinetarium::model::kinetics {

/// Uniform numbers in (0, 1), one after the other.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : m_state(mixed(seed)) {}
    double uniform()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return (static_cast<double>((z ^ (z >> 31)) >> 11) + 0.5) * 0x1p-53;
    }

private:
    std::uint64_t m_state;
};

/// Exact binomial numbers by inversion: from 0 upwards where few are expected, from the mode outwards where many are.
class Binomial {
public:
    /// A probability, with what the draws need of it. Kept at or below 1/2: `mirrored` says that failures are counted.
    struct Chance {
        explicit Chance(double probability);
        bool mirrored;
        double p;
        double odds;
        double logP;
        double logQ;
    };

    explicit Binomial(std::uint32_t most);
    /// How many of `n` <= most succeed.
    std::uint32_t draw(std::uint32_t n, const Chance& chance, Draws& draws) const;

private:
    std::vector<double> m_logFactorial;

    std::uint32_t fromZero(std::uint32_t n, const Chance& chance, double u) const;
    std::uint32_t fromMode(std::uint32_t n, const Chance& chance, double u) const;
};

/// Many independent molecules of one scheme, counted: from one time to the next the molecules of each state scatter
/// multinomially by the row of the exact propagator, so that the law of the counts is exact at every time asked for,
/// however far apart. Nothing leaps over an event: those in between are in the propagator.
class Ensemble {
public:
    Ensemble(const SchemeTrajectory& trajectory, std::uint32_t molecules);

    /// Hands over the counts of the active states at each of the ascending times. A function of (seed, times).
    void run(std::uint64_t seed, std::span<const double> times,
             const std::function<void(std::size_t row, const std::uint32_t* counts)>& take);

private:
    /// Where the molecules of one state go during a leap.
    struct Scatter {
        Binomial::Chance leaving;             ///< to be elsewhere
        std::vector<int> places;              ///< elsewhere, the likeliest first
        std::vector<double> upTo;             ///< running share of the leaving, parallel to places
        std::vector<Binomial::Chance> shares; ///< of those that the places before have not taken
    };
    using Leap = std::vector<Scatter>;

    const SchemeTrajectory& m_trajectory;
    std::uint32_t m_molecules;
    Binomial m_binomial;
    std::map<std::pair<const Propagator*, double>, Leap> m_leaps;

    const Leap& leap(const Propagator& propagator, double duration, double resolution);
    void scatter(const Leap& leap, std::vector<std::uint32_t>& counts, std::vector<std::uint32_t>& next, Draws& draws);
    void spread(const Scatter& row, std::uint32_t leaving, std::vector<std::uint32_t>& next, Draws& draws) const;
};

}  // namespace kinetarium::model::kinetics
