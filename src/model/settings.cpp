// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/settings.h"

#include "model/nearest.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::model {

namespace {

constexpr const char* stepTimeUnit = "s";
constexpr std::size_t mostSteps = 200;
constexpr double latestStep = 1e6;  // s

/// `name` cut and cleaned for one line of a message.
std::string shown(std::string_view text)
{
    std::string cut(text.substr(0, 40));
    std::replace_if(
        cut.begin(), cut.end(), [](char each) { return static_cast<unsigned char>(each) < 0x20; }, ' ');
    return "\"" + cut + "\"";
}

void checkRange(const Parameter& parameter, double value)
{
    if (!std::isfinite(value)) {
        throw Refused(parameter.id + ": not a finite number");
    }
    if (value < parameter.minimum || value > parameter.maximum) {
        const std::string unit = parameter.unit == "1" ? "" : " " + parameter.unit;
        throw Refused(parameter.id + ": " + exactNumber(value) + unit + " lies outside " +
                      exactNumber(parameter.minimum) + " to " + exactNumber(parameter.maximum) + unit);
    }
}

void checkSteps(const Parameter& parameter, const std::vector<TimedValue>& steps)
{
    if (steps.empty() || steps.front().time != 0) {
        throw Refused(parameter.id + ": the first step must begin at 0s, like -70mV@0s,40mV@5s");
    }
    if (steps.size() > mostSteps) {
        throw Refused(parameter.id + ": more than " + std::to_string(mostSteps) + " steps");
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        checkRange(parameter, steps[i].value);
        if (!(steps[i].time <= latestStep) || (i > 0 && !(steps[i].time > steps[i - 1].time))) {
            throw Refused(parameter.id + ": steps must follow one another in time, the last before 1e6 s");
        }
    }
}

void checkChoice(const Parameter& parameter, const std::string& word)
{
    std::string known;
    for (const Parameter::Choice& each : parameter.choices) {
        if (each.id == word) {
            return;
        }
        known += (known.empty() ? "" : ", ") + each.id;
    }
    throw Refused(parameter.id + ": " + shown(word) + " is not one of " + known);
}

void check(const Parameter& parameter, const Value& value)
{
    if (const auto* word = std::get_if<std::string>(&value);
        word != nullptr && parameter.kind == Parameter::Kind::Choice) {
        checkChoice(parameter, *word);
    } else if (const auto* number = std::get_if<double>(&value);
               number != nullptr && parameter.kind != Parameter::Kind::Choice) {
        checkRange(parameter, *number);
    } else if (const auto* steps = std::get_if<std::vector<TimedValue>>(&value);
               steps != nullptr && parameter.kind == Parameter::Kind::NumberOrSteps) {
        checkSteps(parameter, *steps);
    } else {
        throw Refused(parameter.id + ": this kind of value does not fit");
    }
}

std::vector<TimedValue> parseSteps(const Parameter& parameter, std::string_view text)
{
    std::vector<TimedValue> steps;
    while (true) {
        const auto comma = std::min(text.find(','), text.size());
        const std::string_view one = text.substr(0, comma);
        const auto at = one.find('@');
        if (at == std::string_view::npos) {
            throw Refused(shown(one) + " is not a step; write value@time, like -70mV@0s,40mV@5s");
        }
        steps.push_back(
            {parseQuantity(one.substr(at + 1), stepTimeUnit), parseQuantity(one.substr(0, at), parameter.unit)});
        if (comma == text.size() || steps.size() > mostSteps) {
            return steps;
        }
        text.remove_prefix(comma + 1);
    }
}

Value parse(const Parameter& parameter, std::string_view text)
{
    if (parameter.kind == Parameter::Kind::Choice) {
        return std::string(text);
    }
    if (!parameter.maximumName.empty() && text == parameter.maximumName) {
        return parameter.maximum;
    }
    try {
        if (parameter.kind == Parameter::Kind::NumberOrSteps && text.find('@') != std::string_view::npos) {
            return parseSteps(parameter, text);
        }
        return parseQuantity(text, parameter.unit);
    } catch (const Refused& refused) {
        throw Refused(parameter.id + ": " + refused.what());
    }
}

std::string unitText(const std::string& unit)
{
    return unit == "1" ? "" : unit;
}

}  // namespace

Settings::Settings(std::shared_ptr<const std::vector<Parameter>> parameters) : m_parameters(std::move(parameters))
{
    m_values.reserve(m_parameters->size());
    for (const Parameter& each : *m_parameters) {
        m_values.push_back(each.defaultValue);
    }
}

std::size_t Settings::index(std::string_view id) const
{
    std::vector<std::string> known;
    for (std::size_t i = 0; i < m_parameters->size(); ++i) {
        if ((*m_parameters)[i].id == id) {
            return i;
        }
        known.push_back((*m_parameters)[i].id);
    }
    const std::string near = nearest(id, known);
    std::string list;
    for (const std::string& each : known) {
        list += (list.empty() ? "" : ", ") + each;
    }
    throw Refused("there is no parameter " + shown(id) + (near.empty() ? "" : "; did you mean " + near + "?") +
                  (near.empty() ? "; there are " : " There are ") + list);
}

const Parameter& Settings::parameter(std::string_view id) const
{
    return (*m_parameters)[index(id)];
}

void Settings::set(std::string_view id, std::string_view text)
{
    const std::size_t at = index(id);
    const Parameter& target = (*m_parameters)[at];
    Value value = parse(target, text);
    check(target, value);
    m_values[at] = std::move(value);
}

void Settings::setValue(std::string_view id, Value value)
{
    const std::size_t at = index(id);
    check((*m_parameters)[at], value);
    m_values[at] = std::move(value);
}

double Settings::number(std::string_view id) const
{
    const Value& held = value(id);
    if (const auto* number = std::get_if<double>(&held)) {
        return *number;
    }
    if (const auto* steps = std::get_if<std::vector<TimedValue>>(&held)) {
        return steps->front().value;
    }
    throw Refused(std::string(id) + " is a choice, not a number");
}

const std::string& Settings::choice(std::string_view id) const
{
    if (const auto* word = std::get_if<std::string>(&value(id))) {
        return *word;
    }
    throw Refused(std::string(id) + " is a number, not a choice");
}

std::vector<TimedValue> Settings::steps(std::string_view id) const
{
    if (const auto* steps = std::get_if<std::vector<TimedValue>>(&value(id))) {
        return *steps;
    }
    return {{0, number(id)}};
}

const Value& Settings::value(std::string_view id) const
{
    return m_values[index(id)];
}

std::string Settings::text(std::string_view id) const
{
    const Parameter& one = parameter(id);
    const Value& held = value(id);
    if (const auto* word = std::get_if<std::string>(&held)) {
        return *word;
    }
    if (const auto* number = std::get_if<double>(&held)) {
        return !one.maximumName.empty() && *number == one.maximum ? one.maximumName
                                                                  : exactNumber(*number) + unitText(one.unit);
    }
    std::string text;
    for (const TimedValue& step : std::get<std::vector<TimedValue>>(held)) {
        text += (text.empty() ? "" : ",") + exactNumber(step.value) + unitText(one.unit) + "@" +
                exactNumber(step.time) + stepTimeUnit;
    }
    return text;
}

const std::string& Settings::species(std::string_view id) const
{
    const Parameter& one = parameter(id);
    if (one.speciesFrom.empty()) {
        return one.species;
    }
    const std::string& chosen = choice(one.speciesFrom);
    return chosen == "none" ? one.species : chosen;
}

std::string Settings::display(std::string_view id) const
{
    const Parameter& one = parameter(id);
    const Value& held = value(id);
    if (const auto* word = std::get_if<std::string>(&held)) {
        const auto found =
            std::find_if(one.choices.begin(), one.choices.end(), [&](const auto& each) { return each.id == *word; });
        return found == one.choices.end() ? *word : found->label;
    }
    if (const auto* number = std::get_if<double>(&held)) {
        return !one.maximumName.empty() && *number == one.maximum ? one.maximumName
                                                                  : displayQuantity(*number, one.unit);
    }
    std::string text;
    for (const TimedValue& step : std::get<std::vector<TimedValue>>(held)) {
        text += (text.empty() ? "" : ", then ") + displayQuantity(step.value, one.unit);
        if (step.time > 0) {
            text += " from " + displayQuantity(step.time, stepTimeUnit);
        }
    }
    return text;
}

}  // namespace kinetarium::model
