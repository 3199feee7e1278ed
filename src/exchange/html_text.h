// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace kinetarium::exchange {

/// Other people's HTML as text with CommonMark's simple markup: emphasis, strong, lists, line breaks, links and
/// pictures. Scripts, styles, frames and everything else are left out; nothing of it can ever run. `picture` is given
/// the address of each picture and answers with the name to write in its place, empty to leave it out.
std::string textFromHtml(std::string_view html, const std::function<std::string(const std::string&)>& picture = {});

/// Words without markup as CommonMark: what it would read as markup stands behind a backslash.
std::string literal(std::string_view text);

/// CommonMark's simple markup as HTML, for formats that know nothing else.
std::string htmlFromText(std::string_view text);

}  // namespace kinetarium::exchange
