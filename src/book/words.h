// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kinetarium::book {

/// Without the blanks and line ends around it.
std::string_view trimmed(std::string_view text);

/// ASCII letters in lower case; everything else unchanged.
std::string lowerCase(std::string_view text);

/// Lower-case letters, digits and single hyphens, as folders, steps and figures are named.
bool isSlug(std::string_view text);

/// A heading's text as a slug.
std::string toSlug(std::string_view text);

/// The code point as UTF-8.
std::string toUtf8(char32_t codePoint);

}  // namespace kinetarium::book
