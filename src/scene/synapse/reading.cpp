// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/synapse/reading.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::synapse {

namespace {

constexpr double kMoveFrames = 12;  ///< a receptor's change is spread over so many frames
constexpr double kFramesPerSecond = 60;
constexpr double kLongest = 0.02;  ///< s: glutamate that stays longer is held there, not given by a vesicle
constexpr double kFast = 5e-4;     ///< s: the receptors' quickest steps; a frame that is longer misses some

struct Pulse {
    double begin, end;  ///< s; the end lies after the present where it is not over
    double level;       ///< uM
};

std::vector<Pulse> pulsesUntil(const model::Trajectory& trajectory, double time)
{
    std::vector<Pulse> out;
    std::vector<double> edges = trajectory.edges(time + kLongest);
    edges.insert(edges.begin(), 0);
    bool on = false;
    for (const double edge : edges) {
        const double level = trajectory.input("glutamate", edge + 1e-12);
        if (level > 0 && !on && edge <= time)
            out.push_back({edge, time + 1, level});
        else if (level <= 0 && on && !out.empty() && out.back().end > edge)
            out.back().end = edge;
        on = level > 0;
    }
    return out;
}

bool isDesensitisedState(const std::string& state)
{
    return state == "C3" || state == "C4" || state == "C5";
}

/// The mean of what holds in a window about the present: moves evenly from one state to the next.
Receptor receptorAt(const model::Trajectory& trajectory, std::uint64_t seed, double time, double window)
{
    const auto& names = trajectory.states();
    Receptor out;
    out.state = names[static_cast<std::size_t>(trajectory.stateAt(seed, time))];
    if (window <= 0) {
        out.open = out.isOpen() ? 1 : 0;
        out.desensitised = out.isDesensitised() ? 1 : 0;
        out.bound = boundIn(out.state);
        return out;
    }
    const double from = std::max(0.0, time - window / 2);
    const double to = time + window / 2;
    const auto jumps = trajectory.path(seed, from, to);
    for (std::size_t i = 0; i < jumps.size(); ++i) {
        const double end = i + 1 < jumps.size() ? jumps[i + 1].time : to;
        const double share = (end - jumps[i].time) / (to - from);
        const std::string& state = names[static_cast<std::size_t>(jumps[i].state)];
        out.open += state == "O" ? share : 0;
        out.desensitised += isDesensitisedState(state) ? share : 0;
        out.bound += share * boundIn(state);
    }
    return out;
}

void readPulses(Reading& out, const Moment& moment)
{
    const model::Trajectory& trajectory = moment.course.trajectory();
    const std::vector<Pulse> pulses = pulsesUntil(trajectory, moment.time);
    out.pulses = static_cast<int>(pulses.size());
    if (pulses.empty())
        return;
    const Pulse& latest = pulses.back();
    out.last = latest.level;
    out.sincePulse = moment.time - latest.begin;
    out.sinceEnd = moment.time >= latest.end ? moment.time - latest.end : -1;
    out.pulseWidth = latest.end - latest.begin;
    out.held = out.pulseWidth > kLongest;
    if (out.held)
        return;
    for (std::size_t back = 0; back < std::min<std::size_t>(kSlots, pulses.size()); ++back) {
        const std::size_t index = pulses.size() - 1 - back;
        const Pulse& pulse = pulses[index];
        // the middle one first
        constexpr std::array<std::size_t, kSlots> order{1, 2, 0};
        Slot& slot = out.slots[order[index % kSlots]];
        slot.since = moment.time - pulse.begin;
        slot.width = pulse.end - pulse.begin;
        slot.giving = moment.time < pulse.end;
    }
}

}  // namespace

int boundIn(const std::string& state)
{
    if (state == "C0")
        return 0;
    return state == "C1" || state == "C3" ? 1 : 2;
}

std::string stateWords(const Receptor& receptor)
{
    const int bound = boundIn(receptor.state);
    const std::string holds = bound == 0   ? "no glutamate bound"
                              : bound == 1 ? "one glutamate bound"
                                           : "two glutamate bound";
    return (receptor.isOpen() ? "open, Na⁺ passes, " : receptor.isDesensitised() ? "desensitised, " : "shut, ") + holds;
}

int Reading::openCount() const
{
    return static_cast<int>(
        std::count_if(receptors.begin(), receptors.end(), [](const Receptor& r) { return r.isOpen(); }));
}

int Reading::desensitisedCount() const
{
    return static_cast<int>(
        std::count_if(receptors.begin(), receptors.end(), [](const Receptor& r) { return r.isDesensitised(); }));
}

Reading read(const Moment& moment)
{
    const model::Trajectory& trajectory = moment.course.trajectory();
    Reading out;
    out.time = moment.time;
    out.span = moment.span;
    out.seed = moment.seed;
    out.felt = moment.span > 0 ? moment.time / (moment.span * kFramesPerSecond) : moment.time * 1000;
    out.glutamate = trajectory.input("glutamate", moment.time);
    out.fast = moment.span > kFast;
    readPulses(out, moment);
    const double window = out.fast ? 0 : moment.span * kMoveFrames;
    for (std::size_t i = 0; i < kReceptors; ++i)
        out.receptors[i] = receptorAt(trajectory, moment.seed * 1000 + i + 1, moment.time, window);
    out.open = moment.course.at("open", moment.time);
    out.desensitised = moment.course.at("desensitised", moment.time);
    return out;
}

}  // namespace kinetarium::scene::synapse
