// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/molecule.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace kinetarium::model::kinetics {

namespace {

// Kinds of draws, so that no two draws share a name.
enum : std::uint64_t { Forward = 1, Bridge, PhaseEnd, Halving, Cell = 1 << 16 };

constexpr int cellLevels = 3;      // a cell is 8 of the propagator's: about 4 steps of the uniformised chain
constexpr int mostCellSteps = 80;  // more have a probability below 1e-60

/// The index at which the running sum of the weights passes u times their sum.
template <typename Weight>
int pick(int count, double u, Weight weight)
{
    double sum = 0;
    for (int i = 0; i < count; ++i) {
        sum += weight(i);
    }
    double left = u * sum;
    int last = 0;
    for (int i = 0; i < count; ++i) {
        const double one = weight(i);
        if (one > 0) {
            last = i;
            left -= one;
            if (left < 0) {
                break;
            }
        }
    }
    return last;
}

/// column = U last, for the uniformised chain U.
void stepBack(const Propagator& propagator, const double* last, double* column)
{
    for (Eigen::Index i = 0; i < propagator.staying().size(); ++i) {
        column[i] = propagator.staying()[i] * last[i];
    }
    for (const Flow& step : propagator.steps()) {
        column[step.from] += step.rate * last[step.to];
    }
}

int pickForward(const Matrix& m, int a, double u)
{
    return pick(static_cast<int>(m.cols()), u, [&](int s) { return m(a, s); });
}

int pickBetween(const Matrix& first, const Matrix& second, int a, int b, double u)
{
    return pick(static_cast<int>(first.cols()), u, [&](int s) { return first(a, s) * second(s, b); });
}

}  // namespace

int Molecule::blockStart(std::size_t block) const
{
    int state = m_trajectory.initial();
    for (std::size_t i = 0; i < block; ++i) {
        state = repeatStart(i, state, m_trajectory.protocol().blocks()[i].repeats);
    }
    return state;
}

int Molecule::repeatStart(std::size_t block, int blockStart, std::uint64_t repeat) const
{
    if (repeat == 0) {
        return blockStart;
    }
    const Powers& period = m_trajectory.solved(block).period;
    const DrawKey key = m_key.at(block);
    // Forward through 1, 2, 4, … up to the first that is not before `repeat`.
    std::uint64_t low = 0;
    std::uint64_t high = 1;
    int a = blockStart;
    int b = pickForward(period.power(0), a, key.at(Forward).at(0).uniform());
    for (int j = 0; high < repeat; ++j) {
        low = high;
        high *= 2;
        a = b;
        b = pickForward(period.power(j), a, key.at(Forward).at(static_cast<std::uint64_t>(j) + 1).uniform());
    }
    while (high != repeat) {
        if (low == repeat) {
            return a;
        }
        const std::uint64_t half = (high - low) / 2;
        const Matrix& map = period.power(std::countr_zero(half));
        const int s = pickBetween(map, map, a, b, key.at(Bridge).at(half).at(low + half).uniform());
        if (low + half <= repeat) {
            low += half;
            a = s;
        } else {
            high = low + half;
            b = s;
        }
    }
    return b;
}

std::vector<int> Molecule::phaseEnds(std::size_t block, std::uint64_t repeat, int from, int to) const
{
    const auto& solved = m_trajectory.solved(block);
    const DrawKey key = m_key.at(block).at(PhaseEnd).at(repeat);
    std::vector<int> ends{from};
    for (std::size_t i = 0; i + 1 < solved.phases.size(); ++i) {
        ends.push_back(pickBetween(solved.phases[i]->whole(), solved.rests[i], ends.back(), to, key.at(i).uniform()));
    }
    ends.push_back(to);
    return ends;
}

Molecule::Stretch Molecule::stretch(std::size_t block, std::uint64_t repeat, std::size_t phase, int from, int to) const
{
    const Protocol::Block& b = m_trajectory.protocol().blocks()[block];
    const bool lastPhase = phase + 1 == b.phases.size();
    const bool lastRepeat = lastPhase && repeat + 1 == b.repeats;
    const double end = lastRepeat  ? m_trajectory.protocol().blockEnd(block)
                       : lastPhase ? b.repeatStart(repeat + 1)
                                   : b.phaseStart(repeat, phase + 1);
    return {m_trajectory.solved(block).phases[phase],
            m_key.at(block).at(Halving).at(repeat).at(phase),
            b.phaseStart(repeat, phase),
            end,
            from,
            to};
}

int Molecule::middle(const Stretch& stretch, int level, std::uint64_t index, int a, int b)
{
    const Matrix& half = stretch.propagator->level(level + 1);
    return pickBetween(half, half, a, b, stretch.key.at(static_cast<std::uint64_t>(level)).at(index).uniform());
}

int Molecule::finest(const Propagator& propagator)
{
    return std::max(0, propagator.depth() - cellLevels);
}

void Molecule::cellJumps(const Stretch& stretch, std::uint64_t index, int a, int b, std::vector<CellJump>& jumps)
{
    const Propagator& propagator = *stretch.propagator;
    const auto size = static_cast<std::size_t>(propagator.staying().size());
    const int level = finest(propagator);
    const double cell = std::ldexp(propagator.duration(), -level);
    const double x = propagator.stepRate() * cell;
    const DrawKey key = stretch.key.at(Cell).at(index);

    // How many steps: with n steps the weight is x^n/n! (U^n)[a,b]. Column b of each U^n is kept to draw the way back.
    std::vector<double> columns(size * 16);
    columns[static_cast<std::size_t>(b)] = 1;
    double weight = std::exp(-x);
    double left = key.at(0).uniform() * propagator.level(level)(a, b);
    int steps = -1;
    int possible = 0;
    for (int n = 0; n <= mostCellSteps && steps < 0; ++n) {
        const std::size_t here = static_cast<std::size_t>(n) * size;
        if (n > 0) {
            weight *= x / n;
            columns.resize(std::max(columns.size(), here + size));
            stepBack(propagator, &columns[here - size], &columns[here]);
        }
        if (const double one = weight * columns[here + static_cast<std::size_t>(a)]; one > 0) {
            possible = n;
            left -= one;
            if (left < 0) {
                steps = n;
            }
        }
    }
    if (steps < 0) {
        steps = possible;  // u was so near 1 that rounding ate the rest
    }

    std::array<double, mostCellSteps> times{};
    for (int i = 0; i < steps; ++i) {
        times[static_cast<std::size_t>(i)] = key.at(1).at(static_cast<std::uint64_t>(i)).uniform();
    }
    std::sort(times.begin(), times.begin() + steps);
    int state = a;
    std::vector<double> reach(size);
    for (int i = 0; i < steps; ++i) {
        const double* onward = &columns[static_cast<std::size_t>(steps - i - 1) * size];
        std::fill(reach.begin(), reach.end(), 0.0);
        reach[static_cast<std::size_t>(state)] = propagator.staying()[state] * onward[state];
        for (const Flow& step : propagator.steps()) {
            if (step.from == state) {
                reach[static_cast<std::size_t>(step.to)] = step.rate * onward[step.to];
            }
        }
        const int next = pick(static_cast<int>(size), key.at(2).at(static_cast<std::uint64_t>(i)).uniform(),
                              [&](int s) { return reach[static_cast<std::size_t>(s)]; });
        if (next != state) {
            const double within = (static_cast<double>(index) + times[static_cast<std::size_t>(i)]) * cell;
            jumps.push_back({stretch.absolute(within), next});
            state = next;
        }
    }
}

/// The jumps in the cells that meet [from, to], in order of time.
void Molecule::walk(const Stretch& stretch, int level, std::uint64_t index, int a, int b, double from, double to,
                    std::vector<CellJump>& jumps)
{
    if (level == finest(*stretch.propagator)) {
        cellJumps(stretch, index, a, b, jumps);
        return;
    }
    const int s = middle(stretch, level, index, a, b);
    const double half = std::ldexp(stretch.propagator->duration(), -level - 1);
    const double border = stretch.absolute(static_cast<double>(2 * index + 1) * half);
    if (from <= border) {
        walk(stretch, level + 1, 2 * index, a, s, from, to, jumps);
    }
    if (to >= border) {
        walk(stretch, level + 1, 2 * index + 1, s, b, from, to, jumps);
    }
}

int Molecule::stateAt(double time) const
{
    const Protocol::Place place = m_trajectory.protocol().at(time);
    const int first = blockStart(place.block);
    const int from = repeatStart(place.block, first, place.repeat);
    const int to = repeatStart(place.block, first, place.repeat + 1);
    const std::vector<int> ends = phaseEnds(place.block, place.repeat, from, to);
    const Stretch all = stretch(place.block, place.repeat, place.phase, ends[place.phase], ends[place.phase + 1]);

    int a = all.from;
    int b = all.to;
    std::uint64_t index = 0;
    double half = all.propagator->duration() / 2;
    for (int level = 0; level < finest(*all.propagator); ++level, half /= 2) {
        const int s = middle(all, level, index, a, b);
        const bool right = time >= all.absolute(static_cast<double>(2 * index + 1) * half);
        (right ? a : b) = s;
        index = 2 * index + (right ? 1 : 0);
    }
    std::vector<CellJump> jumps;
    cellJumps(all, index, a, b, jumps);
    int state = a;
    for (const CellJump& jump : jumps) {
        if (jump.time <= time) {
            state = jump.state;
        }
    }
    return state;
}

std::vector<Jump> Molecule::path(double from, double to) const
{
    std::vector<Jump> path{{from, stateAt(from)}};
    const Protocol& protocol = m_trajectory.protocol();
    Protocol::Place place = protocol.at(from);
    int first = blockStart(place.block);
    int a = repeatStart(place.block, first, place.repeat);
    std::vector<CellJump> jumps;
    while (true) {
        const Protocol::Block& block = protocol.blocks()[place.block];
        const int b = repeatStart(place.block, first, place.repeat + 1);
        const std::vector<int> ends = phaseEnds(place.block, place.repeat, a, b);
        for (; place.phase < block.phases.size(); ++place.phase) {
            const Stretch all =
                stretch(place.block, place.repeat, place.phase, ends[place.phase], ends[place.phase + 1]);
            jumps.clear();
            walk(all, 0, 0, all.from, all.to, from, to, jumps);
            for (const CellJump& jump : jumps) {
                if (jump.time > from && jump.time <= to) {
                    path.push_back({jump.time, jump.state});
                }
            }
            if (all.end > to) {
                return path;
            }
        }
        place.phase = 0;
        ++place.repeat;
        a = b;
        if (place.repeat == block.repeats) {
            ++place.block;
            place.repeat = 0;
            first = a;
        }
    }
}

int SchemeTrajectory::stateAt(std::uint64_t seed, double time) const
{
    return m_active[static_cast<std::size_t>(Molecule(*this, seed).stateAt(time))];
}

std::vector<Jump> SchemeTrajectory::path(std::uint64_t seed, double from, double to) const
{
    std::vector<Jump> path = Molecule(*this, seed).path(from, std::max(from, to));
    for (Jump& jump : path) {
        jump.state = m_active[static_cast<std::size_t>(jump.state)];
    }
    return path;
}

}  // namespace kinetarium::model::kinetics
