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
