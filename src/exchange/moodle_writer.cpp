// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/base64.h"
#include "exchange/moodle_xml.h"

#include "book/quiz/fractions.h"

#include <pugixml.hpp>

#include <array>
#include <charconv>
#include <optional>
#include <sstream>

namespace kinetarium::exchange {

namespace {

using book::BankNote;
using book::Question;
using Kind = Question::Kind;

std::string number(double value)
{
    std::array<char, 40> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

class Writer {
public:
    Writer(pugi::xml_node quiz, const std::map<std::string, std::string>& pictures) : m_quiz(quiz), m_pictures(pictures) {}

    void write(const Question& question)
    {
        m_node = m_quiz.append_child("question");
        m_node.append_attribute("type") = type(question.kind);
        m_node.append_child("name").append_child("text").text() =
            (question.title.empty() ? question.id : question.title).c_str();
        std::string stem = question.stem;
        if (!question.after.empty()) {
            stem += (stem.empty() ? "_____ " : " _____ ") + question.after;
        }
        m_format = question.format;
        text(m_node.append_child("questiontext"), stem, m_format);
        text(m_node.append_child("generalfeedback"), question.feedback, m_format);
        m_node.append_child("idnumber").text() = question.id.c_str();
        answers(question);
        tags(question);
    }

    void category(const std::string& name)
    {
        pugi::xml_node node = m_quiz.append_child("question");
        node.append_attribute("type") = "category";
        node.append_child("category").append_child("text").text() = name.c_str();
    }

private:
    pugi::xml_node m_quiz;
    const std::map<std::string, std::string>& m_pictures;
    pugi::xml_node m_node;
    book::TextFormat m_format = book::TextFormat::Markdown;   ///< of the question being written

    static const char* type(Kind kind)
    {
        switch (kind) {
        case Kind::MultipleChoice: return "multichoice";
        case Kind::TrueFalse: return "truefalse";
        case Kind::ShortAnswer: return "shortanswer";
        case Kind::Numeric: return "numerical";
        case Kind::Matching: return "matching";
        case Kind::Essay: return "essay";
        default: return "description";
        }
    }

    static const char* formatName(book::TextFormat format)
    {
        switch (format) {
        case book::TextFormat::Html: return "html";
        case book::TextFormat::Plain: return "plain_text";
        case book::TextFormat::Moodle: return "moodle_auto_format";
        case book::TextFormat::Markdown: break;
        }
        return "markdown";
    }

    /// A text in its format, all of which Moodle knows, with the pictures it names.
    void text(pugi::xml_node element, const std::string& written, book::TextFormat format)
    {
        element.append_attribute("format") = formatName(format);
        pugi::xml_node words = element.append_child("text");
        std::string placed = written;
        for (const auto& [name, bytes] : m_pictures) {
            const std::string link = "](" + name + ")", there = "](@@PLUGINFILE@@/" + name + ")";
            const bool named = placed.find(link) != std::string::npos;
            for (std::size_t at = placed.find(link); at != std::string::npos; at = placed.find(link, at + there.size())) {
                placed.replace(at, link.size(), there);
            }
            if (named) {
                pugi::xml_node file = element.append_child("file");
                file.append_attribute("name") = name.c_str();
                file.append_attribute("path") = "/";
                file.append_attribute("encoding") = "base64";
                file.text() = toBase64(bytes).c_str();
            }
        }
        words.text() = placed.c_str();
    }

    /// `format`: of words that may have one.
    pugi::xml_node answer(double weight, const std::string& words, const std::string& feedback,
                          std::optional<book::TextFormat> format = {})
    {
        pugi::xml_node node = m_node.append_child("answer");
        node.append_attribute("fraction") = book::percentText(weight).c_str();
        if (format) {
            text(node, words, *format);
        } else {
            node.append_child("text").text() = words.c_str();
        }
        text(node.append_child("feedback"), feedback, m_format);
        return node;
    }

    void answers(const Question& question)
    {
        switch (question.kind) {
        case Kind::MultipleChoice:
            m_node.append_child("single").text() = question.several ? "false" : "true";
            m_node.append_child("shuffleanswers").text() = "true";
            for (const book::Option& each : question.options) {
                answer(each.weight, each.text, each.feedback, each.format);
            }
            break;
        case Kind::TrueFalse:
            answer(question.options[0].weight, "true", question.options[0].feedback);
            answer(question.options[1].weight, "false", question.options[1].feedback);
            break;
        case Kind::ShortAnswer:
            m_node.append_child("usecase").text() = "0";
            for (const book::Option& each : question.options) {
                answer(each.weight, each.text, each.feedback).append_attribute("format") = "plain_text";
            }
            break;
        case Kind::Numeric:
            for (const book::NumericAnswer& each : question.numbers) {
                const double middle = each.low + (each.high - each.low) / 2;
                pugi::xml_node node =
                    answer(each.weight, each.catchAll ? "*" : number(middle), each.feedback);
                node.append_child("tolerance").text() = number(each.catchAll ? 0 : each.high - middle).c_str();
            }
            break;
        case Kind::Matching:
            m_node.append_child("shuffleanswers").text() = "true";
            for (const book::Pair& each : question.pairs) {
                pair(each.left, each.right);
            }
            for (const std::string& each : question.decoys) {
                pair({}, each);
            }
            break;
        default: break;
        }
    }

    void pair(const std::string& left, const std::string& right)
    {
        pugi::xml_node node = m_node.append_child("subquestion");
        text(node, left, m_format);
        node.append_child("answer").append_child("text").text() = right.c_str();
    }

    void tags(const Question& question)
    {
        pugi::xml_node node = m_node.append_child("tags");
        if (!question.aim.empty()) {
            node.append_child("tag").append_child("text").text() = ("aim-" + question.aim).c_str();
        }
        for (const std::string& each : question.tags) {
            node.append_child("tag").append_child("text").text() = each.c_str();
        }
    }
};

}  // namespace

std::string writeMoodleXml(const std::vector<Question>& questions, const std::map<std::string, std::string>& pictures,
                           std::vector<BankNote>* notes)
{
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    document.append_child(pugi::node_comment).set_value(" Teaching model, not medical advice ");
    Writer writer(document.append_child("quiz"), pictures);
    std::string category;
    for (const Question& question : questions) {
        if (question.kind >= Kind::Order) {
            if (notes != nullptr) {
                notes->push_back({question.place.line, BankNote::Outcome::Refused,
                                  "\"" + question.id + "\" is of a kind that Moodle does not have", "keep it in tasks.md"});
            }
            continue;
        }
        if (question.category != category) {
            category = question.category;
            writer.category(category);
        }
        writer.write(question);
    }
    std::ostringstream stream;
    document.save(stream, "  ");
    return stream.str();
}

}  // namespace kinetarium::exchange
