// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html_text.h"
#include "exchange/moodle_xml.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kinetarium::exchange {

namespace {

using book::Question;
using Kind = Question::Kind;

std::string number(double value)
{
    std::array<char, 40> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// One field of a line: HTML without tabs or line ends.
std::string field(const std::string& text)
{
    std::string html = htmlFromText(text);
    std::replace(html.begin(), html.end(), '\t', ' ');
    html.erase(std::remove(html.begin(), html.end(), '\r'), html.end());
    return html;
}

/// A field that begins with a quotation mark would end at the next.
std::string whole(const std::string& field)
{
    if (field.empty() || field.front() != '"') {
        return field;
    }
    std::string quoted = "\"";
    for (const char c : field) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

std::string front(const Question& question)
{
    std::string text = field(question.after.empty() ? question.stem : question.stem + " _____ " + question.after);
    if (question.kind == Kind::MultipleChoice) {
        text += "<ul>";
        for (const book::Option& each : question.options) {
            text += "<li>" + field(each.text) + "</li>";
        }
        text += "</ul>";
    }
    if (question.kind == Kind::Matching) {
        for (const book::Pair& each : question.pairs) {
            text += "<br>" + field(each.left) + " &rarr; ?";
        }
    }
    if (question.kind == Kind::Order) {
        std::vector<std::string> items = question.items;
        std::sort(items.begin(), items.end());  // any order but the answer's
        for (const std::string& each : items) {
            text += "<br>" + field(each);
        }
    }
    return text;
}

std::string back(const Question& question)
{
    std::string text;
    const auto line = [&](const std::string& html) { text += (text.empty() ? "" : "<br>") + html; };
    for (const book::Option& each : question.options) {
        if (each.weight > 0) {
            line("<b>" + field(each.text) + "</b>" + (each.feedback.empty() ? "" : ": " + field(each.feedback)));
        }
    }
    for (const book::NumericAnswer& each : question.numbers) {
        if (!each.catchAll && each.weight > 0) {
            line(each.low == each.high ? number(each.low) : number(each.low) + " to " + number(each.high));
        }
    }
    for (const book::Pair& each : question.pairs) {
        line(field(each.left) + " &rarr; " + field(each.right));
    }
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        line(std::to_string(i + 1) + ". " + field(question.items[i]));
    }
    if (!question.feedback.empty()) {
        line(field(question.feedback));
    }
    return text;
}

std::string tags(const Question& question)
{
    std::string text = question.chapter;
    for (const std::string& each : question.tags) {
        std::string tag = each;
        std::replace(tag.begin(), tag.end(), ' ', '-');
        text += (text.empty() ? "" : " ") + tag;
    }
    return text;
}

}  // namespace

std::string writeAnki(const std::vector<Question>& questions, const std::string& deck, std::vector<book::BankNote>* notes)
{
    std::string text = "#separator:tab\n#html:true\n#notetype:Basic\n#deck:" + deck +
                       "\n#columns:GUID\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n"
                       "# Teaching model, not medical advice\n";
    for (const Question& question : questions) {
        if (question.kind > Kind::Order || question.kind == Kind::Description) {
            if (notes != nullptr) {
                notes->push_back({question.place.line, book::BankNote::Outcome::Refused,
                                  "\"" + question.id + "\" makes no card: it needs the model or asks nothing", ""});
            }
            continue;
        }
        const std::string guid = "kinetarium-" + (question.chapter.empty() ? "" : question.chapter + "-") + question.id;
        text += guid + "\t" + whole(front(question)) + "\t" + whole(back(question)) + "\t" + tags(question) + "\n";
    }
    return text;
}

}  // namespace kinetarium::exchange
