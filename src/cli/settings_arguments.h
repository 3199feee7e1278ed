// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/settings.h"

#include <string>
#include <utility>
#include <vector>

namespace kinetarium::cli {

/// "id=value" -> the pair; throws model::Refused for text without a name or '='.
inline std::pair<std::string, std::string> assignment(const std::string& text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        throw model::Refused("--set " + text + ": write ID=VALUE, for example drug-level=1uM");
    }
    return {text.substr(0, equals), text.substr(equals + 1)};
}

/// `settings` with the given assignments; the first that does not fit is refused by name.
inline model::Settings settingsFrom(model::Settings settings, const std::vector<std::string>& assignments)
{
    for (const std::string& each : assignments) {
        const auto [id, value] = assignment(each);
        settings.set(id, value);
    }
    return settings;
}

}  // namespace kinetarium::cli
