// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/base64.h"
#include "exchange/html_text.h"
#include "exchange/moodle_xml.h"

#include "book/quiz/fractions.h"

#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace kinetarium::exchange {

namespace {

using book::BankNote;
using book::Question;
using Kind = Question::Kind;

struct Refusal {
    std::string what;
    std::string remedy;
};

constexpr const char* blank = "_____";

std::optional<double> numberIn(const std::string& text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

class Reader {
public:
    Reader(const pugi::xml_node& node, int line, ImportedBank& into, std::string category)
        : m_node(node), m_line(line), m_into(into)
    {
        m_question.category = std::move(category);
    }

    Question read()
    {
        const std::string type = m_node.attribute("type").value();
        m_question.place.line = m_line;
        m_question.title = m_node.child("name").child_value("text");
        m_question.id = m_node.child_value("idnumber");
        m_question.format = book::TextFormat::Markdown;
        m_question.stem = textOf(m_node.child("questiontext"));
        m_question.feedback = textOf(m_node.child("generalfeedback"));
        readTags();
        if (m_question.stem.empty()) {
            throw Refusal{"the question has no text", "write its text"};
        }
        if (type == "multichoice") {
            readChoices();
        } else if (type == "truefalse") {
            readTrueFalse();
        } else if (type == "shortanswer") {
            m_question.kind = Kind::ShortAnswer;
            readOptions();
        } else if (type == "numerical") {
            readNumbers();
        } else if (type == "matching") {
            readPairs();
        } else if (type == "essay") {
            m_question.kind = Kind::Essay;
        } else if (type == "description") {
            m_question.kind = Kind::Description;
        } else {
            throw Refusal{"a question of the kind \"" + type + "\" cannot be asked here",
                          "turn it into a choice, a number, a short answer or pairs"};
        }
        return std::move(m_question);
    }

private:
    const pugi::xml_node& m_node;
    int m_line;
    ImportedBank& m_into;
    Question m_question;

    /// Text of an element, from whatever format it says it is in; its pictures are taken along.
    std::string textOf(const pugi::xml_node& element)
    {
        for (const pugi::xml_node& file : element.children("file")) {
            const std::string name = file.attribute("name").value();
            if (const auto bytes = fromBase64(file.child_value()); bytes && !name.empty() && isPicture(name)) {
                m_into.pictures[name] = *bytes;
            } else {
                note(BankNote::Outcome::Altered, "the file \"" + name + "\" is no picture and was left out", "");
            }
        }
        const std::string text = element.child_value("text");
        const std::string format = element.attribute("format").value();
        if (format == "markdown" || format == "plain_text") {
            return trimmed(text);
        }
        return textFromHtml(text, [&](const std::string& address) { return pictureAt(address); });
    }

    static bool isPicture(const std::string& name)
    {
        const std::string end = name.substr(std::min(name.rfind('.'), name.size()));
        return name.find('/') == std::string::npos && name.find("..") == std::string::npos &&
               (end == ".png" || end == ".jpg" || end == ".jpeg" || end == ".gif" || end == ".svg");
    }

    std::string pictureAt(const std::string& address)
    {
        const std::string prefix = "@@PLUGINFILE@@/";
        if (address.rfind(prefix, 0) == 0 && m_into.pictures.count(address.substr(prefix.size())) > 0) {
            return address.substr(prefix.size());
        }
        note(BankNote::Outcome::Altered, "a picture that is not in the file was left out", "embed it in Moodle first");
        return {};
    }

    static std::string trimmed(const std::string& text)
    {
        const std::size_t from = text.find_first_not_of(" \t\r\n");
        return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
    }

    void note(BankNote::Outcome outcome, std::string what, std::string remedy)
    {
        m_into.bank.notes.push_back({m_line, outcome, std::move(what), std::move(remedy)});
    }

    void readTags()
    {
        for (const pugi::xml_node& tag : m_node.child("tags").children("tag")) {
            const std::string text = tag.child_value("text");
            if (text.rfind("aim-", 0) == 0) {
                m_question.aim = text.substr(4);
            } else if (!text.empty()) {
                m_question.tags.push_back(text);
            }
        }
    }

    double weightOf(const pugi::xml_node& answer)
    {
        const auto percent = numberIn(answer.attribute("fraction").value());
        if (!percent || *percent < -100 || *percent > 100) {
            throw Refusal{"an answer has no fraction from -100 to 100", "give it one"};
        }
        const double weight = book::nearestFraction(*percent / 100);
        if (std::abs(weight * 100 - *percent) > 0.05) {
            note(BankNote::Outcome::Altered,
                 "the fraction " + book::percentText(*percent / 100) + " is none that Moodle allows; " +
                     book::percentText(weight) + " was taken",
                 "use 50, 33.33333 or 25");
        }
        return weight;
    }

    void readOptions()
    {
        bool any = false;
        for (const pugi::xml_node& answer : m_node.children("answer")) {
            book::Option option;
            option.text = textOf(answer);
            option.weight = weightOf(answer);
            option.feedback = textOf(answer.child("feedback"));
            if (option.text.empty()) {
                throw Refusal{"an answer has no text", "write its text"};
            }
            any = any || option.weight > 0;
            m_question.options.push_back(std::move(option));
        }
        if (!any) {
            throw Refusal{"no answer is right", "give one a fraction above 0"};
        }
    }

    void readChoices()
    {
        m_question.kind = Kind::MultipleChoice;
        readOptions();
        m_question.several = std::string(m_node.child_value("single")) == "false";
        const std::size_t gap = m_question.stem.find(blank);
        const std::size_t gapEscaped = m_question.stem.find("\\_\\_\\_\\_\\_");
        const std::size_t at = std::min(gap, gapEscaped);
        if (at != std::string::npos) {
            const std::size_t length = at == gap ? 5 : 10;
            m_question.after = trimmed(m_question.stem.substr(at + length));
            m_question.stem = trimmed(m_question.stem.substr(0, at));
        }
    }

    void readTrueFalse()
    {
        m_question.kind = Kind::TrueFalse;
        m_question.options = {{"True", 0, {}, book::TextFormat::Plain}, {"False", 0, {}, book::TextFormat::Plain}};
        for (const pugi::xml_node& answer : m_node.children("answer")) {
            const bool isTrue = trimmed(answer.child_value("text")) == "true";
            book::Option& option = m_question.options[isTrue ? 0 : 1];
            option.weight = weightOf(answer) > 0 ? 1 : 0;
            option.feedback = textOf(answer.child("feedback"));
        }
        if (m_question.options[0].weight == m_question.options[1].weight) {
            throw Refusal{"neither or both of true and false are right", "give one of them 100"};
        }
    }

    void readNumbers()
    {
        m_question.kind = Kind::Numeric;
        bool any = false;
        for (const pugi::xml_node& answer : m_node.children("answer")) {
            const std::string text = trimmed(answer.child_value("text"));
            book::NumericAnswer number;
            number.feedback = textOf(answer.child("feedback"));
            if (text == "*") {
                number.catchAll = true;
                number.weight = 0;
            } else {
                const auto value = numberIn(text);
                const std::string tolerance = trimmed(answer.child_value("tolerance"));
                const auto around = tolerance.empty() ? std::optional(0.0) : numberIn(tolerance);
                if (!value || !around || *around < 0) {
                    throw Refusal{"\"" + text + "\" is no number", "write a number, with a tolerance that is one"};
                }
                number.low = *value - *around;
                number.high = *value + *around;
                number.weight = weightOf(answer);
            }
            any = any || number.weight > 0;
            m_question.numbers.push_back(std::move(number));
        }
        if (!any) {
            throw Refusal{"no number is right", "give one a fraction above 0"};
        }
    }

    void readPairs()
    {
        m_question.kind = Kind::Matching;
        for (const pugi::xml_node& sub : m_node.children("subquestion")) {
            const std::string left = textOf(sub);
            const std::string right = trimmed(sub.child("answer").child_value("text"));
            if (right.empty()) {
                throw Refusal{"the right side of a pair is empty", "write what belongs to \"" + left + "\""};
            }
            if (left.empty()) {
                m_question.decoys.push_back(right);
            } else {
                m_question.pairs.push_back({left, right});
            }
        }
        if (m_question.pairs.size() < 2) {
            throw Refusal{"a matching question needs two pairs", "add another pair"};
        }
    }
};

std::vector<std::size_t> lineStarts(const std::string& text)
{
    std::vector<std::size_t> starts{0};
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        starts.push_back(at + 1);
    }
    return starts;
}

int lineAt(const std::vector<std::size_t>& starts, std::ptrdiff_t offset)
{
    return static_cast<int>(std::upper_bound(starts.begin(), starts.end(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0))) -
                            starts.begin());
}

}  // namespace

ImportedBank readMoodleXml(const std::string& xml)
{
    ImportedBank imported;
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer(xml.data(), xml.size());
    const auto starts = lineStarts(xml);
    if (!result || !document.child("quiz")) {
        imported.bank.notes.push_back({result ? 1 : lineAt(starts, result.offset), BankNote::Outcome::Refused,
                                       result ? std::string("this is no Moodle quiz: the element <quiz> is missing")
                                              : "this is no XML: " + std::string(result.description()),
                                       "export it from Moodle as Moodle XML"});
        return imported;
    }
    std::string category;
    std::map<std::string, int> ids;
    for (const pugi::xml_node& node : document.child("quiz").children("question")) {
        const int line = lineAt(starts, node.offset_debug());
        if (std::string(node.attribute("type").value()) == "category") {
            category = node.child("category").child_value("text");
            continue;
        }
        try {
            Question question = Reader(node, line, imported, category).read();
            if (question.id.empty()) {
                question.id = book::idOf(question);
            }
            if (!ids.emplace(question.id, line).second) {
                throw Refusal{"the question \"" + question.id + "\" stands at line " + std::to_string(ids[question.id]) + " too",
                              "give one of them another idnumber"};
            }
            imported.bank.questions.push_back(std::move(question));
        } catch (const Refusal& refusal) {
            imported.bank.notes.push_back({line, BankNote::Outcome::Refused, refusal.what, refusal.remedy});
        }
    }
    return imported;
}

ImportedBank readForeignGift(const std::string& text)
{
    ImportedBank imported{book::readGift(text), {}};
    for (Question& question : imported.bank.questions) {
        bool left = false;
        const auto clean = [&](std::string& each, book::TextFormat format) {
            if (format == book::TextFormat::Html || format == book::TextFormat::Moodle) {
                // Moodle's own format is text in which HTML counts.
                const std::string before = each;
                if (before.find_first_of("<&") != std::string::npos || format == book::TextFormat::Html) {
                    each = textFromHtml(before, [&](const std::string&) {
                        left = true;
                        return std::string();
                    });
                }
            }
        };
        clean(question.stem, question.format);
        clean(question.after, question.format);
        clean(question.feedback, question.format);
        for (book::Option& option : question.options) {
            clean(option.text, option.format);
            clean(option.feedback, question.format);
            option.format = book::TextFormat::Markdown;
        }
        if (question.format == book::TextFormat::Html || question.format == book::TextFormat::Moodle) {
            question.format = book::TextFormat::Markdown;
        }
        if (left) {
            imported.bank.notes.push_back({question.place.line, BankNote::Outcome::Altered,
                                           "a picture was left out: GIFT carries none", "export the bank as Moodle XML"});
        }
    }
    return imported;
}

}  // namespace kinetarium::exchange
