// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/question.h"

#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::book::gift {

/// A question as it stands between blank lines, escapes hidden so that what looks like syntax is syntax.
struct RawQuestion {
    std::string text;      ///< lines joined with '\n'
    std::string id;        ///< of a comment before it: [id:…]
    std::vector<std::string> tags;
    std::vector<std::string> decoys;   ///< [decoy:…], right sides that belong to no pair: GIFT has no place for them
    std::string category;
    int line = 0;          ///< of its first line
    bool unclosed = false; ///< a brace was opened and never closed
};

/// Splits a bank into questions: comments, categories, blank lines, byte order mark and line ends are dealt with here.
/// A brace may span blank lines; one that is never closed ends where the next question plainly begins.
std::vector<RawQuestion> split(std::string_view text);

/// Hides \~ \= \# \{ \} \: \n and \\ in characters that no text holds.
std::string hideEscapes(std::string_view text);
/// Those characters back as what was meant.
std::string shown(std::string_view text);
/// A text with the escapes that GIFT needs.
std::string escaped(std::string_view text);

std::string_view trimmed(std::string_view text);
/// Line of `at` in a raw question.
int lineAt(const RawQuestion& question, std::size_t at);

}  // namespace kinetarium::book::gift
