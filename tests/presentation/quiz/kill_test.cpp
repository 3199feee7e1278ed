// SPDX-License-Identifier: GPL-3.0-or-later
// The quiz is killed at random moments and started again, until so many answers were acknowledged: each of them must be in
// the store, once and in order, the store whole, and the session where it was. KINETARIUM_KILL_ANSWERS says how many answers.
#include "quiz_room.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <iostream>
#include <optional>
#include <random>
#include <vector>

using namespace kinetarium;
using namespace kinetarium::presentation;

namespace {

constexpr int count = 5;
const char* const questions = R"(
// [id:one]
[markdown]First? {=right ~wrong ####See [@k].}

// [id:two]
[markdown]Second? {=ketamine ####See [@k].}

// [id:three]
[markdown]Third? {#=5:1 ####See [@k].}

// [id:four]
[markdown]Fourth? {=a -> x =b -> y ####See [@k].}

// [id:five]
[markdown]Fifth? {~%50%a ~%50%b ~c ####See [@k].}
)";

/// What a learner has seen happen: answers acknowledged, the question, its phase and what stands there as the answer.
struct Place {
    int answers = 0, index = 0;
    QString key, phase, response;
    bool operator==(const Place&) const = default;
};

QByteArray line(const Place& place)
{
    return QJsonDocument(QJsonArray{place.answers, place.index, place.key, place.phase, place.response}).toJson(QJsonDocument::Compact) + "\n";
}

Place placeFrom(const QByteArray& text)
{
    const QJsonArray list = QJsonDocument::fromJson(text).array();
    return {list[0].toInt(), list[1].toInt(), list[2].toString(), list[3].toString(), list[4].toString()};
}

/// Whether the answer that was just told has been taken back.
bool undone(const Place& last, const Place& now)
{
    return last.phase == "revealed" && now.phase == "asking" && now.key == last.key && now.index == last.index &&
           now.answers == last.answers - 1 && now.response == last.response;
}

/// Whether somebody who saw `last` may find `now` after the kill: the same, or what the next press would have brought.
bool follows(const Place& last, const Place& now)
{
    if (now == last) {
        return true;
    }
    const bool sameQuestion = now.key == last.key && now.index == last.index;
    if (last.phase == "asking") {
        return sameQuestion && now.answers == last.answers && ((now.phase == "asking" && last.response.isEmpty()) || (now.phase == "confidence" && now.response == last.response));
    }
    if (last.phase == "confidence") {
        return sameQuestion && now.response == last.response && now.phase == "revealed" && now.answers == last.answers + 1;
    }
    if (undone(last, now)) {
        return true;
    }
    return now.phase == "asking" && now.answers == last.answers && now.response.isEmpty() && now.index == (last.index + 1) % count;
}

Place placeOf(Study& study, const QuizSession& session)
{
    const QJsonDocument response(QJsonArray{QJsonValue::fromVariant(session.response())});
    const bool none = !session.response().isValid() || session.response().isNull();
    return {static_cast<int>(study.store().attempts(study.learner().id).size()), session.index(), session.question()["key"].toString(),
            session.phase(), none ? QString() : QString::fromUtf8(response.toJson(QJsonDocument::Compact))};
}

/// The answer to this one is taken back once in every run.
const QString undoneOnce = "nmda-antagonism/two";

void respond(QuizSession& session)
{
    const QString kind = session.question()["kind"].toString();
    if (kind == "choice") {
        session.respondList({0});
    } else if (kind == "matching") {
        session.respondList({1, 0});
    } else {
        session.respondText(kind == "number" ? "5,5" : "ketamine");
    }
}

}  // namespace

TEST_CASE("the quiz that is killed", "[.victim]")
{
    const QString folder = qEnvironmentVariable("KINETARIUM_VICTIM");
    REQUIRE_FALSE(folder.isEmpty());
    QuizRoom room(questions, folder);
    const auto tell = [&] { std::cout << line(placeOf(*room.study, *room.session)).toStdString() << std::flush; };
    QuizSession& session = *room.session;
    if (!session.resume()) {
        REQUIRE(session.start("chapter"));
    }
    for (bool taken = false;;) {
        tell();
        if (session.phase() == "asking" && !session.response().isValid()) {
            respond(session);
        } else if (session.phase() == "asking") {
            session.submit();
        } else if (session.phase() == "confidence") {
            session.setConfidence(60);
        } else if (!taken && session.question()["key"].toString() == undoneOnce) {
            taken = true;
            session.undo();
        } else {
            session.next();
            if (session.phase() == "finished") {
                REQUIRE(session.start("chapter"));
            }
        }
    }
}

TEST_CASE("killed at random moments and started again the quiz loses no answer and no place")
{
    const int wanted = std::max(10, qEnvironmentVariableIntValue("KINETARIUM_KILL_ANSWERS"));
    const unsigned long longest = wanted > 50 ? 300000 : 60000;   // microseconds until the kill
    const unsigned seed = qEnvironmentVariableIsSet("KINETARIUM_KILL_ANSWERS") ? std::random_device()() : 5;
    QTemporaryDir folder;
    std::mt19937 random(seed);
    CAPTURE(seed);
    std::vector<QString> acknowledged;   // the question of each answer
    std::optional<Place> last;
    int kills = 0;
    while (static_cast<int>(acknowledged.size()) < wanted) {
        QProcess victim;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("KINETARIUM_VICTIM", folder.path());
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        victim.setProcessEnvironment(environment);
        victim.start(QCoreApplication::applicationFilePath(), {"the quiz that is killed"});
        QByteArrayList lines;
        while (lines.isEmpty()) {   // it runs once it tells where it is
            INFO(victim.readAllStandardError().toStdString());
            REQUIRE((victim.canReadLine() || victim.waitForReadyRead(60000)));
            if (victim.canReadLine()) {
                const QByteArray text = victim.readLine();
                if (text.startsWith('[')) {   // the test program says its own name first
                    lines << text;
                }
            }
        }
        QThread::usleep(std::uniform_int_distribution<unsigned long>(0, longest)(random));
        victim.kill();
        REQUIRE(victim.waitForFinished(60000));
        REQUIRE(victim.exitStatus() == QProcess::CrashExit);   // it did not end by itself
        ++kills;
        bool first = true;
        while (victim.canReadLine()) {
            lines << victim.readLine();
        }
        for (const QByteArray& text : lines) {
            const Place now = placeFrom(text);
            if (last) {
                INFO("before: " << line(*last).toStdString() << (first ? "after the kill: " : "then: ") << text.toStdString());
                REQUIRE(follows(*last, now));
            }
            if (last && undone(*last, now)) {
                acknowledged.pop_back();
            }
            if (now.phase == "revealed" && now.answers > static_cast<int>(acknowledged.size())) {
                acknowledged.push_back(now.key);
                REQUIRE(now.answers == static_cast<int>(acknowledged.size()));
            }
            last = now;
            first = false;
        }
        const progress::Opened opened = progress::openStore(folder.path().toStdString(), QuizRoom::begin);
        REQUIRE(opened.how == progress::Opened::How::Ready);   // found whole
        const auto attempts = opened.store->attempts(opened.store->learners().at(0).id);
        // One may have been on its way to the screen, or on its way out.
        const bool leaving = last && last->phase == "revealed" && last->key == undoneOnce;
        REQUIRE(attempts.size() + (leaving ? 1 : 0) >= acknowledged.size());
        REQUIRE(attempts.size() <= acknowledged.size() + 1);
        for (std::size_t i = 0; i < std::min(acknowledged.size(), attempts.size()); ++i) {
            REQUIRE(QString::fromStdString(attempts[i].question) == acknowledged[i]);
        }
    }
    if (qEnvironmentVariableIsSet("KINETARIUM_KILL_ANSWERS")) {
        WARN(acknowledged.size() << " answers, " << kills << " kills, none lost");
    }
}
