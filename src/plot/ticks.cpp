// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/ticks.h"

#include "kinetarium/model/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kinetarium::plot {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kThinSpace(0x202f);
constexpr std::array kSteps = {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5};
constexpr double kRoom = 20;  // px kept clear between names on the time axis

QString displayUnit(const std::string& unit)
{
    return QString::fromStdString(model::displayUnit(unit));
}

QString withUnit(const QString& number, const QString& unit)
{
    return unit.isEmpty() ? number : number + kThinSpace + unit;
}

/// A multiple of `step` with the decimals the step has, true minus, thousands apart.
QString number(double value, double step)
{
    if (std::abs(value) < step * 1e-9)
        return QStringLiteral("0");
    int decimals = 0;
    while (decimals < 9 && std::abs(step * std::pow(10, decimals) - std::round(step * std::pow(10, decimals))) > 1e-6)
        ++decimals;
    QString text = QString::number(std::abs(value), 'f', decimals);
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const qsizetype whole = point < 0 ? text.size() : point;
    if (whole > 4) {
        for (qsizetype i = whole - 3; i > 0; i -= 3)
            text.insert(i, kThinSpace);
    }
    return value < 0 ? kMinus + text : text;
}

/// The multiples of `step` in [low, high].
std::vector<double> multiples(double low, double high, double step)
{
    std::vector<double> values;
    const double slack = 1e-9;
    for (double i = std::ceil(low / step - slack); i * step <= high + slack * step && values.size() < 1000; ++i)
        values.push_back(i == 0 ? 0.0 : i * step);
    return values;
}

std::optional<double> factor(const std::string& from, const char* to)
{
    try {
        return model::unitFactor(from, to);
    } catch (const model::Refused&) {
        return std::nullopt;
    }
}

/// The unit in which a stretch of time has a readable number, and how many of it one unit of the axis has.
std::pair<std::string, double> suitableUnit(const std::string& unit, double span)
{
    const auto seconds = factor(unit, "s");
    if (!seconds)
        return {unit, 1};
    struct Step {
        double below;
        const char* unit;
    };
    constexpr std::array<Step, 6> steps = {
        {{1e-3, "us"}, {1, "ms"}, {180, "s"}, {3 * 3600, "min"}, {72 * 3600, "h"}, {HUGE_VAL, "d"}}};
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return span * *seconds < s.below; });
    return {step->unit, factor(unit, step->unit).value_or(1)};
}

/// Steps from below `smallest` to far above, ascending; minutes and hours go by the clock.
std::vector<double> timeSteps(const std::string& unit, double smallest)
{
    std::vector<double> steps;
    const double clockFrom = unit == "min" ? 20 : unit == "h" ? 2 : HUGE_VAL;
    const int exponent = int(std::floor(std::log10(smallest)));
    for (int i = 0; i < 12; ++i) {
        const double step = std::array{1, 2, 5}[std::size_t(i % 3)] * std::pow(10, exponent + i / 3);
        if (step <= clockFrom)
            steps.push_back(step);
    }
    if (unit == "min")
        steps.insert(steps.end(), {30, 60, 120});
    else if (unit == "h")
        steps.insert(steps.end(), {6, 12, 24, 48});
    return steps;
}

std::vector<Tick> linearTicks(const TimeAxis& axis, const std::string& axisUnit, double width, const Measure& widthOf)
{
    const auto [unit, factor] = suitableUnit(axisUnit, axis.to - axis.from);
    const double low = axis.from * factor, high = axis.to * factor;
    std::vector<Tick> ticks;
    for (const double step : timeSteps(unit, (high - low) / 10)) {
        const std::vector<double> values = multiples(low, high, step);
        if (values.size() > 7)
            continue;
        ticks.clear();
        double widest = 0;
        for (const double value : values) {
            const QString text = number(value, step);
            const QString label = value == values.back() ? withUnit(text, displayUnit(unit)) : text;
            ticks.push_back({value / factor, label});
            widest = std::max(widest, widthOf(label));
        }
        if (values.size() < 2 || step * width / (high - low) >= widest + kRoom)
            break;
    }
    return ticks;
}

/// 10^exponent seconds as people say it.
QString decadeOfSeconds(int exponent)
{
    if (exponent >= -1)
        return withUnit(number(std::pow(10, exponent), std::min(1.0, std::pow(10, exponent))), QStringLiteral("s"));
    constexpr std::array<const char*, 4> units = {"ms", "us", "ns", "ps"};
    const int thousand = std::min<int>((-exponent + 2) / 3, int(units.size()));
    const double value = std::pow(10, exponent + 3 * thousand);
    return withUnit(number(value, std::min(1.0, value)), displayUnit(units[thousand - 1]));
}

std::vector<Tick> fewDecades(const TimeAxis& axis, const std::string& unit, double width, const Measure& widthOf)
{
    std::vector<Tick> ticks;
    double lastEnd = -HUGE_VAL;
    const int last = int(std::floor(std::log10(axis.to)));
    for (int exponent = int(std::floor(std::log10(axis.from))); exponent <= last; ++exponent) {
        for (const double mantissa : {1, 2, 5}) {
            const double at = mantissa * std::pow(10, exponent);
            if (at < axis.from * (1 - 1e-9) || at > axis.to * (1 + 1e-9))
                continue;
            QString label = QString::fromStdString(model::displayQuantity(at, unit));
            const double half = widthOf(label) / 2, x = axis.share(at) * width;
            if (x - half < lastEnd + kRoom)
                label.clear();
            else
                lastEnd = x + half;
            ticks.push_back({at, label});
        }
    }
    return ticks;
}

/// Minutes to days, where tens of minutes would mean nothing: a minute, an hour, a day, a week.
std::vector<Tick> everydayTimes(const TimeAxis& axis, double width, const Measure& widthOf)
{
    struct Everyday {
        double minutes;
        const char* name;
    };
    constexpr Everyday all[] = {{0.1, "6 s"},   {1, "1 min"}, {10, "10 min"}, {60, "1 h"},    {360, "6 h"},
                                {1440, "1 d"},  {4320, "3 d"}, {10080, "7 d"}, {20160, "14 d"}, {40320, "28 d"}};
    std::vector<Tick> ticks;
    double free = -HUGE_VAL;  // px up to which names stand
    for (const Everyday& each : all) {
        if (each.minutes < axis.from * (1 - 1e-9) || each.minutes > axis.to * (1 + 1e-9))
            continue;
        QString name = QString::fromUtf8(each.name);
        name.replace(QLatin1Char(' '), QChar(0x202f));
        const double x = axis.share(each.minutes) * width, half = widthOf(name) / 2;
        const bool room = x - half > free;
        ticks.push_back({each.minutes, room ? name : QString()});
        if (room)
            free = x + half + kRoom / 2;
    }
    return ticks;
}

std::vector<Tick> decades(const TimeAxis& axis, const std::string& unit, double width, const Measure& widthOf)
{
    const int first = int(std::ceil(std::log10(axis.from) - 1e-9)), last = int(std::floor(std::log10(axis.to) + 1e-9));
    if (last - first < 1)
        return fewDecades(axis, unit, width, widthOf);
    const bool seconds = unit == "s";
    std::vector<Tick> ticks;
    double widest = 0;
    for (int exponent = first; exponent <= last; ++exponent) {
        const double at = std::pow(10, exponent);
        ticks.push_back(
            {at, seconds ? decadeOfSeconds(exponent) : withUnit(number(at, std::min(1.0, at)), displayUnit(unit))});
        widest = std::max(widest, widthOf(ticks.back().label));
    }
    const double perDecade = width / std::log10(axis.to / axis.from);
    int every = 1;
    while (every * perDecade < widest + kRoom && every < 12)
        every = every == 1 ? 3 : every + 3;
    // Named at 1 us, 1 ms, 1 s; where that leaves less than two names, from the first on.
    const auto named = [&](int anchor) {
        int count = 0;
        for (int exponent = first; exponent <= last; ++exponent)
            count += (exponent - anchor) % every == 0;
        return count;
    };
    const int anchor = named(0) >= 2 ? 0 : first;
    for (int exponent = first; exponent <= last; ++exponent) {
        if ((exponent - anchor) % every != 0)
            ticks[exponent - first].label.clear();
    }
    return ticks;
}

double roundAbove(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double mantissa : {1, 2, 3, 4, 5, 6, 8}) {
        if (mantissa * power >= value * (1 - 1e-9))
            return mantissa * power;
    }
    return 10 * power;
}

}  // namespace

std::pair<double, double> roundRange(double low, double high)
{
    const double size = std::max(std::abs(low), std::abs(high));
    if (!std::isfinite(low) || !std::isfinite(high) || size == 0)
        return {0, 1};
    const bool constant = high - low < size * 1e-6;
    if (low >= 0 && (low <= high / 2 || constant))
        return {0, roundAbove(high)};
    if (high <= 0 && (high >= low / 2 || constant))
        return {-roundAbove(-low), 0};
    // One or two round steps that hold both ends.
    const double span = high - low;
    for (int exponent = int(std::floor(std::log10(span))) - 1;; ++exponent) {
        for (const double mantissa : kSteps) {
            const double step = mantissa * std::pow(10, exponent);
            const double from = step * std::floor(low / step + 1e-9);
            if (from + 2 * step >= high - 1e-9 * step)
                return {from, from + step >= high - 1e-9 * step ? from + step : from + 2 * step};
        }
    }
}

std::vector<Tick> valueTicks(double low, double high, const std::string& unit)
{
    // A share, or a level relative to rest; a score of many points is no percentage.
    const double most = std::max(std::abs(low), std::abs(high));
    const bool percent = unit == "1" && most >= 0.1 && most <= 5;
    const double scale = percent ? 100 : 1;
    const double from = low * scale, to = high * scale;

    std::vector<double> best;
    double bestStep = 1, bestScore = -1;
    for (int exponent = int(std::floor(std::log10(to - from))) - 1, end = exponent + 3; exponent < end; ++exponent) {
        for (const double mantissa : kSteps) {
            const double step = mantissa * std::pow(10, exponent);
            const std::vector<double> values = multiples(from, to, step);
            if (values.empty() || values.size() > 3)
                continue;
            const double near = (to - from) * 1e-6;
            const double score = double(values.size()) + (values.front() - from < near) + (to - values.back() < near);
            if (score > bestScore) {
                best = values;
                bestStep = step;
                bestScore = score;
            }
        }
    }

    const double size = std::max(std::abs(from), std::abs(to));
    const bool plain = percent || (size >= 1e-3 && size < 1e6) || model::displayUnit(unit).empty();
    std::vector<Tick> ticks;
    for (const double value : best) {
        QString label = number(value, bestStep);
        if (!plain && value != 0)
            label = QString::fromStdString(model::displayQuantity(value, unit));
        else if (value == best.back())
            label = withUnit(label, percent ? QStringLiteral("%") : displayUnit(unit));
        ticks.push_back({value / scale, label});
    }
    return ticks;
}

std::vector<Tick> timeTicks(const TimeAxis& axis, const std::string& unit, double width, const Measure& widthOf)
{
    if (axis.log && unit == "min" && axis.to / axis.from >= 30)
        return everydayTimes(axis, width, widthOf);
    return axis.log ? decades(axis, unit, width, widthOf) : linearTicks(axis, unit, width, widthOf);
}

}  // namespace kinetarium::plot
