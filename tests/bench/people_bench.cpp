// SPDX-License-Identifier: GPL-3.0-or-later
// The problem "population": the cascade for 1,000 people, four quantities at 2,000 or 200 times, ours and CVODE's with the
// same number of threads. Arguments: -10 log10 of the relative tolerance, times, threads. `error`: as for the cascade, the
// worst of 20 people and of all species for both.
#include "bench/cascade_peer.h"
#include "model/kinetics/percentiles.h"

#include <benchmark/benchmark.h>

#include <atomic>
#include <cmath>
#include <numeric>
#include <thread>

using namespace kinetarium::model::kinetics;
using namespace kinetarium::tests;

namespace {

constexpr std::size_t species = 24;

std::vector<std::size_t> drawn()
{
    const NetworkSolver& solver = cascade::solver();
    return {solver.quantity("A1"), solver.quantity("BD"), solver.quantity("M"), solver.quantity("Rs")};
}

std::vector<double> start()
{
    std::vector<double> values;
    for (const Species& each : cascade::solver().network().species) {
        values.push_back(each.start.number);
    }
    return values;
}

/// `solve` fills all species at 2,000 times for one person.
template <class Solve>
double worstError(const Solve& solve)
{
    std::vector<std::size_t> all(species);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto times = cascade::times();
    const auto people = cascade::people();
    std::vector<double> rows(times.size() * species);
    std::vector<double> reference(rows.size());
    double worst = 0;
    for (std::size_t person = 0; person < people.size(); person += 50) {
        solve(people[person], times, rows);
        cascade::solver().solve(people[person], {1e-11, 1e-13})->table(times, all, reference);
        for (std::size_t i = 0; i < species; ++i) {
            double largest = 0;
            double distance = 0;
            for (std::size_t at = i; at < rows.size(); at += species) {
                largest = std::max(largest, std::abs(reference[at]));
                distance = std::max(distance, std::abs(rows[at] - reference[at]));
            }
            worst = std::max(worst, distance / largest);
        }
    }
    return worst;
}

void ours(benchmark::State& state)
{
    const double relative = std::pow(10.0, -0.1 * static_cast<double>(state.range(0)));
    const Tolerance tolerance{relative, 0.01 * relative};
    const auto people = cascade::people();
    const auto times = cascade::times(static_cast<int>(state.range(1)));
    const auto quantities = drawn();
    std::vector<double> rows(people.size() * times.size() * quantities.size());
    for (auto _ : state) {
        cascade::solver().solvePeople(people, times, quantities, rows, tolerance,
                                      static_cast<unsigned>(state.range(2)));
        benchmark::DoNotOptimize(rows.data());
    }
    std::vector<std::size_t> all(species);
    std::iota(all.begin(), all.end(), std::size_t{0});
    state.counters["error"] = worstError([&](const NetworkProblem& person, const auto& at, auto& values) {
        cascade::solver().solvePeople({&person, 1}, at, all, values, tolerance);
    });
}

/// What a moved slider costs: 1,000 people and their three percentiles at 200 times.
void band(benchmark::State& state)
{
    const double relative = std::pow(10.0, -0.1 * static_cast<double>(state.range(0)));
    const auto people = cascade::people();
    const auto times = cascade::times(200);
    const auto quantities = drawn();
    const std::vector<double> shares{0.05, 0.5, 0.95};
    const auto threads = static_cast<unsigned>(state.range(1));
    std::vector<double> rows(people.size() * times.size() * quantities.size());
    std::vector<double> bands(times.size() * quantities.size() * shares.size());
    for (auto _ : state) {
        cascade::solver().solvePeople(people, times, quantities, rows, {relative, 0.01 * relative}, threads);
        percentiles(rows, people.size(), shares, bands, threads);
        benchmark::DoNotOptimize(bands.data());
    }
}

void onlyPercentiles(benchmark::State& state)
{
    const auto people = cascade::people();
    const auto times = cascade::times(200);
    const auto quantities = drawn();
    const std::vector<double> shares{0.05, 0.5, 0.95};
    std::vector<double> rows(people.size() * times.size() * quantities.size());
    std::vector<double> bands(times.size() * quantities.size() * shares.size());
    cascade::solver().solvePeople(people, times, quantities, rows);
    for (auto _ : state) {
        percentiles(rows, people.size(), shares, bands, static_cast<unsigned>(state.range(0)));
        benchmark::DoNotOptimize(bands.data());
    }
}

void cvode(benchmark::State& state, bool sparse)
{
    const double relative = std::pow(10.0, -0.1 * static_cast<double>(state.range(0)));
    const auto people = cascade::people();
    const auto times = cascade::times(static_cast<int>(state.range(1)));
    const auto quantities = drawn();
    const auto begin = start();
    const std::size_t size = times.size() * quantities.size();
    std::vector<double> rows(people.size() * size);
    for (auto _ : state) {
        std::atomic<std::size_t> next{0};
        const auto work = [&] {
            CascadeCvode peer(sparse, relative);
            for (std::size_t i = next++; i < people.size(); i = next++) {
                peer.solve(people[i].parameters, begin, times, [&](std::size_t row, const double* y) {
                    for (std::size_t k = 0; k < quantities.size(); ++k) {
                        rows[i * size + row * quantities.size() + k] = y[quantities[k]];
                    }
                });
            }
        };
        std::vector<std::jthread> helpers;
        for (int i = 1; i < state.range(2); ++i) {
            helpers.emplace_back(work);
        }
        work();
        helpers.clear();
        benchmark::DoNotOptimize(rows.data());
    }
    CascadeCvode peer(sparse, relative);
    state.counters["error"] = worstError([&](const NetworkProblem& person, const auto& at, auto& values) {
        peer.solve(person.parameters, begin, at, [&](std::size_t row, const double* y) {
            std::copy(y, y + species, values.begin() + static_cast<std::ptrdiff_t>(row * species));
        });
    });
}

// Process CPU time counts all threads: half of it is what two threads would take undisturbed.
void timed(benchmark::internal::Benchmark* bench)
{
    bench->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
}

BENCHMARK(ours)->Apply(timed)->Args({25, 2000, 2})->Args({30, 2000, 2})->Args({40, 2000, 2})->Args({30, 2000, 1})
    ->Args({25, 200, 2})->Args({30, 200, 2})->Args({40, 200, 2})->Args({30, 200, 1});
BENCHMARK(band)->Apply(timed)->Args({30, 1})->Args({30, 2})->Args({25, 2});
BENCHMARK(onlyPercentiles)->Apply(timed)->Arg(1)->Arg(2);
BENCHMARK_CAPTURE(cvode, dense, false)->Apply(timed)->Args({30, 2000, 2})->Args({40, 2000, 2})->Args({30, 200, 2});
#if defined(KINETARIUM_HAS_KLU)
BENCHMARK_CAPTURE(cvode, klu, true)->Apply(timed)->Args({30, 2000, 2})->Args({40, 2000, 2})->Args({30, 200, 2})
    ->Args({40, 200, 2});
#endif

}  // namespace
