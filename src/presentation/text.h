// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <QString>

namespace kinetarium::presentation {

std::string trimmed(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);   ///< parts trimmed

/// "drug=ketamine, drug-level=1uM" -> pairs. Steps in time keep their commas: a part without '=' belongs to the one
/// before it. Throws model::Refused for a part without a name.
std::vector<std::pair<std::string, std::string>> assignments(std::string_view text);

inline QString qt(const std::string& text) { return QString::fromStdString(text); }

}  // namespace kinetarium::presentation
