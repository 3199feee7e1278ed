// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/table_kernel.h"

#include "model/kinetics/pack.h"

#include <cstring>

namespace kinetarium::model::kinetics {

namespace {

constexpr std::size_t panel = PackedMatrix::panel;

/// `height` rows of the product, for columns that may end inside a panel.
template <std::size_t lanes, std::size_t height>
KINETARIUM_INLINE void multiplyBand(const double* a, const PackedMatrix& b, double* out)
{
    const std::size_t depth = b.rows();
    const std::size_t columns = b.columns();
    for (std::size_t column = 0; column < columns; column += panel) {
        const double* const right = b.data() + column * depth;
        if (column + panel <= columns) {
            Tile<lanes, height>::multiply(a, depth, right, panel, out + column, columns);
            continue;
        }
        double sums[height * panel];
        Tile<lanes, height>::multiply(a, depth, right, panel, sums, panel);
        for (std::size_t r = 0; r < height; ++r) {
            std::memcpy(out + r * columns + column, sums + r * panel, (columns - column) * sizeof(double));
        }
    }
}

template <std::size_t lanes, std::size_t height>
KINETARIUM_INLINE void multiplyRows(const double* a, std::size_t count, const PackedMatrix& b, double* out)
{
    std::size_t row = 0;
    for (; row + height <= count; row += height) {
        multiplyBand<lanes, height>(a + row * b.rows(), b, out + row * b.columns());
    }
    for (; row < count; ++row) {
        multiplyBand<lanes, 1>(a + row * b.rows(), b, out + row * b.columns());
    }
}

#if defined(__x86_64__) && defined(__GNUC__)
// "avx2" without "fma": the compiler may not fuse, and the sums round as in the portable code.
__attribute__((target("avx2"))) void multiplyAvx2(const double* a, std::size_t count, const PackedMatrix& b,
                                                  double* out)
{
    multiplyRows<4, 4>(a, count, b, out);
}
#endif

}  // namespace

PackedMatrix::PackedMatrix(std::size_t rows, std::size_t columns)
    : m_rows(rows), m_columns(columns), m_values((columns + panel - 1) / panel * panel * rows, 0.0)
{}

namespace detail {

void multiplyPortable(const double* a, std::size_t count, const PackedMatrix& b, double* out)
{
    multiplyRows<2, 2>(a, count, b, out);
}

void multiplyWide(const double* a, std::size_t count, const PackedMatrix& b, double* out)
{
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("avx2")) {
        multiplyAvx2(a, count, b, out);
        return;
    }
#endif
    multiplyPortable(a, count, b, out);
}

}  // namespace detail

void multiply(std::span<const double> a, std::size_t count, const PackedMatrix& b, double* out)
{
    detail::multiplyWide(a.data(), count, b, out);
}

}  // namespace kinetarium::model::kinetics
