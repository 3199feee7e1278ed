// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/entities.h"

#include "book/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kinetarium::book {

namespace {

// Those that are hard to type or to see; everything else an author writes as itself.
constexpr std::array<std::pair<std::string_view, char32_t>, 17> names{{
    {"amp", U'&'},     {"lt", U'<'},         {"gt", U'>'},         {"quot", U'"'},       {"apos", U'\''},
    {"nbsp", U'\u00A0'}, {"shy", U'\u00AD'},   {"thinsp", U'\u2009'}, {"ndash", U'\u2013'}, {"mdash", U'\u2014'},
    {"hellip", U'\u2026'}, {"micro", U'\u00B5'}, {"times", U'\u00D7'},  {"minus", U'\u2212'}, {"plusmn", U'\u00B1'},
    {"deg", U'\u00B0'},  {"rarr", U'\u2192'},
}};

}  // namespace

std::optional<std::string> decodeEntity(std::string_view entity)
{
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';')
        return std::nullopt;
    entity = entity.substr(1, entity.size() - 2);
    if (entity.front() != '#') {
        const auto named = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.first == entity; });
        return named == names.end() ? std::nullopt : std::optional(toUtf8(named->second));
    }
    entity.remove_prefix(1);
    const bool hexadecimal = !entity.empty() && (entity.front() == 'x' || entity.front() == 'X');
    if (hexadecimal)
        entity.remove_prefix(1);
    unsigned codePoint = 0;
    const auto result = std::from_chars(entity.data(), entity.data() + entity.size(), codePoint, hexadecimal ? 16 : 10);
    const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (result.ec != std::errc() || result.ptr != entity.data() + entity.size() || codePoint < 0x20 || surrogate
        || codePoint > 0x10FFFF || (codePoint >= 0x7F && codePoint <= 0x9F))
        return std::nullopt;
    return toUtf8(codePoint);
}

}  // namespace kinetarium::book
