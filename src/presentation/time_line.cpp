// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/time_line.h"

#include "kinetarium/model/quantity.h"
#include "presentation/words.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

constexpr double logDecades = 6;             // of a logarithmic scrubber that starts at 0
constexpr int namedTicks = 6;

/// The smallest step between named ticks that is at least `rough` seconds and reads well: 1, 2, 5 times a power of ten,
/// and whole parts of minutes, hours and days from there on.
double roundStep(double rough)
{
    for (const double step : {60.0, 120.0, 300.0, 600.0, 1200.0, 1800.0, 3600.0, 7200.0, 14400.0, 21600.0, 43200.0, 86400.0, 172800.0,
                              259200.0, 604800.0}) {
        if (rough > 30 && step >= rough * (1 - 1e-9)) {
            return step;
        }
    }
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * decade >= rough * (1 - 1e-9)) {
            return factor * decade;
        }
    }
    return 10 * decade;
}

}  // namespace

double TimeLine::first() const
{
    if (!m_step->logTime || m_step->from > 0) {
        return m_step->from;
    }
    // Days are told from about a minute on: what comes earlier is the business of faster courses.
    return unit() == "min" ? std::min(1.0, m_step->to / 1000) : m_step->to * std::pow(10, -logDecades);
}

double TimeLine::positionOf(double time) const
{
    const double from = m_step->from, to = m_step->to;
    if (!m_step->logTime) {
        return std::clamp((time - from) / (to - from), 0.0, 1.0);
    }
    const double start = first();
    return time <= start ? 0 : std::clamp(std::log(time / start) / std::log(to / start), 0.0, 1.0);
}

double TimeLine::timeAt(double position) const
{
    const double from = m_step->from, to = m_step->to;
    const double at = std::clamp(position, 0.0, 1.0);
    if (!m_step->logTime) {
        return from + at * (to - from);
    }
    const double start = first();
    return at <= 0 ? from : start * std::pow(to / start, at);
}

std::vector<TimeLine::Tick> TimeLine::ticks() const
{
    if (m_step->logTime) {
        return unit() == "min" ? days() : decades();
    }
    std::vector<Tick> ticks;
    const double from = m_step->from, to = m_step->to, zero = m_step->clockFrom;
    const double second = model::unitFactor("s", unit());
    const double major = roundStep((to - from) / namedTicks / second) * second;
    const double start = std::ceil((from - zero) / major - 1e-9) * major + zero;
    for (int i = 0; start + i * major <= to + 1e-9 * (to - from); ++i) {
        const double time = start + i * major;
        ticks.push_back({positionOf(time), timeTick(time - zero, unit())});
    }
    return ticks;
}

/// The clock of a logarithmic step counts from 0: a shifted zero has no place on this axis.
std::vector<TimeLine::Tick> TimeLine::decades() const
{
    std::vector<Tick> ticks;
    const int low = static_cast<int>(std::ceil(std::log10(first()) - 1e-9));
    const int high = static_cast<int>(std::floor(std::log10(m_step->to) + 1e-9));
    for (int decade = low; decade <= high; ++decade) {
        const double time = std::pow(10, decade);
        ticks.push_back({positionOf(time), (high - decade) % 3 == 0 ? model::displayQuantity(time, unit()) : std::string()});
    }
    return ticks;
}

std::vector<TimeLine::Tick> TimeLine::days() const
{
    std::vector<Tick> ticks;
    for (const double minutes : {1.0, 10.0, 60.0, 360.0, 1440.0, 4320.0, 10080.0, 20160.0, 40320.0}) {
        if (minutes >= first() && minutes <= m_step->to) {
            ticks.push_back({positionOf(minutes), timeTick(minutes, unit())});
        }
    }
    return ticks;
}

}  // namespace kinetarium::presentation
