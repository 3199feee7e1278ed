// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/prose_value.h"

#include "kinetarium/model/catalogue.h"
#include "presentation/text.h"
#include "presentation/words.h"

#include <charconv>
#include <cmath>

namespace kinetarium::presentation {

namespace {

struct Parts {
    std::string head;                                            ///< before ';' and '|'
    std::vector<std::pair<std::string, std::string>> settings;
    std::string format;
};

Parts partsOf(std::string_view text)
{
    Parts parts;
    std::string_view rest = text;
    if (const auto bar = rest.rfind('|'); bar != std::string_view::npos) {
        parts.format = trimmed(rest.substr(bar + 1));
        rest = rest.substr(0, bar);
    }
    if (const auto semicolon = rest.find(';'); semicolon != std::string_view::npos) {
        parts.settings = assignments(rest.substr(semicolon + 1));
        rest = rest.substr(0, semicolon);
    }
    parts.head = trimmed(rest);
    return parts;
}

model::Settings settingsWith(const model::Mechanism& mechanism,
                             const std::vector<std::pair<std::string, std::string>>& assigned)
{
    model::Settings settings = mechanism.defaults();
    for (const auto& [id, value] : assigned) {
        settings.set(id, value);
    }
    return settings;
}

const model::Observable& observableOf(const model::Mechanism& mechanism, const std::string& id)
{
    std::string known;
    const auto observables = mechanism.observables();
    for (const model::Observable& observable : *observables) {
        if (observable.id == id) {
            return observable;
        }
        known += (known.empty() ? "" : ", ") + observable.id;
    }
    throw model::Refused("'" + id + "' is no observable of " + mechanism.id() + "; it has " + known);
}

std::string written(const std::vector<std::pair<std::string, std::string>>& settings)
{
    std::string text;
    for (const auto& [id, value] : settings) {
        text += (text.empty() ? "" : ", ") + id + " = " + value;
    }
    return text.empty() ? "default settings" : text;
}

}  // namespace

ProseValue ProseValue::parse(std::string_view text, const model::Mechanism& chapterMechanism)
{
    const Parts parts = partsOf(text);
    ProseValue value;
    if (parts.format == "percent") {
        value.m_percent = true;
        value.m_digits = 2;
    } else if (!parts.format.empty()) {
        const char* end = parts.format.data() + parts.format.size();
        const auto read = std::from_chars(parts.format.data(), end, value.m_digits);
        if (read.ec != std::errc() || read.ptr != end || value.m_digits < 1 || value.m_digits > 6) {
            throw model::Refused("'" + parts.format + "' is no format; write percent or a number of digits, 1 to 6");
        }
    }

    const auto colon = parts.head.find(':');
    if (colon == std::string::npos) {
        value.m_kind = Kind::Parameter;
        const model::Settings defaults = chapterMechanism.defaults();
        const model::Parameter& parameter = defaults.parameter(parts.head);
        value.m_subject = parameter.id;
        value.m_species = parameter.species;
        value.m_source = parameter.source;
        value.m_explanation = parameter.description;
        return value;
    }
    const std::string scope = trimmed(std::string_view(parts.head).substr(0, colon));
    const std::string what = trimmed(std::string_view(parts.head).substr(colon + 1));
    if (scope == "now") {
        if (!parts.settings.empty()) {
            throw model::Refused("a value of the present moment takes no settings");
        }
        if (what == "clock") {
            value.m_kind = Kind::NowClock;
            value.m_explanation = "The present moment on the scrubber.";
            return value;
        }
        constexpr std::string_view countOf = "count ";
        const bool count = what.starts_with(countOf);
        value.m_kind = count ? Kind::NowCount : Kind::Now;
        const model::Observable& observable =
            observableOf(chapterMechanism, count ? trimmed(std::string_view(what).substr(countOf.size())) : what);
        value.m_subject = observable.id;
        value.m_species = observable.species;
        value.m_explanation = observable.description;
        value.m_source = model::Source(model::Grade::Derived, "computed from the course", observable.description);
        return value;
    }
    if (scope == "constant") {
        value.m_kind = Kind::Constant;
        value.m_subject = what;
        std::string known;
        for (const model::Constant& constant : chapterMechanism.constants(settingsWith(chapterMechanism, parts.settings))) {
            if (constant.id == what) {
                value.m_fixed = value.format(constant.value, constant.unit);
                value.m_explanation = constant.label;
                value.m_source = constant.source;
                return value;
            }
            known += (known.empty() ? "" : ", ") + constant.id;
        }
        throw model::Refused("'" + what + "' is no constant of " + chapterMechanism.id() + "; it has " + known);
    }
    const model::Mechanism& mechanism = model::mechanism(scope);
    const model::ReadOut readOut = model::ReadOut::parse(what, mechanism);
    const model::Quantity quantity = model::read(readOut, mechanism, settingsWith(mechanism, parts.settings));
    value.m_kind = Kind::ReadOut;
    value.m_subject = readOut.observable;
    value.m_species = readOut.kind == model::ReadOut::Kind::Constant
                          ? std::string()
                          : observableOf(mechanism, readOut.observable).species;
    value.m_fixed = value.format(quantity.value, quantity.unit);
    value.m_explanation = what + "; " + written(parts.settings);
    value.m_source = model::Source(model::Grade::Derived, "computed by the model " + mechanism.id(), value.m_explanation);
    return value;
}

std::string ProseValue::format(double value, const std::string& unit) const
{
    if (m_percent) {
        return valueWords(value * model::unitFactor(unit, "1") * 100, "%", m_digits);
    }
    return valueWords(value, unit, m_digits);
}

std::string ProseValue::display(const model::Course& course, double time, double clockFrom) const
{
    try {
        return shown(course, time, clockFrom);
    } catch (const model::Refused&) {
        return "–";  // it belongs to another step's mechanism than the one that is open
    }
}

std::string ProseValue::shown(const model::Course& course, double time, double clockFrom) const
{
    switch (m_kind) {
    case Kind::Parameter: {
        const model::Parameter& parameter = course.settings().parameter(m_subject);
        if (parameter.kind == model::Parameter::Kind::Choice || parameter.kind == model::Parameter::Kind::NumberOrSteps) {
            return course.settings().display(m_subject);
        }
        return format(course.settings().number(m_subject), parameter.unit);
    }
    case Kind::Now:
        return format(course.at(m_subject, time), course.observables()[course.index(m_subject)].unit);
    case Kind::NowCount: {
        const double share = course.at(m_subject, time);
        return std::isfinite(share) ? std::to_string(std::lround(100 * share)) : format(share, "1");
    }
    case Kind::NowClock:
        return timeWords(time - clockFrom, course.timeUnit(), m_digits);
    case Kind::ReadOut:
    case Kind::Constant:
        break;
    }
    return m_fixed;
}

}  // namespace kinetarium::presentation
