// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/base64.h"
#include "exchange/html_text.h"
#include "exchange/moodle_xml.h"

#include "book/quiz/fractions.h"

#include <pugixml.hpp>

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <cctype>
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
const std::string pluginFile = "@@PLUGINFILE@@/";

std::optional<double> numberIn(const std::string& text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// An accent as part of its letter, so that the same word is the same text.
std::string composed(const std::string& utf8)
{
    return QString::fromStdString(utf8).normalized(QString::NormalizationForm_C).toStdString();
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
        m_question.title = composed(m_node.child("name").child_value("text"));
        m_question.id = m_node.child_value("idnumber");
        if (m_question.title == m_question.id) {
            m_question.title.clear();   // Moodle demands a name; ours had none
        }
        m_question.format = book::TextFormat::Markdown;
        m_question.stem = textOf(m_node.child("questiontext"));
        m_question.feedback = textOf(m_node.child("generalfeedback"));
        if (type == "multichoice" || type == "shortanswer") {
            takeGap();
        }
        readTags();
        if (m_question.stem.empty() && m_question.after.empty()) {
            throw Refusal{"the question has no text", "write its text"};
        }
        if (type == "multichoice") {
            readChoices();
        } else if (type == "truefalse") {
            readTrueFalse();
        } else if (type == "shortanswer") {
            m_question.kind = Kind::ShortAnswer;
            readOptions([](const pugi::xml_node& answer) { return composed(trimmed(answer.child_value("text"))); });
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
    std::map<std::string, std::string> m_files;   ///< path and name in Moodle to the name it is kept under

    /// Text of an element, from whatever format it says it is in; its pictures are taken along.
    std::string textOf(const pugi::xml_node& element)
    {
        for (const pugi::xml_node& file : element.children("file")) {
            const std::string name = file.attribute("name").value();
            if (const auto bytes = fromBase64(file.child_value()); bytes && isPicture(name)) {
                std::string path = file.attribute("path").value();
                path.erase(0, path.find_first_not_of('/'));
                m_files[path + name] = kept(name, *bytes);
            } else {
                note(BankNote::Outcome::Altered, "the file \"" + name + "\" is no picture and was left out", "");
            }
        }
        const std::string text = composed(element.child_value("text"));
        const std::string format = element.attribute("format").value();
        if (format == "plain_text") {
            return literal(trimmed(text));
        }
        if (format == "markdown") {
            return withPictures(trimmed(text));
        }
        return textFromHtml(text, [&](const std::string& address) { return pictureAt(address); });
    }

    static bool isPicture(const std::string& name)
    {
        const QString end = QString::fromStdString(name.substr(std::min(name.rfind('.'), name.size()))).toLower();
        return name.find('/') == std::string::npos && name.find('\\') == std::string::npos && name.find("..") == std::string::npos &&
               (end == ".png" || end == ".jpg" || end == ".jpeg" || end == ".gif" || end == ".svg");
    }

    /// The name of a picture among all of the bank's: letters that stand in a link, and its own where two questions bring
    /// different pictures of one name, as Moodle's do.
    std::string kept(const std::string& name, const std::string& bytes)
    {
        std::string plain;
        for (const char c : name) {
            const bool plainSign = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
            plain += plainSign && static_cast<unsigned char>(c) < 128 ? c : '-';
        }
        const std::size_t dot = plain.rfind('.');
        const std::string stem = dot == 0 ? std::string("picture") : plain.substr(0, dot);
        std::string free = stem + plain.substr(dot);
        for (int i = 2; m_into.pictures.count(free) > 0 && m_into.pictures[free] != bytes; ++i) {
            free = stem + "-" + std::to_string(i) + plain.substr(dot);
        }
        m_into.pictures[free] = bytes;
        return free;
    }

    std::string pictureAt(const std::string& address)
    {
        if (address.rfind(pluginFile, 0) == 0) {
            const std::string name = QByteArray::fromPercentEncoding(QByteArray::fromStdString(address.substr(pluginFile.size()))).toStdString();
            if (const auto found = m_files.find(name); found != m_files.end()) {
                return found->second;
            }
        }
        note(BankNote::Outcome::Altered, "a picture that is not in the file was left out", "embed it in Moodle first");
        return {};
    }

    /// Markdown whose pictures lie in Moodle's place.
    std::string withPictures(std::string text)
    {
        for (std::size_t at = text.find(pluginFile); at != std::string::npos; at = text.find(pluginFile, at)) {
            const std::size_t end = std::min(text.find_first_of(") \n", at), text.size());
            const std::string name = pictureAt(text.substr(at, end - at));
            text.replace(at, end - at, name);
            at += name.size();
        }
        return text;
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

    template <typename Words>
    void readOptions(Words words)
    {
        bool any = false;
        for (const pugi::xml_node& answer : m_node.children("answer")) {
            book::Option option;
            option.text = words(answer);
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
        readOptions([&](const pugi::xml_node& answer) { return textOf(answer); });
        m_question.several = std::string(m_node.child_value("single")) == "false";
    }

    /// Where a word is missing within the text.
    void takeGap()
    {
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
            const std::string right = composed(trimmed(sub.child("answer").child_value("text")));
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

ImportedBank readForeignGift(const std::string& bytes)
{
    QStringDecoder utf8(QStringConverter::Utf8);
    QString text = utf8(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const bool isUtf8 = !utf8.hasError();
    if (!isUtf8) {
        text = QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    ImportedBank imported{book::readGift(text.normalized(QString::NormalizationForm_C).toStdString()), {}};
    if (!isUtf8) {
        imported.bank.notes.insert(imported.bank.notes.begin(),
                                   {1, BankNote::Outcome::Altered, "the file is not in UTF-8 and was read as Latin-1",
                                    "save it as UTF-8 if letters look wrong"});
    }
    for (Question& question : imported.bank.questions) {
        bool left = false;
        const auto clean = [&](std::string& each, book::TextFormat format) {
            // Moodle's own format is text in which HTML counts and stars are stars.
            const bool markup = each.find_first_of("<&") != std::string::npos;
            if (format == book::TextFormat::Html || (format == book::TextFormat::Moodle && markup)) {
                each = textFromHtml(std::string(each), [&](const std::string&) {
                    left = true;
                    return std::string();
                });
            } else if (format != book::TextFormat::Markdown) {
                each = literal(each);
            }
        };
        clean(question.stem, question.format);
        clean(question.after, question.format);
        clean(question.feedback, question.format);
        for (book::Option& option : question.options) {
            if (question.kind != Kind::ShortAnswer) {   // what is to be typed is no markup
                clean(option.text, option.format);
            }
            clean(option.feedback, question.format);
            option.format = book::TextFormat::Markdown;
        }
        for (book::NumericAnswer& number : question.numbers) {
            clean(number.feedback, question.format);
        }
        for (book::Pair& pair : question.pairs) {
            clean(pair.left, question.format);
            clean(pair.right, question.format);
        }
        question.format = book::TextFormat::Markdown;
        if (left) {
            imported.bank.notes.push_back({question.place.line, BankNote::Outcome::Altered,
                                           "a picture was left out: GIFT carries none", "export the bank as Moodle XML"});
        }
    }
    return imported;
}

}  // namespace kinetarium::exchange
