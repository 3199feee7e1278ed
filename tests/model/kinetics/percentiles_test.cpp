// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/percentiles.h"
#include "model/kinetics/random.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace kinetarium::model::kinetics;

TEST_CASE("percentiles are those of the sorted values, whatever their distribution")
{
    const std::vector<double> shares{0.05, 0.5, 0.95, 0, 1, 1.0 / 3};
    constexpr std::size_t columns = 71;
    for (const std::size_t people : {1U, 2U, 3U, 100U, 1000U}) {
        std::vector<double> rows(people * columns);
        const DrawKey key(people);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double u = key.at(i).uniform();
            const std::size_t column = i % columns;
            rows[i] = column % 5 == 0   ? u
                      : column % 5 == 1 ? std::exp(20 * u)              // nearly all in one bin
                      : column % 5 == 2 ? std::floor(4 * u)             // ties
                      : column % 5 == 3 ? -7.5                          // all alike
                                        : (u - 0.5) * 1e-320;           // hardly any numbers in between
        }
        std::vector<double> out(columns * shares.size());
        std::vector<double> same(out.size());
        percentiles(rows, people, shares, out);
        percentiles(rows, people, shares, same, 2);
        CHECK(out == same);
        for (std::size_t column = 0; column < columns; ++column) {
            std::vector<double> sorted;
            for (std::size_t i = 0; i < people; ++i) {
                sorted.push_back(rows[i * columns + column]);
            }
            std::sort(sorted.begin(), sorted.end());
            for (std::size_t s = 0; s < shares.size(); ++s) {
                const double place = shares[s] * static_cast<double>(people - 1);
                const auto below = static_cast<std::size_t>(place);
                const double high = sorted[std::min(below + 1, people - 1)];
                const double expected = sorted[below] + (place - static_cast<double>(below)) * (high - sorted[below]);
                CHECK(out[column * shares.size() + s] == expected);
            }
        }
    }
}

TEST_CASE("percentiles of nobody, or of rows that do not fit, are refused")
{
    std::vector<double> rows(10);
    std::vector<double> out(10);
    const std::vector<double> half{0.5};
    const std::vector<double> outside{1.5};
    CHECK_THROWS_AS(percentiles(rows, 0, half, out), std::invalid_argument);
    CHECK_THROWS_AS(percentiles(rows, 3, half, out), std::invalid_argument);
    CHECK_THROWS_AS(percentiles(rows, 5, outside, out), std::invalid_argument);
    CHECK_THROWS_AS(percentiles(rows, 1, half, {out.data(), 9}), std::invalid_argument);
}
