// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/answering.h"

#include "presentation/library.h"

#include <catch2/catch.hpp>

using namespace kinetarium;
using namespace kinetarium::presentation;

TEST_CASE("what is shown as the right short answer is wholly right when it is typed in")
{
    const Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    std::size_t asked = 0;
    for (const book::Question& question : library.book().questions) {
        if (question.kind != book::Question::Kind::ShortAnswer) {
            continue;
        }
        ++asked;
        CAPTURE(question.id);
        const QStringList lines = answerLines(question);
        CHECK_FALSE(lines.isEmpty());
        for (const QString& line : lines) {
            CAPTURE(line.toStdString());
            std::optional<CurveMark> none;
            CHECK(markOf(question, {}, line, none).share == Approx(1));
        }
    }
    CHECK(asked >= 9);
}

TEST_CASE("a half-right spelling and a pattern are not told as the answer, unless there is nothing else")
{
    book::Question question;
    question.kind = book::Question::Kind::ShortAnswer;
    question.options = {{"rapamycin", 1, {}}, {"rapamicin", 0.5, {}}, {"*mycin", 1, {}}, {"aspirin", 0, {}}};
    CHECK(answerLines(question) == QStringList{"rapamycin"});
    question.options = {{"*mycin", 1, {}}, {"aspirin", 0, {}}};
    CHECK(answerLines(question) == QStringList{"*mycin"});
}
