// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/network_solver_of.h"

#include "model/kinetics/random.h"

#include <catch2/catch.hpp>
#include <unsupported/Eigen/MatrixFunctions>

#include <cmath>
#include <numeric>

using namespace kinetarium::model::kinetics;

namespace {

/// A -> B -> C, and a dose rate into A; fast and slow, with the sum A + B + C known exactly.
constexpr Network chain{"chain",
                        {"in", "fast", "slow"},
                        {{"A"}, {"B"}, {"C"}},
                        {{"total", {Term{{}, {power("A")}}, Term{{}, {power("B")}}, Term{{}, {power("C")}}}},
                         {"squared", {Term{{2.0}, {power("total"), power("total")}}}}},
                        {{"input", {{"A"}}, {{"in"}, {}}},
                         {"first", {{"A", -1}, {"B"}}, {{"fast"}, {power("A")}}},
                         {"second", {{"B", -1}, {"C"}}, {{"slow"}, {power("B")}}}}};

/// A cycle of five, linear.
constexpr Network cycle{"cycle",
                        {"k"},
                        {{"a", 1}, {"b"}, {"c"}, {"d"}, {"e"}},
                        {},
                        {{"ab", {{"a", -1}, {"b"}}, {{"k"}, {power("a")}}},
                         {"ba", {{"b", -1}, {"a"}}, {{0.5}, {power("b")}}},
                         {"bc", {{"b", -1}, {"c"}}, {{600.0}, {power("b")}}},
                         {"cd", {{"c", -1}, {"d"}}, {{30.0}, {power("c")}}},
                         {"dc", {{"d", -1}, {"c"}}, {{2.0}, {power("d")}}},
                         {"de", {{"d", -1}, {"e"}}, {{0.1}, {power("d")}}},
                         {"ea", {{"e", -1}, {"a"}}, {{0.0005}, {power("e")}}}}};

/// Every kind of factor, through sums of sums.
constexpr Network zoo{
    "zoo",
    {"k", "K", "w"},
    {{"x", 0.7}, {"y", 0.4}, {"z", 1.3}, {"u", "K"}},
    {{"s", {Term{{0.3}, {power("x")}}, Term{{}, {power("y"), power("z")}}}},
     {"r", {Term{{}, {power("s", 2), hillUp("x", "K", 1.5)}}, Term{{-1.0}, {power("z")}}}},
     {"seen", {Term{{}, {bell("r", "w")}}, Term{{}, {ramp("r")}}}}},
    {{"one", {{"x", -1}, {"y", 2}}, {{"k", per("K")}, {power("x", 1.5), hillDown("s", 0.8, 4)}}},
     {"two", {{"y", -1}, {"z", per("K")}}, {{}, {bell("r", "w"), affine("K", -0.5, "y")}}},
     {"three", {{"z", -1}, {"u"}}, {{times(2, "k")}, {saturation("z", "K"), power("y", 0.5), ramp("s")}}},
     {"four", {{"u", -0.3}, {"x"}}, {{}, {hillUp("u", 0.6, 3), power("u"), affine(1, 2, "s")}}},
     {"five", {{"x", -1}}, {{0.1}, {hillDown("x", "w", 0.5), power("x", 3)}}}}};

constexpr Network blowUp{"blowUp",
                         {},
                         {{"quiet", 1}, {"loud", 1}},
                         {},
                         {{"grow", {{"loud"}}, {{}, {power("loud", 2)}}},
                          {"fade", {{"quiet", -1}}, {{}, {power("quiet")}}}}};

constexpr Network emptying{"emptying", {}, {{"left", 0.5}}, {}, {{"out", {{"left", -1}}, {{1.0}, {}}}}};

constexpr Network logistic{
    "logistic", {}, {{"p", 0.1}}, {}, {{"grow", {{"p"}}, {{}, {power("p"), affine(1, -1, "p")}}}}};

double growth(double t)
{
    return 1 / (1 + 9 * std::exp(-t));
}

std::vector<double> valuesAt(const NetworkSolution& solution, double time, std::size_t count)
{
    std::vector<double> values(count);
    solution.at(time, values);
    return values;
}

}  // namespace

TEST_CASE("a linear network follows the matrix exponential, from fast to slow")
{
    const NetworkSolver& solver = solverFor<cycle>();
    const std::vector<double> parameters{3.0};
    Eigen::Matrix<double, 5, 5, Eigen::RowMajor> matrix;
    const std::vector<double> start{1, 0, 0, 0, 0};
    solver.jacobian(parameters, start, {matrix.data(), 25});
    const auto solution = solver.solve({parameters, {}, 5000}, {1e-8, 1e-12});
    for (const double time : {0.0, 1e-4, 0.003, 0.1, 2.0, 77.0, 5000.0}) {
        const Eigen::MatrixXd whole = (Eigen::MatrixXd(matrix) * time).exp();
        const auto values = valuesAt(*solution, time, 5);
        for (int i = 0; i < 5; ++i) {
            CHECK(values[static_cast<std::size_t>(i)] == Approx(whole(i, 0)).margin(2e-8).epsilon(0));
        }
        CHECK(std::accumulate(values.begin(), values.end(), 0.0) == Approx(1).epsilon(1e-12));
    }
}

TEST_CASE("an infusion ends and a bolus is given exactly when they are said to")
{
    const NetworkSolver& solver = solverFor<chain>();
    const std::size_t in = solver.parameter("in");
    const NetworkProblem problem{
        {0.0, 0.2, 0.05}, {{0, {{in, 3.0}}, {}}, {1.7, {{in, 0.0}}, {}}, {4, {}, {{0, 10.0}}}, {9, {}, {{1, 1.0}}}}, 9};
    const auto solution = solver.solve(problem, {1e-9, 1e-12});
    const auto infused = [](double t) { return 3 / 0.2 * (1 - std::exp(-0.2 * t)); };
    const auto amount = [&](double t) {
        double a = t < 1.7 ? infused(t) : infused(1.7) * std::exp(-0.2 * (t - 1.7));
        return a + (t < 4 ? 0 : 10 * std::exp(-0.2 * (t - 4)));
    };
    for (const double time : {0.0, 0.4, 1.6999999, 1.7, 1.7000001, 3.9999999, 4.0, 4.5, 8.0}) {
        const auto values = valuesAt(*solution, time, 5);
        CHECK(values[0] == Approx(amount(time)).epsilon(1e-8).margin(1e-11));
        CHECK(values[3] == Approx(3 * std::min(time, 1.7) + (time < 4 ? 0 : 10)).epsilon(1e-12).margin(1e-12));
        CHECK(values[4] == 2 * (values[3] * values[3]));
    }
    CHECK(valuesAt(*solution, 9, 5)[1] - valuesAt(*solution, std::nextafter(9, 0), 5)[1] == Approx(1).epsilon(1e-9));
    CHECK(valuesAt(*solution, 9, 5)[3] == Approx(3 * 1.7 + 11).epsilon(1e-12));
    CHECK_THROWS_AS(valuesAt(*solution, 9.1, 5), std::invalid_argument);
}

TEST_CASE("a course of no length is its start, events of time 0 included")
{
    const auto solution = solverFor<chain>().solve({{0, 1, 1}, {{0, {}, {{2, 4.0}}}}, 0});
    CHECK(valuesAt(*solution, 0, 5) == std::vector<double>{0, 0, 4, 4, 32});
    CHECK(solution->steps() == 0);
}

TEST_CASE("a network's Jacobian is the derivative of its rates, zeros included")
{
    const NetworkSolver& solver = solverFor<zoo>();
    const std::vector<double> parameters{0.9, 0.55, 1.7};
    const DrawKey key(7);
    for (std::uint64_t draw = 0; draw < 20; ++draw) {
        std::vector<double> at(4);
        for (std::size_t i = 0; i < 4; ++i) {
            at[i] = 0.1 + 2 * key.at(draw).at(i).uniform();
        }
        std::vector<double> jacobian(16);
        solver.jacobian(parameters, at, jacobian);
        for (std::size_t j = 0; j < 4; ++j) {
            const double step = 1e-5;
            std::vector<double> up = at;
            std::vector<double> down = at;
            up[j] += step;
            down[j] -= step;
            std::vector<double> high(4);
            std::vector<double> low(4);
            solver.rates(parameters, up, high);
            solver.rates(parameters, down, low);
            for (std::size_t i = 0; i < 4; ++i) {
                CHECK(jacobian[i * 4 + j] == Approx((high[i] - low[i]) / (2 * step)).margin(2e-8).epsilon(1e-7));
            }
        }
    }
}

TEST_CASE("every factor has the value of its formula")
{
    const NetworkSolver& solver = solverFor<zoo>();
    const double k = 0.9, K = 0.55, w = 1.7, x = 0.8, y = 0.3, z = 1.1, u = 0.45;
    std::vector<double> f(4);
    solver.rates(std::vector<double>{k, K, w}, std::vector<double>{x, y, z, u}, f);
    const auto hill = [](double q, double a, double n) { return std::pow(q, n) / (std::pow(a, n) + std::pow(q, n)); };
    const double s = 0.3 * x + y * z;
    const double r = s * s * hill(x, K, 1.5) - z;
    const double one = k / K * std::pow(x, 1.5) * (1 - hill(s, 0.8, 4));
    const double two = std::exp(-(r / w) * (r / w)) * (K - 0.5 * y);
    const double three = 2 * k * z / (K + z) * std::sqrt(y) * s;
    const double four = hill(u, 0.6, 3) * u * (1 + 2 * s);
    const double five = 0.1 * (1 - hill(x, w, 0.5)) * x * x * x;
    CHECK(f[0] == Approx(-one + four - five).epsilon(1e-13));
    CHECK(f[1] == Approx(2 * one - two).epsilon(1e-13));
    CHECK(f[2] == Approx(two / K - three).epsilon(1e-13));
    CHECK(f[3] == Approx(three - 0.3 * four).epsilon(1e-13));
}

TEST_CASE("halving the steps divides the error by 2^5, and between them by 2^4")
{
    const NetworkSolver& solver = solverFor<logistic>();
    const auto errors = [&](double tolerance, std::size_t& steps) {
        const auto solution = solver.solve({{}, {}, 8}, {tolerance, tolerance});
        steps = solution->steps();
        double worst = 0;
        for (int i = 0; i < 1000; ++i) {
            worst = std::max(worst, std::abs(valuesAt(*solution, i * 0.008, 1)[0] - growth(i * 0.008)));
        }
        return std::pair(worst, std::abs(valuesAt(*solution, 8, 1)[0] - growth(8)));
    };
    std::size_t few = 0;
    std::size_t many = 0;
    const auto coarse = errors(1e-6, few);
    const auto fine = errors(1e-10, many);
    const double ratio = std::log(static_cast<double>(many) / static_cast<double>(few));
    CHECK(std::log(coarse.second / fine.second) / ratio > 4.5);
    CHECK(std::log(coarse.first / fine.first) / ratio > 3.7);
}

TEST_CASE("nothing is clipped at zero")
{
    const auto solution = solverFor<emptying>().solve({{}, {}, 2});
    CHECK(valuesAt(*solution, 2, 1)[0] == Approx(-1.5).epsilon(1e-12));
}

TEST_CASE("a network that blows up says which species and when")
{
    const NetworkSolver& solver = solverFor<blowUp>();
    try {
        (void)solver.solve({{}, {}, 2});
        FAIL("solved what has no solution");
    } catch (const NotSolved& fault) {
        CHECK(fault.species == "loud");
        CHECK(fault.time == Approx(1).epsilon(1e-3));
        CHECK(std::string(fault.what()).find("loud") != std::string::npos);
    }
    // What the command line and the window catch.
    CHECK_THROWS_AS(solver.solve({{}, {}, 2}), kinetarium::model::Refused);
    const std::vector<NetworkProblem> people{{{}, {}, 0.9}, {{}, {}, 2}, {{}, {}, 0.5}};
    std::vector<double> rows(3);
    const std::vector<double> times{0.5};
    const std::vector<std::size_t> quantities{1};
    CHECK_THROWS_AS(solver.solvePeople(people, times, quantities, rows), NotSolved);
    CHECK(rows[2] == Approx(2).epsilon(1e-4));
}

TEST_CASE("at rest nothing changes, and what fades comes to rest")
{
    const NetworkSolver& solver = solverFor<cycle>();
    const auto rest = solver.steady(std::vector<double>{3.0});
    std::vector<double> rates(5);
    solver.rates(std::vector<double>{3.0}, rest, rates);
    for (const double each : rates) {
        CHECK(std::abs(each) < 1e-12);
    }
    CHECK(std::accumulate(rest.begin(), rest.end(), 0.0) == Approx(1).epsilon(1e-12));
    CHECK_THROWS_AS(solverFor<blowUp>().steady({}), NotSolved);
}

TEST_CASE("a name that nothing declares, and one declared twice, are faults of a network")
{
    Network network = chain;
    CHECK_NOTHROW(resolve(network));
    network.reactions.add({"wrong", {{"D"}}, {{}, {power("A")}}});
    CHECK_THROWS_AS(resolve(network), std::invalid_argument);
    network = chain;
    network.reactions.add({"wrong", {{"A"}}, {{"unheard"}, {}}});
    CHECK_THROWS_AS(resolve(network), std::invalid_argument);
    network = chain;
    network.sums.add({"total", {Term{{}, {power("A")}}}});
    CHECK_THROWS_AS(resolve(network), std::invalid_argument);
    network = chain;
    network.species.add({"A"});
    CHECK_THROWS_AS(resolve(network), std::invalid_argument);
    network = chain;
    network.parameters.add("in");
    CHECK_THROWS_AS(resolve(network), std::invalid_argument);
    network = chain;
    network.sums = {{"early", {Term{{}, {power("late")}}}}, {"late", {Term{{}, {power("A")}}}}};
    CHECK_THROWS_AS(resolve(network), std::invalid_argument);
    CHECK_THROWS_AS(solverFor<chain>().quantity("nothing"), std::invalid_argument);
    CHECK_THROWS_AS(solverFor<chain>().parameter("nothing"), std::invalid_argument);
}

TEST_CASE("a problem that does not fit its network is refused")
{
    const NetworkSolver& solver = solverFor<chain>();
    CHECK_THROWS_AS(solver.solve({{1.0}, {}, 1}), std::invalid_argument);
    CHECK_THROWS_AS(solver.solve({{0, 1, 1}, {}, -1}), std::invalid_argument);
    CHECK_THROWS_AS(solver.solve({{0, 1, 1}, {{2, {}, {}}, {1, {}, {}}}, 3}), std::invalid_argument);
    CHECK_THROWS_AS(solver.solve({{0, 1, 1}, {{1, {{9, 1.0}}, {}}}, 3}), std::invalid_argument);
    CHECK_THROWS_AS(solver.solve({{0, 1, 1}, {{1, {}, {{9, 1.0}}}}, 3}), std::invalid_argument);
}

TEST_CASE("a table is what one would read time by time")
{
    const auto solution = solverFor<zoo>().solve({{0.9, 0.55, 1.7}, {{1, {{0, 0.2}}, {}}}, 2});
    const std::vector<double> times{0, 0.1, 1, 0.9, 2, 1.4, 1.41, 1.42, 1.43, 1.44};
    const std::vector<std::size_t> quantities{6, 0, 3, 5, 1};
    std::vector<double> rows(times.size() * quantities.size());
    solution->table(times, quantities, rows);
    for (std::size_t row = 0; row < times.size(); ++row) {
        const auto values = valuesAt(*solution, times[row], 7);
        for (std::size_t column = 0; column < quantities.size(); ++column) {
            CHECK(rows[row * quantities.size() + column] == values[quantities[column]]);
        }
    }
}
