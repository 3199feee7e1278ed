// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::model {

/// How many letters must be added, dropped or changed to turn one word into the other.
inline std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substituted, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// The word of `known` that is spelt most like `word`; empty when none is near.
inline std::string nearest(std::string_view word, const std::vector<std::string>& known)
{
    std::string best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 2) + 1;
    for (const std::string& each : known) {
        if (const std::size_t distance = editDistance(word.substr(0, 64), each); distance < least) {
            least = distance;
            best = each;
        }
    }
    return best;
}

}  // namespace kinetarium::model
