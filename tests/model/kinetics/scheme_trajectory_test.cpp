// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/scheme_trajectory.h"
#include "kinetarium/model/quantity.h"
#include "reference/channel_problem.h"

#include <catch2/catch.hpp>

#include <limits>
#include <numeric>

using namespace kinetarium::model;
using namespace kinetarium::model::kinetics;
using namespace kinetarium::tests;

namespace {

double total(const std::vector<double>& p)
{
    return std::accumulate(p.begin(), p.end(), 0.0);
}

}  // namespace

TEST_CASE("the benchmark channel meets its long-double reference")
{
    const Scheme scheme = channelScheme();
    const SchemeTrajectory trajectory(scheme, channelProtocol(), {});
    std::vector<double> p(15);
    for (const ChannelReference& each : channelReference()) {
        trajectory.probabilities(each.row / 1000.0, p);
        double sum = 0;
        for (const char* state : each.states) {
            sum += p[static_cast<std::size_t>(scheme.state(state))];
        }
        CAPTURE(each.row, each.states.front());
        CHECK(std::abs(sum - each.value) < 1e-11);
    }
}

TEST_CASE("a table is what evaluation gives, row by row")
{
    const Scheme scheme = channelScheme();
    const SchemeTrajectory trajectory(scheme, channelProtocol(), {});
    std::vector<double> times = channelTimes();
    SECTION("on the grid of the pulses") {}
    SECTION("shifted")
    {
        for (double& each : times)
            each += 0.00031;
    }
    SECTION("on a grid that no period fits")
    {
        for (double& each : times)
            each *= 0.98765;
    }
    std::vector<double> rows(times.size() * 15);
    trajectory.stateTable(times, rows);
    std::vector<double> p(15);
    double worst = 0;
    double leak = 0;
    for (std::size_t row = 0; row < times.size(); row += 7) {
        trajectory.probabilities(times[row], p);
        double sum = 0;
        for (std::size_t i = 0; i < 15; ++i) {
            worst = std::max(worst, std::abs(rows[row * 15 + i] - p[i]));
            sum += rows[row * 15 + i];
        }
        leak = std::max(leak, std::abs(sum - 1));
    }
    CHECK(worst < 1e-11);
    CHECK(leak < 1e-12);
}

TEST_CASE("a train as one block is the same as its pulses one by one")
{
    const Scheme scheme = channelScheme();
    const SchemeTrajectory train(
        scheme, Protocol({{"glutamate", {{0, 0}}, {{0, 2, 0.001, 0.1, 1000}}}, {"drug", {{0, 1}}, {}}}), {});
    std::vector<TimedValue> steps;
    for (int k = 0; k < 20; ++k) {
        steps.push_back({k * 0.1, 1000});
        steps.push_back({k * 0.1 + 0.001, 0});
    }
    const SchemeTrajectory single(scheme, Protocol({{"glutamate", steps, {}}, {"drug", {{0, 1}}, {}}}), {});
    std::vector<double> a(15);
    std::vector<double> b(15);
    for (double time = 0; time < 3; time += 0.00917) {
        train.probabilities(time, a);
        single.probabilities(time, b);
        for (std::size_t i = 0; i < 15; ++i) {
            REQUIRE(std::abs(a[i] - b[i]) < 1e-12);
        }
    }
}

TEST_CASE("probability is conserved everywhere, after a million pulses too")
{
    const SchemeTrajectory trajectory(
        channelScheme(), Protocol({{"glutamate", {{0, 0}}, {{0, 1e5, 0.001, 0.1, 1000}}}, {"drug", {{0, 1}}, {}}}), {});
    std::vector<double> p(15);
    for (double time : {0.0, 1e-12, 0.0005, 0.001, 0.0333, 60.0, 102.35, 102.45, 9876.54321, 99999.95, 1e5, 2e5, 1e9}) {
        trajectory.probabilities(time, p);
        CAPTURE(time);
        CHECK(std::abs(total(p) - 1) < 1e-12);
        CHECK(*std::min_element(p.begin(), p.end()) >= 0);
    }
}

TEST_CASE("the course does not jump where blocks and phases meet")
{
    const SchemeTrajectory trajectory(channelScheme(), channelProtocol(), {});
    std::vector<double> before(15);
    std::vector<double> after(15);
    for (double edge : trajectory.edges(60.5)) {
        trajectory.probabilities(std::nextafter(edge, 0), before);
        trajectory.probabilities(edge, after);
        for (std::size_t i = 0; i < 15; ++i) {
            REQUIRE(std::abs(before[i] - after[i]) < 1e-10);
        }
    }
}

TEST_CASE("steady is where the course goes: constant, train, and what is caught for ever")
{
    const Scheme scheme = channelScheme();
    std::vector<double> p(15);
    const auto agree = [&](const SchemeTrajectory& trajectory, double late) {
        const std::vector<double> steady = trajectory.steadyStates();
        trajectory.probabilities(late, p);
        CHECK(std::abs(total(steady) - 1) < 1e-13);
        for (std::size_t i = 0; i < 15; ++i) {
            CHECK(std::abs(steady[i] - p[i]) < 1e-9);
        }
    };
    SECTION("constant inputs")
    {
        agree(SchemeTrajectory(scheme, Protocol({{"glutamate", {{0, 10}}, {}}, {"drug", {{0, 1}}, {}}}), {}), 1e6);
    }
    SECTION("the drug stays behind closed gates when glutamate goes")
    {
        const SchemeTrajectory trajectory(
            scheme, Protocol({{"glutamate", {{0, 10}, {5, 0}}, {}}, {"drug", {{0, 1}, {5, 0}}, {}}}), {});
        agree(trajectory, 1e6);
        CHECK(trajectory.steadyStates()[10] > 0.1);
    }
    SECTION("states that nothing leads to get exactly nothing")
    {
        const SchemeTrajectory trajectory(scheme, Protocol({{"glutamate", {{0, 10}}, {}}, {"drug", {{0, 0}}, {}}}), {});
        agree(trajectory, 1e6);
        for (std::size_t i = 10; i < 15; ++i) {
            CHECK(trajectory.steadyStates()[i] == 0);
        }
    }
    SECTION("a train: the mean over a late period")
    {
        constexpr double never = std::numeric_limits<double>::infinity();
        const SchemeTrajectory trajectory(
            scheme, Protocol({{"glutamate", {{0, 0}}, {{0, never, 0.04, 0.1, 1000}}}, {"drug", {{0, 1}}, {}}}), {});
        const std::vector<double> steady = trajectory.steadyStates();
        CHECK(std::abs(total(steady) - 1) < 1e-13);
        std::vector<double> mean(15, 0.0);
        constexpr int samples = 20000;
        for (int k = 0; k < samples; ++k) {
            trajectory.probabilities(5000 + (k + 0.5) * 0.1 / samples, p);
            for (std::size_t i = 0; i < 15; ++i) {
                mean[i] += p[i] / samples;
            }
        }
        for (std::size_t i = 0; i < 15; ++i) {
            CHECK(std::abs(steady[i] - mean[i]) < 1e-7);
        }
    }
}

TEST_CASE("inputs are told by name")
{
    const SchemeTrajectory trajectory(channelScheme(), channelProtocol(), {});
    CHECK(trajectory.input("glutamate", 0.2005) == 1000);
    CHECK(trajectory.input("glutamate", 0.25) == 0);
    CHECK(trajectory.input("drug", 0.25) == 1);
    CHECK_THROWS_AS(trajectory.input("gaba", 0), Refused);
}
