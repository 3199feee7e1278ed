// SPDX-License-Identifier: GPL-3.0-or-later
// A bank that went out and came in again marks as it did before.
#include "exchange/moodle_xml.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

using namespace kinetarium::book;
using namespace kinetarium::exchange;
using Kind = Question::Kind;

namespace {

const char* const hard = R"(
// [id:thirds]
[markdown]Which? {~%33.33333%a # A. ~%33.33333%b # B. ~%33.33333%c ~%-50%d # D. ~e}

// [id:one]
[markdown]Which one? {=a # yes ~%50%b # half ~%-100%c # no ~d}

// [id:word]
[markdown]The pore is shut by {=magnesium =%50%Mg* # short =%25%*ion} at rest.

// [id:bounds]
[markdown]How many? {#=0.3:0.1 # near =%50%-1..7 # far =%0%300:30 # that is per cent ~ # off}

// [id:small]
[markdown]How many? {#1.5e-7..2.25e-7}

// [id:pairs]
[markdown]Match. {=a -> x =b -> y =c -> x =d -> z}

// [id:true]
[markdown]So? {T # no # yes}
)";

/// The book's own questions, and some that are hard to carry.
std::vector<Question> bank()
{
    std::vector<Question> questions = readGift(hard).questions;
    REQUIRE(questions.size() == 7);
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(KINETARIUM_SOURCE_DIR) / "content/chapters")) {
        std::ifstream stream(entry.path() / "quiz.gift", std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        for (Question& each : readGift(text).questions) {
            each.id = entry.path().filename().string() + "-" + each.id;
            questions.push_back(std::move(each));
        }
    }
    return questions;
}

int below(std::mt19937& random, std::size_t count)
{
    return std::uniform_int_distribution<int>(0, static_cast<int>(count) - 1)(random);
}

/// Something that somebody might answer: a choice, a bound or a little beside it, a right word or a broken one.
Response answerTo(const Question& question, std::mt19937& random)
{
    Response response;
    switch (question.kind) {
    case Kind::MultipleChoice:
    case Kind::TrueFalse:
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (below(random, 2) == 0) {
                response.chosen.push_back(static_cast<int>(i));
            }
        }
        std::shuffle(response.chosen.begin(), response.chosen.end(), random);
        break;
    case Kind::ShortAnswer: {
        response.text = question.options[static_cast<std::size_t>(below(random, question.options.size()))].text;
        const int way = below(random, 4);
        if (way == 1) {
            response.text += "s";
        } else if (way == 2) {
            response.text = "  " + response.text + " ";
        } else if (way == 3) {
            response.text.erase(0, 1);
        }
        break;
    }
    case Kind::Numeric: {
        const NumericAnswer& near = question.numbers[static_cast<std::size_t>(below(random, question.numbers.size()))];
        const double bounds[] = {near.low, near.high, (near.low + near.high) / 2, near.low - std::abs(near.low) * 1e-6,
                                 near.high + std::abs(near.high) * 1e-6, near.high * 10, 0};
        response.number = bounds[below(random, std::size(bounds))];
        break;
    }
    case Kind::Matching:
        for (std::size_t i = 0; i < question.pairs.size(); ++i) {
            response.chosen.push_back(below(random, question.pairs.size() + 1) - 1);
        }
        break;
    default: break;
    }
    return response;
}

void sameMarks(const std::vector<Question>& before, const std::vector<Question>& after)
{
    REQUIRE(before.size() == after.size());
    std::mt19937 random(2006);
    for (int i = 0; i < 1000; ++i) {
        const auto which = static_cast<std::size_t>(below(random, before.size()));
        const Response response = answerTo(before[which], random);
        const Mark first = mark(before[which], response);
        const Mark second = mark(after[which], response);
        INFO(before[which].id << " answered " << response.text << " " << response.number.value_or(0));
        CAPTURE(response.chosen);
        CHECK(first.share == Approx(second.share).margin(1e-9));
        CHECK(first.right == second.right);
        CHECK(first.feedback == second.feedback);
    }
}

}  // namespace

TEST_CASE("a bank that went out as GIFT and came in again marks a thousand answers the same")
{
    const std::vector<Question> before = bank();
    const ImportedBank after = readForeignGift(writeGift(before));
    for (const BankNote& note : after.bank.notes) {
        FAIL_CHECK(note.line << ": " << note.what);
    }
    sameMarks(before, after.bank.questions);
}

TEST_CASE("a bank that went out as Moodle XML and came in again marks a thousand answers the same")
{
    const std::vector<Question> before = bank();
    std::vector<BankNote> notes;
    const ImportedBank after = readMoodleXml(writeMoodleXml(before, {}, &notes));
    CHECK(notes.empty());
    for (const BankNote& note : after.bank.notes) {
        FAIL_CHECK(note.line << ": " << note.what);
    }
    sameMarks(before, after.bank.questions);
}
