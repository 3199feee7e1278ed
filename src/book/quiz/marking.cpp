// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/book/question.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace kinetarium::book {

namespace {

/// Lower case, single blanks, one sort of mu: what a person means, not how it was typed.
std::string plain(const std::string& text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xb5) {
            result += "u";  // micro sign
            ++i;
        } else if (c == 0xce && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xbc) {
            result += "u";  // mu
            ++i;
        } else if (std::isspace(c) != 0) {
            if (!result.empty() && result.back() != ' ') {
                result += ' ';
            }
        } else {
            result += static_cast<char>(std::tolower(c));
        }
    }
    while (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

/// Whether `text` fits a pattern in which * stands for anything.
bool fits(const std::string& pattern, const std::string& text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string::npos;
    std::size_t after = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            after = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
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
