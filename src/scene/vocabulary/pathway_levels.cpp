// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/pathway_levels.h"

#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/geometry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace kinetarium::scene::pathway {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr const char* kNotKnown = "not known here";

/// With a point, whatever the locale.
std::string fixed(double value, int decimals)
{
    std::array<char, 40> text{};
    return {text.data(),
            std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals).ptr};
}

const model::Parameter* parameterOf(const Moment& moment, const std::string& id)
{
    const auto& all = moment.course.settings().parameters();
    const auto found = std::find_if(all.begin(), all.end(), [&id](const model::Parameter& p) { return p.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

Levels::Levels(const Moment& moment) : m_moment(moment), m_time(moment.time), m_felt(clock::felt(moment))
{
    const auto& observables = moment.course.observables();
    for (std::size_t i = 0; i < observables.size(); ++i)
        m_index[observables[i].id] = i;
    m_now = moment.course.all(m_time);
    m_rest = moment.course.all(0);
    m_next = moment.course.all(m_time + std::max(0.01, m_time * 1e-3));
    for (const model::Parameter& parameter : moment.course.settings().parameters())
        m_settingsKey = hashText(hashText(m_settingsKey, parameter.id), moment.course.settings().text(parameter.id));
}

double Levels::read(const std::vector<double>& values, const std::string& id) const
{
    const auto found = m_index.find(id);
    if (found == m_index.end())
        return kUnknown;
    const double factor = m_moment.course.observables()[found->second].unit == "%" ? 0.01 : 1;
    return values[found->second] * factor;
}

double Levels::now(const std::string& id) const
{
    return read(m_now, id);
}

double Levels::rest(const std::string& id) const
{
    return read(m_rest, id);
}

double Levels::change(const std::string& id) const
{
    const double base = rest(id);
    return base > 0.5 ? now(id) / base - 1 : now(id) - base;
}

bool Levels::rises(const std::string& id) const
{
    return read(m_next, id) > now(id);
}

double Levels::setting(const std::string& id) const
{
    const model::Parameter* parameter = parameterOf(m_moment, id);
    if (!parameter || parameter->kind == model::Parameter::Kind::Choice)
        return 0;
    return m_moment.course.settings().number(id);
}

std::string Levels::choice(const std::string& id) const
{
    const model::Parameter* parameter = parameterOf(m_moment, id);
    if (!parameter || parameter->kind != model::Parameter::Kind::Choice)
        return {};
    return m_moment.course.settings().choice(id);
}

double Levels::filled(const std::string& id, double full) const
{
    return std::clamp(now(id) / full, 0.0, 1.0);
}

std::string Levels::changeWords(const std::string& id) const
{
    return signedPercentWords(change(id));
}

std::string Levels::shareWords(const std::string& id) const
{
    return percentWords(now(id));
}

std::string Levels::levelWords(const std::string& id) const
{
    return numberWords(now(id));
}

std::string percentWords(double share)
{
    if (std::isnan(share))
        return kNotKnown;
    const double value = std::abs(share) < 0.0005 ? 0 : share * 100;  // a trace below nothing is nothing, not "-0"
    return fixed(value, value >= 9.95 || value < 0.05 ? 0 : 1) + "\u202f%";
}

std::string signedPercentWords(double change)
{
    if (std::isnan(change))
        return kNotKnown;
    const std::string size = percentWords(std::abs(change));
    if (std::abs(change) < 0.0005)
        return size;
    return (change < 0 ? "\u2212" : "+") + size;
}

std::string againstRestWords(double change)
{
    if (std::isnan(change))
        return kNotKnown;
    if (std::abs(change) < 0.0005)
        return "at rest (" + percentWords(0) + " change)";
    return percentWords(std::abs(change)) + (change < 0 ? " below rest" : " above rest");
}

std::string numberWords(double value)
{
    if (std::isnan(value))
        return kNotKnown;
    return fixed(std::abs(value) < 0.005 ? 0 : value, std::abs(value) < 0.005 ? 0 : 2);
}

std::string timeWords(double minutes)
{
    return clock::words(minutes);
}

}  // namespace kinetarium::scene::pathway
