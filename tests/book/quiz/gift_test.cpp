// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/book/question.h"

#include <catch2/catch.hpp>

using namespace kinetarium::book;
using Kind = Question::Kind;

namespace {

Question only(const std::string& text)
{
    const Bank bank = readGift(text);
    for (const BankNote& note : bank.notes) {
        UNSCOPED_INFO(note.line << ": " << note.what);
    }
    REQUIRE(bank.questions.size() == 1);
    return bank.questions.front();
}

BankNote onlyRefusal(const std::string& text)
{
    const Bank bank = readGift(text);
    REQUIRE(bank.questions.empty());
    REQUIRE(bank.notes.size() == 1);
    CHECK(bank.notes.front().outcome == BankNote::Outcome::Refused);
    CHECK(!bank.notes.front().remedy.empty());
    return bank.notes.front();
}

void same(const Question& a, const Question& b)
{
    CHECK(a.kind == b.kind);
    CHECK(a.id == b.id);
    CHECK(a.title == b.title);
    CHECK(a.stem == b.stem);
    CHECK(a.after == b.after);
    CHECK(a.format == b.format);
    CHECK(a.several == b.several);
    CHECK(a.feedback == b.feedback);
    CHECK(a.aim == b.aim);
    CHECK(a.tags == b.tags);
    CHECK(a.category == b.category);
    CHECK(a.decoys == b.decoys);
    REQUIRE(a.options.size() == b.options.size());
    for (std::size_t i = 0; i < a.options.size(); ++i) {
        CHECK(a.options[i].text == b.options[i].text);
        CHECK(a.options[i].weight == b.options[i].weight);
        CHECK(a.options[i].feedback == b.options[i].feedback);
    }
    REQUIRE(a.numbers.size() == b.numbers.size());
    for (std::size_t i = 0; i < a.numbers.size(); ++i) {
        CHECK(a.numbers[i].low == b.numbers[i].low);
        CHECK(a.numbers[i].high == b.numbers[i].high);
        CHECK(a.numbers[i].weight == b.numbers[i].weight);
        CHECK(a.numbers[i].catchAll == b.numbers[i].catchAll);
        CHECK(a.numbers[i].feedback == b.numbers[i].feedback);
    }
    REQUIRE(a.pairs.size() == b.pairs.size());
    for (std::size_t i = 0; i < a.pairs.size(); ++i) {
        CHECK(a.pairs[i].left == b.pairs[i].left);
        CHECK(a.pairs[i].right == b.pairs[i].right);
    }
}

const char* const everyKind = R"(
// [id:mc] [tag:aim-block] [tag:misconception-1]
::Which one?::[markdown]Ketamine enters {
    =the open channel # Yes: the gate must be open.
    ~the shut channel # It has no way in.
    ~%50%both \= either # No.
    ####See [@gilling2009].
}

$CATEGORY: top/second

// [id:several]
Which two? { ~%50%one ~%50%two ~%-100%three ~%-100%four }

// [id:tf]
Trapped means irreversible. {F # It leaves when the gate reopens. # Right: 4.5 s with agonist. #### Both.}

// [id:word]
Magnesium is a {=plug ~key ~pump} of the pore.

// [id:short]
[plain]Name the blocker. {=ketamine =%50%ketamin # spelling}

// [id:number]
How many uM? {#
    =0.71:0.03 # Gilling
    =%50%0.5..0.9
    ~ # Look again.
}

// [id:range]
Between? {#3..7}

// [id:match]
Match. { =BDNF -> TrkB =glutamate -> AMPA receptor =ketamine -> NMDA receptor }

// [id:essay]
Explain. {####A model answer.}

// [id:text]
Only \{text\}, a colon\: and a backslash \\.
)";

}  // namespace

TEST_CASE("GIFT: what the escapes hide is text")
{
    const Question question = only("1+1\\=2 {T}");
    CHECK(question.kind == Kind::TrueFalse);
    CHECK(question.stem == "1+1=2");
    CHECK(question.options[0].weight == 1);
    CHECK(only("Braces \\{ and \\} {=a \\~ b ~c\\#d}").options[1].text == "c#d");
    CHECK(only("two\\nlines {T}").stem == "two\nlines");
}

TEST_CASE("GIFT: weights")
{
    const Question several = only("q {~%50%a ~%50%b ~%-50%c}");
    CHECK(several.several);
    CHECK(several.options[2].weight == -0.5);
    const Question half = only("q {=%50%half =whole}");
    CHECK(half.kind == Kind::ShortAnswer);
    CHECK(half.options[0].weight == 0.5);
    CHECK(only("q {~%33.33333%a ~%33.333%b ~%33.3333%c ~d}").options[1].weight == 1.0 / 3);
}

TEST_CASE("GIFT: a weight that Moodle does not allow is altered and said with its line")
{
    const Bank bank = readGift("one {T}\n\nq {\n~%55%a\n~%45%b\n~c\n}");
    REQUIRE(bank.questions.size() == 2);
    REQUIRE(bank.notes.size() == 2);
    CHECK(bank.notes[0].outcome == BankNote::Outcome::Altered);
    CHECK(bank.notes[0].line == 4);
    CHECK(bank.notes[0].what.find("55") != std::string::npos);
    CHECK(bank.questions[1].options[0].weight == 0.6);
}

TEST_CASE("GIFT: numbers, tolerances and ranges")
{
    const Question tolerance = only("q {#1:5}");
    CHECK(tolerance.numbers[0].low == -4);
    CHECK(tolerance.numbers[0].high == 6);
    const Question range = only("q {#3..7}");
    CHECK(range.numbers[0].low == 3);
    CHECK(range.numbers[0].high == 7);
    const Question many = only("q {#=1822:0 #exact =%50%1822:2 #near ~#no}");
    REQUIRE(many.numbers.size() == 3);
    CHECK(many.numbers[0].high == 1822);
    CHECK(many.numbers[1].low == 1820);
    CHECK(many.numbers[1].weight == 0.5);
    CHECK(many.numbers[2].catchAll);
    CHECK(only("q {#-1.5e-3:1e-4}").numbers[0].low == Approx(-1.6e-3));
}

TEST_CASE("GIFT: what cannot be asked is refused with its line, and the rest is taken")
{
    CHECK(onlyRefusal("one\ntwo {\n=a -> b\n= -> c\n}").line == 4);
    CHECK(onlyRefusal("q {=a -> b\n=c}").line == 2);
    CHECK(onlyRefusal("q {~a ~b}").what.find("no answer is right") != std::string::npos);
    CHECK(onlyRefusal("q {#five}").line == 1);
    CHECK(onlyRefusal("q {#7..3}").line == 1);
    CHECK(onlyRefusal("q {#}").line == 1);
    CHECK(onlyRefusal("{T}").what.find("no text") != std::string::npos);
    CHECK(onlyRefusal("::title q {T}").what.find("title") != std::string::npos);
    CHECK(onlyRefusal("q {=a ~%130%b}").line == 1);
    CHECK(onlyRefusal("q {a ~b}").line == 1);
    CHECK(onlyRefusal("q {=a ~}").line == 1);

    const Bank bank = readGift("first {T}\n\nsecond {~a ~b}\n\nthird {F}");
    CHECK(bank.questions.size() == 2);
    CHECK(bank.notes[0].line == 3);
}

TEST_CASE("GIFT: a question without end at the end of the file, and one in the middle")
{
    CHECK(onlyRefusal("fine\n{=a\n~b").line == 2);
    const Bank bank = readGift("q {=a\n~b\n\n::next::right? {T}\n\nlast {F}");
    CHECK(bank.questions.size() == 2);
    REQUIRE(bank.notes.size() == 1);
    CHECK(bank.notes[0].line == 1);
    CHECK(only("q {\n=a\n\n~b\n}").options.size() == 2);  // a blank line inside braces
}

TEST_CASE("GIFT: comments, categories, formats and ids")
{
    const Bank bank = readGift("// a comment\n$CATEGORY: a/b\n\n// [id:x] [tag:aim-1] [tag:other]\n::T::[html]<b>q</b> {T}\n// within\n\n"
                               "$CATEGORY: c\nnext {F}\n");
    REQUIRE(bank.questions.size() == 2);
    CHECK(bank.questions[0].id == "x");
    CHECK(bank.questions[0].aim == "1");
    CHECK(bank.questions[0].tags == std::vector<std::string>{"other"});
    CHECK(bank.questions[0].category == "a/b");
    CHECK(bank.questions[0].format == TextFormat::Html);
    CHECK(bank.questions[0].title == "T");
    CHECK(bank.questions[1].category == "c");
    CHECK(bank.questions[1].place.line == 9);
    CHECK(only("[markdown]*q* {T}").format == TextFormat::Markdown);
    CHECK(only("[not a format] q {T}").stem == "[not a format] q");
}

TEST_CASE("GIFT: the same id twice is refused the second time")
{
    const Bank bank = readGift("// [id:a]\none {T}\n\n// [id:a]\ntwo {T}");
    CHECK(bank.questions.size() == 1);
    REQUIRE(bank.notes.size() == 1);
    CHECK(bank.notes[0].line == 5);
    CHECK(bank.notes[0].what.find("line 2") != std::string::npos);
}

TEST_CASE("GIFT: a byte order mark and any line ends")
{
    const Question question = only("\xef\xbb\xbf::T::Wie hei\xc3\x9ft es? {\r\n=a # gut\r\n~b\r\n}\r\n");
    CHECK(question.title == "T");
    CHECK(question.stem == "Wie hei\xc3\x9ft es?");
    CHECK(question.options[0].feedback == "gut");
    CHECK(only("q {=a\r~b}\r\r").options.size() == 2);
}

TEST_CASE("GIFT: a round trip of every kind loses nothing")
{
    const Bank first = readGift(everyKind);
    for (const BankNote& note : first.notes) {
        UNSCOPED_INFO(note.line << ": " << note.what);
    }
    CHECK(first.notes.empty());
    REQUIRE(first.questions.size() == 10);
    const std::string written = writeGift(first.questions);
    const Bank second = readGift(written);
    CHECK(second.notes.empty());
    REQUIRE(second.questions.size() == first.questions.size());
    for (std::size_t i = 0; i < first.questions.size(); ++i) {
        CAPTURE(written, i);
        same(first.questions[i], second.questions[i]);
    }
    CHECK(writeGift(second.questions) == written);
}

TEST_CASE("GIFT: right sides that belong to no pair go along in comments")
{
    Question question = only("// [id:m]\nMatch. {=a -> 1 =b -> 2}");
    question.decoys = {"3 [three]", "x: {y} = \\z"};
    std::vector<BankNote> notes;
    const std::string written = writeGift({question}, &notes);
    CAPTURE(written);
    REQUIRE(notes.size() == 1);   // for other programs they are comments
    CHECK(notes[0].outcome == BankNote::Outcome::Altered);
    CHECK(only(written).decoys == question.decoys);
    CHECK(only(written).id == "m");
}

TEST_CASE("GIFT: kinds that it lacks are named on the way out")
{
    Question order;
    order.kind = Kind::Order;
    order.id = "o";
    std::vector<BankNote> notes;
    CHECK(writeGift({order}, &notes).empty());
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].outcome == BankNote::Outcome::Refused);
}

TEST_CASE("GIFT: a question without an id gets the same one each time, another text another")
{
    CHECK(only("q {T}").id == only("q {T}").id);
    CHECK(only("q {T}").id != only("r {T}").id);
}
