// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/readout.h"

#include "model/mechanisms/body.h"
#include "model/peak.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinetarium::model {

namespace {

constexpr double lookAhead = 60;  // where an unbounded search looks for the last edge
constexpr double latestEdge = 2e6;
constexpr double aftermath = 10;  // s, how long after it a peak may still come
constexpr double slowAftermath = 14 * 1440;  // min, of a mechanism that counts in minutes

double valueAt(const Course& course, std::size_t observable, double time)
{
    std::vector<double> values(course.observables().size());
    course.trajectory().evaluate(time, values);
    return values[observable];
}

double searchEnd(const Course& course, double until)
{
    if (until > 0) {
        return until;
    }
    if (course.timeUnit() == "min") {
        // All doses, however far apart; behind the horizon nothing is known.
        const std::vector<double> edges = course.trajectory().edges(body::horizon);
        return std::min(body::horizon, (edges.empty() ? 0 : edges.back()) + slowAftermath);
    }
    std::vector<double> edges;
    for (double ahead = lookAhead; edges.empty() && ahead < latestEdge; ahead *= 2) {
        edges = course.trajectory().edges(ahead);
    }
    return (edges.empty() ? 0 : edges.back()) + aftermath;
}

Peak findPeak(const Course& course, std::size_t observable, double until)
{
    const auto intervals = intervalsBetween(course.trajectory(), 0, searchEnd(course, until));
    const int points = static_cast<int>(std::clamp<std::size_t>(50000 / intervals.size(), 8, 64));
    return peakIn([&](double time) { return valueAt(course, observable, time); }, intervals, points);
}

/// The time after `from` until the value has fallen to 1/e of what it was.
double findDecay(const Course& course, std::size_t observable, double from)
{
    constexpr double growth = 1.01;
    constexpr double longest = 1e7;
    const double start = valueAt(course, observable, from);
    const double target = start / std::exp(1.0);
    const auto fallen = [&](double after) {
        const double value = valueAt(course, observable, from + after);
        return start > 0 ? value <= target : value >= target;
    };
    double before = 0;
    for (double after = 1e-6; start != 0 && after < longest; after *= growth) {
        if (fallen(after)) {
            while (after - before > 1e-12 * after) {
                const double middle = (before + after) / 2;
                if (middle == before || middle == after) {
                    break;
                }
                (fallen(middle) ? after : before) = middle;
            }
            return after;
        }
        before = after;
    }
    throw Refused(course.observables()[observable].id + " never falls to 1/e of its value at " +
                  displayQuantity(from, course.timeUnit()));
}

double findHalfLife(const Course& course, std::size_t observable, double time)
{
    const double step = std::max(1e-3 * time, 1e-6);
    const double before = valueAt(course, observable, time - std::min(step, time));
    const double after = valueAt(course, observable, time + step);
    if (!(after > 0) || !(before > after)) {
        throw Refused(course.observables()[observable].id + " does not fall at " +
                      displayQuantity(time, course.timeUnit()));
    }
    return std::log(2.0) * (step + std::min(step, time)) / std::log(before / after);
}

Quantity findConstant(const std::string& id, const Mechanism& mechanism, const Settings& settings)
{
    for (const Constant& each : mechanism.constants(settings)) {
        if (each.id == id) {
            return {each.value, each.unit};
        }
    }
    throw Refused("there is no constant \"" + id + "\" under these settings");
}

/// Gauss-Legendre on parts that grow after each edge, so that fast and slow are met alike.
double integral(const Course& course, std::size_t observable, double from, double to)
{
    constexpr std::array<double, 4> nodes{0.1834346424956498, 0.5255324099163290, 0.7966664774136267,
                                          0.9602898564975363};
    constexpr std::array<double, 4> weights{0.3626837833783620, 0.3137066458778873, 0.2223810344533745,
                                            0.1012285362903763};
    constexpr double shortest = 1e-6;
    double sum = 0;
    for (const Interval& interval : intervalsBetween(course.trajectory(), from, to)) {
        double begin = interval.from;
        double length = std::min(shortest, interval.to - interval.from);
        while (begin < interval.to) {
            const double end = begin + 2 * length >= interval.to ? interval.to : begin + length;
            const double centre = (begin + end) / 2;
            const double half = (end - begin) / 2;
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                sum += half * weights[i] *
                       (valueAt(course, observable, centre - half * nodes[i]) +
                        valueAt(course, observable, centre + half * nodes[i]));
            }
            begin = end;
            length *= 2;
        }
    }
    return sum;
}

/// Bisection on a logarithmic axis for the parameter's value at which the steady observable is one half.
double findIc50(const ReadOut& readOut, const Mechanism& mechanism, Settings settings)
{
    const Parameter& parameter = settings.parameter(readOut.parameter);
    const auto steadyAt = [&](double value) {
        settings.setValue(readOut.parameter, value);
        return mechanism.run(settings).steady(readOut.observable);
    };
    double low = parameter.minimum > 0 ? parameter.minimum : 1e-9 * parameter.maximum;
    double high = parameter.maximum;
    if (parameter.minimum < 0) {
        throw Refused("IC50 of " + parameter.id + ": only a parameter without negative values has one");
    }
    const bool rising = steadyAt(high) > steadyAt(low);
    if ((steadyAt(high) - 0.5) * (steadyAt(low) - 0.5) > 0) {
        throw Refused(readOut.observable + " never reaches one half for any " + parameter.id + " up to " +
                      displayQuantity(parameter.maximum, parameter.unit));
    }
    while (high / low > 1 + 1e-10) {
        const double middle = std::sqrt(low * high);
        ((steadyAt(middle) > 0.5) == rising ? high : low) = middle;
    }
    return std::sqrt(low * high);
}

Quantity readInOwnUnit(const ReadOut& readOut, const Mechanism& mechanism, const Course& course, double until)
{
    if (readOut.kind == ReadOut::Kind::Constant) {
        return findConstant(readOut.observable, mechanism, course.settings());
    }
    const std::size_t observable = course.index(readOut.observable);
    const std::string& unit = course.observables()[observable].unit;
    const std::string& timeUnit = course.timeUnit();
    switch (readOut.kind) {
        case ReadOut::Kind::Value:
            return {valueAt(course, observable, readOut.from), unit};
        case ReadOut::Kind::Peak:
            return {findPeak(course, observable, until).value, unit};
        case ReadOut::Kind::TimeOfPeak:
            return {findPeak(course, observable, until).time, timeUnit};
        case ReadOut::Kind::DecayTime:
            return {findDecay(course, observable,
                              readOut.hasFrom ? readOut.from : findPeak(course, observable, until).time),
                    timeUnit};
        case ReadOut::Kind::Mean:
            return {integral(course, observable, readOut.from, readOut.to) / (readOut.to - readOut.from), unit};
        case ReadOut::Kind::Area:
            return {integral(course, observable, readOut.from, readOut.to),
                    unit == "1" ? timeUnit : unit + " " + timeUnit};
        case ReadOut::Kind::Steady:
            return {course.steady(readOut.observable), unit};
        case ReadOut::Kind::HalfLife:
            return {findHalfLife(course, observable, readOut.from), timeUnit};
        case ReadOut::Kind::Constant:
        case ReadOut::Kind::IC50:
            break;
    }
    return {findIc50(readOut, mechanism, course.settings()), course.settings().parameter(readOut.parameter).unit};
}

Quantity inWantedUnit(const ReadOut& readOut, Quantity quantity)
{
    if (!readOut.unit.empty()) {
        quantity.value *= unitFactorOf(readOut.observable, quantity.unit, readOut.unit);
        quantity.unit = readOut.unit;
    }
    return quantity;
}

}  // namespace

Quantity read(const ReadOut& readOut, const Mechanism& mechanism, const Settings& settings, double until)
{
    // These two need no course.
    if (readOut.kind == ReadOut::Kind::IC50) {
        return inWantedUnit(readOut,
                            {findIc50(readOut, mechanism, settings), settings.parameter(readOut.parameter).unit});
    }
    if (readOut.kind == ReadOut::Kind::Constant) {
        return inWantedUnit(readOut, findConstant(readOut.observable, mechanism, settings));
    }
    return read(readOut, mechanism, mechanism.run(settings), until);
}

Quantity read(const ReadOut& readOut, const Mechanism& mechanism, const Course& course, double until)
{
    return inWantedUnit(readOut, readInOwnUnit(readOut, mechanism, course, until));
}

}  // namespace kinetarium::model
