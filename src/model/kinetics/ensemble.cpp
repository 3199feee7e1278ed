// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/ensemble.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace kinetarium::model::kinetics {

namespace {

constexpr double fewExpected = 10;
constexpr std::uint32_t fewLeaving = 6;  // that many are sent one by one

}  // namespace

Binomial::Binomial(std::uint32_t most) : m_logFactorial(std::size_t{most} + 1)
{
    for (std::size_t i = 2; i < m_logFactorial.size(); ++i) {
        m_logFactorial[i] = m_logFactorial[i - 1] + std::log(static_cast<double>(i));
    }
}

Binomial::Chance::Chance(double probability)
    : mirrored(probability > 0.5), p(std::clamp(mirrored ? 1 - probability : probability, 0.0, 0.5)), odds(p / (1 - p)),
      logP(std::log(p)), logQ(std::log1p(-p))
{}

std::uint32_t Binomial::fromZero(std::uint32_t n, const Chance& chance, double u) const
{
    double share = std::exp(n * chance.logQ);
    std::uint32_t k = 0;
    while (u >= share && k < n) {
        u -= share;
        share *= chance.odds * (n - k) / (k + 1.0);
        ++k;
    }
    return k;
}

std::uint32_t Binomial::fromMode(std::uint32_t n, const Chance& chance, double u) const
{
    const auto mode = static_cast<std::uint32_t>((n + 1.0) * chance.p);
    const double most = std::exp(m_logFactorial[n] - m_logFactorial[mode] - m_logFactorial[n - mode] +
                                 mode * chance.logP + (n - mode) * chance.logQ);
    u -= most;
    if (u < 0) {
        return mode;
    }
    std::uint32_t above = mode;
    std::uint32_t below = mode;
    double up = most;
    double down = most;
    while (above < n || below > 0) {
        if (above < n) {
            up *= chance.odds * (n - above) / (above + 1.0);
            ++above;
            u -= up;
            if (u < 0) {
                return above;
            }
        }
        if (below > 0) {
            down *= below / (chance.odds * (n - below + 1.0));
            --below;
            u -= down;
            if (u < 0) {
                return below;
            }
        }
    }
    return mode;
}

std::uint32_t Binomial::draw(std::uint32_t n, const Chance& chance, Draws& draws) const
{
    if (n == 0) {
        return 0;
    }
    std::uint32_t k = 0;
    if (chance.p > 0) {
        const double u = draws.uniform();
        const double expected = n * chance.p;
        if (u >= 1 - expected) {  // below it the number is 0, for (1 - p)^n is no smaller than that
            k = expected < fewExpected ? fromZero(n, chance, u) : fromMode(n, chance, u);
        }
    }
    return chance.mirrored ? n - k : k;
}

Ensemble::Ensemble(const SchemeTrajectory& trajectory, std::uint32_t molecules)
    : m_trajectory(trajectory), m_molecules(molecules), m_binomial(molecules)
{}

const Ensemble::Leap& Ensemble::leap(const Propagator& propagator, double duration, double resolution)
{
    // Evenly spaced times differ by their own rounding; what lies within it is one and the same leap.
    const auto near = m_leaps.lower_bound({&propagator, duration - resolution});
    if (near != m_leaps.end() && near->first.first == &propagator && near->first.second <= duration + resolution) {
        return near->second;
    }
    const Matrix moved = propagator.matrix(duration);
    Leap leap;
    for (Eigen::Index from = 0; from < moved.rows(); ++from) {
        Scatter row{Binomial::Chance(0), {}, {}, {}};
        double leaving = 0;
        for (int to = 0; to < static_cast<int>(moved.cols()); ++to) {
            if (to != from && moved(from, to) > 0) {
                row.places.push_back(to);
                leaving += moved(from, to);
            }
        }
        std::sort(row.places.begin(), row.places.end(),
                  [&](int a, int b) { return moved(from, a) > moved(from, b); });
        row.leaving = Binomial::Chance(leaving);
        double sum = 0;
        for (const int to : row.places) {
            const double share = moved(from, to) / leaving;
            row.shares.emplace_back(sum < 1 ? std::min(share / (1 - sum), 1.0) : 1.0);
            sum += share;
            row.upTo.push_back(sum);
        }
        leap.push_back(std::move(row));
    }
    return m_leaps.emplace(std::pair{&propagator, duration}, std::move(leap)).first->second;
}

void Ensemble::spread(const Scatter& row, std::uint32_t leaving, std::vector<std::uint32_t>& next, Draws& draws) const
{
    const std::size_t last = row.places.size() - 1;
    if (leaving <= fewLeaving) {
        for (; leaving > 0; --leaving) {
            const double u = draws.uniform();
            std::size_t i = 0;
            while (i < last && u >= row.upTo[i]) {
                ++i;
            }
            ++next[static_cast<std::size_t>(row.places[i])];
        }
        return;
    }
    for (std::size_t i = 0; i < last && leaving > 0; ++i) {
        const std::uint32_t here = m_binomial.draw(leaving, row.shares[i], draws);
        next[static_cast<std::size_t>(row.places[i])] += here;
        leaving -= here;
    }
    next[static_cast<std::size_t>(row.places[last])] += leaving;
}

void Ensemble::scatter(const Leap& leap, std::vector<std::uint32_t>& counts, std::vector<std::uint32_t>& next,
                       Draws& draws)
{
    std::fill(next.begin(), next.end(), 0U);
    for (std::size_t state = 0; state < counts.size(); ++state) {
        if (counts[state] == 0) {
            continue;
        }
        const std::uint32_t leaving = m_binomial.draw(counts[state], leap[state].leaving, draws);
        next[state] += counts[state] - leaving;
        if (leaving > 0) {
            spread(leap[state], leaving, next, draws);
        }
    }
    counts.swap(next);
}

void Ensemble::run(std::uint64_t seed, std::span<const double> times,
                   const std::function<void(std::size_t, const std::uint32_t*)>& take)
{
    Draws draws(seed);
    std::vector<std::uint32_t> counts(m_trajectory.active().size(), 0);
    std::vector<std::uint32_t> next(counts.size());
    counts[static_cast<std::size_t>(m_trajectory.initial())] = m_molecules;
    const Protocol& protocol = m_trajectory.protocol();
    double now = 0;
    Protocol::Place place = protocol.at(0);
    for (std::size_t row = 0; row < times.size(); ++row) {
        const double resolution = 8 * std::numeric_limits<double>::epsilon() * std::max(times[row], 1e-6);
        while (times[row] - now > resolution) {
            const Protocol::Block& block = protocol.blocks()[place.block];
            const Propagator& phase = *m_trajectory.solved(place.block).phases[place.phase];
            const double phaseEnd = block.phaseStart(place.repeat, place.phase) + phase.duration();
            const double end = std::min(times[row], phaseEnd);
            if (end - now > resolution) {
                scatter(leap(phase, end - now, resolution), counts, next, draws);
            }
            now = end;
            if (phaseEnd - now <= resolution) {
                now = std::max(now, phaseEnd);
                place = protocol.at(now + resolution);
            }
        }
        take(row, counts.data());
    }
}

void SchemeTrajectory::ensemble(std::uint64_t seed, std::uint32_t molecules, std::span<const double> times,
                                std::span<double> rows) const
{
    const auto observables = static_cast<std::size_t>(m_weights.front().cols());
    Ensemble(*this, molecules).run(seed, times, [&](std::size_t row, const std::uint32_t* counts) {
        const auto& weights = m_weights[static_cast<std::size_t>(m_protocol.inputAt(times[row]))];
        for (std::size_t column = 0; column < observables; ++column) {
            double sum = 0;
            for (std::size_t state = 0; state < m_active.size(); ++state) {
                sum += counts[state] *
                       weights(static_cast<Eigen::Index>(state), static_cast<Eigen::Index>(column));
            }
            rows[row * observables + column] = sum / molecules;
        }
    });
}

}  // namespace kinetarium::model::kinetics
