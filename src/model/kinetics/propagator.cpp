// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/propagator.h"

#include "model/kinetics/pack.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::model::kinetics {

namespace {

constexpr double longestSeries = 0.5;  // fastest rate times time, for a series
constexpr double negligible = 1e-19;
constexpr int mostPowers = 48;

/// The sum of a row is 1 up to rounding; makes it 1 without harm to the small entries.
void closeRows(Matrix& m)
{
    for (Eigen::Index i = 0; i < m.rows(); ++i) {
        const double sum = m.row(i).sum();
        const double leaving = sum - m(i, i);
        if (leaving < 0.5) {
            m(i, i) = 1 - leaving;
        } else {
            m.row(i) /= sum;
        }
    }
}

/// out = row m. At the size of a scheme (a dozen states) this beats a general product by far.
void multiplyRow(const double* row, const Matrix& m, double* out)
{
    using RowTile = Tile<2, 1>;
    constexpr auto width = static_cast<Eigen::Index>(RowTile::panel);
    const Eigen::Index columns = m.cols();
    if (columns >= width) {
        for (Eigen::Index j = 0; j < columns; j += width) {
            const Eigen::Index at = std::min(j, columns - width);  // the last may overlap, with the same values
            RowTile::multiply(row, static_cast<std::size_t>(m.rows()), m.data() + at, static_cast<std::size_t>(columns),
                              out + at, 0);
        }
        return;
    }
    std::fill(out, out + columns, 0.0);
    for (Eigen::Index i = 0; i < m.rows(); ++i) {
        for (Eigen::Index j = 0; j < columns; ++j) {
            out[j] += row[i] * m(i, j);
        }
    }
}

}  // namespace

void multiply(const Distribution& p, const Matrix& m, Distribution& product)
{
    multiplyRow(p.data(), m, product.data());
}

Matrix chained(const Matrix& a, const Matrix& b)
{
    Matrix product(a.rows(), b.cols());
    for (Eigen::Index i = 0; i < a.rows(); ++i) {
        multiplyRow(a.row(i).data(), b, product.row(i).data());
    }
    closeRows(product);
    return product;
}

Propagator::Propagator(const Generator& generator, double duration)
    : m_duration(duration), m_stepRate(generator.fastest), m_staying(Eigen::VectorXd::Ones(generator.size))
{
    m_steps.reserve(generator.flows.size());
    for (const Flow& flow : generator.flows) {
        m_steps.push_back({flow.from, flow.to, flow.rate / m_stepRate});
        m_staying[flow.from] -= flow.rate / m_stepRate;
    }
    m_staying = m_staying.cwiseMax(0.0);

    int depth = 0;
    m_cell = duration;
    while (m_cell * m_stepRate > longestSeries) {
        m_cell = duration * std::ldexp(1.0, -++depth);
    }
    m_levels.resize(static_cast<std::size_t>(depth) + 1);
    m_levels.back() = rest(m_cell);
    for (auto l = m_levels.size() - 1; l > 0; --l) {
        m_levels[l - 1] = chained(m_levels[l], m_levels[l]);
    }
}

Matrix Propagator::stepped(const Matrix& m) const
{
    Matrix next = m_staying.asDiagonal() * m;
    for (const Flow& step : m_steps) {
        next.row(step.from) += step.rate * m.row(step.to);
    }
    return next;
}

Matrix Propagator::rest(double t) const
{
    const double x = m_stepRate * t;
    double weight = std::exp(-x);
    Matrix power = Matrix::Identity(m_staying.size(), m_staying.size());
    Matrix sum = weight * power;
    // Far states are reached only after as many steps as lie between: never stop before that.
    for (int n = 1; x > 0 && (weight > negligible || n <= m_staying.size()); ++n) {
        power = stepped(power);
        weight *= x / n;
        sum += weight * power;
    }
    closeRows(sum);
    return sum;
}

void Propagator::applyRest(Distribution& p, double t) const
{
    const double x = m_stepRate * t;
    if (!(x > 0)) {
        return;
    }
    double weight = std::exp(-x);
    Distribution power = p;
    Distribution next(p.size());
    p *= weight;
    for (int n = 1; weight > negligible; ++n) {
        next = power.cwiseProduct(m_staying.transpose());
        for (const Flow& step : m_steps) {
            next[step.to] += step.rate * power[step.from];
        }
        power.swap(next);
        weight *= x / n;
        p += weight * power;
    }
}

void Propagator::apply(Distribution& p, double t) const
{
    Distribution next(p.size());
    double part = m_duration;
    for (const Matrix& level : m_levels) {
        if (t >= part) {
            multiply(p, level, next);
            p.swap(next);
            t -= part;
        }
        part /= 2;
    }
    applyRest(p, t);
}

Matrix Propagator::matrix(double t) const
{
    Matrix product;
    double part = m_duration;
    for (const Matrix& level : m_levels) {
        if (t >= part) {
            product = product.size() == 0 ? level : chained(product, level);
            t -= part;
        }
        part /= 2;
    }
    if (t > 0 || product.size() == 0) {
        product = product.size() == 0 ? rest(t) : chained(product, rest(t));
    }
    return product;
}

Distribution Propagator::mean(const Distribution& p) const
{
    // The integral of the series over one cell: the weight of n steps is the chance of more than n.
    const double x = m_stepRate * m_cell;
    if (!(x > 0)) {
        return p;
    }
    double weight = std::exp(-x);
    double more = -std::expm1(-x);
    Matrix power = Matrix::Identity(p.size(), p.size());
    Matrix sum = more * power;
    for (int n = 1; more > negligible && n < 40; ++n) {
        power = stepped(power);
        weight *= x / n;
        more = std::max(0.0, more - weight);
        sum += more * power;
    }
    sum /= x;  // now the mean over a cell
    for (auto l = m_levels.size() - 1; l > 0; --l) {
        sum = 0.5 * (sum + m_levels[l] * sum).eval();
    }
    closeRows(sum);
    return p * sum;
}

Powers::Powers(Matrix m, std::uint64_t steps)
{
    m_powers.push_back(std::move(m));
    for (int j = 1; j < mostPowers && (steps >> j) != 0; ++j) {
        const Matrix& last = m_powers.back();
        Matrix next = chained(last, last);
        const bool settled = (next - last).cwiseAbs().maxCoeff() < negligible;
        if (settled) {
            break;
        }
        m_powers.push_back(std::move(next));
    }
}

void Powers::apply(Distribution& p, std::uint64_t steps) const
{
    Distribution next(p.size());
    for (int j = 0; steps != 0; ++j, steps >>= 1) {
        if ((steps & 1) != 0) {
            multiply(p, power(j), next);
            p.swap(next);
        }
    }
}

}  // namespace kinetarium::model::kinetics
