// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/limit.h"

#include <Eigen/LU>

#include <algorithm>

namespace kinetarium::model::kinetics {

namespace {

/// The groups of states that are never left again, each ascending.
std::vector<std::vector<int>> closedClasses(std::span<const Generator> generators, int size)
{
    std::vector<std::vector<int>> reach;
    for (int i = 0; i < size; ++i) {
        reach.push_back(reachable(generators, i));
    }
    const auto leadsTo = [&](int i, int j) {
        const auto& from = reach[static_cast<std::size_t>(i)];
        return std::binary_search(from.begin(), from.end(), j);
    };
    std::vector<std::vector<int>> classes;
    for (int i = 0; i < size; ++i) {
        const auto& from = reach[static_cast<std::size_t>(i)];
        const bool closed = std::all_of(from.begin(), from.end(), [&](int j) { return leadsTo(j, i); });
        if (closed && from.front() == i) {
            classes.push_back(from);
        }
    }
    return classes;
}

/// The stationary distribution inside one class, by Grassmann, Taksar and Heyman's elimination: no subtractions.
std::vector<double> stationary(const Matrix& m, const std::vector<int>& states)
{
    const auto n = static_cast<Eigen::Index>(states.size());
    Matrix a(n, n);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j) {
            a(i, j) = m(states[static_cast<std::size_t>(i)], states[static_cast<std::size_t>(j)]);
        }
    }
    for (Eigen::Index k = n - 1; k > 0; --k) {
        const double out = a.row(k).head(k).sum();
        for (Eigen::Index i = 0; i < k; ++i) {
            a(i, k) /= out;
            for (Eigen::Index j = 0; j < k; ++j) {
                if (i != j) {
                    a(i, j) += a(i, k) * a(k, j);
                }
            }
        }
    }
    std::vector<double> share(states.size(), 1.0);
    double sum = 1;
    for (Eigen::Index k = 1; k < n; ++k) {
        double value = 0;
        for (Eigen::Index i = 0; i < k; ++i) {
            value += share[static_cast<std::size_t>(i)] * a(i, k);
        }
        share[static_cast<std::size_t>(k)] = value;
        sum += value;
    }
    for (double& each : share) {
        each /= sum;
    }
    return share;
}

/// For each state the probability to be caught by `into` in the end.
Eigen::VectorXd caught(const Matrix& m, const std::vector<int>& passing, const std::vector<int>& into)
{
    const auto n = static_cast<Eigen::Index>(passing.size());
    Eigen::MatrixXd stay = Eigen::MatrixXd::Zero(n, n);
    Eigen::VectorXd enter = Eigen::VectorXd::Zero(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const int from = passing[static_cast<std::size_t>(i)];
        for (Eigen::Index to = 0; to < m.cols(); ++to) {
            if (to == from) {
                continue;
            }
            stay(i, i) += m(from, to);
            const auto inside = std::find(passing.begin(), passing.end(), static_cast<int>(to));
            if (inside != passing.end()) {
                stay(i, inside - passing.begin()) -= m(from, to);
            } else if (std::binary_search(into.begin(), into.end(), static_cast<int>(to))) {
                enter[i] += m(from, to);
            }
        }
    }
    return stay.partialPivLu().solve(enter);
}

}  // namespace

Matrix rates(const Generator& generator)
{
    Matrix m = Matrix::Zero(generator.size, generator.size);
    for (const Flow& flow : generator.flows) {
        m(flow.from, flow.to) = flow.rate;
    }
    return m;
}

Distribution limitOf(const Matrix& m, std::span<const Generator> generators, const Distribution& start)
{
    const auto classes = closedClasses(generators, static_cast<int>(start.size()));
    std::vector<int> passing;
    for (int i = 0; i < start.size(); ++i) {
        const bool closed = std::any_of(classes.begin(), classes.end(), [&](const auto& each) {
            return std::binary_search(each.begin(), each.end(), i);
        });
        if (!closed) {
            passing.push_back(i);
        }
    }
    Distribution limit = Distribution::Zero(start.size());
    for (const std::vector<int>& each : classes) {
        double mass = 0;
        for (int state : each) {
            mass += start[state];
        }
        if (!passing.empty()) {
            const Eigen::VectorXd share = caught(m, passing, each);
            for (std::size_t i = 0; i < passing.size(); ++i) {
                mass += start[passing[i]] * share[static_cast<Eigen::Index>(i)];
            }
        }
        const std::vector<double> inside = stationary(m, each);
        for (std::size_t i = 0; i < each.size(); ++i) {
            limit[each[i]] = mass * inside[i];
        }
    }
    return limit;
}

}  // namespace kinetarium::model::kinetics
