// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"

#include "model/unit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace kinetarium::model {

namespace {

constexpr std::string_view thinSpace = "\u202f";
constexpr std::string_view minus = "\u2212";

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string trimmed(std::string text)
{
    constexpr const char* blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// What people type, in the letters that the unit table is written in.
std::string plain(std::string_view typed)
{
    std::string text(typed);
    for (std::string_view mu : {"\u00b5", "\u03bc"}) {
        replaceAll(text, mu, "u");
    }
    for (std::string_view space : {"\u00a0", "\u2009", "\u202f"}) {
        replaceAll(text, space, " ");
    }
    replaceAll(text, minus, "-");
    replaceAll(text, "s\u207b\u00b9", "1/s");
    return trimmed(std::move(text));
}

/// Text that came from outside, short enough and clean enough for one line.
std::string quoted(std::string_view text)
{
    std::string shown(text.substr(0, 40));
    for (char& each : shown) {
        if (static_cast<unsigned char>(each) < 0x20) {
            each = ' ';
        }
    }
    return "\"" + shown + (text.size() > 40 ? "…\"" : "\"");
}

std::string unitsLike(const std::string& unit)
{
    const Unit* wanted = findUnit(unit);
    if (wanted == nullptr) {
        return unit;
    }
    std::string list;
    for (const Unit& each : knownUnits()) {
        if (each.dimension == wanted->dimension && each.name != "1") {
            list += (list.empty() ? "" : ", ") + std::string(each.name);
        }
    }
    return unit == "1" ? "no unit, or %" : list;
}

std::string superscript(std::string_view digits)
{
    constexpr std::array<std::string_view, 10> glyphs{"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                                      "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
    std::string text;
    for (char each : digits) {
        text += each == '-' ? "\u207b" : std::string(glyphs[static_cast<std::size_t>(each - '0')]);
    }
    return text;
}

/// `value` rounded to so many significant digits, without trailing zeros and without a sign of its own.
std::string significant(double value, int digits)
{
    std::array<char, 64> buffer{};
    const char* end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, digits - 1)
            .ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const auto e = text.find('e');
    const int exponent = std::atoi(text.data() + e + 1);
    if (value != 0 && (exponent < -3 || exponent > 5)) {
        std::string mantissa(text.substr(0, e));
        if (mantissa.find('.') != std::string::npos) {
            mantissa.erase(mantissa.find_last_not_of('0') + 1);
            if (mantissa.back() == '.') {
                mantissa.pop_back();
            }
        }
        return mantissa + "\u202f×\u202f10" + superscript(std::to_string(exponent));
    }
    double rounded = 0;
    std::from_chars(buffer.data(), end, rounded);
    const auto fixed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded, std::chars_format::fixed);
    return {buffer.data(), fixed.ptr};
}

/// The unit in which people would say it. Times below 1 go to the smaller unit (116 ms), the others may stay at 0.1.
const Unit& comfortable(double value, const Unit& unit)
{
    const double size = std::abs(value);
    const double lowest = unit.dimension == Dimension::Time ? 1 : 0.1;
    const double most = unit.name == "s" || unit.name == "min" ? 120 : unit.name == "h" ? 48 : 1000;
    const bool fits = size >= lowest && size < most;
    if (unit.prefixRank < 0 || size == 0 || fits) {
        return unit;
    }
    const Unit* best = &unit;
    for (const Unit& each : knownUnits()) {
        if (each.dimension != unit.dimension || each.prefixRank < 0) {
            continue;
        }
        const double there = std::abs(convert(value, unit, each));
        const double here = std::abs(convert(value, unit, *best));
        // The largest unit in which the number is at least 1; below all of them the smallest. The allowance keeps
        // 1000 uM from becoming 1e3 uM through a rounded conversion.
        const double one = 1 - 1e-12;
        const double least = each.name == "min" || each.name == "h" || each.name == "d" ? 2 * one : one;
        if (there >= least ? (here < one || there < here) : (here < one && there > here)) {
            best = &each;
        }
    }
    return *best;
}

}  // namespace

double parseQuantity(std::string_view typed, const std::string& unit)
{
    const std::string text = plain(typed);
    if (text.empty()) {
        throw Refused("a number is missing; write it like " + std::string("1") + (unit == "1" ? "" : unit));
    }
    const char* begin = text.data() + (text.front() == '+' ? 1 : 0);
    const char* const end = text.data() + text.size();
    double value = 0;
    const auto [rest, error] = std::from_chars(begin, end, value);
    if (error == std::errc::result_out_of_range) {
        throw Refused(quoted(typed) + ": the number is too large or too small to be held");
    }
    if (error != std::errc{} || (begin != text.data() && *begin == '-')) {
        throw Refused(quoted(typed) + " is not a number; write it like 1" + (unit == "1" ? "" : unit));
    }
    if (!std::isfinite(value)) {
        throw Refused(quoted(typed) + " is not a finite number");
    }
    std::string given = trimmed(std::string(rest, end));
    if (given.starts_with('/')) {
        given.insert(0, "1");  // "10/s" is ten times 1/s
    }
    if (given.empty() || given == unit) {
        return value;
    }
    if (given.front() == ',') {
        throw Refused(quoted(typed) + ": write the decimals after a point, like 0.5");
    }
    const Unit* from = findUnit(given);
    if (from == nullptr) {
        throw Refused(quoted(typed) + ": the unit " + quoted(given) + " is not known; use " + unitsLike(unit));
    }
    const Unit* to = findUnit(unit);
    if (to == nullptr || from->dimension != to->dimension) {
        if (from->dimension == Dimension::MassConcentration) {
            throw Refused(quoted(typed) + ": ng/mL needs a molar mass; give the amount in " + unitsLike(unit));
        }
        throw Refused(quoted(typed) + " is " + std::string(dimensionName(from->dimension)) + "; use " +
                      unitsLike(unit));
    }
    const double converted = convert(value, *from, *to);
    if (!std::isfinite(converted)) {
        throw Refused(quoted(typed) + ": the number is too large to be held");
    }
    return converted;
}

double unitFactor(const std::string& from, const std::string& to)
{
    if (from == to) {
        return 1;
    }
    const Unit* source = findUnit(plain(from));
    const Unit* target = findUnit(plain(to));
    if (source == nullptr || target == nullptr) {
        throw Refused("the unit " + quoted(source == nullptr ? from : to) + " is not known");
    }
    if (source->dimension != target->dimension) {
        throw Refused(from + " is " + std::string(dimensionName(source->dimension)) + " and " + to + " is " +
                      std::string(dimensionName(target->dimension)));
    }
    return convert(1, *source, *target);
}

std::string exactNumber(double value)
{
    std::array<char, 32> buffer{};
    return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

std::string displayUnit(const std::string& unit)
{
    if (unit == "1") {
        return {};
    }
    std::string shown;
    std::string_view rest = unit;
    // "1/uM/s" is a chain of divisors; "mg/kg" and "ng/mL" are said with their stroke.
    if (rest.starts_with("1/")) {
        rest.remove_prefix(2);
        while (!rest.empty()) {
            const auto stroke = std::min(rest.find('/'), rest.size());
            shown +=
                (shown.empty() ? "" : std::string(thinSpace)) + std::string(rest.substr(0, stroke)) + "\u207b\u00b9";
            rest.remove_prefix(std::min(stroke + 1, rest.size()));
        }
    } else {
        shown = unit;
    }
    for (std::string_view micro : {"uM", "us", "uV", "ug"}) {
        replaceAll(shown, micro, "\u00b5" + std::string(micro.substr(1)));
    }
    return shown;
}

std::string displayQuantity(double value, const std::string& unit, int digits)
{
    if (!std::isfinite(value)) {
        return std::isnan(value) ? "not known" : std::string(value < 0 ? minus : "") + "∞";
    }
    const Unit* known = findUnit(unit);
    const Unit* shown = known != nullptr ? &comfortable(value, *known) : nullptr;
    const double number = known != nullptr ? convert(value, *known, *shown) : value;
    const std::string digitsText = significant(std::abs(number), std::max(1, digits));
    const std::string unitText = displayUnit(shown != nullptr ? std::string(shown->name) : unit);
    return std::string(number < 0 && digitsText != "0" ? minus : "") + digitsText +
           (unitText.empty() ? "" : std::string(thinSpace) + unitText);
}

}  // namespace kinetarium::model
