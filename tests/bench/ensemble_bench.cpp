// SPDX-License-Identifier: GPL-3.0-or-later
// The problem "stochastic": 1,000 independent channels of the problem "channel" for one second (10 pulses), the number
// open at 10 kHz. Ours beside Gillespie's direct method on the counts and an exact simulation of each channel, all
// three in one process. The law is known, so each row carries chi2 (mean squared distance from n p over its variance,
// 1 when exact) over the samples of 32 paths.
#include "model/kinetics/ensemble.h"
#include "reference/channel_problem.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>

using namespace kinetarium::model::kinetics;
using namespace kinetarium::tests;

namespace {

constexpr std::size_t states = 15;
constexpr std::uint32_t channels = 1000;

const std::vector<double>& sampleTimes()
{
    static const std::vector<double> times = [] {
        std::vector<double> list;
        for (int i = 0; i <= 10000; ++i) {
            list.push_back(i / 10000.0);
        }
        return list;
    }();
    return times;
}

std::size_t openState()
{
    static const auto open = static_cast<std::size_t>(channelScheme().state("O"));
    return open;
}

const std::vector<double>& openProbability()
{
    static const std::vector<double> open = [] {
        std::vector<double> rows(sampleTimes().size() * states);
        SchemeTrajectory(channelScheme(), channelProtocol(), {}).stateTable(sampleTimes(), rows);
        std::vector<double> column;
        for (std::size_t i = 0; i < sampleTimes().size(); ++i) {
            column.push_back(rows[i * states + openState()]);
        }
        return column;
    }();
    return open;
}

/// How the direct methods see the problem: rates by input, and where the inputs change.
struct Stimulus {
    std::vector<Generator> generators;
    std::vector<double> edges;  ///< the input is generators[1] from an even edge on, generators[0] from an odd one on

    Stimulus()
    {
        const Scheme scheme = channelScheme();
        generators.push_back(scheme.generator(std::vector<double>{0, 1}));
        generators.push_back(scheme.generator(std::vector<double>{1000, 1}));
        for (int k = 0; k < 10; ++k) {
            edges.push_back(k * 0.1);
            edges.push_back(k * 0.1 + 0.001);
        }
        edges.push_back(1);
    }
};

using OpenCounts = std::vector<std::uint32_t>;

/// Gillespie's direct method on the counts: the next event of all, whatever it is.
void gillespie(const Stimulus& stimulus, std::uint64_t seed, OpenCounts& open)
{
    Draws draws(seed);
    std::vector<double> counts(states, 0.0);
    counts[0] = channels;
    std::vector<double> propensities;
    std::size_t row = 0;
    for (std::size_t piece = 0; piece + 1 < stimulus.edges.size(); ++piece) {
        const Generator& generator = stimulus.generators[piece % 2 == 0 ? 1 : 0];
        propensities.resize(generator.flows.size());
        double now = stimulus.edges[piece];
        while (true) {
            double total = 0;
            for (std::size_t i = 0; i < generator.flows.size(); ++i) {
                propensities[i] = generator.flows[i].rate * counts[static_cast<std::size_t>(generator.flows[i].from)];
                total += propensities[i];
            }
            const double next = now - std::log(draws.uniform()) / total;
            const double end = std::min(next, stimulus.edges[piece + 1]);
            for (; row < open.size() && sampleTimes()[row] < end; ++row) {
                open[row] = static_cast<std::uint32_t>(counts[openState()]);
            }
            if (next >= stimulus.edges[piece + 1]) {
                break;
            }
            now = next;
            double left = draws.uniform() * total;
            std::size_t i = 0;
            while (i + 1 < propensities.size() && left >= propensities[i]) {
                left -= propensities[i++];
            }
            counts[static_cast<std::size_t>(generator.flows[i].from)] -= 1;
            counts[static_cast<std::size_t>(generator.flows[i].to)] += 1;
        }
    }
    for (; row < open.size(); ++row) {
        open[row] = static_cast<std::uint32_t>(counts[openState()]);
    }
}

/// Each state's exits, for one channel at a time.
struct Exits {
    struct Exit {
        double upTo;
        int to;
    };
    std::vector<std::vector<Exit>> of;
    std::vector<double> total;

    explicit Exits(const Generator& generator) : of(states), total(states, 0.0)
    {
        for (const Flow& flow : generator.flows) {
            const auto from = static_cast<std::size_t>(flow.from);
            total[from] += flow.rate;
            if (flow.rate > 0) {
                of[from].push_back({total[from], flow.to});
            }
        }
    }
};

/// The exact path of each channel, event by event; open spells are added to a table of differences.
void perChannel(const std::vector<Exits>& exits, const Stimulus& stimulus, std::uint64_t seed, OpenCounts& open)
{
    Draws draws(seed);
    std::vector<int> change(open.size() + 1, 0);
    const auto sampleAfter = [&](double time) {
        return std::min(static_cast<std::size_t>(std::ceil(time * 10000)), open.size());
    };
    for (std::uint32_t channel = 0; channel < channels; ++channel) {
        std::size_t state = 0;
        double since = 0;
        for (std::size_t piece = 0; piece + 1 < stimulus.edges.size(); ++piece) {
            const Exits& here = exits[piece % 2 == 0 ? 1 : 0];
            double now = stimulus.edges[piece];
            while (true) {
                const double total = here.total[state];
                now = total > 0 ? now - std::log(draws.uniform()) / total : 2;
                if (now >= stimulus.edges[piece + 1]) {
                    break;
                }
                const double at = draws.uniform() * total;
                std::size_t i = 0;
                while (i + 1 < here.of[state].size() && at >= here.of[state][i].upTo) {
                    ++i;
                }
                const auto to = static_cast<std::size_t>(here.of[state][i].to);
                if (state == openState()) {
                    ++change[sampleAfter(since)];
                    --change[sampleAfter(now)];
                }
                state = to;
                since = now;
            }
        }
        if (state == openState()) {
            ++change[sampleAfter(since)];
            --change[open.size()];
        }
    }
    int sum = 0;
    for (std::size_t row = 0; row < open.size(); ++row) {
        sum += change[row];
        open[row] = static_cast<std::uint32_t>(sum);
    }
}

template <typename Method>
void measure(benchmark::State& state, Method method)
{
    OpenCounts open(sampleTimes().size());
    std::uint64_t seed = 1;
    for (auto _ : state) {
        method(seed++, open);
        benchmark::DoNotOptimize(open.data());
    }
    double chi2 = 0;
    double samples = 0;
    for (seed = 101; seed <= 132; ++seed) {
        method(seed, open);
        for (std::size_t row = 50; row < open.size(); ++row) {
            const double p = openProbability()[row];
            const double off = open[row] - channels * p;
            chi2 += off * off / (channels * p * (1 - p));
            ++samples;
        }
    }
    state.counters["chi2"] = chi2 / samples;
}

void stochasticOurs(benchmark::State& state)
{
    measure(state, [](std::uint64_t seed, OpenCounts& open) {
        const SchemeTrajectory trajectory(channelScheme(), channelProtocol(), {});
        Ensemble(trajectory, channels).run(seed, sampleTimes(), [&](std::size_t row, const std::uint32_t* counts) {
            open[row] = counts[openState()];
        });
    });
}

void stochasticGillespie(benchmark::State& state)
{
    const Stimulus stimulus;
    measure(state, [&](std::uint64_t seed, OpenCounts& open) { gillespie(stimulus, seed, open); });
}

void stochasticPerChannel(benchmark::State& state)
{
    const Stimulus stimulus;
    const std::vector<Exits> exits{Exits(stimulus.generators[0]), Exits(stimulus.generators[1])};
    measure(state, [&](std::uint64_t seed, OpenCounts& open) { perChannel(exits, stimulus, seed, open); });
}

}  // namespace

BENCHMARK(stochasticOurs)->Unit(benchmark::kMillisecond);
BENCHMARK(stochasticPerChannel)->Unit(benchmark::kMillisecond);
BENCHMARK(stochasticGillespie)->Unit(benchmark::kMillisecond);
