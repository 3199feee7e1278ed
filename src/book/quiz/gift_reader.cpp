// SPDX-License-Identifier: GPL-3.0-or-later
// Moodle's GIFT into questions. What cannot be asked is refused with its line and the rest is taken.
#include "book/quiz/fractions.h"
#include "book/quiz/gift_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>

namespace kinetarium::book {

namespace {

using gift::RawQuestion;
using gift::shown;
using gift::trimmed;

/// Why a question cannot be taken.
struct Refusal {
    std::size_t at;  ///< in the raw text
    std::string what;
    std::string remedy;
};

/// One answer between braces: its sign, weight, text and feedback, still with hidden escapes.
struct RawAnswer {
    char sign = '=';
    std::optional<double> percent;
    std::string_view text;
    std::string_view feedback;
    std::size_t at = 0;  ///< in the raw text
};

std::optional<double> numberIn(std::string_view text)
{
    text = trimmed(text);
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<TextFormat> formatNamed(std::string_view name)
{
    static const std::map<std::string_view, TextFormat> names{{"html", TextFormat::Html},
                                                              {"markdown", TextFormat::Markdown},
                                                              {"plain", TextFormat::Plain},
                                                              {"moodle", TextFormat::Moodle}};
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

/// Takes "[html]" off the front of a text.
TextFormat takeFormat(std::string_view& text, TextFormat otherwise)
{
    text = trimmed(text);
    if (text.empty() || text.front() != '[') {
        return otherwise;
    }
    const std::size_t end = text.find(']');
    const auto format = end == std::string_view::npos ? std::nullopt : formatNamed(text.substr(1, end - 1));
    if (!format) {
        return otherwise;
    }
    text = trimmed(text.substr(end + 1));
    return *format;
}

class Reader {
public:
    Reader(const RawQuestion& raw, Bank& bank) : m_raw(raw), m_bank(bank) {}

    /// Throws Refusal.
    Question read()
    {
        m_question.id = m_raw.id;
        m_question.category = m_raw.category;
        for (const std::string& tag : m_raw.tags) {
            if (tag.substr(0, 4) == "aim-") {
                m_question.aim = tag.substr(4);
            } else {
                m_question.tags.push_back(tag);
            }
        }
        std::string_view rest = m_raw.text;
        takeTitle(rest);
        m_question.format = takeFormat(rest, TextFormat::Moodle);
        const std::size_t open = rest.find('{');
        if (open == std::string_view::npos) {
            m_question.stem = shown(trimmed(rest));
            m_question.kind = Question::Kind::Description;
            return std::move(m_question);
        }
        const std::size_t close = rest.find('}', open);
        if (m_raw.unclosed || close == std::string_view::npos) {
            throw Refusal{place(rest) + open, "the question ends without a closing brace", "close it with }"};
        }
        m_question.stem = shown(trimmed(rest.substr(0, open)));
        m_question.after = shown(trimmed(rest.substr(close + 1)));
        readAnswers(rest.substr(open + 1, close - open - 1));
        if (m_question.stem.empty() && m_question.after.empty()) {
            throw Refusal{0, "the question has no text", "write the question before the brace"};
        }
        return std::move(m_question);
    }

private:
    const RawQuestion& m_raw;
    Bank& m_bank;
    Question m_question;

    std::size_t place(std::string_view part) const
    {
        return static_cast<std::size_t>(part.data() - m_raw.text.data());
    }

    void takeTitle(std::string_view& rest)
    {
        rest = trimmed(rest);
        if (rest.substr(0, 2) != "::") {
            return;
        }
        const std::size_t end = rest.find("::", 2);
        if (end == std::string_view::npos) {
            throw Refusal{0, "the title has no end", "close it with ::"};
        }
        m_question.title = shown(trimmed(rest.substr(2, end - 2)));
        rest = trimmed(rest.substr(end + 2));
    }

    void readAnswers(std::string_view inside)
    {
        if (const std::size_t general = inside.find("####"); general != std::string_view::npos) {
            std::string_view text = inside.substr(general + 4);
            takeFormat(text, m_question.format);
            m_question.feedback = shown(trimmed(text));
            inside = inside.substr(0, general);
        }
        const std::string_view bare = trimmed(inside);
        if (bare.empty()) {
            m_question.kind = Question::Kind::Essay;
        } else if (readTrueFalse(bare)) {
            m_question.kind = Question::Kind::TrueFalse;
        } else if (bare.front() == '#') {
            readNumbers(bare.substr(1));
        } else {
            readSigned(bare);
        }
    }

    bool readTrueFalse(std::string_view bare)
    {
        const std::size_t hash = std::min(bare.find('#'), bare.size());
        const std::string_view word = trimmed(bare.substr(0, hash));
        const bool isTrue = word == "T" || word == "TRUE" || word == "true" || word == "True";
        if (!isTrue && word != "F" && word != "FALSE" && word != "false" && word != "False") {
            return false;
        }
        std::string_view wrong;
        std::string_view right;
        if (hash < bare.size()) {
            wrong = bare.substr(hash + 1);
            if (const std::size_t second = wrong.find('#'); second != std::string_view::npos) {
                right = wrong.substr(second + 1);
                wrong = wrong.substr(0, second);
            }
        }
        Option whenTrue{"True", isTrue ? 1.0 : 0.0, shown(trimmed(isTrue ? right : wrong)), TextFormat::Plain};
        Option whenFalse{"False", isTrue ? 0.0 : 1.0, shown(trimmed(isTrue ? wrong : right)), TextFormat::Plain};
        m_question.options = {std::move(whenTrue), std::move(whenFalse)};
        return true;
    }

    std::vector<RawAnswer> splitAnswers(std::string_view inside) const
    {
        std::vector<RawAnswer> answers;
        std::size_t at = inside.find_first_of("=~");
        if (!trimmed(inside.substr(0, std::min(at, inside.size()))).empty()) {
            throw Refusal{place(inside), "an answer begins without = or ~",
                          "write = before a right answer and ~ before a wrong one"};
        }
        while (at < inside.size()) {
            const std::size_t end = std::min(inside.find_first_of("=~", at + 1), inside.size());
            RawAnswer answer;
            answer.sign = inside[at];
            answer.at = place(inside) + at;
            std::string_view text = trimmed(inside.substr(at + 1, end - at - 1));
            if (!text.empty() && text.front() == '%') {
                const std::size_t percent = text.find('%', 1);
                answer.percent = percent == std::string_view::npos ? std::nullopt : numberIn(text.substr(1, percent - 1));
                if (!answer.percent || *answer.percent < -100 || *answer.percent > 100) {
                    throw Refusal{answer.at, "a weight is not a percentage from -100 to 100", "write it as %50%"};
                }
                text = trimmed(text.substr(percent + 1));
            }
            const std::size_t hash = std::min(text.find('#'), text.size());
            answer.text = trimmed(text.substr(0, hash));
            answer.feedback = hash < text.size() ? trimmed(text.substr(hash + 1)) : std::string_view();
            answers.push_back(answer);
            at = end;
        }
        return answers;
    }

    double weightOf(const RawAnswer& answer)
    {
        if (!answer.percent) {
            return answer.sign == '=' ? 1 : 0;
        }
        const double taken = nearestFraction(*answer.percent / 100);
        if (std::abs(taken * 100 - *answer.percent) > 0.05) {
            m_bank.notes.push_back({gift::lineAt(m_raw, answer.at), BankNote::Outcome::Altered,
                                    "the weight " + percentText(*answer.percent / 100) + " is none that Moodle allows; " +
                                        percentText(taken) + " was taken",
                                    "use a weight such as 50, 33.33333 or 25"});
        }
        return taken;
    }

    static NumericAnswer numberAnswer(std::string_view text, std::size_t at)
    {
        NumericAnswer answer;
        if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
            const auto low = numberIn(text.substr(0, dots));
            const auto high = numberIn(text.substr(dots + 2));
            if (!low || !high || *low > *high) {
                throw Refusal{at, "\"" + shown(text) + "\" is no range of numbers", "write it as 3..7, low before high"};
            }
            answer.low = *low;
            answer.high = *high;
            answer.isRange = true;
            return answer;
        }
        const std::size_t colon = std::min(text.find(':'), text.size());
        const auto value = numberIn(text.substr(0, colon));
        const auto tolerance = colon < text.size() ? numberIn(text.substr(colon + 1)) : std::optional(0.0);
        if (!value || !tolerance || *tolerance < 0) {
            throw Refusal{at, "\"" + shown(text) + "\" is no number", "write 5, 5:0.2 or 3..7"};
        }
        answer.low = *value - *tolerance;
        answer.high = *value + *tolerance;
        return answer;
    }

    void readNumbers(std::string_view inside)
    {
        m_question.kind = Question::Kind::Numeric;
        inside = trimmed(inside);
        if (inside.empty()) {
            throw Refusal{place(inside), "the numeric question has no answer", "write {#5:0.2} or {#3..7}"};
        }
        if (inside.front() != '=' && inside.front() != '~') {
            const std::size_t hash = std::min(inside.find('#'), inside.size());
            NumericAnswer answer = numberAnswer(trimmed(inside.substr(0, hash)), place(inside));
            answer.feedback = hash < inside.size() ? shown(trimmed(inside.substr(hash + 1))) : std::string();
            m_question.numbers.push_back(std::move(answer));
            return;
        }
        bool any = false;
        for (const RawAnswer& raw : splitAnswers(inside)) {
            NumericAnswer answer;
            if (raw.text.empty() || raw.text == "*") {
                answer.catchAll = true;
            } else {
                answer = numberAnswer(raw.text, raw.at);
            }
            answer.weight = answer.catchAll ? 0 : weightOf(raw);
            answer.feedback = shown(raw.feedback);
            any = any || answer.weight > 0;
            m_question.numbers.push_back(std::move(answer));
        }
        if (!any) {
            throw Refusal{place(inside), "no number is right", "write = before the right number"};
        }
    }

    void readSigned(std::string_view inside)
    {
        const std::vector<RawAnswer> answers = splitAnswers(inside);
        const bool onlyRight =
            std::all_of(answers.begin(), answers.end(), [](const RawAnswer& each) { return each.sign == '='; });
        const bool arrows = std::any_of(answers.begin(), answers.end(), [](const RawAnswer& each) {
            return each.text.find("->") != std::string_view::npos;
        });
        if (onlyRight && arrows) {
            readPairs(answers);
            return;
        }
        m_question.kind = onlyRight ? Question::Kind::ShortAnswer : Question::Kind::MultipleChoice;
        int right = 0;
        double most = 0;
        for (const RawAnswer& raw : answers) {
            std::string_view text = raw.text;
            Option option;
            option.format = takeFormat(text, m_question.format);
            option.text = shown(text);
            option.weight = weightOf(raw);
            std::string_view feedback = raw.feedback;
            takeFormat(feedback, m_question.format);
            option.feedback = shown(feedback);
            if (option.text.empty()) {
                throw Refusal{raw.at, "an answer has no text", "write the answer after its " + std::string(1, raw.sign)};
            }
            right += option.weight > 0 ? 1 : 0;
            most = std::max(most, option.weight);
            m_question.options.push_back(std::move(option));
        }
        if (right == 0) {
            throw Refusal{place(inside), "no answer is right", "write = before the right one"};
        }
        m_question.several = !onlyRight && most < 1;
        if (m_question.kind == Question::Kind::MultipleChoice && m_question.options.size() < 2) {
            throw Refusal{place(inside), "there is only one answer to choose", "add a wrong one with ~"};
        }
    }

    void readPairs(const std::vector<RawAnswer>& answers)
    {
        m_question.kind = Question::Kind::Matching;
        for (const RawAnswer& raw : answers) {
            const std::size_t arrow = raw.text.find("->");
            if (arrow == std::string_view::npos) {
                throw Refusal{raw.at, "a pair has no ->", "write it as =left -> right"};
            }
            Pair pair{shown(trimmed(raw.text.substr(0, arrow))), shown(trimmed(raw.text.substr(arrow + 2)))};
            if (pair.left.empty()) {
                throw Refusal{raw.at, "the left side of a pair is empty", "write what belongs to \"" + pair.right + "\""};
            }
            if (pair.right.empty()) {
                throw Refusal{raw.at, "the right side of a pair is empty", "write what belongs to \"" + pair.left + "\""};
            }
            m_question.pairs.push_back(std::move(pair));
        }
        m_question.decoys = m_raw.decoys;
        if (m_question.pairs.size() < 2) {
            throw Refusal{answers.front().at, "a matching question needs two pairs", "add another pair"};
        }
    }
};

}  // namespace

std::string idOf(const Question& question)
{
    std::uint64_t hash = 14695981039346656037U;
    const auto add = [&](const std::string& text) {
        for (const char c : text) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
        }
        hash = (hash ^ 0x1fU) * 1099511628211U;
    };
    add(question.stem);
    add(question.after);
    for (const Option& each : question.options) {
        add(each.text);
    }
    for (const Pair& each : question.pairs) {
        add(each.left + "->" + each.right);
    }
    std::string id = "q-";
    for (int i = 0; i < 12; ++i, hash >>= 5) {
        id += "0123456789abcdefghjkmnpqrstvwxyz"[hash & 31U];
    }
    return id;
}

Bank readGift(const std::string& text)
{
    Bank bank;
    std::map<std::string, int> lines;
    for (const RawQuestion& raw : gift::split(text)) {
        try {
            Question question = Reader(raw, bank).read();
            question.place = {{}, raw.line};
            if (question.id.empty()) {
                question.id = idOf(question);
            }
            const auto [first, isNew] = lines.emplace(question.id, raw.line);
            if (!isNew) {
                throw Refusal{0, "the question \"" + question.id + "\" stands at line " + std::to_string(first->second) + " too",
                              "give one of them another [id:]"};
            }
            bank.questions.push_back(std::move(question));
        } catch (const Refusal& refusal) {
            bank.notes.push_back(
                {gift::lineAt(raw, refusal.at), BankNote::Outcome::Refused, refusal.what, refusal.remedy});
        }
    }
    std::stable_sort(bank.notes.begin(), bank.notes.end(),
                     [](const BankNote& a, const BankNote& b) { return a.line < b.line; });
    return bank;
}

}  // namespace kinetarium::book
