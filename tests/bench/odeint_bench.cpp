// SPDX-License-Identifier: GPL-3.0-or-later
// The problem "cascade" with Boost.odeint's rosenbrock4 (the method Rodas4, dense uBLAS), a program of its own because
// Boost 1.74's uBLAS is not C++20. The argument is -10 log10 of the relative tolerance; `error` as for the cascade.
#include "bench/cascade_odeint.h"

#include <boost/numeric/odeint.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>

namespace {

using Vector = boost::numeric::ublas::vector<double>;
using Matrix = boost::numeric::ublas::matrix<double>;
using namespace kinetarium::tests;

struct Rates {
    const CascadeEquations* equations;
    void operator()(const Vector& y, Vector& f, double) const { equations->rates(&y[0], &f[0]); }
};
struct Slopes {
    const CascadeEquations* equations;
    void operator()(const Vector& y, Matrix& matrix, double, Vector& byTime) const
    {
        std::fill(byTime.begin(), byTime.end(), 0.0);
        equations->jacobian(&y[0], &matrix.data()[0]);
    }
};

void integrate(const CascadeEquations& equations, Vector& y, double from, double to, double tolerance,
               const std::vector<double>& times, std::size_t& row, std::vector<double>& rows)
{
    namespace odeint = boost::numeric::odeint;
    auto stepper = odeint::make_dense_output(0.01 * tolerance, tolerance, odeint::rosenbrock4<double>());
    const auto system = std::make_pair(Rates{&equations}, Slopes{&equations});
    stepper.initialize(y, from, 1e-3);
    Vector at(y.size());
    while (stepper.current_time() < to) {
        if (stepper.current_time() + stepper.current_time_step() > to) {
            stepper.initialize(stepper.current_state(), stepper.current_time(), to - stepper.current_time());
        }
        const auto span = stepper.do_step(system);
        const bool end = span.second >= to * (1 - 1e-14);
        for (; row < times.size() && (times[row] <= span.second || (end && times[row] <= to)); ++row) {
            stepper.calc_state(times[row], at);
            std::copy(at.begin(), at.end(), rows.begin() + static_cast<std::ptrdiff_t>(row * y.size()));
        }
        if (end) {
            break;
        }
    }
    y = stepper.current_state();
}

void rosenbrock4(benchmark::State& state)
{
    const double tolerance = std::pow(10.0, -0.1 * static_cast<double>(state.range(0)));
    const CascadeCase problem = cascadeCase();
    const std::size_t size = problem.start.size();
    std::vector<double> rows(problem.times.size() * size);
    for (auto _ : state) {
        Vector y(size);
        std::copy(problem.start.begin(), problem.start.end(), y.begin());
        std::size_t row = 0;
        integrate(*problem.infusing, y, 0, 40, tolerance, problem.times, row, rows);
        integrate(*problem.after, y, 40, 10080, tolerance, problem.times, row, rows);
        benchmark::DoNotOptimize(rows.data());
    }
    double worst = 0;
    for (std::size_t i = 0; i < size; ++i) {
        double largest = 0;
        double distance = 0;
        for (std::size_t at = i; at < rows.size(); at += size) {
            largest = std::max(largest, std::abs(problem.reference[at]));
            distance = std::max(distance, std::abs(rows[at] - problem.reference[at]));
        }
        worst = std::max(worst, distance / largest);
    }
    state.counters["error"] = worst;
}

void ours(benchmark::State& state)
{
    const double tolerance = std::pow(10.0, -0.1 * static_cast<double>(state.range(0)));
    for (auto _ : state) {
        solveCascade(tolerance);
    }
}

BENCHMARK(rosenbrock4)->Arg(30)->Arg(40)->Arg(50)->Arg(60);
BENCHMARK(ours)->Arg(30)->Arg(35)->Arg(40)->Arg(50);

}  // namespace
