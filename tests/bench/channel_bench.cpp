// SPDX-License-Identifier: GPL-3.0-or-later
// The problem "channel": a 60-s train at 10 Hz with drug, 15 states at 60,001 times, ours and CVODE's in one process.
// Every row carries its error against the long-double reference (the seven published values), and CVODE's rows also
// the largest distance from our table over all samples and states.
#include "model/kinetics/scheme_trajectory.h"
#include "reference/channel_problem.h"

#include <benchmark/benchmark.h>

#include <cmath>

using namespace kinetarium::model::kinetics;
using namespace kinetarium::tests;

namespace {

constexpr std::size_t states = 15;

/// Largest distance from the reference values.
double referenceError(const std::vector<double>& rows)
{
    static const Scheme scheme = channelScheme();
    double worst = 0;
    for (const ChannelReference& each : channelReference()) {
        double sum = 0;
        for (const char* state : each.states) {
            sum += rows[static_cast<std::size_t>(each.row) * states + static_cast<std::size_t>(scheme.state(state))];
        }
        worst = std::max(worst, std::abs(sum - each.value));
    }
    return worst;
}

const std::vector<double>& ourTable()
{
    static const std::vector<double> rows = [] {
        const std::vector<double> times = channelTimes();
        std::vector<double> table(times.size() * states);
        SchemeTrajectory(channelScheme(), channelProtocol(), {}).stateTable(times, table);
        return table;
    }();
    return rows;
}

/// Everything a run needs: scheme, protocol, propagators, 60,001 x 15 values.
void fullTable(benchmark::State& state)
{
    const std::vector<double> times = channelTimes();
    std::vector<double> rows(times.size() * states);
    for (auto _ : state) {
        const SchemeTrajectory trajectory(channelScheme(), channelProtocol(), {});
        trajectory.stateTable(times, rows);
        benchmark::DoNotOptimize(rows.data());
    }
    state.counters["error"] = referenceError(rows);
}

/// What a slider costs: two observables at eight times in each of the 600 periods.
void sliderPath(benchmark::State& state)
{
    const Scheme scheme = channelScheme();
    std::vector<double> times;
    for (int i = 0; i < 4800; ++i) {
        times.push_back(i * 0.0125);
    }
    const auto sum = [&](std::vector<const char*> names) -> Weights {
        std::vector<double> weights(states, 0.0);
        for (const char* name : names) {
            weights[static_cast<std::size_t>(scheme.state(name))] = 1;
        }
        return [weights](std::span<const double>) { return weights; };
    };
    std::vector<double> rows(times.size() * 2);
    for (auto _ : state) {
        const SchemeTrajectory trajectory(channelScheme(), channelProtocol(),
                                          {sum({"O"}), sum({"C0B", "C1B", "C2B", "DB", "OB"})});
        trajectory.table(times, rows);
        benchmark::DoNotOptimize(rows.data());
    }
    double worst = 0;
    for (std::size_t row = 0; row < times.size(); row += 2) {  // every second falls on the grid of the full table
        const std::size_t grid = row / 2 * 25;
        worst = std::max(worst, std::abs(rows[row * 2] - ourTable()[grid * states + 4]));
    }
    state.counters["error"] = worst;
}

/// CVODE, BDF, dense, analytic Jacobian, restarted at each of the 1,200 edges. The argument is -log10 of rtol.
void cvode(benchmark::State& state)
{
    const double tolerance = std::pow(10.0, -static_cast<double>(state.range(0)));
    const Scheme scheme = channelScheme();
    const std::vector<double> times = channelTimes();
    std::vector<double> rows(times.size() * states);
    for (auto _ : state) {
        const Generator pulse = scheme.generator(std::vector<double>{1000, 1});
        const Generator pause = scheme.generator(std::vector<double>{0, 1});
        std::vector<Piece> pieces;
        for (int k = 0; k < 600; ++k) {
            pieces.push_back({k / 10.0, (100 * k + 1) / 1000.0, &pulse});
            pieces.push_back({(100 * k + 1) / 1000.0, (k + 1) / 10.0, &pause});
        }
        Cvode(states, tolerance, 0.01 * tolerance).solve(pieces, 0, times, [&](std::size_t row, const double* y) {
            std::copy(y, y + states, rows.begin() + static_cast<std::ptrdiff_t>(row * states));
        });
        benchmark::DoNotOptimize(rows.data());
    }
    double distance = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        distance = std::max(distance, std::abs(rows[i] - ourTable()[i]));
    }
    state.counters["error"] = referenceError(rows);
    state.counters["worst"] = distance;
}

BENCHMARK(fullTable)->Unit(benchmark::kMillisecond);
BENCHMARK(sliderPath)->Unit(benchmark::kMillisecond);
BENCHMARK(cvode)->Arg(3)->Arg(4)->Arg(6)->Arg(8)->Arg(10)->Unit(benchmark::kMillisecond);

}  // namespace
