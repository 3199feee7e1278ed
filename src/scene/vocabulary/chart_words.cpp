// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/chart.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kinetarium::scene::chart {

std::vector<std::string> wrapped(const std::string& words, double size, double width, int weight)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t from = 0;
    while (from < words.size()) {
        const std::size_t space = std::min(words.find(' ', from), words.size());
        const std::string word = words.substr(from, space - from);
        const std::string longer = line.empty() ? word : line + ' ' + word;
        if (!line.empty() && textWidth(longer, size, weight) > width) {
            lines.push_back(line);
            line = word;
        } else {
            line = longer;
        }
        from = space + 1;
    }
    if (!line.empty())
        lines.push_back(line);
    return lines;
}

double drawWrapped(std::vector<Mark>& marks, Point at, const std::string& words, double size, double width, Ink ink,
                   int weight, double leading)
{
    for (const std::string& line : wrapped(words, size, width, weight)) {
        marks.push_back(plainText(at, line, size, ink, weight));
        at.y += size * leading;
    }
    return at.y;
}

std::string fixed(double value, int decimals)
{
    std::array<char, 48> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), std::abs(value), std::chars_format::fixed, decimals).ptr;
    const std::string digits(text.data(), end);
    const bool nothing = digits.find_first_not_of("0.") == std::string::npos;
    return value < 0 && !nothing ? "\u2212" + digits : digits;
}

std::string withUnit(double value, const std::string& unit, int digits)
{
    const double size = std::abs(value);
    const auto decimalsOf = [digits](double of) {
        return std::clamp(of >= 1e-9 ? digits - 1 - static_cast<int>(std::floor(std::log10(of))) : 0, 0, 3);
    };
    int decimals = decimalsOf(size);
    // 9.998 is written 10.0, with the decimals of what it is rounded to
    const double step = std::pow(10, -decimals);
    decimals = decimalsOf(std::round(size / step) * step);
    return fixed(value, decimals) + (unit.empty() ? "" : "\u202f" + unit);
}

}  // namespace kinetarium::scene::chart
