// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kinetarium::model::kinetics {

/// The right-hand side of a tall product, laid out for the kernel in panels of eight columns.
class PackedMatrix {
public:
    static constexpr std::size_t panel = 8;

    PackedMatrix(std::size_t rows, std::size_t columns);

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    void set(std::size_t row, std::size_t column, double value)
    {
        m_values[(column / panel * m_rows + row) * panel + column % panel] = value;
    }
    const double* data() const { return m_values.data(); }

private:
    std::size_t m_rows;
    std::size_t m_columns;
    std::vector<double> m_values;
};

/// out = a b, all row-major and dense: `a` has `count` rows of b.rows(), `out` has `count` rows of b.columns().
/// Sums run in the same order with the same roundings on every processor (no fused multiply-add), so the bits of a
/// table do not depend on the machine; what is chosen at run time is only the width of the registers.
void multiply(std::span<const double> a, std::size_t count, const PackedMatrix& b, double* out);

namespace detail {
void multiplyPortable(const double* a, std::size_t count, const PackedMatrix& b, double* out);
/// The widest that this processor has; the portable one where there is nothing wider.
void multiplyWide(const double* a, std::size_t count, const PackedMatrix& b, double* out);
}  // namespace detail

}  // namespace kinetarium::model::kinetics
