// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/text.h"

#include "kinetarium/model/quantity.h"

namespace kinetarium::presentation {

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        parts.push_back(trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

std::vector<std::pair<std::string, std::string>> assignments(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string& part : split(text, ',')) {
        const auto equals = part.find('=');
        if (equals != std::string::npos) {
            pairs.emplace_back(trimmed(part.substr(0, equals)), trimmed(part.substr(equals + 1)));
        } else if (!pairs.empty() && !part.empty()) {
            pairs.back().second += "," + part;
        } else if (!part.empty()) {
            throw model::Refused("'" + part + "' is no setting; write name=value");
        }
    }
    return pairs;
}

}  // namespace kinetarium::presentation
