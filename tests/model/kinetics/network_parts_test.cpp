// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/lanes.h"
#include "model/kinetics/random.h"
#include "model/kinetics/sparse_elimination.h"
#include "model/kinetics/step_control.h"

#include <Eigen/Dense>
#include <catch2/catch.hpp>

#include <cmath>
#include <memory>

using namespace kinetarium::model::kinetics;

TEST_CASE("sparse elimination solves what Eigen solves")
{
    using Kind = Elimination::Operation::Kind;
    const DrawKey key(11);
    for (const std::size_t size : {1U, 2U, 7U, 24U, 48U}) {
        std::vector<std::uint64_t> rows(size);
        const auto order = static_cast<Eigen::Index>(size);
        Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(order, order);
        Eigen::VectorXd right(static_cast<Eigen::Index>(size));
        for (std::size_t i = 0; i < size; ++i) {
            const auto draws = key.at(size).at(i);
            right(static_cast<Eigen::Index>(i)) = draws.at(999).uniform();
            for (std::size_t j = 0; j < size; ++j) {
                const bool present = i == j || draws.at(j).uniform() < 3.0 / static_cast<double>(size);
                rows[i] |= std::uint64_t{present} << j;
                matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
                    present ? draws.at(j).at(1).uniform() - (i == j ? 8 : 0) : 0;
            }
        }
        const auto made = std::make_unique<Elimination>(eliminate(rows.data(), size));
        std::vector<double> a(made->entries);
        for (std::size_t slot = 0; slot < made->entries; ++slot) {
            a[slot] = matrix(made->places[slot][0], made->places[slot][1]);
        }
        for (std::size_t i = 0; i < made->factor.count; ++i) {
            const auto& op = made->factor.items[i];
            a[op.target] = op.kind == Kind::Invert  ? 1 / a[op.target]
                           : op.kind == Kind::Scale ? a[op.target] * a[op.right]
                                                    : a[op.target] - a[op.left] * a[op.right];
        }
        std::vector<double> x(right.data(), right.data() + right.size());
        for (std::size_t i = 0; i < made->solve.count; ++i) {
            const auto& op = made->solve.items[i];
            x[op.target] = op.kind == Kind::Scale ? x[op.target] * a[op.left] : x[op.target] - a[op.left] * x[op.right];
        }
        const Eigen::VectorXd expected = matrix.partialPivLu().solve(right);
        for (std::size_t i = 0; i < size; ++i) {
            CHECK(x[i] == Approx(expected(static_cast<Eigen::Index>(i))).margin(1e-14).epsilon(1e-11));
        }
    }
}

TEST_CASE("the pivots of an arrow are taken so that nothing fills in")
{
    // A full first row and column: eliminated first, everything would fill.
    std::vector<std::uint64_t> rows(20, 1);
    rows[0] = (1U << 20) - 1;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        rows[i] |= std::uint64_t{1} << i;
    }
    const auto made = std::make_unique<Elimination>(eliminate(rows.data(), rows.size()));
    CHECK(made->entries == 3 * 20 - 2);
}

TEST_CASE("the exponential of the packs is the exponential, the same in every lane")
{
    for (double x = 0; x > -700; x = x * 1.01 - 0.001) {
        CHECK(decayOf(x) == Approx(std::exp(x)).epsilon(5e-16).margin(0));
        const Lanes<4> pack = decayOf(Lanes<4>(x));
        for (std::size_t lane = 0; lane < 4; ++lane) {
            CHECK(pack.v[lane] == decayOf(x));
        }
    }
    CHECK(decayOf(-1e300) < 1e-300);
    CHECK(decayOf(-1e300) >= 0);
}

TEST_CASE("the fifth root of the step control is near enough")
{
    for (double x = 1e-19; x < 1e19; x *= 1.7) {
        CHECK(inverseFifthRoot(x) == Approx(std::pow(x, -0.2)).epsilon(5e-3));
    }
    CHECK(inverseFifthRoot(0) > 1e3);
}

TEST_CASE("a step that gives no number is tried again shorter")
{
    StepControl control;
    control.restart(1);
    CHECK_FALSE(control.judge(1, std::nan("")));
    CHECK(control.h() < 0.5);
    CHECK_FALSE(control.judge(0.1, INFINITY));
    CHECK(control.judge(0.01, 0.5));
    CHECK(control.h() <= 0.01);  // never longer right after a step that failed
}
