// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <stdexcept>

/// Gaussian elimination of a sparse matrix of up to 64 rows, worked out from its pattern alone: an order of pivots on
/// the diagonal that fills in little (Markowitz), and the operations one by one.
namespace kinetarium::model::kinetics {

struct Elimination {
    static constexpr std::size_t most = 64;
    static constexpr std::size_t mostOperations = 4096;

    /// a[target] -= a[left] a[right] of the matrix; for the substitutions `target` and `right` are rows.
    struct Operation {
        enum class Kind : unsigned char { Invert, Scale, Subtract };
        Kind kind;
        std::uint16_t target;
        std::uint16_t left;
        std::uint16_t right;
    };
    template <std::size_t capacity>
    struct Operations {
        std::array<Operation, capacity> items{};
        std::size_t count = 0;
        constexpr void add(Operation::Kind kind, int target, int left, int right)
        {
            items.at(count++) = {kind, static_cast<std::uint16_t>(target), static_cast<std::uint16_t>(left),
                                 static_cast<std::uint16_t>(right)};
        }
    };

    std::size_t size = 0;
    std::size_t entries = 0;  ///< with fill-in
    std::array<std::array<std::int16_t, most>, most> slot{};  ///< of an entry; -1 where there is none
    std::array<std::array<std::uint16_t, 2>, 1024> places{};  ///< row and column of each entry
    std::array<std::uint16_t, most> order{};
    Operations<mostOperations> factor;
    Operations<2048> solve;
};

constexpr Elimination eliminate(const std::uint64_t* rows, std::size_t size)
{
    using Kind = Elimination::Operation::Kind;
    Elimination result;
    result.size = size;
    std::array<std::uint64_t, Elimination::most> row{};
    std::array<std::uint64_t, Elimination::most> column{};
    for (std::size_t i = 0; i < size; ++i) {
        row[i] = rows[i] | std::uint64_t{1} << i;
        for (std::size_t j = 0; j < size; ++j) {
            column[j] |= (row[i] >> j & 1) << i;
        }
    }
    std::uint64_t open = size == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << size) - 1;
    for (std::size_t step = 0; step < size; ++step) {
        std::size_t pivot = size;
        int cheapest = 0;
        for (std::size_t k = 0; k < size; ++k) {
            if (open >> k & 1) {
                const int cost = (std::popcount(row[k] & open) - 1) * (std::popcount(column[k] & open) - 1);
                if (pivot == size || cost < cheapest) {
                    pivot = k;
                    cheapest = cost;
                }
            }
        }
        result.order[step] = static_cast<std::uint16_t>(pivot);
        open &= ~(std::uint64_t{1} << pivot);
        for (std::size_t i = 0; i < size; ++i) {
            if ((column[pivot] & open) >> i & 1) {
                row[i] |= row[pivot] & open;
                for (std::size_t j = 0; j < size; ++j) {
                    column[j] |= (row[i] >> j & 1) << i;
                }
            }
        }
    }
    for (auto& each : result.slot) {
        each.fill(-1);
    }
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            if (row[i] >> j & 1) {
                result.places.at(result.entries) = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(j)};
                result.slot[i][j] = static_cast<std::int16_t>(result.entries++);
            }
        }
    }
    open = size == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << size) - 1;
    for (std::size_t step = 0; step < size; ++step) {
        const std::size_t k = result.order[step];
        open &= ~(std::uint64_t{1} << k);
        result.factor.add(Kind::Invert, result.slot[k][k], 0, 0);
        for (std::size_t i = 0; i < size; ++i) {
            if (!((column[k] & open) >> i & 1)) {
                continue;
            }
            result.factor.add(Kind::Scale, result.slot[i][k], result.slot[i][k], result.slot[k][k]);
            for (std::size_t j = 0; j < size; ++j) {
                if ((row[k] & open) >> j & 1) {
                    result.factor.add(Kind::Subtract, result.slot[i][j], result.slot[i][k], result.slot[k][j]);
                }
            }
            result.solve.add(Kind::Subtract, static_cast<int>(i), result.slot[i][k], static_cast<int>(k));
        }
    }
    for (std::size_t step = size; step-- > 0;) {
        const std::size_t k = result.order[step];
        for (std::size_t j = 0; j < size; ++j) {
            if ((row[k] & open) >> j & 1) {
                result.solve.add(Kind::Subtract, static_cast<int>(k), result.slot[k][j], static_cast<int>(j));
            }
        }
        result.solve.add(Kind::Scale, static_cast<int>(k), result.slot[k][k], static_cast<int>(k));
        open |= std::uint64_t{1} << k;
    }
    return result;
}

}  // namespace kinetarium::model::kinetics
