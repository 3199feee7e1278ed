// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/nmda/reading.h"

#include "scene/vocabulary/geometry.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>

namespace kinetarium::scene::nmda {

namespace {

constexpr double kMoveFrames = 15;   ///< a gate moves for 250 ms of the screen's time: 15 frames of 1/60 s
constexpr double kBlockFrames = 16;  ///< whether a channel flickers is decided once for so many frames

using States = std::vector<ChannelState>;

/// One channel's path near a moment, read as things that come and go.
class Nearby {
public:
    Nearby(const model::Trajectory& trajectory, std::uint64_t seed, double time, double window, const States& states)
        : m_time(time), m_window(window), m_states(states)
    {
        if (window > 0)
            m_jumps = trajectory.path(seed, std::max(0.0, time - 1.5 * window), time + 1.5 * window);
        m_now = trajectory.stateAt(seed, time);
    }

    /// 0 or 1 by what the state is, and in between while it changes. A change takes `window`, or as long as there is
    /// until the next one, so that every state is seen in full. What goes through the gate moves while it is open: it
    /// starts after the jump before its own, and has arrived before the one after it.
    template <typename Predicate>
    double presence(Predicate holds, bool throughGate = false) const
    {
        const bool now = holds(m_states[static_cast<std::size_t>(m_now)]);
        constexpr double far = std::numeric_limits<double>::infinity();
        double previous = -far, last = -far, next = far, following = far;
        bool value = false;
        for (std::size_t i = 0; i < m_jumps.size(); ++i) {
            const bool here = holds(m_states[static_cast<std::size_t>(m_jumps[i].state)]);
            if (i > 0 && here != value) {
                if (m_jumps[i].time <= m_time) {
                    previous = last;
                    last = m_jumps[i].time;
                } else if (next == far) {
                    next = m_jumps[i].time;
                } else if (following == far) {
                    following = m_jumps[i].time;
                }
            }
            value = here;
        }
        const double half = m_window / 2;
        double afterLast = std::min({half, (last - previous) / 2, (next - last) / 2});
        double beforeNext = std::min({half, (following - next) / 2, (next - last) / 2});
        for (std::size_t i = 1; throughGate && i < m_jumps.size(); ++i) {
            if (m_jumps[i].time > last)
                afterLast = std::min(afterLast, (m_jumps[i].time - last) / 2);
            if (m_jumps[i].time < next)
                beforeNext = std::min(beforeNext, (next - m_jumps[i].time) / 2);
        }
        double settled = 1;
        if (std::isfinite(last) && m_time - last < afterLast)
            settled = eased(0.5 + (m_time - last) / (2 * afterLast));
        else if (std::isfinite(next) && next - m_time < beforeNext)
            settled = eased(0.5 + (next - m_time) / (2 * beforeNext));
        return now ? settled : 1 - settled;
    }

private:
    double m_time, m_window;
    const States& m_states;
    std::vector<model::Jump> m_jumps;
    int m_now = 0;
};

bool flickering(const model::Trajectory& trajectory, std::uint64_t seed, double time, double span)
{
    if (span <= 0)
        return false;
    const double start = std::floor(time / (kBlockFrames * span)) * kBlockFrames * span;
    // Short looks first: a fast channel is known by them, and its whole path would be long.
    const auto jumpsWithin = [&](double frames) {
        return static_cast<double>(trajectory.path(seed, start, start + frames * span).size()) - 1;
    };
    if (jumpsWithin(1.0 / 16) > 8)
        return true;
    for (double frames = 1; frames <= kBlockFrames; frames *= 4) {
        if (jumpsWithin(frames) > 16)
            return true;
    }
    return false;
}

std::string subunitLabel(std::string choice)
{
    for (char& letter : choice)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return "GluN" + choice;
}

void readOne(Reading& out, const Moment& moment, const States& states)
{
    const model::Trajectory& trajectory = moment.course.trajectory();
    const std::uint64_t seed = channelSeed(moment.seed, 1);
    out.flickers = flickering(trajectory, seed, moment.time, moment.span);
    const Nearby nearby(trajectory, seed, moment.time, out.flickers ? 0 : moment.span * kMoveFrames, states);
    using State = const ChannelState&;
    out.gate = nearby.presence([](State s) { return s.gateOpen; });
    out.firstBound = nearby.presence([](State s) { return s.bound >= 1; });
    out.secondBound = nearby.presence([](State s) { return s.bound >= 2; });
    out.desensitised = nearby.presence([](State s) { return s.desensitised; });
    out.drugInside = nearby.presence([](State s) { return s.holdsDrug(); }, true);
    out.mgInside = nearby.presence([](State s) { return s.arm == ChannelState::Arm::Mg; }, true);

    const double gateOpen = out.share(Kind::Open) + out.share(Kind::MgBlocked);
    out.openShare = gateOpen > 0 ? out.share(Kind::Open) / gateOpen : 1;
    if (out.flickers && out.now.gateOpen && !out.now.holdsDrug())
        out.mgInside = 1 - out.openShare;
}

}  // namespace

bool Reading::shows(Kind kind) const
{
    switch (kind) {
        case Kind::MgBlocked:
            return magnesiumSet;
        case Kind::Blocked:
        case Kind::Trapped:
            return !drug.empty();
        default:
            return true;
    }
}

Reading read(const Moment& moment)
{
    const model::Course& course = moment.course;
    const model::Trajectory& trajectory = course.trajectory();
    Reading out;
    out.time = moment.time;
    if (const std::string& drug = course.settings().choice("drug"); drug != "none")
        out.drug = drug;
    out.subunit = subunitLabel(course.settings().choice("subunit"));
    out.magnesiumSet = course.settings().number("magnesium") > 0;
    out.glutamate = trajectory.input("glutamate", moment.time);
    out.drugLevel = trajectory.input("drug", moment.time);
    out.magnesium = trajectory.input("magnesium", moment.time);
    out.voltage = trajectory.input("voltage", moment.time);

    States states;
    for (const std::string& name : trajectory.states())
        states.push_back(parsedState(name));
    std::vector<double> probabilities(states.size());
    trajectory.probabilities(moment.time, probabilities);
    for (std::size_t i = 0; i < states.size(); ++i)
        out.probability[static_cast<std::size_t>(kindOf(states[i]))] += probabilities[i];

    for (int channel = 1; channel <= kPatch; ++channel) {
        const auto index = static_cast<std::size_t>(trajectory.stateAt(channelSeed(moment.seed, channel), moment.time));
        out.patch.push_back(states[index]);
        ++out.counts[static_cast<std::size_t>(kindOf(states[index]))];
        if (channel == 1) {
            out.now = states[index];
            out.stateName = trajectory.states()[index];
        }
    }
    readOne(out, moment, states);
    return out;
}

}  // namespace kinetarium::scene::nmda
