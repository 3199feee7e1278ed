// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a course. Evenly spaced times through a repeating block are one product: row k of the left factor is the
// distribution at the start of period k, the right factor holds the maps from there to each time inside a period, and
// the product comes out in the order of the table.
#include "model/kinetics/scheme_trajectory.h"
#include "model/kinetics/table_kernel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::model::kinetics {

namespace {

constexpr std::size_t fewestPeriods = 8;  // below that, the maps cost more than they save

/// The spacing when every time lies where even spacing puts it, up to rounding; else 0.
double evenSpacing(std::span<const double> times)
{
    if (times.size() < 3) {
        return 0;
    }
    const double step = (times.back() - times.front()) / static_cast<double>(times.size() - 1);
    const double slack =
        4 * std::numeric_limits<double>::epsilon() * std::max(std::abs(times.back()), std::abs(times.front()));
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (std::abs(times.front() + static_cast<double>(i) * step - times[i]) > slack) {
            return 0;
        }
    }
    return step > 0 ? step : 0;
}

}  // namespace

void SchemeTrajectory::table(std::span<const double> times, std::span<double> rows) const
{
    fill(times, rows, m_weights);
}

void SchemeTrajectory::stateTable(std::span<const double> times, std::span<double> rows) const
{
    const auto active = static_cast<Eigen::Index>(m_active.size());
    Eigen::MatrixXd spread = Eigen::MatrixXd::Zero(active, static_cast<Eigen::Index>(m_states.size()));
    for (Eigen::Index i = 0; i < active; ++i) {
        spread(i, m_active[static_cast<std::size_t>(i)]) = 1;
    }
    fill(times, rows, std::vector<Eigen::MatrixXd>(m_protocol.inputs().size(), spread));
}

void SchemeTrajectory::fill(std::span<const double> times, std::span<double> rows,
                            const std::vector<Eigen::MatrixXd>& weights) const
{
    const auto width = static_cast<std::size_t>(weights.front().cols());
    const double spacing = evenSpacing(times);
    std::size_t row = 0;
    while (row < times.size()) {
        if (spacing > 0) {
            if (const std::size_t done = fillPeriodic(times, row, rows, weights); done > 0) {
                row += done;
                continue;
            }
        }
        const Protocol::Place place = m_protocol.at(times[row]);
        const int input = m_protocol.blocks()[place.block].phases[place.phase].input;
        Eigen::Map<Eigen::RowVectorXd>(rows.data() + row * width, static_cast<Eigen::Index>(width)).noalias() =
            at(place).lazyProduct(weights[static_cast<std::size_t>(input)]);
        ++row;
    }
}

/// Fills rows from `row` on if they fall on the same places of successive periods; tells how many it filled.
std::size_t SchemeTrajectory::fillPeriodic(std::span<const double> times, std::size_t row, std::span<double> rows,
                                           const std::vector<Eigen::MatrixXd>& weights) const
{
    const double step = (times.back() - times.front()) / static_cast<double>(times.size() - 1);
    const Protocol::Place first = m_protocol.at(times[row]);
    const Protocol::Block& block = m_protocol.blocks()[first.block];
    const double offset = times[row] - block.repeatStart(first.repeat);
    const double perPeriod = std::round(block.period / step);
    const double inBlock = std::min(std::floor((m_protocol.blockEnd(first.block) - times[row]) / step),
                                    static_cast<double>(times.size() - row));
    const auto periods = static_cast<std::size_t>(perPeriod >= 1 ? inBlock / perPeriod : 0);
    const double drift = std::abs(perPeriod * step - block.period) * static_cast<double>(periods);
    if (offset >= step || periods < fewestPeriods ||
        drift > 8 * std::numeric_limits<double>::epsilon() * std::max(1.0, times.back())) {
        return 0;
    }

    const auto m = static_cast<std::size_t>(perPeriod);
    const auto n = m_active.size();
    const auto width = static_cast<std::size_t>(weights.front().cols());
    const Solved& solved = m_solved[first.block];

    PackedMatrix maps(n, m * width);
    Matrix map = Matrix::Identity(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(n));
    Matrix before = map;  // from the start of the period to the start of the phase
    Matrix oneStep;
    std::size_t phase = 0;
    bool fresh = true;  // no time inside this phase yet
    for (std::size_t j = 0; j < m; ++j) {
        const double time = offset + static_cast<double>(j) * step;
        while (phase + 1 < block.phases.size() && block.phases[phase + 1].offset <= time) {
            before = chained(before, solved.phases[phase]->whole());
            ++phase;
            fresh = true;
        }
        const Propagator& propagator = *solved.phases[phase];
        if (fresh) {
            const double rest = std::clamp(time - block.phases[phase].offset, 0.0, block.phases[phase].duration);
            map = chained(before, propagator.matrix(rest));
            oneStep.resize(0, 0);
            fresh = false;
        } else {
            if (oneStep.size() == 0) {
                oneStep = propagator.matrix(step);
            }
            map = chained(map, oneStep);
        }
        const Eigen::MatrixXd seen = map.lazyProduct(weights[static_cast<std::size_t>(block.phases[phase].input)]);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t c = 0; c < width; ++c) {
                maps.set(i, j * width + c, seen(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(c)));
            }
        }
    }

    std::vector<double> starts(periods * n);
    Distribution p;
    for (std::size_t k = 0; k < periods; ++k) {
        const std::uint64_t repeat = first.repeat + k;
        if (k == 0 || repeat < solved.starts.size() || repeat % solved.starts.size() == 0) {
            p = start(first.block, repeat);
        } else {
            solved.period.apply(p, 1);
        }
        std::copy(p.data(), p.data() + n, starts.begin() + static_cast<std::ptrdiff_t>(k * n));
    }
    multiply(starts, periods, maps, rows.data() + row * width);
    return periods * m;
}

}  // namespace kinetarium::model::kinetics
