// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/book/question.h"

#include <catch2/catch.hpp>

using namespace kinetarium::book;

namespace {

Question read(const std::string& text)
{
    const Bank bank = readGift(text);
    REQUIRE(bank.questions.size() == 1);
    return bank.questions.front();
}

Response chosen(std::vector<int> options)
{
    Response response;
    response.chosen = std::move(options);
    return response;
}

Response typed(const std::string& text)
{
    Response response;
    response.text = text;
    return response;
}

Response number(double value)
{
    Response response;
    response.number = value;
    return response;
}

}  // namespace

TEST_CASE("one right answer: all or nothing, and the reason of what was chosen")
{
    const Question question = read("q {=a # yes ~b # no}");
    CHECK(mark(question, chosen({0})).right);
    const Mark wrong = mark(question, chosen({1}));
    CHECK(!wrong.right);
    CHECK(wrong.share == 0);
    CHECK(wrong.feedback == std::vector<std::string>{"no"});
    CHECK(mark(question, chosen({})).share == 0);
    CHECK(mark(question, chosen({7})).share == 0);
}

TEST_CASE("several right answers: weights add up, and never below nothing")
{
    const Question question = read("q {~%50%a ~%50%b ~%-50%c}");
    CHECK(mark(question, chosen({0, 1})).right);
    CHECK(mark(question, chosen({0})).share == 0.5);
    CHECK(mark(question, chosen({0, 2})).share == 0);
    CHECK(mark(question, chosen({2})).share == 0);
}

TEST_CASE("thirds make a whole")
{
    CHECK(mark(read("q {~%33.33333%a ~%33.33333%b ~%33.33333%c ~d}"), chosen({0, 1, 2})).right);
}

TEST_CASE("a short answer is read as it was meant")
{
    const Question question = read("q {=Ketamine =%50%keta* =5 \xc2\xb5M}");
    CHECK(mark(question, typed("  KETAMINE ")).right);
    CHECK(mark(question, typed("ketamin")).share == 0.5);
    CHECK(mark(question, typed("5   \xce\xbcm")).right);
    CHECK(mark(question, typed("memantine")).share == 0);
    CHECK(mark(question, typed("")).share == 0);
}

TEST_CASE("a short answer: case, accents, blanks, signs and stars, by table")
{
    struct Case {
        const char* accepted;   // as GIFT has it
        const char* given;
        bool right;
    };
    for (const Case& each : {Case{"Ketamin", "kETAMIN", true},
                             {"\u00c9lan vital", "\u00e9lan VITAL", true},
                             {"\u00c9lan", "elan", false},              // an accent counts
                             {"\u0160koda", "\u0161KODA", true},
                             {"\u0179r\u00f3d\u0142o", "\u017aR\u00d3D\u0141O", true},
                             {"\u03a3\u03a5\u039d\u0391\u03a8\u0399\u03a3", "\u03c3\u03c5\u03bd\u03b1\u03c8\u03b9\u03c2", true},
                             {"\u041a\u0435\u0442\u0430\u043c\u0438\u043d", "\u043a\u0415\u0422\u0410\u041c\u0418\u041d", true},
                             {"stra\u00dfe", "STRA\u00dfE", true},
                             {"GluN2B", " glun2b\t", true},
                             {"two words", "two\u00a0 words", true},
                             {"two words", "twowords", false},
                             {"-70 mV", "\u221270\u202fmV", true},
                             {"5 \u00b5M", "5 uM", true},
                             {"it's", "it\u2019s", true},
                             {"*plug*", "a Plug of the pore", true},
                             {"keta*ne", "ketamine", true},
                             {"keta*ne", "ketamin", false},
                             {"a\\\\*b", "a*b", true},                // \\* in GIFT is \*: a star that is one
                             {"a\\\\*b", "axxb", false},
                             {"a*b", "a*b", true},
                             {"0\\:1", "0:1", true},
                             {"ketamine", "\xff\xe9", false}}) {
        CAPTURE(each.accepted, each.given);
        CHECK(mark(read(std::string("q {=") + each.accepted + "}"), typed(each.given)).right == each.right);
    }
}

TEST_CASE("partial credit and negative weights, by table")
{
    struct Case {
        const char* answers;
        std::vector<int> chosen;
        double share;
    };
    for (const Case& each : std::initializer_list<Case>{
             {"~%50%a ~%50%b ~%-100%c ~%-50%d", {0, 1}, 1},   {"~%50%a ~%50%b ~%-100%c ~%-50%d", {0, 3}, 0},
             {"~%50%a ~%50%b ~%-100%c ~%-50%d", {0, 1, 3}, 0.5}, {"~%50%a ~%50%b ~%-100%c ~%-50%d", {2, 3}, 0},
             {"~%50%a ~%50%b ~%-100%c ~%-50%d", {0, 1, 2, 3}, 0}, {"~%25%a ~%75%b ~%-25%c", {1, 2}, 0.5},
             {"~%25%a ~%75%b ~%-25%c", {}, 0},                {"=a ~%50%b ~%-50%c ~d", {1}, 0.5},
             {"=a ~%50%b ~%-50%c ~d", {2}, 0},                {"=a ~%50%b ~%-50%c ~d", {0, 1}, 1}}) {   // of one choice the first counts
        CAPTURE(each.answers, each.chosen);
        const Mark found = mark(read(std::string("q {") + each.answers + "}"), chosen(each.chosen));
        CHECK(found.share == Approx(each.share));
        CHECK(found.right == (each.share == 1));
    }
}

TEST_CASE("a number counts to its bounds, the better answer first")
{
    const Question question = read("q {#=0.71:0.03 # exact =%50%0.5..0.9 # near ~ # off}");
    CHECK(mark(question, number(0.74)).right);
    CHECK(mark(question, number(0.68)).right);
    CHECK(mark(question, number(0.745)).share == 0.5);
    CHECK(mark(question, number(0.91)).feedback == std::vector<std::string>{"off"});
    CHECK(mark(question, Response()).share == 0);
}

TEST_CASE("matching counts pairs, equal right sides are interchangeable")
{
    const Question question = read("q {=a -> x =b -> y =c -> x}");
    CHECK(mark(question, chosen({0, 1, 2})).right);
    CHECK(mark(question, chosen({2, 1, 0})).right);
    CHECK(mark(question, chosen({1, 0, 2})).share == Approx(1.0 / 3));
    CHECK(mark(question, chosen({0, -1})).share == Approx(1.0 / 3));
}

TEST_CASE("an order is right when every pair is, a reversed one is worth nothing")
{
    Question question;
    question.kind = Question::Kind::Order;
    question.items = {"a", "b", "c", "d"};
    CHECK(mark(question, chosen({0, 1, 2, 3})).right);
    CHECK(mark(question, chosen({3, 2, 1, 0})).share == 0);
    CHECK(mark(question, chosen({1, 0, 2, 3})).share == Approx(5.0 / 6));
    CHECK(mark(question, chosen({0, 0, 2, 3})).share == 0);
    CHECK(mark(question, chosen({0, 1})).share == 0);
}

TEST_CASE("pointing at any of the right parts counts")
{
    Question question;
    question.kind = Question::Kind::Label;
    question.parts = {"mg-site", "pore"};
    Response response;
    response.part = "pore";
    CHECK(mark(question, response).right);
    response.part = "gate";
    CHECK(!mark(question, response).right);
}
