// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace kinetarium::model::kinetics {

#if defined(__GNUC__)
#define KINETARIUM_INLINE inline __attribute__((always_inline))

/// So many doubles that the compiler keeps in one register; `InMemory` need not be aligned.
template <std::size_t lanes>
struct Pack {
    typedef double Type __attribute__((vector_size(lanes * sizeof(double))));
    typedef double InMemory __attribute__((vector_size(lanes * sizeof(double)), aligned(sizeof(double)), may_alias));
};
#else
#define KINETARIUM_INLINE inline

template <std::size_t lanes>
struct Pack {
    struct Type {
        double value[lanes];
        Type& operator+=(const Type& other)
        {
            for (std::size_t i = 0; i < lanes; ++i) {
                value[i] += other.value[i];
            }
            return *this;
        }
        friend Type operator*(double factor, Type pack)
        {
            for (double& each : pack.value) {
                each *= factor;
            }
            return pack;
        }
    };
    using InMemory = Type;
};
#endif

/// Adds up `height` rows of a product over eight columns: sums[r] += a[r, i] b[i], for b's rows `stride` apart.
/// The sums stay in registers; every lane is summed in the order of i.
template <std::size_t lanes, std::size_t height>
struct Tile {
    static constexpr std::size_t panel = 8;
    static constexpr std::size_t packs = panel / lanes;
    using InMemory = typename Pack<lanes>::InMemory;

    KINETARIUM_INLINE static void multiply(const double* a, std::size_t depth, const double* b, std::size_t stride,
                                           double* out, std::size_t outStride)
    {
        typename Pack<lanes>::Type sums[height][packs] = {};
        for (std::size_t i = 0; i < depth; ++i) {
            for (std::size_t c = 0; c < packs; ++c) {
                const typename Pack<lanes>::Type right = *reinterpret_cast<const InMemory*>(b + i * stride + c * lanes);
                for (std::size_t r = 0; r < height; ++r) {
                    sums[r][c] += a[r * depth + i] * right;
                }
            }
        }
        for (std::size_t r = 0; r < height; ++r) {
            for (std::size_t c = 0; c < packs; ++c) {
                *reinterpret_cast<InMemory*>(out + r * outStride + c * lanes) = sums[r][c];
            }
        }
    }
};

}  // namespace kinetarium::model::kinetics
