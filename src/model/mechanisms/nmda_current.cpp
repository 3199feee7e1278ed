// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mechanisms/nmda_current.h"

#include "model/mechanisms/nmda_constants.h"
#include "model/mechanisms/perfusion.h"
#include "model/peak.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::model::nmda_receptor {

namespace {

// Gating settles in about a second; after a change of input nothing new can peak later than this, nor later in a train
// than after this many of its edges.
constexpr double settling = 2;                          // s
constexpr double latest = perfusion::never + settling;  // s
constexpr std::size_t settlingEdges = 100;
constexpr int scanned = 16;

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
        const auto value = [&](double time) {
            double open = 0;
            drugFree.evaluate(time, {&open, 1});
            return open;
        };
        const double open =
            peakIn(value, intervalsToSearch(drugFree, voltage[i].time, end, settling, settlingEdges), scanned).value;
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
