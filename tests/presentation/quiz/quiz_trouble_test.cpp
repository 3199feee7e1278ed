// SPDX-License-Identifier: GPL-3.0-or-later
// A store that refuses: nothing is thrown at the window, nothing that was answered is lost.
#include "quiz_room.h"

#include <catch2/catch.hpp>

using namespace kinetarium;

namespace {

const char* const words = R"(
// [id:one]
[markdown]First? {=ketamine ####See [@k].}

// [id:two]
[markdown]Second? {=ketamine ####See [@k].}

// [id:three]
[markdown]Third? {=ketamine ####See [@k].}
)";

}  // namespace

TEST_CASE("an answer that the store refuses is said and asked again, with what was written")
{
    QuizRoom room(words);
    REQUIRE(room.session->start("chapter", "nmda-antagonism"));
    room.session->respondText("ketamine");
    room.session->submit();
    REQUIRE(room.session->phase() == "confidence");

    room.refuse();
    room.session->setConfidence(80);
    CHECK(room.session->phase() == "asking");
    CHECK(room.session->response().toString() == "ketamine");
    CHECK(room.session->trouble().startsWith("This answer could not be kept: "));
    CHECK(room.session->trouble().endsWith("It is asked again."));
    CHECK(room.session->index() == 0);
    CHECK_FALSE(room.session->canUndo());

    room.allow();
    REQUIRE(room.answers() == 0);
    room.session->submit();
    CHECK(room.session->trouble().isEmpty());
    room.session->setConfidence(80);
    CHECK(room.session->phase() == "revealed");
    CHECK(room.session->result()["right"].toBool());
    CHECK(room.answers() == 1);
}

TEST_CASE("what is typed stays on the screen while the store refuses it")
{
    QuizRoom room(words);
    REQUIRE(room.session->start("chapter", "nmda-antagonism"));
    room.refuse();
    room.session->respondText("keta");
    CHECK(room.session->response().toString() == "keta");
    CHECK(room.session->trouble().contains("not on disk yet"));
    room.session->submit();
    CHECK(room.session->phase() == "asking");
    CHECK(room.session->response().toString() == "keta");
    room.allow();
    room.session->respondText("ketamine");
    CHECK(room.session->trouble().isEmpty());
}

TEST_CASE("a place that cannot be kept does not stop the session")
{
    QuizRoom room(words);
    REQUIRE(room.session->start("chapter", "nmda-antagonism"));
    room.session->respondText("ketamine");
    room.session->submit();
    room.session->setConfidence(80);
    REQUIRE(room.answers() == 1);
    room.refuse();
    room.session->next();
    CHECK(room.session->phase() == "asking");
    CHECK(room.session->index() == 1);
    CHECK(room.session->trouble().contains("Where you are could not be kept"));
    room.session->skip();
    CHECK(room.session->phase() == "asking");
    room.session->toggleFlag();
    CHECK(room.session->trouble().startsWith("The flag could not be kept"));
    room.allow();
    CHECK(room.answers() == 1);
}

TEST_CASE("an exam that the store refuses to mark is handed in again, whole")
{
    QuizRoom room(words);
    REQUIRE(room.session->start("exam", "nmda-antagonism"));
    REQUIRE(room.session->count() == 3);
    for (int i = 0; i < 2; ++i) {
        room.session->respondText("ketamine");
        room.session->submit();
    }
    room.session->respondText("water");
    room.refuse();
    room.session->submit();   // the last: it would end the exam
    CHECK(room.session->phase() == "asking");
    CHECK(room.session->response().toString() == "water");
    CHECK_FALSE(room.session->trouble().isEmpty());
    room.session->finish();
    CHECK(room.session->phase() == "asking");
    room.allow();
    room.session->submit();
    CHECK(room.session->phase() == "finished");
    CHECK(room.session->trouble().isEmpty());
    CHECK(room.answers() == 3);
}

TEST_CASE("a session that cannot be begun leaves none behind")
{
    QuizRoom room(words);
    room.refuse();
    CHECK_FALSE(room.session->start("quick"));
    CHECK(room.session->phase() == "none");
    CHECK(room.session->trouble().startsWith("A session could not be begun: "));
    room.allow();
    CHECK(room.session->start("quick"));
}

TEST_CASE("a session that waits says where it is, and can be given up")
{
    QuizRoom room(words);
    CHECK(room.session->waiting().isEmpty());
    REQUIRE(room.session->start("chapter", "nmda-antagonism"));
    room.session->respondText("ketamine");
    room.session->submit();
    room.session->setConfidence(80);
    room.session->next();
    CHECK(room.session->waiting().isEmpty());   // it runs
    room.session->quit();
    const QVariantMap waiting = room.session->waiting();
    CHECK(waiting["index"].toInt() == 1);
    CHECK(waiting["count"].toInt() == 3);
    CHECK(waiting["title"].toString() == "Blocking");
    CHECK(waiting["kind"].toString() == "chapter");
    room.session->abandon();
    CHECK_FALSE(room.session->canResume());
    CHECK(room.answers() == 1);   // what was answered stays
}
