// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/experiments/check_value.h"

#include "kinetarium/model/quantity.h"
#include "kinetarium/model/readout.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

using Check = book::Experiment::Check;
using book::SettingPairs;

constexpr std::size_t lineSamples = 2000;

void apply(model::Settings& settings, const SettingPairs& pairs)
{
    for (const auto& [id, text] : pairs) {
        settings.set(id, text);
    }
}

/// Correlation of two observables over the times at which the second lies in the range.
double correlation(const Check& check, const model::Course& course)
{
    const std::size_t y = course.index(check.lineOf);
    const std::size_t x = course.index(check.lineAgainst);
    std::vector<double> times;
    const double last = course.timeUnit() == "min" ? 1440 : 60;
    for (std::size_t i = 0; i < lineSamples; ++i) {
        times.push_back(last * static_cast<double>(i) / lineSamples);
    }
    const std::vector<double> rows = course.table(times);
    const std::size_t width = course.observables().size();
    double n = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double a = rows[i * width + x];
        const double b = rows[i * width + y];
        if (a >= check.lineFrom && a <= check.lineTo && std::isfinite(b)) {
            n += 1;
            sx += a;
            sy += b;
            sxx += a * a;
            syy += b * b;
            sxy += a * b;
        }
    }
    if (n < 10) {
        throw model::Refused(check.lineAgainst + " never lies between " + model::exactNumber(check.lineFrom) + " and " +
                             model::exactNumber(check.lineTo));
    }
    return (n * sxy - sx * sy) / std::sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}

/// A read-out of one course, in `unit` if that is given.
model::Quantity readIn(const std::string& text, const model::Mechanism& mechanism, const model::Settings& settings,
                       const std::string& unit)
{
    const model::ReadOut readOut = model::ReadOut::parse(text, mechanism);
    const model::Quantity read = model::read(readOut, mechanism, settings);
    if (unit.empty()) {
        return read;
    }
    return {read.value * model::unitFactorOf(readOut.observable, read.unit, unit), unit};
}

const std::string& controlReadOut(const Check& check)
{
    return check.controlReadOut.empty() ? check.readOut : check.controlReadOut;
}

CheckValue orderOf(const Check& check, const model::Mechanism& mechanism, const model::Settings& settings)
{
    CheckValue value;
    for (const std::string& readOut : check.order) {
        const model::Quantity read = readIn(readOut, mechanism, settings, value.unit);
        value.unit = read.unit;
        value.all.push_back(read.value);
    }
    value.value = value.all.back();
    return value;
}

void requireObservable(const std::string& id, const model::Mechanism& mechanism)
{
    const auto& all = *mechanism.observables();
    if (std::none_of(all.begin(), all.end(), [&](const auto& each) { return each.id == id; })) {
        throw model::Refused("there is no observable \"" + id + "\"");
    }
}

}  // namespace

model::Settings settingsOf(const model::Mechanism& mechanism, const SettingPairs& base, const SettingPairs& over)
{
    model::Settings settings = mechanism.defaults();
    apply(settings, base);
    apply(settings, over);
    return settings;
}

CheckValue valueOf(const Check& check, const model::Mechanism& mechanism, const SettingPairs& base)
{
    const model::Settings settings = settingsOf(mechanism, base, check.settings);
    if (!check.order.empty()) {
        return orderOf(check, mechanism, settings);
    }
    if (!check.lineOf.empty()) {
        return {correlation(check, mechanism.run(settings)), "1", {}};
    }
    const model::Quantity read = readIn(check.readOut, mechanism, settings, check.unit);
    if (!check.relative) {
        return {read.value, read.unit, {}};
    }
    const model::Settings control = settingsOf(mechanism, base, check.controlSettings);
    const double ratio = read.value / readIn(controlReadOut(check), mechanism, control, read.unit).value;
    return {ratio + 0.0, "1", {}};  // nothing over a fall is 0, not -0
}

bool meets(const Check& check, const CheckValue& value)
{
    if (!check.order.empty()) {
        // Strictly: a value that is not a number is not more than anything.
        return std::adjacent_find(value.all.begin(), value.all.end(),
                                  [](double a, double b) { return !(b > a); }) == value.all.end();
    }
    if (check.expected) {
        const double width = check.share > 0 ? check.share * std::abs(*check.expected) : check.margin;
        if (!(std::abs(value.value - *check.expected) <= width)) {
            return false;
        }
    }
    return (!check.least || value.value >= *check.least) && (!check.most || value.value <= *check.most);
}

std::string expectedText(const Check& check, const std::string& unit)
{
    const auto shown = [&](double value) { return model::displayQuantity(value, unit); };
    if (!check.order.empty()) {
        return "each more than the one before";
    }
    if (check.expected) {
        return shown(*check.expected);
    }
    if (check.least && check.most) {
        return shown(*check.least) + " to " + shown(*check.most);
    }
    return check.least ? "at least " + shown(*check.least) : "at most " + shown(*check.most);
}

std::string toleranceText(const Check& check)
{
    if (check.share > 0) {
        return model::displayQuantity(check.share * 100, "1") + " %";
    }
    return check.margin > 0 ? model::displayQuantity(check.margin, "1") : std::string();
}

std::string valueText(const CheckValue& value)
{
    const auto shown = [&](double number) {
        return std::isfinite(number) ? model::displayQuantity(number, value.unit) : "no number";
    };
    if (value.all.empty()) {
        return shown(value.value);
    }
    std::string text;
    for (const double each : value.all) {
        text += (text.empty() ? "" : ", ") + shown(each);
    }
    return text;
}

void requireFit(const Check& check, const model::Mechanism& mechanism, const SettingPairs& base)
{
    (void)settingsOf(mechanism, base, check.settings);
    (void)settingsOf(mechanism, base, check.controlSettings);
    std::string unit = check.unit;
    const auto require = [&](const std::string& text) {
        const model::ReadOut readOut = model::ReadOut::parse(text, mechanism);
        const std::string own = model::unitOf(readOut, mechanism);
        (void)model::unitFactorOf(readOut.observable, own, unit.empty() ? own : unit);
        unit = unit.empty() ? own : unit;
    };
    if (!check.readOut.empty()) {
        require(check.readOut);
    }
    if (check.relative) {
        require(controlReadOut(check));
    }
    for (const std::string& each : check.order) {
        require(each);
    }
    if (!check.lineOf.empty()) {
        requireObservable(check.lineOf, mechanism);
        requireObservable(check.lineAgainst, mechanism);
    }
}

}  // namespace kinetarium::presentation
