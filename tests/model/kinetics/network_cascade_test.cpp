// SPDX-License-Identifier: GPL-3.0-or-later
// A network of the size and stiffness of the real ones: 24 species, 47 reactions, rates from 600 to 5e-4 per minute.
#include "reference/cascade_by_hand.h"
#include "reference/network_cvode.h"

#include "model/kinetics/random.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace kinetarium::tests;
using namespace kinetarium::model::kinetics;

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

NetworkCvode byHand()
{
    return {species,
            [](const auto& p, const double* y, double* f) { cascade::ByHand(p).rates(y, f); },
            [](const auto& p, const double* y, double* matrix) {
                std::fill_n(matrix, species * species, 0.0);
                cascade::ByHand(p).jacobian(y, [&](int i, int j, double value) {
                    matrix[static_cast<std::size_t>(i) * species + static_cast<std::size_t>(j)] += value;
                });
            }};
}

/// The largest distance over all times, of each species in units of its largest value.
double distance(const std::vector<double>& rows, const std::vector<double>& reference)
{
    REQUIRE(rows.size() == reference.size());
    double worst = 0;
    for (std::size_t i = 0; i < species; ++i) {
        double largest = 0;
        double error = 0;
        for (std::size_t at = i; at < rows.size(); at += species) {
            largest = std::max(largest, std::abs(reference[at]));
            error = std::max(error, std::abs(rows[at] - reference[at]));
        }
        worst = std::max(worst, error / largest);
    }
    return worst;
}

std::vector<double> solved(const NetworkProblem& problem, const std::vector<double>& times, const Tolerance& tolerance)
{
    std::vector<double> rows(times.size() * species);
    cascade::solver().solve(problem, tolerance)->table(times, allSpecies(), rows);
    return rows;
}

}  // namespace

TEST_CASE("the declared cascade has the rates and the Jacobian of its equations")
{
    const NetworkSolver& solver = cascade::solver();
    const DrawKey key(3);
    for (std::uint64_t draw = 0; draw < 10; ++draw) {
        std::vector<double> p = cascade::problem().parameters;
        std::vector<double> y = start();
        for (std::size_t i = 0; i < p.size(); ++i) {
            p[i] = i == 0 ? 1 : p[i] * (0.5 + key.at(draw).at(i).uniform());
        }
        for (std::size_t i = 0; i < y.size(); ++i) {
            y[i] = (y[i] + 0.1) * key.at(draw).at(1000 + i).uniform();
        }
        std::vector<double> f(species);
        std::vector<double> expected(species);
        std::vector<double> jacobian(species * species);
        std::vector<double> matrix(species * species, 0.0);
        solver.rates(p, y, f);
        solver.jacobian(p, y, jacobian);
        cascade::ByHand(p).rates(y.data(), expected.data());
        std::size_t entries = 0;
        cascade::ByHand(p).jacobian(y.data(), [&](int i, int j, double value) {
            matrix[static_cast<std::size_t>(i) * species + static_cast<std::size_t>(j)] += value;
            ++entries;
        });
        CHECK(entries == 68);
        for (std::size_t i = 0; i < species; ++i) {
            CHECK(f[i] == Approx(expected[i]).epsilon(1e-11).margin(1e-13));
            for (std::size_t j = 0; j < species; ++j) {
                CHECK(jacobian[i * species + j] == Approx(matrix[i * species + j]).epsilon(1e-11).margin(1e-13));
            }
        }
    }
}

TEST_CASE("the cascade reaches its published values")
{
    const auto rows = solved(cascade::problem(), cascade::times(), {1e-10, 1e-12});
    for (const auto& each : cascade::reference) {
        const std::size_t at = static_cast<std::size_t>(each.k) * species + cascade::solver().quantity(each.species);
        CHECK(rows[at] == Approx(each.value).epsilon(2e-9));
    }
}

TEST_CASE("at the default tolerance the cascade is within 1e-4 of CVODE's")
{
    const auto times = cascade::times(300);
    auto people = cascade::people(20);
    people.push_back(cascade::problem());
    for (const NetworkProblem& each : people) {
        const auto reference = byHand().solve(each, start(), times, 1e-10, 1e-12);
        CHECK(distance(solved(each, times, {}), reference) < 1e-4);
    }
}

TEST_CASE("what moves between the receptor's states is lost nowhere")
{
    const auto rows = solved(cascade::problem(), cascade::times(), {});
    const NetworkSolver& solver = cascade::solver();
    for (std::size_t row = 0; row < 2000; ++row) {
        const double* const y = rows.data() + row * species;
        const double total = y[solver.quantity("T")] + y[solver.quantity("BT")] + y[solver.quantity("Ti")];
        CHECK(total == Approx(1).epsilon(1e-12));
    }
}

TEST_CASE("without drug the cascade rests where it starts")
{
    const auto rest = cascade::solver().steady(cascade::problem().parameters);
    const auto begin = start();
    for (std::size_t i = 0; i < species; ++i) {
        CHECK(rest[i] == Approx(begin[i]).epsilon(1e-8).margin(1e-12));
    }
}

TEST_CASE("people in packs are each what they are alone, to the bit, on any number of threads")
{
    const NetworkSolver& solver = cascade::solver();
    auto people = cascade::people(37);
    people[5].events[1].time = 11;  // events need not be the same
    people[6].events.clear();
    const auto times = cascade::times(150);
    const std::vector<std::size_t> quantities{solver.quantity("M"), solver.quantity("Rs"), solver.quantity("release"),
                                              solver.quantity("A1"), solver.quantity("growth")};
    const std::size_t size = times.size() * quantities.size();
    std::vector<double> one(people.size() * size);
    std::vector<double> two(people.size() * size);
    solver.solvePeople(people, times, quantities, one);
    solver.solvePeople(people, times, quantities, two, {}, 2);
    CHECK(one == two);
    std::vector<double> alone(size);
    for (std::size_t i = 0; i < people.size(); ++i) {
        solver.solve(people[i])->table(times, quantities, alone);
        CHECK(std::equal(alone.begin(), alone.end(), one.begin() + static_cast<std::ptrdiff_t>(i * size)));
    }
    std::reverse(people.begin(), people.end());
    solver.solvePeople(people, times, quantities, two, {}, 3);
    for (std::size_t i = 0; i < people.size(); ++i) {
        CHECK(std::equal(one.begin() + static_cast<std::ptrdiff_t>(i * size),
                         one.begin() + static_cast<std::ptrdiff_t>((i + 1) * size),
                         two.begin() + static_cast<std::ptrdiff_t>((people.size() - 1 - i) * size)));
    }
}

TEST_CASE("the code for any processor gives the bits of the widest")
{
    const auto people = cascade::people(9);
    const auto times = cascade::times(100);
    std::vector<double> wide(9 * 100 * species);
    std::vector<double> narrow(wide.size());
    cascade::solver().solvePeople(people, times, allSpecies(), wide);
    cascade::portableSolver().solvePeople(people, times, allSpecies(), narrow);
    CHECK(wide == narrow);
    cascade::portableSolver().solve(people[0])->table(times, allSpecies(), narrow);
    CHECK(std::equal(wide.begin(), wide.begin() + 100 * species, narrow.begin()));
}
