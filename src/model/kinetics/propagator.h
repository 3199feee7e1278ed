// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/scheme.h"

#include <Eigen/Core>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kinetarium::model::kinetics {

/// Entry (i, j): the probability to be in j a while after having been in i. Rows sum to 1.
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
/// Probabilities of the states.
using Distribution = Eigen::RowVectorXd;

/// product = p m; `product` has the right size and is not p.
void multiply(const Distribution& p, const Matrix& m, Distribution& product);

/// a b, for two stochastic matrices. Their entries are products and sums of numbers that are not negative, so each
/// keeps its relative accuracy; the diagonal then takes up the rounding, so that powers of any height stay stochastic.
Matrix chained(const Matrix& a, const Matrix& b);

/// exp(Q t) for 0 <= t <= duration, under constant inputs.
///
/// It holds exp(Q duration/2^l) for l = 0..depth, from a uniformised series for the shortest (where the fastest rate
/// times the time is below 1/2) and squarings from there on. Any t is a sum of those times and a rest, which is done by
/// the series again. No eigenvectors (without glutamate the rate matrix has none), no subtraction, no Padé solve: each
/// probability is right to a few rounding errors of its own size, and none is ever negative.
class Propagator {
public:
    Propagator(const Generator& generator, double duration);

    double duration() const { return m_duration; }
    int depth() const { return static_cast<int>(m_levels.size()) - 1; }
    const Matrix& whole() const { return m_levels.front(); }
    const Matrix& level(int l) const { return m_levels[static_cast<std::size_t>(l)]; }
    /// duration / 2^depth
    double cell() const { return m_cell; }

    /// p exp(Q t), in place.
    void apply(Distribution& p, double t) const;
    /// exp(Q t).
    Matrix matrix(double t) const;
    /// The mean of p exp(Q s) over 0 <= s <= duration.
    Distribution mean(const Distribution& p) const;

    /// The uniformised chain I + Q/fastest: its off-diagonal entries, its diagonal, and the rate of its steps.
    const std::vector<Flow>& steps() const { return m_steps; }
    const Eigen::VectorXd& staying() const { return m_staying; }
    double stepRate() const { return m_stepRate; }

private:
    double m_duration;
    double m_cell;
    double m_stepRate;
    std::vector<Flow> m_steps;
    Eigen::VectorXd m_staying;
    std::vector<Matrix> m_levels;

    void applyRest(Distribution& p, double t) const;
    Matrix rest(double t) const;
    Matrix stepped(const Matrix& m) const;
};

/// The powers m, m^2, m^4, … of a stochastic matrix, up to the one that covers `steps` or that no longer changes.
class Powers {
public:
    Powers() = default;
    Powers(Matrix m, std::uint64_t steps);

    /// m^(2^j); beyond the last, the limit.
    const Matrix& power(int j) const { return m_powers[std::min(static_cast<std::size_t>(j), m_powers.size() - 1)]; }
    /// p m^steps, in place.
    void apply(Distribution& p, std::uint64_t steps) const;

private:
    std::vector<Matrix> m_powers;
};

}  // namespace kinetarium::model::kinetics
