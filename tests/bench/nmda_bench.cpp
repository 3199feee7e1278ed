// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader does when a slider moves, without the drawing: run the receptor, sample a curve, look at a hundred
// single channels; and what a frame costs while time moves on.
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/course.h"

#include <benchmark/benchmark.h>

using namespace kinetarium::model;

namespace {

Settings busy()
{
    Settings settings = mechanism("nmda").defaults();
    settings.set("drug", "ketamine");
    settings.set("glutamate", "train");
    settings.set("magnesium", "1mM");
    return settings;
}

std::vector<double> plotTimes(double until)
{
    std::vector<double> times;
    for (int i = 0; i < 1000; ++i) {
        times.push_back(until * i / 999);
    }
    return times;
}

void run(benchmark::State& state)
{
    const Settings settings = busy();
    for (auto _ : state) {
        benchmark::DoNotOptimize(mechanism("nmda").run(settings));
    }
}

void runAndPlot(benchmark::State& state)
{
    const Settings settings = busy();
    const std::vector<double> times = plotTimes(60);
    for (auto _ : state) {
        benchmark::DoNotOptimize(mechanism("nmda").run(settings).table(times));
    }
}

void hundredChannels(benchmark::State& state)
{
    const Course course = mechanism("nmda").run(busy());
    double time = 33;
    for (auto _ : state) {
        time += 0.0004;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            benchmark::DoNotOptimize(course.trajectory().stateAt(seed, time));
        }
    }
}

BENCHMARK(run)->Unit(benchmark::kMillisecond);
BENCHMARK(runAndPlot)->Unit(benchmark::kMillisecond);
BENCHMARK(hundredChannels)->Unit(benchmark::kMillisecond);

}  // namespace
