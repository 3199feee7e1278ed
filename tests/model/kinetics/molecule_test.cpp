// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/scheme_trajectory.h"
#include "reference/channel_problem.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <map>

using namespace kinetarium::model;
using namespace kinetarium::model::kinetics;
using namespace kinetarium::tests;

namespace {

/// Three states with slow and fast rates, cheap to draw by the hundred thousand.
Scheme small()
{
    return Scheme({{"glutamate"},
                   {"C", "O", "B"},
                   "C",
                   {"O"},
                   {{"C", "O", linear(40, "glutamate")},
                    {"O", "C", constant(90)},
                    {"O", "B", constant(25)},
                    {"B", "O", constant(6)}}});
}

SchemeTrajectory pulsed()
{
    return {small(), Protocol({{"glutamate", {{0, 0}}, {{0.02, 0.93, 0.03, 0.1, 2}}}}), {}};
}

}  // namespace

TEST_CASE("path and stateAt tell the same story, whatever the window")
{
    const SchemeTrajectory trajectory(channelScheme(), channelProtocol(), {});
    for (std::uint64_t seed : {1U, 2U, 99U}) {
        const auto path = trajectory.path(seed, 0.05, 0.7);
        REQUIRE(path.front().time == 0.05);
        for (std::size_t i = 0; i < path.size(); ++i) {
            CAPTURE(seed, i, path[i].time);
            REQUIRE(trajectory.stateAt(seed, path[i].time) == path[i].state);
            if (i > 0) {
                REQUIRE(path[i].time >= path[i - 1].time);
                REQUIRE(path[i].state != path[i - 1].state);
                REQUIRE(trajectory.stateAt(seed, std::nextafter(path[i].time, 0)) == path[i - 1].state);
            }
        }
        // The same jumps when asked for piece by piece.
        std::vector<Jump> pieces{path.front()};
        for (int k = 0; k < 13; ++k) {
            const double from = 0.05 + k * 0.05;
            const double to = k == 12 ? 0.7 : 0.05 + (k + 1) * 0.05;
            const auto piece = trajectory.path(seed, from, to);
            REQUIRE(piece.front().state == pieces.back().state);
            pieces.insert(pieces.end(), piece.begin() + 1, piece.end());
        }
        CHECK(pieces == path);
    }
}

TEST_CASE("only transitions that the scheme has occur")
{
    const Scheme scheme = channelScheme();
    const SchemeTrajectory trajectory(scheme, channelProtocol(), {});
    const Generator possible = scheme.generator(std::vector<double>{1000, 1});
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const auto path = trajectory.path(seed, 0, 1.5);
        CHECK(path.size() > 3);
        for (std::size_t i = 1; i < path.size(); ++i) {
            REQUIRE(std::any_of(possible.flows.begin(), possible.flows.end(), [&](const Flow& flow) {
                return flow.from == path[i - 1].state && flow.to == path[i].state;
            }));
        }
    }
}

TEST_CASE("the mean of 100,000 molecules is the probability, within four standard errors")
{
    constexpr int count = 100000;
    const SchemeTrajectory trajectory = pulsed();
    std::vector<double> p(3);
    for (double time : {0.0213, 0.05, 0.0731, 0.45, 0.913, 0.99, 3.0}) {
        std::vector<int> found(3, 0);
        for (int seed = 0; seed < count; ++seed) {
            ++found[static_cast<std::size_t>(trajectory.stateAt(static_cast<std::uint64_t>(seed), time))];
        }
        trajectory.probabilities(time, p);
        for (std::size_t i = 0; i < 3; ++i) {
            CAPTURE(time, i);
            const double error = std::sqrt(count * p[i] * (1 - p[i]));
            CHECK(std::abs(found[i] - count * p[i]) <= 4 * error + 1e-9);
        }
    }
}

TEST_CASE("two times of one molecule are correlated as the propagator says")
{
    constexpr int count = 60000;
    const SchemeTrajectory trajectory(small(), Protocol({{"glutamate", {{0, 2}}, {}}}), {});
    const Propagator step(small().generator(std::vector<double>{2}), 0.0137);
    std::vector<double> p(3);
    trajectory.probabilities(0.731, p);
    Eigen::Matrix3d found = Eigen::Matrix3d::Zero();
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        found(trajectory.stateAt(seed, 0.731), trajectory.stateAt(seed, 0.731 + 0.0137)) += 1;
    }
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j) {
            const double joint = p[static_cast<std::size_t>(i)] * step.whole()(i, j);
            CAPTURE(i, j);
            CHECK(std::abs(found(i, j) - count * joint) <= 4 * std::sqrt(count * joint * (1 - joint)));
        }
    }
}

TEST_CASE("dwell times are exponential with the rate of leaving")
{
    const SchemeTrajectory trajectory(small(), Protocol({{"glutamate", {{0, 2}}, {}}}), {});
    const std::array<double, 3> leaving{80, 115, 6};
    std::array<std::vector<double>, 3> dwells;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto path = trajectory.path(seed, 0.5, 20.5);
        for (std::size_t i = 1; i + 1 < path.size(); ++i) {
            dwells[static_cast<std::size_t>(path[i].state)].push_back(path[i + 1].time - path[i].time);
        }
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const auto n = static_cast<double>(dwells[i].size());
        REQUIRE(n > 500);
        double sum = 0;
        double beyond = 0;
        for (double each : dwells[i]) {
            sum += each;
            beyond += each > 1 / leaving[i] ? 1 : 0;
        }
        CAPTURE(i, n);
        // Mean and standard error are both 1/rate; the share beyond the mean is 1/e.
        CHECK(std::abs(sum / n * leaving[i] - 1) < 4 / std::sqrt(n));
        const double tail = std::exp(-1.0);
        CHECK(std::abs(beyond / n - tail) < 4 * std::sqrt(tail * (1 - tail) / n));
    }
}

TEST_CASE("a late time costs no more than an early one and is the same in any order")
{
    const SchemeTrajectory trajectory(
        channelScheme(), Protocol({{"glutamate", {{0, 0}}, {{0, 1e5, 0.001, 0.1, 1000}}}, {"drug", {{0, 1}}, {}}}), {});
    const int late = trajectory.stateAt(5, 98765.4321);
    std::vector<int> early;
    for (int i = 0; i < 50; ++i) {
        early.push_back(trajectory.stateAt(5, 0.01 * i));
    }
    CHECK(trajectory.stateAt(5, 98765.4321) == late);
    for (int i = 49; i >= 0; --i) {
        CHECK(trajectory.stateAt(5, 0.01 * i) == early[static_cast<std::size_t>(i)]);
    }
    std::map<int, int> seen;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        ++seen[trajectory.stateAt(seed, 98765.4321)];
    }
    CHECK(seen.size() > 5);
}
