// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/words.h"

#include <algorithm>

namespace kinetarium::book {

namespace {

bool isSlugCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool isSlug(std::string_view text)
{
    if (text.empty() || text.size() > 80 || !isSlugCharacter(text.front()) || !isSlugCharacter(text.back()))
        return false;
    return text.find("--") == std::string_view::npos
        && std::all_of(text.begin(), text.end(), [](char c) { return isSlugCharacter(c) || c == '-'; });
}

std::string toSlug(std::string_view text)
{
    std::string slug;
    for (const char c : lowerCase(text)) {
        if (isSlugCharacter(c))
            slug += c;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    if (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug.empty() ? "section" : slug;
}

std::string toUtf8(char32_t codePoint)
{
    const auto tail = [&](int shift) { return static_cast<char>(0x80U | ((codePoint >> shift) & 0x3FU)); };
    if (codePoint < 0x80)
        return {static_cast<char>(codePoint)};
    if (codePoint < 0x800)
        return {static_cast<char>(0xC0U | (codePoint >> 6)), tail(0)};
    if (codePoint < 0x10000)
        return {static_cast<char>(0xE0U | (codePoint >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0U | (codePoint >> 18)), tail(12), tail(6), tail(0)};
}

}  // namespace kinetarium::book
