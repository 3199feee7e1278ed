// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/base64.h"
#include "exchange/moodle_xml.h"

#include "book/quiz/fractions.h"

#include <pugixml.hpp>

#include <array>
#include <charconv>
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
        text(m_node.append_child("questiontext"), stem);
        text(m_node.append_child("generalfeedback"), question.feedback);
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

    /// A text in Markdown, which Moodle knows, with the pictures it names.
    void text(pugi::xml_node element, const std::string& markdown)
    {
        element.append_attribute("format") = "markdown";
        element.append_child("text").text() = markdown.c_str();
        for (const auto& [name, bytes] : m_pictures) {
            if (markdown.find("](" + name + ")") != std::string::npos) {
                pugi::xml_node file = element.append_child("file");
                file.append_attribute("name") = name.c_str();
                file.append_attribute("path") = "/";
                file.append_attribute("encoding") = "base64";
                file.text() = toBase64(bytes).c_str();
            }
        }
    }

    pugi::xml_node answer(double weight, const std::string& words, const std::string& feedback, bool formatted)
    {
        pugi::xml_node node = m_node.append_child("answer");
        node.append_attribute("fraction") = book::percentText(weight).c_str();
        if (formatted) {
            text(node, words);
        } else {
            node.append_child("text").text() = words.c_str();
        }
        text(node.append_child("feedback"), feedback);
        return node;
    }

    void answers(const Question& question)
    {
        switch (question.kind) {
        case Kind::MultipleChoice:
            m_node.append_child("single").text() = question.several ? "false" : "true";
            m_node.append_child("shuffleanswers").text() = "true";
            for (const book::Option& each : question.options) {
                answer(each.weight, each.text, each.feedback, true);
            }
            break;
        case Kind::TrueFalse:
            answer(question.options[0].weight, "true", question.options[0].feedback, false);
            answer(question.options[1].weight, "false", question.options[1].feedback, false);
            break;
        case Kind::ShortAnswer:
            m_node.append_child("usecase").text() = "0";
            for (const book::Option& each : question.options) {
                answer(each.weight, each.text, each.feedback, false).append_attribute("format") = "plain_text";
            }
            break;
        case Kind::Numeric:
            for (const book::NumericAnswer& each : question.numbers) {
                const double middle = each.low + (each.high - each.low) / 2;
                pugi::xml_node node =
                    answer(each.weight, each.catchAll ? "*" : number(middle), each.feedback, false);
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
        text(node, left);
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
