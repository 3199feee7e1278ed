// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/quiz/fractions.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace kinetarium::book {

double nearestFraction(double weight)
{
    constexpr std::array allowed{1.0,     0.9,     5.0 / 6, 0.8,     0.75,    0.7,      2.0 / 3, 0.6,     0.5,     0.4, 1.0 / 3,
                                 0.3,     0.25,    0.2,     1.0 / 6, 1.0 / 7, 1.0 / 8,  1.0 / 9, 0.1,     0.05,    0.0};
    double nearest = 0;
    for (const double each : allowed) {
        if (std::abs(std::abs(weight) - each) < std::abs(std::abs(weight) - nearest)) {
            nearest = each;
        }
    }
    return std::copysign(nearest, nearest == 0 ? 1 : weight);
}

std::string percentText(double weight)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.5f", weight * 100);
    std::string result = text.data();
    result.erase(result.find_last_not_of('0') + 1);
    if (result.back() == '.') {
        result.pop_back();
    }
    return result;
}

}  // namespace kinetarium::book
