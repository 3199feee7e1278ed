// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/table_kernel.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstring>
#include <random>

using namespace kinetarium::model::kinetics;

TEST_CASE("the product is the product, and the same bits on every processor")
{
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> draw(-1, 1);
    for (const auto [count, depth, columns] :
         {std::array<std::size_t, 3>{1, 1, 1}, {3, 5, 7}, {4, 16, 8}, {601, 15, 1500}, {13, 10, 33}}) {
        CAPTURE(count, depth, columns);
        std::vector<double> a(count * depth);
        std::vector<double> plain(depth * columns);
        PackedMatrix b(depth, columns);
        for (double& each : a) {
            each = draw(random);
        }
        for (std::size_t i = 0; i < depth; ++i) {
            for (std::size_t j = 0; j < columns; ++j) {
                plain[i * columns + j] = draw(random);
                b.set(i, j, plain[i * columns + j]);
            }
        }
        std::vector<double> portable(count * columns, -9);
        std::vector<double> wide(count * columns, -9);
        detail::multiplyPortable(a.data(), count, b, portable.data());
        detail::multiplyWide(a.data(), count, b, wide.data());
        CHECK(std::memcmp(portable.data(), wide.data(), portable.size() * sizeof(double)) == 0);
        double worst = 0;
        for (std::size_t r = 0; r < count; ++r) {
            for (std::size_t j = 0; j < columns; ++j) {
                long double sum = 0;
                for (std::size_t i = 0; i < depth; ++i) {
                    sum += static_cast<long double>(a[r * depth + i]) * plain[i * columns + j];
                }
                worst = std::max(worst, std::abs(wide[r * columns + j] - static_cast<double>(sum)));
            }
        }
        CHECK(worst < 1e-14);
    }
}
