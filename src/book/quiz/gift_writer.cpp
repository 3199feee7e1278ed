// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/quiz/fractions.h"
#include "book/quiz/gift_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace kinetarium::book {

namespace {

using gift::escaped;

std::string number(double value)
{
    std::array<char, 40> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// The shortest text within twelve digits of the number: what was typed, without the noise of sums.
std::string rounded(double value)
{
    std::array<char, 40> text{};
    return {text.data(),
            std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 12).ptr};
}

/// "5:0.2" where that reads back to the same bounds, as nearly as numbers go; else the bounds.
std::string numberText(const NumericAnswer& answer)
{
    const std::string middle = rounded(answer.low + (answer.high - answer.low) / 2);
    const std::string tolerance = rounded((answer.high - answer.low) / 2);
    const double size = std::max(std::abs(answer.low), std::abs(answer.high));
    const auto same = [&](double a, double b) { return std::abs(a - b) <= 1e-12 * size; };
    const double m = std::strtod(middle.c_str(), nullptr);
    const double t = std::strtod(tolerance.c_str(), nullptr);
    if (!answer.isRange && same(m - t, answer.low) && same(m + t, answer.high)) {
        return middle + ":" + tolerance;
    }
    return number(answer.low) + ".." + number(answer.high);
}

std::string formatMark(TextFormat format)
{
    switch (format) {
    case TextFormat::Html: return "[html]";
    case TextFormat::Markdown: return "[markdown]";
    case TextFormat::Plain: return "[plain]";
    case TextFormat::Moodle: break;
    }
    return {};
}

std::string feedbackPart(const std::string& feedback)
{
    return feedback.empty() ? std::string() : " # " + escaped(feedback);
}

/// "=", "~", "=%50%" or "~%-25%".
std::string sign(double weight, bool among)
{
    if (weight == 1) {
        return among ? "~%100%" : "=";
    }
    return weight == 0 ? "~" : (among ? "~%" : "=%") + percentText(weight) + "%";
}

std::string numericAnswer(const NumericAnswer& each)
{
    std::string text;
    if (each.catchAll) {
        text = "~";
    } else {
        // In a numeric question ~ means everything else, so that a wrong number is one with the weight 0.
        text = (each.weight == 0 ? "=%0%" : sign(each.weight, false)) + numberText(each);
    }
    return text + feedbackPart(each.feedback);
}

std::string options(const Question& question)
{
    std::string text;
    for (const Option& each : question.options) {
        const bool isShort = question.kind == Question::Kind::ShortAnswer;
        const std::string mark = isShort && each.weight == 0 ? "=%0%" : sign(each.weight, question.several);
        text += "\t" + mark + (each.format == question.format ? "" : formatMark(each.format)) + escaped(each.text) +
                feedbackPart(each.feedback) + "\n";
    }
    return text;
}

std::string trueFalse(const Question& question)
{
    const bool isTrue = question.options[0].weight > 0;
    const std::string& wrong = question.options[isTrue ? 1 : 0].feedback;
    const std::string& right = question.options[isTrue ? 0 : 1].feedback;
    std::string text = isTrue ? "TRUE" : "FALSE";
    if (!wrong.empty() || !right.empty()) {
        text += " # " + escaped(wrong);
    }
    return "\t" + text + (right.empty() ? "" : " # " + escaped(right)) + "\n";
}

std::string answers(const Question& question)
{
    switch (question.kind) {
    case Question::Kind::TrueFalse: return trueFalse(question);
    case Question::Kind::Numeric: {
        std::string text = "\t#\n";
        for (const NumericAnswer& each : question.numbers) {
            text += "\t" + numericAnswer(each) + "\n";
        }
        return text;
    }
    case Question::Kind::Matching: {
        std::string text;
        for (const Pair& each : question.pairs) {
            text += "\t=" + escaped(each.left) + " -> " + escaped(each.right) + "\n";
        }
        return text;
    }
    case Question::Kind::MultipleChoice:
    case Question::Kind::ShortAnswer: return options(question);
    default: return {};
    }
}

bool inGift(Question::Kind kind)
{
    return kind < Question::Kind::Order;
}

}  // namespace

std::string writeGift(const std::vector<Question>& questions, std::vector<BankNote>* notes)
{
    std::string text;
    std::string category;
    for (const Question& question : questions) {
        if (!inGift(question.kind) || !question.decoys.empty()) {
            if (notes != nullptr) {
                notes->push_back({question.place.line, inGift(question.kind) ? BankNote::Outcome::Altered : BankNote::Outcome::Refused,
                                  inGift(question.kind) ? "\"" + question.id + "\" keeps its extra right sides in comments, which other programs do not read"
                                                        : "\"" + question.id + "\" is of a kind that GIFT does not have",
                                  inGift(question.kind) ? "use Moodle XML for them" : "keep it in tasks.md"});
            }
            if (!inGift(question.kind)) {
                continue;
            }
        }
        if (question.category != category) {
            category = question.category;
            text += "$CATEGORY: " + (category.empty() ? "top" : category) + "\n\n";
        }
        text += "// [id:" + question.id + "]";
        if (!question.aim.empty()) {
            text += " [tag:aim-" + question.aim + "]";
        }
        for (const std::string& tag : question.tags) {
            text += " [tag:" + tag + "]";
        }
        text += "\n";
        for (const std::string& decoy : question.decoys) {
            text += "// [decoy:" + escaped(decoy) + "]\n";
        }
        if (!question.title.empty()) {
            text += "::" + escaped(question.title) + "::";
        }
        text += formatMark(question.format) + escaped(question.stem);
        if (question.kind != Question::Kind::Description) {
            text += " {\n" + answers(question);
            if (!question.feedback.empty()) {
                text += "\t####" + escaped(question.feedback) + "\n";
            }
            text += "}" + (question.after.empty() ? "" : " " + escaped(question.after));
        }
        text += "\n\n";
    }
    return text;
}

}  // namespace kinetarium::book
