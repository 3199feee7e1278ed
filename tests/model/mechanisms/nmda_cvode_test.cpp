// SPDX-License-Identifier: GPL-3.0-or-later
// The receptor against an independent solver of an independent statement of its equations: the scheme is written out
// here once more, by hand, so that a slip in the declaration would show.
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/settings.h"
#include "reference/cvode.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kinetarium::model;
using namespace kinetarium::tests;
using kinetics::Flow;
using kinetics::Generator;

namespace {

/// States as the mechanism orders them: C0 C1 C2 D O, then the same with M and B, then OS.
Generator receptor(double glutamate, double memantine, double magnesium, double voltage)
{
    std::vector<Flow> flows;
    for (int arm = 0; arm < 15; arm += 5) {
        flows.push_back({arm, arm + 1, 5 * glutamate});
        flows.push_back({arm + 1, arm, 12.9});
        flows.push_back({arm + 1, arm + 2, 5 * glutamate});
        flows.push_back({arm + 2, arm + 1, 12.9});
        flows.push_back({arm + 2, arm + 3, 8.4});
        flows.push_back({arm + 3, arm + 2, 6.8});
        flows.push_back({arm + 2, arm + 4, 46.5});
        flows.push_back({arm + 4, arm + 2, 73.8});
    }
    const double unplug = 5400 * std::exp(voltage / 47);
    flows.push_back({4, 9, unplug * magnesium / (3.57 * std::exp(0.062 * voltage))});
    flows.push_back({9, 4, unplug});
    flows.push_back({4, 14, 0.95 * memantine});
    flows.push_back({14, 4, 0.91 * std::exp((voltage + 70) / 28.2)});
    flows.push_back({4, 15, 1.20 * memantine});
    flows.push_back({15, 4, 1.27 * std::exp((voltage + 70) / 28.2)});
    return {16, std::move(flows)};
}

}  // namespace

TEST_CASE("a train with drug, magnesium and a step of voltage agrees with CVODE to 1e-6")
{
    Settings settings = mechanism("nmda").defaults();
    settings.set("glutamate", "train");
    settings.set("drug", "memantine");
    settings.set("drug-level", "5uM");
    settings.set("drug-on", "0.35s");
    settings.set("drug-off", "2.25s");
    settings.set("magnesium", "1mM");
    settings.set("voltage", "-70mV@0s,30mV@1.2s,-50mV@2.7s");
    const Course course = mechanism("nmda").run(settings);

    std::vector<double> bounds{0, 0.35, 2.25, 1.2, 2.7, 3};
    for (int k = 0; k < 30; ++k) {
        bounds.push_back(k * 0.1);
        bounds.push_back(k * 0.1 + 0.001);
    }
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end(), [](double a, double b) { return b - a < 1e-12; }),
                 bounds.end());
    std::vector<Generator> generators;
    for (double start : bounds) {
        const double inside = start + 1e-6;
        const double glutamate = std::fmod(inside, 0.1) < 0.001 ? 1000 : 0;
        generators.push_back(receptor(glutamate, inside > 0.35 && inside < 2.25 ? 5 : 0, 1,
                                      inside < 1.2   ? -70
                                      : inside < 2.7 ? 30
                                                     : -50));
    }
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
        pieces.push_back({bounds[i], bounds[i + 1], &generators[i]});
    }
    std::vector<double> times;
    for (int i = 0; i < 3000; ++i) {
        times.push_back(i * 0.001 + 0.0003);
    }
    double worst = 0;
    std::vector<double> p(16);
    Cvode(16, 1e-11, 1e-13).solve(pieces, 0, times, [&](std::size_t row, const double* y) {
        course.trajectory().probabilities(times[row], p);
        for (std::size_t i = 0; i < 16; ++i) {
            worst = std::max(worst, std::abs(p[i] - y[i]));
        }
    });
    CHECK(worst < 1e-6);
    CHECK(worst < 1e-8);  // what its tolerance promises
}

TEST_CASE("the mean of 100,000 receptors lies within four standard errors of the scheme")
{
    constexpr int count = 100000;
    Settings settings = mechanism("nmda").defaults();
    settings.set("glutamate", "train");
    settings.set("drug", "ketamine");
    settings.set("drug-level", "3uM");
    settings.set("magnesium", "0.1mM");
    const Course course = mechanism("nmda").run(settings);
    const Trajectory& trajectory = course.trajectory();
    std::vector<double> p(16);
    for (double time : {0.015, 0.5021, 7.77}) {
        std::vector<int> found(16, 0);
        for (int seed = 1; seed <= count; ++seed) {
            ++found[static_cast<std::size_t>(trajectory.stateAt(static_cast<std::uint64_t>(seed), time))];
        }
        trajectory.probabilities(time, p);
        for (std::size_t i = 0; i < 16; ++i) {
            CAPTURE(time, trajectory.states()[i], found[i], count * p[i]);
            CHECK(std::abs(found[i] - count * p[i]) <= 4 * std::sqrt(count * p[i] * (1 - p[i])) + 1);
        }
    }
}
