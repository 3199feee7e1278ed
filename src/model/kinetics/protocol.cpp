// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/protocol.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

namespace kinetarium::model::kinetics {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr double endlessPeriod = 1;  // constant inputs for ever are counted in these

double valueAt(const Signal& signal, double time)
{
    double value = 0;
    for (const TimedValue& step : signal.steps) {
        if (step.time <= time) {
            value = step.value;
        }
    }
    return value;
}

void check(const Signal& signal)
{
    if (signal.steps.empty() || signal.steps.front().time != 0) {
        throw std::invalid_argument("the signal " + signal.name + " has no value at time 0");
    }
    for (const Signal::Train& train : signal.trains) {
        if (!(train.width > 0 && train.width < train.period && train.from >= 0)) {
            throw std::invalid_argument("the pulses of " + signal.name + " do not fit in their period");
        }
    }
}

/// Which of the signals has a train that runs at `time`; their number if none has.
std::size_t running(const std::vector<Signal>& signals, double time)
{
    return static_cast<std::size_t>(std::find_if(signals.begin(), signals.end(),
                                                 [&](const Signal& each) {
                                                     return !each.trains.empty() && each.trains.front().from <= time &&
                                                            time < each.trains.front().to;
                                                 }) -
                                    signals.begin());
}

}  // namespace

Protocol::Protocol(std::vector<Signal> signals)
{
    std::set<double> changes{0};
    for (const Signal& signal : signals) {
        check(signal);
        m_names.push_back(signal.name);
        for (const TimedValue& step : signal.steps) {
            changes.insert(step.time);
        }
        for (const Signal::Train& train : signal.trains) {
            changes.insert(train.from);
            changes.insert(std::max(train.from, train.to));
        }
    }
    changes.erase(endless);
    for (auto at = changes.begin(); at != changes.end(); ++at) {
        const double end = std::next(at) == changes.end() ? endless : *std::next(at);
        std::vector<double> values;
        for (const Signal& signal : signals) {
            values.push_back(valueAt(signal, *at));
        }
        const std::size_t which = running(signals, *at);
        if (which == signals.size()) {
            addConstant(*at, end, std::move(values));
        } else {
            addTrain(*at, end, signals[which].trains.front(), which, std::move(values));
        }
    }
}

int Protocol::inputIndex(const std::vector<double>& values)
{
    const auto found = std::find(m_inputs.begin(), m_inputs.end(), values);
    if (found != m_inputs.end()) {
        return static_cast<int>(found - m_inputs.begin());
    }
    m_inputs.push_back(values);
    return static_cast<int>(m_inputs.size()) - 1;
}

void Protocol::addConstant(double from, double to, std::vector<double> values)
{
    const bool last = to == endless;
    const double length = last ? endlessPeriod : to - from;
    m_blocks.push_back({from, length, last ? forEver : 1, {{0, length, inputIndex(values)}}});
}

void Protocol::addTrain(double from, double to, const Signal::Train& train, std::size_t which,
                        std::vector<double> values)
{
    auto during = values;
    during[which] = train.level;
    values[which] = 0;
    const int high = inputIndex(during);
    const int low = inputIndex(values);
    const auto pulseStart = [&](double k) { return train.from + k * train.period; };

    // A cut period at either end becomes a block of its own; whole periods repeat.
    const auto addPart = [&](double start, double begin, double end) {
        const double fall = start + train.width;
        Block block{begin, end - begin, 1, {}};
        if (begin < fall) {
            block.phases.push_back({0, std::min(fall, end) - begin, high});
        }
        if (end > fall) {
            const double low0 = std::max(fall, begin);
            block.phases.push_back({low0 - begin, end - low0, low});
        }
        m_blocks.push_back(std::move(block));
    };

    double first = std::max(0.0, std::floor((from - train.from) / train.period));
    while (pulseStart(first + 1) <= from) {
        ++first;
    }
    if (pulseStart(first) < from) {
        const double next = std::min(pulseStart(first + 1), to);
        addPart(pulseStart(first), from, next);
        if (next == to) {
            return;
        }
        ++first;
    }
    double count = to == endless ? 0 : std::max(0.0, std::floor((to - pulseStart(first)) / train.period));
    // An end that is meant to fall on a pulse boundary misses it by rounding; no sliver of a block for that.
    if (to != endless && to - pulseStart(first + count) > train.period * (1 - 1e-9)) {
        ++count;
    }
    const bool cut = to != endless && to - pulseStart(first + count) > train.period * 1e-9;
    if (to == endless || count > 0) {
        m_blocks.push_back({pulseStart(first),
                            train.period,
                            to == endless ? forEver : static_cast<std::uint64_t>(count),
                            {{0, train.width, high}, {train.width, train.period - train.width, low}}});
    }
    if (cut) {
        addPart(pulseStart(first + count), pulseStart(first + count), to);
    }
}

double Protocol::blockEnd(std::size_t block) const
{
    return block + 1 < m_blocks.size() ? m_blocks[block + 1].start : endless;
}

Protocol::Place Protocol::at(double time) const
{
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), time,
                                        [](double t, const Block& block) { return t < block.start; });
    const auto index = static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - m_blocks.begin()) - 1);
    const Block& block = m_blocks[index];
    const double most = static_cast<double>(std::min<std::uint64_t>(block.repeats - 1, std::uint64_t{1} << 53));
    double k = std::clamp(std::floor((time - block.start) / block.period), 0.0, most);
    auto repeat = static_cast<std::uint64_t>(k);
    while (repeat > 0 && block.repeatStart(repeat) > time) {
        --repeat;
    }
    while (static_cast<double>(repeat) < most && block.repeatStart(repeat + 1) <= time) {
        ++repeat;
    }
    std::size_t phase = block.phases.size() - 1;
    while (phase > 0 && block.phaseStart(repeat, phase) > time) {
        --phase;
    }
    const double rest = std::clamp(time - block.phaseStart(repeat, phase), 0.0, block.phases[phase].duration);
    return {index, repeat, phase, rest};
}

int Protocol::inputAt(double time) const
{
    const Place place = at(time);
    return m_blocks[place.block].phases[place.phase].input;
}

std::vector<double> Protocol::edges(double until) const
{
    std::vector<double> edges;
    int input = inputAt(0);
    for (std::size_t b = 0; b < m_blocks.size() && m_blocks[b].start < until; ++b) {
        const Block& block = m_blocks[b];
        const std::uint64_t repeats = block.phases.size() == 1 ? 1 : block.repeats;
        for (std::uint64_t k = 0; k < repeats && block.repeatStart(k) < until; ++k) {
            for (std::size_t p = 0; p < block.phases.size(); ++p) {
                const double time = block.phaseStart(k, p);
                if (time > 0 && time < until && block.phases[p].input != input) {
                    edges.push_back(time);
                }
                input = block.phases[p].input;
            }
        }
    }
    return edges;
}

}  // namespace kinetarium::model::kinetics
