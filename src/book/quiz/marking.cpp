// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/book/question.h"

#include "book/words.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace kinetarium::book {

namespace {

/// The small letter of a capital of the Latin, Greek and Cyrillic alphabets; every other character as it is.
char32_t small(char32_t c)
{
    const auto within = [&](char32_t from, char32_t to) { return c >= from && c <= to; };
    if (within(U'A', U'Z') || (within(0xc0, 0xde) && c != 0xd7) || (within(0x391, 0x3a9) && c != 0x3a2) || within(0x410, 0x42f)) {
        return c + 0x20;
    }
    if (within(0x400, 0x40f)) {
        return c + 0x50;
    }
    // Latin Extended-A goes in pairs, which three times change step.
    const bool evenCapital = within(0x100, 0x137) || within(0x14a, 0x177);
    const bool oddCapital = within(0x139, 0x148) || within(0x179, 0x17e);
    if (c != 0x130 && c != 0x131 && c != 0x138 && ((evenCapital && c % 2 == 0) || (oddCapital && c % 2 == 1))) {
        return c + 1;
    }
    return c == 0x178 ? 0xff : c == 0x3c2 ? 0x3c3 : c;
}

/// The character at `at`, and on to the next; what is no UTF-8 is the sign for that.
char32_t take(const std::string& text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at++);
    const int more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc0 && first < 0xe0 ? 1 : 0;
    char32_t c = more == 0 ? first : first & (0x3fU >> more);
    for (int i = 0; i < more; ++i) {
        if ((byte(at) & 0xc0U) != 0x80U) {
            return 0xfffd;
        }
        c = (c << 6) | (byte(at++) & 0x3fU);
    }
    return c;
}

/// Small letters, single blanks, one sort of mu, minus and apostrophe: what a person means, not how it was typed. An
/// accent is part of its letter and counts.
std::string plain(const std::string& text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = take(text, at);
        switch (c) {
        case 0xb5:     // micro sign
        case 0x3bc:    // mu
            result += 'u';
            break;
        case 0x2212: case 0x2010: case 0x2011: case 0x2013:
            result += '-';
            break;
        case 0x2019:
            result += '\'';
            break;
        case U' ': case U'\t': case U'\n': case U'\r': case 0xa0: case 0x2009: case 0x202f:
            if (!result.empty() && result.back() != ' ') {
                result += ' ';
            }
            break;
        default: result += toUtf8(small(c)); break;
        }
    }
    while (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

/// Whether `text` fits a pattern in which * stands for anything, and \* for itself.
bool fits(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string::npos;
    std::size_t after = 0;
    while (t < text.size()) {
        const bool literal = pattern.substr(p, 2) == "\\*";
        if (literal && text[t] == '*') {
            p += 2;
            ++t;
        } else if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            after = t;
        } else if (!literal && p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string::npos) {
            p = star + 1;
            t = ++after;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') {
        ++p;
    }
    return p == pattern.size();
}

void addFeedback(Mark& mark, const std::string& feedback)
{
    if (!feedback.empty()) {
        mark.feedback.push_back(feedback);
    }
}

Mark markChoices(const Question& question, const Response& response)
{
    Mark mark;
    for (const int index : response.chosen) {
        if (index >= 0 && static_cast<std::size_t>(index) < question.options.size()) {
            const Option& option = question.options[static_cast<std::size_t>(index)];
            mark.share += option.weight;
            addFeedback(mark, option.feedback);
            if (!question.several) {
                break;
            }
        }
    }
    return mark;
}

Mark markText(const Question& question, const Response& response)
{
    const std::string given = plain(response.text);
    const Option* best = nullptr;
    for (const Option& option : question.options) {
        if (fits(plain(option.text), given) && (best == nullptr || option.weight > best->weight)) {
            best = &option;
        }
    }
    Mark mark;
    if (best != nullptr) {
        mark.share = best->weight;
        addFeedback(mark, best->feedback);
    }
    return mark;
}

Mark markNumber(const Question& question, const Response& response)
{
    const NumericAnswer* best = nullptr;
    const NumericAnswer* otherwise = nullptr;
    for (const NumericAnswer& each : question.numbers) {
        if (each.catchAll) {
            otherwise = &each;
            continue;
        }
        // A bound that was typed as 0.1 is the bound: rounding must not decide.
        const double slack = 1e-12 * std::max(std::abs(each.low), std::abs(each.high));
        if (response.number && *response.number >= each.low - slack && *response.number <= each.high + slack &&
            (best == nullptr || each.weight > best->weight)) {
            best = &each;
        }
    }
    Mark mark;
    if (const NumericAnswer* found = best != nullptr ? best : otherwise; found != nullptr) {
        mark.share = best != nullptr ? found->weight : 0;
        addFeedback(mark, found->feedback);
    }
    return mark;
}

Mark markPairs(const Question& question, const Response& response)
{
    Mark mark;
    std::size_t right = 0;
    for (std::size_t i = 0; i < question.pairs.size() && i < response.chosen.size(); ++i) {
        const auto chosen = static_cast<std::size_t>(response.chosen[i]);
        // Two pairs may share a right side: then either of the two will do.
        right += response.chosen[i] >= 0 && chosen < question.pairs.size() &&
                         question.pairs[chosen].right == question.pairs[i].right
                     ? 1
                     : 0;
    }
    mark.share = static_cast<double>(right) / static_cast<double>(question.pairs.size());
    return mark;
}

/// The share of the pairs of items that stand in the right order.
Mark markOrder(const Question& question, const Response& response)
{
    Mark mark;
    const std::size_t count = question.items.size();
    std::vector<int> sorted = response.chosen;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < count; ++i) {
        if (sorted.size() != count || sorted[i] != static_cast<int>(i)) {
            return mark;  // not every item once
        }
    }
    std::size_t right = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            right += response.chosen[i] < response.chosen[j] ? 1 : 0;
        }
    }
    mark.share = count < 2 ? 1 : 2.0 * static_cast<double>(right) / static_cast<double>(count * (count - 1));
    return mark;
}

}  // namespace

Mark mark(const Question& question, const Response& response)
{
    Mark result;
    switch (question.kind) {
    case Question::Kind::MultipleChoice:
    case Question::Kind::TrueFalse: result = markChoices(question, response); break;
    case Question::Kind::ShortAnswer: result = markText(question, response); break;
    case Question::Kind::Numeric: result = markNumber(question, response); break;
    case Question::Kind::Matching: result = markPairs(question, response); break;
    case Question::Kind::Order: result = markOrder(question, response); break;
    case Question::Kind::Label:
        result.share =
            std::find(question.parts.begin(), question.parts.end(), response.part) != question.parts.end() ? 1 : 0;
        break;
    default: break;
    }
    result.share = std::clamp(result.share, 0.0, 1.0);
    result.right = result.share > 1 - 1e-6;
    return result;
}

}  // namespace kinetarium::book
