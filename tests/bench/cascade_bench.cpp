// SPDX-License-Identifier: GPL-3.0-or-later
// The problem "cascade": 24 stiff species over a week, all of them at 2,000 times, ours and CVODE's in one process. The
// argument of each row is -10 log10 of the relative tolerance; the absolute is a hundredth of it. `error`: the largest
// distance from a solution at 1e-12 over all times, of each species in units of its largest value.
#include "bench/cascade_peer.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <numeric>

using namespace kinetarium::model::kinetics;
using namespace kinetarium::tests;

namespace {

constexpr std::size_t species = 24;

std::vector<std::size_t> allSpecies()
{
    std::vector<std::size_t> all(species);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

std::vector<double> start()
{
    std::vector<double> values;
    for (const Species& each : cascade::solver().network().species) {
        values.push_back(each.start.number);
    }
    return values;
}

double toleranceOf(const benchmark::State& state)
{
    return std::pow(10.0, -0.1 * static_cast<double>(state.range(0)));
}

double error(const std::vector<double>& rows)
{
    static const std::vector<double> reference = [] {
        std::vector<double> values(2000 * species);
        cascade::solver().solve(cascade::problem(), {1e-12, 1e-14})->table(cascade::times(), allSpecies(), values);
        return values;
    }();
    double worst = 0;
    for (std::size_t i = 0; i < species; ++i) {
        double largest = 0;
        double distance = 0;
        for (std::size_t at = i; at < rows.size(); at += species) {
            largest = std::max(largest, std::abs(reference[at]));
            distance = std::max(distance, std::abs(rows[at] - reference[at]));
        }
        worst = std::max(worst, distance / largest);
    }
    return worst;
}

void ours(benchmark::State& state, const NetworkSolver& solver)
{
    const NetworkProblem problem = cascade::problem();
    const double tolerance = toleranceOf(state);
    const auto times = cascade::times();
    const auto quantities = allSpecies();
    std::vector<double> rows(times.size() * species);
    std::size_t steps = 0;
    for (auto _ : state) {
        const auto solution = solver.solve(problem, {tolerance, 0.01 * tolerance});
        solution->table(times, quantities, rows);
        steps = solution->steps();
        benchmark::DoNotOptimize(rows.data());
    }
    state.counters["error"] = error(rows);
    state.counters["steps"] = static_cast<double>(steps);
}

void cvode(benchmark::State& state, bool sparse)
{
    const auto parameters = cascade::problem().parameters;
    const auto begin = start();
    const auto times = cascade::times();
    std::vector<double> rows(times.size() * species);
    CascadeCvode peer(sparse, toleranceOf(state));
    for (auto _ : state) {
        peer.solve(parameters, begin, times, [&](std::size_t row, const double* y) {
            std::copy(y, y + species, rows.begin() + static_cast<std::ptrdiff_t>(row * species));
        });
        benchmark::DoNotOptimize(rows.data());
    }
    state.counters["error"] = error(rows);
}

/// 14 days at 2,000 times with the tolerance that the application uses.
void fortnight(benchmark::State& state)
{
    NetworkProblem problem = cascade::problem();
    problem.until = 14 * 1440;
    std::vector<double> times;
    for (int i = 0; i < 2000; ++i) {
        times.push_back(problem.until * i / 1999);
    }
    const auto quantities = allSpecies();
    std::vector<double> rows(times.size() * species);
    for (auto _ : state) {
        cascade::solver().solve(problem)->table(times, quantities, rows);
        benchmark::DoNotOptimize(rows.data());
    }
}

BENCHMARK_CAPTURE(ours, widest, cascade::solver())->Arg(25)->Arg(30)->Arg(35)->Arg(40)->Arg(50)->Arg(60)->Arg(80);
BENCHMARK_CAPTURE(ours, portable, cascade::portableSolver())->Arg(35)->Arg(50);
BENCHMARK_CAPTURE(cvode, dense, false)->Arg(30)->Arg(40)->Arg(50)->Arg(60)->Arg(80)->Unit(benchmark::kMicrosecond);
#if defined(KINETARIUM_HAS_KLU)
BENCHMARK_CAPTURE(cvode, klu, true)->Arg(30)->Arg(40)->Arg(50)->Arg(60)->Arg(80)->Unit(benchmark::kMicrosecond);
#endif
BENCHMARK(fortnight);

}  // namespace
