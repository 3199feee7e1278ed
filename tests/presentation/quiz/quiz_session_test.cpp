// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/quiz_session.h"
#include "progress/database.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <memory>
#include <numeric>
#include <set>

using namespace kinetarium;
using namespace kinetarium::presentation;
using book::Question;

namespace {

const char* const questions = R"(
// [id:one] [tag:aim-a]
[markdown]First? {=right # yes ~wrong # that is the drug, not the gate ####See [@k].}

// [id:two] [tag:aim-a]
[markdown]Both? {~%50%a ~%50%b ~%-50%c # no ####See [@k].}

// [id:three] [tag:aim-b]
[markdown]How many? {#=5:1 # ok ####See [@k].}

// [id:four] [tag:aim-b]
[markdown]Match. {=a -> x =b -> y ####See [@k].}

// [id:five] [tag:aim-b]
[markdown]Name it. {=ketamine ####See [@k].}

// [id:six] [tag:aim-b]
[markdown]True? {T # no # yes ####See [@k].}
)";

/// A book of one chapter, a store in a folder of its own and a clock that is turned by hand.
struct Room {
    QTemporaryDir folder;
    progress::Time now = 1'750'000'000;
    book::Book book;
    std::unique_ptr<Decks> decks;
    std::unique_ptr<QuestionBank> bank;
    std::unique_ptr<Study> study;
    std::unique_ptr<QuizSession> session;

    Room()
    {
        book::Chapter chapter;
        chapter.id = "nmda-antagonism";
        chapter.title = "Blocking";
        book.chapters.push_back(chapter);
        book.questions = book::readGift(questions).questions;
        for (Question& each : book.questions) {
            each.chapter = "nmda-antagonism";
        }
        decks = std::make_unique<Decks>(std::filesystem::path(folder.path().toStdString()) / "decks");
        bank = std::make_unique<QuestionBank>(book, *decks);
        open();
    }
    void open()
    {
        session.reset();
        study.reset();
        study = std::make_unique<Study>(*bank, folder.path().toStdString(), [this] { return now; });
        session = std::make_unique<QuizSession>(*bank, *study);
    }
    /// Answers the present question, rightly or not.
    void respond(bool right)
    {
        const QString kind = session->question()["kind"].toString();
        const Question& asked = session->asked();
        QVariantList places;
        if (kind == "choice" || kind == "truefalse") {
            for (std::size_t i = 0; i < session->order().size(); ++i) {
                if ((asked.options[static_cast<std::size_t>(session->order()[i])].weight > 0) == right) {
                    places << static_cast<int>(i);
                }
            }
            session->respondList(places);
        } else if (kind == "matching") {
            for (int left = 0; left < 2; ++left) {
                for (int i = 0; i < 2; ++i) {
                    if ((session->order()[static_cast<std::size_t>(i)] == left) == right) {
                        places << i;
                    }
                }
            }
            session->respondList(places);
        } else {
            session->respondText(kind == "number" ? (right ? "5,5" : "50") : (right ? "Ketamine" : "water"));
        }
    }
    void answer(bool right, int confidence = 70)
    {
        respond(right);
        session->submit();
        session->setConfidence(confidence);
    }
    std::vector<progress::Attempt> attempts() { return study->store().attempts(study->learner().id); }
};

}  // namespace

TEST_CASE("a chapter session asks every question once and records every answer")
{
    Room room;
    REQUIRE(room.session->start("chapter", "nmda-antagonism"));
    CHECK(room.session->count() == 6);
    std::set<QString> asked;
    for (int i = 0; i < 6; ++i) {
        CHECK(room.session->phase() == "asking");
        asked.insert(room.session->question()["key"].toString());
        room.answer(i % 2 == 0);
        CHECK(room.session->phase() == "revealed");
        CHECK(room.session->result()["right"].toBool() == (i % 2 == 0));
        CHECK(room.session->result()["explanation"].toString() == "See [@k].");
        room.session->next();
    }
    CHECK(asked.size() == 6);
    CHECK(room.session->phase() == "finished");
    CHECK(room.attempts().size() == 6);
    CHECK(room.session->summary().size() == 6);
    CHECK(!room.study->store().lastSession(room.study->learner().id));
}

TEST_CASE("nothing is submitted without an answer, nothing revealed without a word on confidence")
{
    Room room;
    REQUIRE(room.session->start("chapter"));
    room.session->submit();
    CHECK(room.session->phase() == "asking");
    room.respond(true);
    room.session->submit();
    CHECK(room.session->phase() == "confidence");
    CHECK(room.session->result().isEmpty());
    CHECK(room.attempts().empty());
    room.session->setConfidence(-1);
    CHECK(room.session->phase() == "revealed");
    CHECK(!room.attempts().front().confidence);
}

TEST_CASE("the reason given is that of the wrong answer that was chosen")
{
    Room room;
    REQUIRE(room.session->start("chapter"));
    while (room.session->question()["key"].toString() != "nmda-antagonism/one") {
        room.session->skip();
    }
    room.answer(false);
    CHECK(room.session->result()["feedback"].toStringList() == QStringList{"that is the drug, not the gate"});
    CHECK(room.session->result()["answer"].toString() == "right");
}

TEST_CASE("after a crash at any point the session goes on exactly where it was, and no answer counts twice")
{
    for (const int cut : {0, 1, 2, 3}) {
        Room room;
        REQUIRE(room.session->start("chapter"));
        room.answer(true);
        room.session->next();
        const QVariantMap before = room.session->question();
        if (cut >= 1) {
            room.respond(true);
        }
        if (cut >= 2) {
            room.session->submit();
        }
        if (cut >= 3) {
            room.session->setConfidence(80);
        }
        const QString phase = room.session->phase();
        const QVariant response = room.session->response();
        const auto recorded = room.attempts().size();
        room.open();  // a new program; nothing was said to the old one
        CHECK(room.session->canResume());
        REQUIRE(room.session->resume());
        CHECK(room.session->phase() == phase);
        CHECK(room.session->question() == before);
        CHECK(room.session->response() == response);
        CHECK(room.attempts().size() == recorded);
        CHECK(room.session->count() == 6);
        while (room.session->phase() != "finished") {
            if (room.session->phase() == "asking") {
                room.respond(true);
                room.session->submit();
            }
            room.session->setConfidence(50);
            room.session->next();
        }
        CHECK(room.attempts().size() == 6);
    }
}

TEST_CASE("undo takes the answer back, its record too, and asks again")
{
    Room room;
    REQUIRE(room.session->start("chapter"));
    const QString first = room.session->question()["key"].toString();
    CHECK(!room.session->canUndo());
    room.answer(false);
    room.session->next();
    room.session->undo();
    CHECK(room.session->question()["key"].toString() == first);
    CHECK(room.session->phase() == "asking");
    CHECK(room.attempts().empty());
    room.answer(true);
    CHECK(room.attempts().size() == 1);
    CHECK(room.attempts().front().right);
}

TEST_CASE("a skipped question comes back at the end, a flag stays")
{
    Room room;
    REQUIRE(room.session->start("chapter"));
    const QString first = room.session->question()["key"].toString();
    room.session->toggleFlag();
    CHECK(room.session->flagged());
    room.session->skip();
    CHECK(room.session->question()["key"].toString() != first);
    CHECK(!room.session->flagged());
    for (int i = 0; i < 5; ++i) {
        room.answer(true);
        room.session->next();
    }
    CHECK(room.session->question()["key"].toString() == first);
    CHECK(room.session->flagged());
}

TEST_CASE("an exam tells nothing before its end, and its time runs out")
{
    Room room;
    REQUIRE(room.session->start("exam", {}, 10));
    CHECK(room.session->secondsLeft() == 600);
    for (int i = 0; i < 3; ++i) {
        room.respond(i != 1);
        room.session->submit();
        CHECK(room.session->phase() == "asking");
        CHECK(room.session->result().isEmpty());
    }
    CHECK(room.attempts().empty());
    room.now += 599;
    room.session->tick();
    CHECK(room.session->phase() == "asking");
    room.now += 1;
    room.session->tick();
    CHECK(room.session->phase() == "finished");
    CHECK(room.attempts().size() == 3);
    int right = 0;
    for (const QVariant& each : room.session->summary()) {
        right += each.toMap()["right"].toBool() ? 1 : 0;
    }
    CHECK(right == 2);
}

TEST_CASE("quick asks five, mixed keeps to the daily limit, and what is due comes first")
{
    Room room;
    REQUIRE(room.session->start("quick"));
    CHECK(room.session->count() == 5);
    const QString key = room.session->question()["key"].toString();
    room.answer(false);
    room.session->abandon();
    room.now += progress::day;
    REQUIRE(room.session->start("quick"));
    CHECK(room.session->question()["key"].toString() == key);
    room.session->abandon();
    room.study->setDailyLimit(2);
    REQUIRE(room.session->start("mixed"));
    CHECK(room.session->count() == 2);
    room.answer(true);
    room.session->next();
    room.answer(true);
    room.session->abandon();
    CHECK(!room.session->start("mixed"));
}

TEST_CASE("the dashboard counts what was answered")
{
    Room room;
    CHECK(room.study->groups().front().mastery == 0);
    REQUIRE(room.session->start("chapter"));
    for (int i = 0; i < 6; ++i) {
        room.answer(room.session->asked().aim == "a", 90);
        room.session->next();
    }
    const auto groups = room.study->groups();
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].seen == 6);
    CHECK(groups[0].mastery == 1);
    const auto aims = room.study->weakestAims(5);
    REQUIRE(aims.size() == 1);
    CHECK(aims[0].aim == "b");
    CHECK(aims[0].share == 0);
    const auto bins = room.study->calibration();
    CHECK(bins[4].answers == 6);
    CHECK(bins[4].right == Approx(2.0 / 6));
    const auto due = room.study->forecast(14);
    CHECK(std::accumulate(due.begin(), due.end(), std::size_t{0}) == 6);
    CHECK(room.study->answersToday() == 6);
}

TEST_CASE("a plan for an exam needs a date ahead and raises what is expected")
{
    Room room;
    CHECK(!room.study->examPlan());
    room.study->setExamDate(room.now - 5 * progress::day);
    CHECK(!room.study->examPlan());
    room.study->setExamDate(room.now + 10 * progress::day);
    const auto plan = room.study->examPlan();
    REQUIRE(plan);
    CHECK(plan->recallWithout == 0);
    CHECK(plan->recallWith > 0.8);
    room.study->setExamDate(std::nullopt);
    CHECK(!room.study->examDate());
}

TEST_CASE("each learner has his own answers and settings")
{
    Room room;
    REQUIRE(room.session->start("quick"));
    room.answer(true);
    room.session->quit();
    room.study->setDailyLimit(7);
    room.study->addLearner("Bo");
    CHECK(room.study->dailyLimit() == 30);
    CHECK(room.attempts().empty());
    CHECK(!room.session->canResume());
    room.open();
    CHECK(room.study->learner().name == "Bo");  // who was there last
    room.study->chooseLearner(room.study->learners()[0].id);
    CHECK(room.study->dailyLimit() == 7);
    CHECK(room.session->canResume());
}

TEST_CASE("decks: an imported bank stands beside ours and overwrites nothing unasked")
{
    QTemporaryDir folder;
    Decks decks(std::filesystem::path(folder.path().toStdString()) / "decks");
    CHECK(decks.all().empty());
    const auto bank = book::readGift(questions).questions;
    decks.save("mine", bank, {{"dot.png", "hello"}}, false);
    CHECK_THROWS(decks.save("mine", {}, {}, false));
    CHECK_THROWS(decks.save("../evil", bank, {}, false));
    CHECK(Decks::idFrom("/tmp/My Bank (2).xml") == "my-bank-2");
    const Decks again(std::filesystem::path(folder.path().toStdString()) / "decks");
    REQUIRE(again.deck("mine") != nullptr);
    CHECK(again.deck("mine")->questions.size() == 6);
    CHECK(std::filesystem::exists(again.deck("mine")->folder / "dot.png"));
    decks.save("mine", {bank[0]}, {}, true);
    CHECK(decks.deck("mine")->questions.size() == 1);
    decks.remove("mine");
    CHECK(decks.all().empty());
}

TEST_CASE("decks: a program killed while it replaced one leaves the old deck or the new one")
{
    namespace fs = std::filesystem;
    QTemporaryDir folder;
    const fs::path place = fs::path(folder.path().toStdString()) / "decks";
    const auto bank = book::readGift(questions).questions;
    Decks(place).save("mine", bank, {}, false);
    fs::rename(place / "mine", place / ".mine.old");   // killed before the new one was in place
    fs::create_directories(place / ".mine.part");
    fs::copy_file(place / ".mine.old" / "bank.gift", place / ".mine.part" / "bank.gift");
    Decks decks(place);
    REQUIRE(decks.all().size() == 1);
    CHECK(decks.all()[0].id == "mine");
    CHECK(decks.all()[0].questions.size() == 6);
    fs::create_directories(place / ".mine.old");       // killed after it
    decks.reload();
    CHECK(decks.all().size() == 1);
    CHECK_FALSE(fs::exists(place / ".mine.old"));
}

TEST_CASE("what was flagged can be asked by itself")
{
    Room room;
    CHECK_FALSE(room.session->start("flagged"));
    REQUIRE(room.session->start("chapter"));
    for (int i = 0; i < 6; ++i) {
        if (i % 2 == 0) {
            room.session->toggleFlag();
        }
        room.session->skip();
    }
    const auto kept = room.study->store().flags(room.study->learner().id);
    REQUIRE(kept.size() == 3);
    CHECK(room.study->flagged() == 3);
    REQUIRE(room.session->start("flagged"));
    CHECK(room.session->count() == 3);
    for (int i = 0; i < room.session->count(); ++i) {
        CHECK(kept.count(room.session->question()["key"].toString().toStdString()) == 1);
        room.session->skip();
    }
}

TEST_CASE("with an exam ahead a review asks what the plan has for today, and today's answers count")
{
    Room room;
    room.study->setExamDate(room.now + 10 * progress::day);
    room.study->setMinutesPerDay(2);   // two questions of 45 s
    const auto planned = room.study->plannedToday();
    REQUIRE(planned);
    REQUIRE(planned->size() == 2);
    REQUIRE(room.session->start("mixed"));
    CHECK(room.session->count() == 2);
    std::set<std::string> asked;
    for (int i = 0; i < 2; ++i) {
        asked.insert(room.session->question()["key"].toString().toStdString());
        room.answer(true);
        room.session->next();
    }
    CHECK(asked == std::set<std::string>(planned->begin(), planned->end()));
    CHECK(room.session->phase() == "finished");
    CHECK(room.study->plannedToday()->empty());
    CHECK_FALSE(room.session->start("mixed"));
    room.now += progress::day;
    CHECK(room.study->plannedToday()->size() == 2);
    room.study->setExamDate(std::nullopt);
    CHECK_FALSE(room.study->plannedToday());
    REQUIRE(room.session->start("mixed"));
    CHECK(room.session->count() == 6);
}

TEST_CASE("undo takes back one's own answer, not one that another window gave since")
{
    Room room;
    REQUIRE(room.session->start("chapter"));
    room.answer(true);
    const std::string own = room.session->question()["key"].toString().toStdString();
    Study there(*room.bank, room.folder.path().toStdString(), [&] { return room.now; });
    QuizSession other(*room.bank, there);
    REQUIRE(other.start("quick"));
    while (other.question()["kind"].toString() != "short") {
        other.skip();
    }
    const std::string others = other.question()["key"].toString().toStdString();
    other.respondText("ketamine");
    other.submit();
    other.setConfidence(60);
    REQUIRE(room.attempts().size() == 2);
    room.session->undo();
    REQUIRE(room.attempts().size() == 1);
    CHECK(room.attempts()[0].question == others);
    CHECK(own != others);
}

TEST_CASE("what is no number is said, not marked wrong")
{
    Room room;
    REQUIRE(room.session->start("chapter"));
    while (room.session->question()["kind"].toString() != "number") {
        room.session->skip();
    }
    room.session->respondText("five");
    room.session->submit();
    CHECK(room.session->phase() == "asking");
    CHECK(room.session->trouble().contains("number"));
    room.session->respondText("5,0 mM");
    CHECK(room.session->trouble().isEmpty());
    room.session->submit();
    CHECK(room.session->phase() == "confidence");
    room.session->setConfidence(60);
    CHECK(room.session->result()["right"].toBool());
}

TEST_CASE("an accent that comes as a sign of its own is the same letter")
{
    Room room;
    for (Question& each : room.book.questions) {
        if (each.id == "five") {
            each.options[0].text = "\u00e9lan";
        }
    }
    REQUIRE(room.session->start("chapter"));
    while (room.session->question()["kind"].toString() != "short") {
        room.session->skip();
    }
    room.session->respondText(QString::fromUtf8("E\u0301LAN"));
    room.session->submit();
    room.session->setConfidence(60);
    CHECK(room.session->result()["right"].toBool());
}

TEST_CASE("where the progress is open for reading only one may practise, and nothing is kept")
{
    Room room;
    REQUIRE(room.session->start("quick"));
    room.answer(true);
    room.session->abandon();
    room.session.reset();
    room.study.reset();
    {
        const progress::Database database(std::filesystem::path(room.folder.path().toStdString()) / "progress.sqlite",
                                          progress::Database::Mode::ReadWrite);
        database.run("PRAGMA user_version = 99");
    }
    room.open();
    REQUIRE(room.study->opened().how == progress::Opened::How::Newer);
    REQUIRE(room.session->start("quick"));
    for (int i = 0; i < 5; ++i) {
        room.answer(true);
        CHECK(room.session->phase() == "revealed");
        CHECK(room.session->trouble().contains("not kept"));
        room.session->next();
    }
    CHECK(room.session->phase() == "finished");
    CHECK(room.attempts().size() == 1);
}
