// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/step_curve.h"

#include "model/kinetics/lanes.h"

#include <algorithm>
#include <stdexcept>

namespace kinetarium::model::kinetics {

namespace {

/// One entry of the five vectors, for a pack.
template <class Wide>
KINETARIUM_INLINE void curveAt(const StepMemory& memory, std::size_t from, std::size_t size, double* out,
                               std::size_t apart)
{
    const Wide start = load<Wide>(memory.species + from);
    store(out, start);
    store(out + apart, load<Wide>(memory.next + from) - start);
    for (std::size_t k = 0; k < rosenbrock::denseTerms; ++k) {
        Wide sum(0.0);
        for (std::size_t s = 0; s < rosenbrock::stages; ++s) {
            sum = sum + Wide(rosenbrock::dense[k][s]) * load<Wide>(memory.stages + s * size + from);
        }
        store(out + (2 + k) * apart, sum);
    }
}

template <class Wide>
KINETARIUM_INLINE void wholeCurve(const StepMemory& memory, std::size_t padded, double* curve)
{
    for (std::size_t i = 0; i < padded; i += lanesOf<Wide>) {
        curveAt<Wide>(memory, i, padded, curve + i, padded);
    }
}

template <class Wide>
KINETARIUM_INLINE void listedCurves(const StepMemory& memory, std::size_t padded, std::span<const std::size_t> list,
                                    double* curves)
{
    constexpr std::size_t width = lanesOf<Wide>;
    for (std::size_t i = 0; i < list.size(); ++i) {
        curveAt<Wide>(memory, list[i] * width, padded * width, curves + i * width, list.size() * width);
    }
}

/// Values of `count` entries at each time, `apart` numbers between the rows. Up to 3 numbers behind a row are
/// overwritten, and nothing behind `end`.
template <class Wide>
KINETARIUM_INLINE void directRows(const StepCurve& curve, std::span<const double> times, std::size_t count,
                                  double* rows, std::size_t apart)
{
    constexpr std::size_t width = lanesOf<Wide>;
    for (std::size_t row = 0; row < times.size(); ++row) {
        const double part = (times[row] - curve.start) / curve.length;
        const Wide s(part);
        const Wide rest(1 - part);
        for (std::size_t i = 0; i < count; i += width) {
            const double* const v = curve.vectors + i;
            const Wide inner = load<Wide>(v + 3 * curve.stride) + s * load<Wide>(v + 4 * curve.stride);
            const Wide slope = load<Wide>(v + 2 * curve.stride) + s * inner;
            const Wide value = load<Wide>(v) + s * (load<Wide>(v + curve.stride) + rest * slope);
            double* const out = rows + row * apart + i;
            if (i + width <= count) {
                store(out, value);
            } else {
                double some[width];
                store(some, value);
                for (std::size_t k = 0; i + k < count; ++k) {
                    out[k] = some[k];
                }
            }
        }
    }
}

#if defined(KINETARIUM_HAS_AVX2)
__attribute__((target("avx2"))) void wholeCurveAvx2(const StepMemory& memory, std::size_t padded, double* curve)
{
    wholeCurve<Lanes<4>>(memory, padded, curve);
}
__attribute__((target("avx2"))) void fourCurvesAvx2(const StepMemory& memory, std::size_t padded,
                                                    std::span<const std::size_t> list, double* curves)
{
    listedCurves<Lanes<4>>(memory, padded, list, curves);
}
__attribute__((target("avx2"))) void directRowsAvx2(const StepCurve& curve, std::span<const double> times,
                                                    std::size_t count, double* rows, std::size_t apart)
{
    directRows<Lanes<4>>(curve, times, count, rows, apart);
}
const bool wide = __builtin_cpu_supports("avx2");
#endif

void allDirectRows(const StepCurve& curve, std::span<const double> times, std::size_t count, double* rows,
                   std::size_t apart)
{
#if defined(KINETARIUM_HAS_AVX2)
    if (wide && count > 2) {
        directRowsAvx2(curve, times, count, rows, apart);
        return;
    }
#endif
    directRows<Lanes<2>>(curve, times, count, rows, apart);
}

}  // namespace

void writeWholeCurve(const StepMemory& memory, std::size_t padded, double* curve)
{
#if defined(KINETARIUM_HAS_AVX2)
    if (wide) {
        wholeCurveAvx2(memory, padded, curve);
        return;
    }
#endif
    wholeCurve<Lanes<2>>(memory, padded, curve);
}

void writeCurves(const StepMemory& memory, std::size_t padded, std::size_t width, std::span<const std::size_t> list,
                 double* curves)
{
#if defined(KINETARIUM_HAS_AVX2)
    if (width == 4) {
        fourCurvesAvx2(memory, padded, list, curves);
        return;
    }
#endif
    if (width == 2) {
        listedCurves<Lanes<2>>(memory, padded, list, curves);
    } else {
        listedCurves<double>(memory, padded, list, curves);
    }
}

QuantityReader::QuantityReader(const NetworkMachine& machine, std::span<const std::size_t> quantities)
    : m_machine(machine), m_width(quantities.size())
{
    SpeciesMask needed = 0;
    SpeciesMask known = 0;
    for (std::size_t column = 0; column < quantities.size(); ++column) {
        const std::size_t each = quantities[column];
        if (each >= machine.species + machine.sums) {
            throw std::invalid_argument("network: no such quantity");
        }
        if (each < machine.species) {
            m_direct.push_back({column, m_species.size()});
            m_species.push_back(each);
            known |= SpeciesMask{1} << each;
        } else {
            m_sums.push_back({column, each - machine.species});
            m_wanted |= machine.uses[each - machine.species];
            needed |= machine.reach[each];
        }
    }
    for (std::size_t i = 0; i < machine.species; ++i) {
        if ((needed & ~known) >> i & 1) {
            m_species.push_back(i);
        }
    }
}

void QuantityReader::read(const StepCurve& curve, std::span<const double> times, double* rows) const
{
    if (m_sums.empty()) {
        allDirectRows(curve, times, m_width, rows, m_width);
    } else {
        readSums(curve, times, rows);
    }
}

void QuantityReader::readSums(const StepCurve& curve, std::span<const double> times, double* rows) const
{
    constexpr std::size_t four = 4;
    double entries[four * (Plan::most + 4)];
    double species[Plan::most * four];
    double sums[Plan::most * four];
    std::fill_n(species, m_machine.species * four, 0.0);
    for (std::size_t row = 0; row < times.size(); row += four) {
        const std::size_t count = std::min(four, times.size() - row);
        for (std::size_t base = 0; base < m_species.size(); base += Plan::most) {
            const std::size_t part = std::min(Plan::most, m_species.size() - base);
            StepCurve some = curve;
            some.vectors += base;
            allDirectRows(some, times.subspan(row, count), part, entries, Plan::most);
            for (std::size_t i = 0; i < part; ++i) {
                for (std::size_t lane = 0; lane < four; ++lane) {
                    species[m_species[base + i] * four + lane] = entries[std::min(lane, count - 1) * Plan::most + i];
                }
            }
        }
        m_machine.sumsAtFour(curve.constants, m_wanted, species, sums);
        for (std::size_t lane = 0; lane < count; ++lane) {
            double* const out = rows + (row + lane) * m_width;
            for (const Column& each : m_direct) {
                out[each.column] = species[m_species[each.index] * four + lane];
            }
            for (const Column& each : m_sums) {
                out[each.column] = sums[each.index * four + lane];
            }
        }
    }
}

}  // namespace kinetarium::model::kinetics
