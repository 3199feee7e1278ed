// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/ensemble.h"
#include "reference/channel_problem.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>

using namespace kinetarium::model::kinetics;
using namespace kinetarium::tests;

namespace {

const SchemeTrajectory& channel()
{
    static const SchemeTrajectory trajectory(channelScheme(), channelProtocol(), {});
    return trajectory;
}

/// Mean of ((found - n p)^2 / (n p (1 - p))) over samples that are far apart, for one state: 1 if the law is exact.
double spreadRatio(std::size_t state, std::uint32_t molecules, double spacing)
{
    std::vector<double> times;
    for (int i = 1; i <= 40; ++i) {
        times.push_back(i * spacing);
    }
    std::vector<double> probabilities(times.size() * 15);
    channel().stateTable(times, probabilities);
    double sum = 0;
    int samples = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Ensemble(channel(), molecules).run(seed, times, [&](std::size_t row, const std::uint32_t* counts) {
            const double p = probabilities[row * 15 + state];
            const double off = counts[state] - molecules * p;
            sum += off * off / (molecules * p * (1 - p));
            ++samples;
        });
    }
    return sum / samples;
}

}  // namespace

TEST_CASE("binomial numbers have the binomial law, few or many expected")
{
    constexpr int count = 200000;
    const std::vector<std::pair<std::uint32_t, double>> cases{
        {1, 0.3}, {7, 0.02}, {40, 0.1}, {40, 0.93}, {1000, 0.004}, {1000, 0.25}, {1000, 0.5}, {1000, 0.97}};
    const Binomial binomial(1000);
    for (const auto& [n, p] : cases) {
        Draws draws(n);
        const Binomial::Chance chance(p);
        double sum = 0;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < count; ++i) {
            const double off = binomial.draw(n, chance, draws) - n * p;
            sum += off;
            squares += off * off;
            cubes += off * off * off;
        }
        const double variance = n * p * (1 - p);
        CAPTURE(n, p);
        CHECK(std::abs(sum / count) < 4 * std::sqrt(variance / count));
        CHECK(squares / count == Approx(variance).epsilon(0.03));
        CHECK(std::abs(cubes / count - variance * (1 - 2 * p)) < 0.05 * std::pow(variance, 1.5) + 0.02);
    }
}

TEST_CASE("nothing is lost: the molecules are always as many, at any spacing of the times")
{
    for (const std::vector<double>& times :
         {std::vector<double>{0, 1e-7, 1e-3, 0.1, 0.10005, 3.7}, std::vector<double>{25.0, 59.99, 61.0, 1000.0}}) {
        Ensemble(channel(), 777).run(3, times, [](std::size_t, const std::uint32_t* counts) {
            CHECK(std::accumulate(counts, counts + 15, 0U) == 777);
        });
    }
}

TEST_CASE("counts have the mean and the variance of independent channels")
{
    const auto open = static_cast<std::size_t>(channelScheme().state("O"));
    const auto plugged = static_cast<std::size_t>(channelScheme().state("OM"));
    // 2400 samples; those of one path are nearly independent at these distances.
    CHECK(spreadRatio(open, 1000, 0.0213) == Approx(1).margin(0.12));
    CHECK(spreadRatio(plugged, 1000, 0.31) == Approx(1).margin(0.15));
    CHECK(spreadRatio(open, 50, 0.0213) == Approx(1).margin(0.12));
}

TEST_CASE("the mean over many ensembles is the scheme's probability, right after an edge too")
{
    const std::vector<double> times{0.0004, 0.0011, 0.02, 0.3007};
    std::vector<double> probabilities(times.size() * 15);
    channel().stateTable(times, probabilities);
    constexpr int paths = 400;
    std::vector<double> found(times.size() * 15, 0.0);
    for (std::uint64_t seed = 1; seed <= paths; ++seed) {
        Ensemble(channel(), 1000).run(seed, times, [&](std::size_t row, const std::uint32_t* counts) {
            for (std::size_t i = 0; i < 15; ++i) {
                found[row * 15 + i] += counts[i];
            }
        });
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double p = probabilities[i];
        const double all = 1000.0 * paths;
        CAPTURE(i, p, found[i]);
        CHECK(std::abs(found[i] - all * p) <= 4.5 * std::sqrt(all * p * (1 - p)) + 1);
    }
}

TEST_CASE("the same seed gives the same counts, another seed others")
{
    std::vector<double> times;
    for (int i = 0; i <= 1000; ++i) {
        times.push_back(i * 1e-4);
    }
    const auto path = [&](std::uint64_t seed) {
        std::vector<std::uint32_t> all;
        Ensemble(channel(), 1000).run(seed, times, [&](std::size_t, const std::uint32_t* counts) {
            all.insert(all.end(), counts, counts + 15);
        });
        return all;
    };
    CHECK(path(1) == path(1));
    CHECK(path(1) != path(2));
}
