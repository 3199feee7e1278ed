// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_machine.h"
#include "model/kinetics/rosenbrock.h"

#include <span>
#include <vector>

/// The polynomial of one accepted step, and rows of numbers from it.
///
/// A curve is five vectors of `stride` entries: y0, y1 - y0, k1, k2, k3. Where a part s of the step is over,
/// y = y0 + s ((y1 - y0) + (1 - s) (k1 + s (k2 + s k3))). A sum over species that no reaction changes is the same
/// at every s, because it is 0 in all but the first.
namespace kinetarium::model::kinetics {

constexpr std::size_t curveVectors = 2 + rosenbrock::denseTerms;

/// Curves from a step of a pack: entry i of lane l is written to [(vector * count + i) * width + l] for the species
/// `list[i]`. `count` for one lane must be a multiple of 4; an entry beyond the list is left alone.
void writeCurves(const StepMemory& memory, std::size_t padded, std::size_t width, std::span<const std::size_t> list,
                 double* curves);
/// The same for one lane and all of its species, in their order; `padded` entries a vector.
void writeWholeCurve(const StepMemory& memory, std::size_t padded, double* curve);

struct StepCurve {
    double start = 0;
    double length = 1;
    const double* constants = nullptr;
    const double* vectors = nullptr;
    std::size_t stride = 0;  ///< a multiple of 4
};

/// Makes rows of chosen quantities.
class QuantityReader {
public:
    QuantityReader(const NetworkMachine& machine, std::span<const std::size_t> quantities);

    /// The species of each entry of the curves that it reads; `stride` of them with padding.
    std::span<const std::size_t> species() const { return m_species; }
    std::size_t stride() const { return (m_species.size() + 3) / 4 * 4; }
    /// One row for each time.
    void read(const StepCurve& curve, std::span<const double> times, double* rows) const;

private:
    struct Column {
        std::size_t column;
        std::size_t index;  ///< an entry, or a sum
    };
    const NetworkMachine& m_machine;
    std::size_t m_width;
    std::vector<std::size_t> m_species;  ///< those that are columns first, in the columns' order
    std::vector<Column> m_direct;
    std::vector<Column> m_sums;
    SumMask m_wanted = 0;

    void readSums(const StepCurve& curve, std::span<const double> times, double* rows) const;
};

}  // namespace kinetarium::model::kinetics
