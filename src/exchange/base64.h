// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinetarium::exchange {

/// Nothing for what is no base64. Blanks and line ends inside are skipped.
std::optional<std::string> fromBase64(std::string_view text);
std::string toBase64(std::string_view bytes);

}  // namespace kinetarium::exchange
