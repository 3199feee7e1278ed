// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mechanisms/nmda_current.h"

#include "model/mechanisms/nmda_constants.h"
#include "model/mechanisms/perfusion.h"
#include "model/peak.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinetarium::model::nmda_receptor {

namespace {

// After a change of input an overshoot peaks within this time, and in a train within so many of its edges.
constexpr double settling = 2;                          // s
constexpr double latest = perfusion::never + settling;  // s
constexpr std::size_t settlingEdges = 100;
constexpr int scanned = 16;

// What only builds up is highest where it has settled. A little glutamate, or a fast train of little pulses, takes some
// seconds: the open probability is looked at again so long after the first of it.
constexpr std::array later{2.5, 10.0};  // s
constexpr std::size_t laterEdges = 2;

/// The largest open probability between two times.
double highest(const Trajectory& drugFree, double from, double to)
{
    const auto value = [&](double time) {
        double open = 0;
        drugFree.evaluate(time, {&open, 1});
        return open;
    };
    const std::vector<Interval> first = intervalsToSearch(drugFree, from, to, settling, settlingEdges);
    double most = peakIn(value, first, scanned).value;
    for (const double after : later) {
        const double time = first.front().to + after;
        if (time > first.back().to && time < to) {
            const auto some = intervalsToSearch(drugFree, time, to, settling, laterEdges);
            most = std::max(most, peakIn(value, some, scanned).value);
        }
    }
    return most;
}

}  // namespace

Current::Current(const Trajectory& drugFree, const std::vector<TimedValue>& voltage)
    : m_clamped(std::all_of(voltage.begin(), voltage.end(),
                            [&](const auto& step) { return step.value == voltage.front().value; }))
{
    // The drive is constant between two steps of the voltage: there the current peaks where the open probability does.
    for (std::size_t i = 0; i < voltage.size(); ++i) {
        if (m_clamped && i > 0) {
            break;
        }
        const double end = i + 1 < voltage.size() && !m_clamped ? voltage[i + 1].time : latest;
        const double force = drive(voltage[i].value);
        const double open = highest(drugFree, voltage[i].time, end);
        if (std::abs(open * force) > std::abs(m_scale)) {
            m_scale = open * force;
        }
    }
}

double Current::drive(double voltage) const
{
    return m_clamped ? 1 : voltage - driveReversal;
}

}  // namespace kinetarium::model::nmda_receptor
