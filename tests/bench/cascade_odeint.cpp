// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cascade_odeint.h"

#include "reference/cascade_by_hand.h"

#include <algorithm>
#include <numeric>

namespace kinetarium::tests {

namespace {

class Equations : public CascadeEquations {
public:
    explicit Equations(double infusion) : m_equations(cascade::problem().parameters) { m_equations.inf = infusion; }
    void rates(const double* y, double* f) const override { m_equations.rates(y, f); }
    void jacobian(const double* y, double* matrix) const override
    {
        constexpr int size = cascade::ByHand::size;
        std::fill_n(matrix, size * size, 0.0);
        m_equations.jacobian(y, [&](int i, int j, double value) { matrix[i * size + j] = value; });
    }

private:
    cascade::ByHand m_equations;
};

std::vector<double> table(double relative)
{
    static const std::vector<double> times = cascade::times();
    static const std::vector<std::size_t> all = [] {
        std::vector<std::size_t> list(cascade::ByHand::size);
        std::iota(list.begin(), list.end(), std::size_t{0});
        return list;
    }();
    std::vector<double> rows(times.size() * all.size());
    cascade::solver().solve(cascade::problem(), {relative, 0.01 * relative})->table(times, all, rows);
    return rows;
}

}  // namespace

CascadeCase cascadeCase()
{
    CascadeCase made{std::make_unique<Equations>(1), std::make_unique<Equations>(0), {}, cascade::times(),
                     table(1e-12)};
    for (const auto& each : cascade::solver().network().species) {
        made.start.push_back(each.start.number);
    }
    return made;
}

void solveCascade(double tolerance)
{
    (void)table(tolerance);
}

}  // namespace kinetarium::tests
