// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/network_course.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace kinetarium::model::kinetics {

namespace {
constexpr std::size_t stepsInBlock = 16;
}

void NetworkCourse::beginSegment(std::span<const double> constants)
{
    m_constants.insert(m_constants.end(), constants.begin(), constants.end());
    ++m_segments;
}

double* NetworkCourse::add(double start, double length)
{
    const std::size_t size = curveVectors * m_machine.padded;
    const std::size_t place = m_steps.size() % stepsInBlock;
    if (place == 0) {
        m_curves.push_back(std::make_unique_for_overwrite<double[]>(stepsInBlock * size));
    }
    m_steps.push_back({start, length, m_segments - 1});
    return m_curves.back().get() + place * size;
}

const double* NetworkCourse::curve(std::size_t step) const
{
    return m_curves[step / stepsInBlock].get() + step % stepsInBlock * curveVectors * m_machine.padded;
}

std::size_t NetworkCourse::stepAt(double time, std::size_t hint) const
{
    if (!(time >= 0 && time <= m_until)) {
        throw std::invalid_argument("network: a time outside the course");
    }
    for (std::size_t near = hint; near < std::min(hint + 4, m_steps.size()); ++near) {
        if (time >= m_steps[near].start && (near + 1 == m_steps.size() || time < m_steps[near + 1].start)) {
            return near;
        }
    }
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), time,
                                        [](double t, const Step& step) { return t < step.start; });
    return static_cast<std::size_t>(after - m_steps.begin()) - 1;
}

void NetworkCourse::at(double time, std::span<double> values) const
{
    std::vector<std::size_t> all(m_machine.species + m_machine.sums);
    std::iota(all.begin(), all.end(), std::size_t{0});
    table({&time, 1}, all, values);
}

void NetworkCourse::table(std::span<const double> times, std::span<const std::size_t> quantities,
                          std::span<double> rows) const
{
    if (rows.size() < times.size() * quantities.size()) {
        throw std::invalid_argument("network: too little room for the rows");
    }
    const QuantityReader reader(m_machine, quantities);
    const std::span<const std::size_t> list = reader.species();
    std::vector<double> gathered(curveVectors * reader.stride(), 0.0);
    std::size_t step = 0;
    for (std::size_t row = 0; row < times.size();) {
        step = stepAt(times[row], step);
        const double from = m_steps[step].start;
        const bool last = step + 1 == m_steps.size();
        const double to = last ? m_until : m_steps[step + 1].start;
        std::size_t end = row + 1;
        while (end < times.size() && times[end] >= from && (times[end] < to || (last && times[end] == to))) {
            ++end;
        }
        const double* const whole = curve(step);
        for (std::size_t k = 0; k < curveVectors; ++k) {
            for (std::size_t i = 0; i < list.size(); ++i) {
                gathered[k * reader.stride() + i] = whole[k * m_machine.padded + list[i]];
            }
        }
        const StepCurve some{from, m_steps[step].length,
                             m_constants.data() + m_steps[step].segment * m_machine.constants, gathered.data(),
                             reader.stride()};
        reader.read(some, times.subspan(row, end - row), rows.data() + row * quantities.size());
        row = end;
    }
}

}  // namespace kinetarium::model::kinetics
