// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinetarium::book {

/// The character that `&name;`, `&#number;` or `&#xnumber;` stands for; nothing for a name that is not known here.
std::optional<std::string> decodeEntity(std::string_view entity);

}  // namespace kinetarium::book
