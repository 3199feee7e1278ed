// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor/reading.h"

#include "kinetarium/model/quantity.h"
#include "scene/vocabulary/chart.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::monitor {

namespace {

constexpr int kPoints = 241;
constexpr std::array<double, 7> kWindows{120, 240, 480, 1440, 4320, 10080, 20160};  ///< min

double windowAt(double minutes)
{
    const auto found = std::find_if(kWindows.begin(), kWindows.end(), [&](double w) { return minutes <= w; });
    return found == kWindows.end() ? minutes : *found;
}

/// The next 1, 2, 2.5, 3, 4, 5 or 8 times a power of ten.
double roundedUp(double value)
{
    if (!(value > 0))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double lead : {1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 8.0}) {
        if (value <= lead * power * 1.0001)
            return lead * power;
    }
    return 10 * power;
}

void scale(Trace& trace, const std::vector<double>& values)
{
    double low = 0, high = 0;
    for (const double value : values) {
        if (!std::isnan(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    trace.lowest = low < 0 ? -roundedUp(-low) : 0;
    trace.highest = roundedUp(1.08 * high);
}

/// The pump's rate is constant between the edges of the course.
void readInfusions(Reading& out, const model::Course& course)
{
    const model::Trajectory& trajectory = course.trajectory();
    std::vector<double> edges = trajectory.edges(out.window / out.minutesPerUnit);
    edges.insert(edges.begin(), 0);
    edges.push_back(out.window / out.minutesPerUnit);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const double rate = trajectory.input("infusion-rate", (edges[i] + edges[i + 1]) / 2);
        const double from = edges[i] * out.minutesPerUnit;
        const double to = edges[i + 1] * out.minutesPerUnit;
        if (!(rate > 0))
            continue;
        out.infusions.push_back({from, to, rate});
        out.infused += rate * std::clamp(out.minutes - from, 0.0, to - from);
        if (out.minutes >= from && out.minutes < to)
            out.rate = rate;
    }
}

}  // namespace

Reading read(const Moment& moment, chart::TableStore& tables)
{
    const model::Course& course = moment.course;
    const double time = std::max(0.0, moment.time);
    Reading out;
    out.minutesPerUnit = clock::minutesPerUnit(course);
    out.minutes = time * out.minutesPerUnit;
    out.window = windowAt(out.minutes);
    out.table = tables.get(course, chart::evenly(0, out.window / out.minutesPerUnit, kPoints));
    out.traces = {
        Trace{"systolic-pressure", "Systolic pressure", "mmHg", true}, Trace{"heart-rate", "Heart rate", "/min", true},
        Trace{"dissociation", "Dissociation", "points", false}, Trace{"plasma", "Ketamine in plasma", "ng/mL", false}};
    for (Trace& trace : out.traces) {
        trace.now = chart::valueAt(course, trace.observable, time);
        scale(trace, out.table->column(trace.observable));
    }
    readInfusions(out, course);
    return out;
}

bool known(const Trace& trace)
{
    return !std::isnan(trace.now);
}

std::string figure(const Trace& trace)
{
    if (!known(trace))
        return "not known here";
    const double size = std::abs(trace.now);
    const std::string digits = chart::fixed(trace.now, size < 99.95 ? 1 : 0);
    return trace.change && trace.now > 0 && digits != "0.0" ? "+" + digits : digits;
}

std::string valueWords(const Trace& trace)
{
    const std::string digits = figure(trace);
    return !known(trace) || trace.unit.empty() ? digits : digits + "\u202f" + trace.unit;
}

std::string infusionWords(const Reading& reading)
{
    if (reading.infusions.empty())
        return "no infusion";
    return reading.rate > 0 ? chart::withUnit(reading.rate, "mg/min", 2)
                            : chart::withUnit(reading.infused, "mg") + " infused";
}

}  // namespace kinetarium::scene::monitor
