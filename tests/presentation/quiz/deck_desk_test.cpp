// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/quiz_desk.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

using namespace kinetarium;
using namespace kinetarium::presentation;

namespace {

/// The book's own content, decks and store in a folder of their own, and a home to write documents into.
struct DeckRoom {
    QTemporaryDir folder;
    QByteArray home = qgetenv("HOME"), config = qgetenv("XDG_CONFIG_HOME");
    Library library{std::filesystem::path(KINETARIUM_SOURCE_DIR) / "content"};
    Decks decks{std::filesystem::path(folder.path().toStdString()) / "decks"};
    QuestionBank bank{library.book(), decks};
    Study study{bank, std::filesystem::path(folder.path().toStdString()) / "progress", [] { return progress::Time{1'800'000'000}; }};
    QuizSession session{bank, study};
    DeckDesk desk{library, decks, bank, session};
    QuizDesk quiz{library, bank, study, session};

    DeckRoom()
    {
        qputenv("HOME", folder.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        quiz.setDecks(&desk);
    }
    ~DeckRoom()
    {
        qputenv("HOME", home);
        config.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config);
    }
    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }
    QStringList documents() const { return QDir(folder.filePath("Documents")).entryList(QDir::Files, QDir::Name); }
};

const char* const gift = "::a::One? {=yes ~no}\n\n::b::Two? {T}\n\n::c::Broken? {\n";

// A picture of one pixel, as Moodle embeds it.
const char* const moodle = R"(<?xml version="1.0" encoding="UTF-8"?>
<quiz><question type="truefalse"><name><text>Seen</text></name>
<questiontext format="html"><text><![CDATA[<p>Is this a dot?</p><img src="@@PLUGINFILE@@/dot.png" alt="a dot">]]></text>
<file name="dot.png" encoding="base64">iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</file>
</questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>)";

std::size_t inDeck(const QuestionBank& bank, const std::string& deck)
{
    std::size_t count = 0;
    for (const auto& each : bank.entries()) {
        count += each.group == "deck:" + deck ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("a bank comes in as a deck that can be asked at once, with a report by line")
{
    DeckRoom room;
    room.desk.importFile(room.write("My Bank.gift", gift));
    INFO(room.desk.notice().toStdString());
    CHECK(inDeck(room.bank, "my-bank") == 2);
    REQUIRE(room.desk.report().size() == 1);
    const QVariantMap note = room.desk.report()[0].toMap();
    CHECK(note["outcome"].toString() == "refused");
    CHECK(note["line"].toInt() == 5);
    CHECK_FALSE(note["words"].toString().isEmpty());
    CHECK(room.desk.reportTitle().contains("2 taken, 0 altered, 1 refused"));
    REQUIRE(room.session.start("chapter", "deck:my-bank"));
    CHECK(room.session.count() == 2);
}

TEST_CASE("a deck is replaced only when that is asked for")
{
    DeckRoom room;
    const QString path = room.write("bank.gift", gift);
    room.desk.importFile(path);
    room.write("bank.gift", "::z::Other? {T}\n");
    room.desk.importFile(path);
    CHECK_FALSE(room.desk.asks().isEmpty());
    CHECK(inDeck(room.bank, "bank") == 2);
    room.desk.leaveIt();
    CHECK(room.desk.asks().isEmpty());
    CHECK(inDeck(room.bank, "bank") == 2);

    room.desk.importFile(path);
    room.desk.keepBoth();
    CHECK(inDeck(room.bank, "bank") == 2);
    CHECK(inDeck(room.bank, "bank-2") == 1);

    room.desk.importFile(path);
    room.desk.replace();
    CHECK(inDeck(room.bank, "bank") == 1);
}

TEST_CASE("a removed deck comes back whole, pictures and all")
{
    DeckRoom room;
    room.desk.importFile(room.write("seen.xml", moodle));
    INFO(room.desk.notice().toStdString());
    REQUIRE(inDeck(room.bank, "seen") == 1);
    REQUIRE(room.session.start("chapter", "deck:seen"));
    const QVariantMap asked = room.session.question();
    const QVariantList pictures = room.quiz.pictures(asked["stem"].toString(), asked["pictures"].toString());
    REQUIRE(pictures.size() == 1);
    CHECK(pictures[0].toMap()["words"].toString() == "a dot");
    CHECK(QFile::exists(QUrl(pictures[0].toMap()["source"].toString()).toLocalFile()));
    CHECK_FALSE(room.quiz.html(asked["stem"].toString()).contains("!["));
    CHECK(room.quiz.plain(asked["stem"].toString()).contains("a dot"));
    // A name that leads out of the deck's folder shows nothing.
    CHECK(room.quiz.pictures("![x](../bank.gift)", asked["pictures"].toString()).isEmpty());

    room.desk.remove("seen");
    CHECK(room.session.phase() == "none");
    CHECK(inDeck(room.bank, "seen") == 0);
    REQUIRE(room.desk.canUndoRemove());
    room.desk.undoRemove();
    CHECK(inDeck(room.bank, "seen") == 1);
    REQUIRE(room.session.start("chapter", "deck:seen"));
    CHECK(room.quiz.pictures(asked["stem"].toString(), room.session.question()["pictures"].toString()).size() == 1);
}

TEST_CASE("what goes out can come in again, and no file is overwritten")
{
    DeckRoom room;
    room.desk.importFile(room.write("bank.gift", gift));
    for (const char* format : {"gift", "moodle", "anki", "gift"}) {
        room.desk.exportFile("bank", format);
        INFO(room.desk.notice().toStdString());
        CHECK(room.desk.notice().startsWith("Written to "));
    }
    CHECK(room.documents() ==
          QStringList{"kinetarium-bank-2.gift", "kinetarium-bank.gift", "kinetarium-bank.txt", "kinetarium-bank.xml"});
    for (const char* name : {"kinetarium-bank.gift", "kinetarium-bank.xml"}) {
        QFile file(room.folder.filePath("Documents/") + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(readBank(file.readAll().toStdString()).bank.questions.size() == 2);
    }
}

TEST_CASE("a file that is not there, or holds no question, is told and changes nothing")
{
    DeckRoom room;
    const std::size_t before = room.bank.entries().size();
    room.desk.importFile(room.folder.filePath("none.gift"));
    CHECK(room.desk.notice().contains("could not be read"));
    room.desk.importFile(room.write("empty.gift", "nothing here"));
    CHECK(room.bank.entries().size() == before);
    CHECK(room.desk.decks().isEmpty());
}

TEST_CASE("progress goes out, is deleted, comes back, and comes in again")
{
    DeckRoom room;
    REQUIRE(room.session.start("quick"));
    room.quiz.exportJson();
    room.quiz.exportCsv();
    CHECK(room.documents() == QStringList{"kinetarium-answers.csv", "kinetarium-progress.json"});
    room.quiz.addLearner("Ada");
    REQUIRE(room.quiz.learners().size() == 2);
    room.quiz.exportJson();
    room.quiz.deleteEverything();
    CHECK_FALSE(room.quiz.learners().contains("Ada"));
    REQUIRE(room.quiz.canUndoDelete());
    room.quiz.undoDelete();
    CHECK(room.quiz.learners().contains("Ada"));
    room.quiz.deleteEverything();
    room.quiz.importJson(QUrl::fromLocalFile(room.folder.filePath("Documents/kinetarium-progress-2.json")).toString());
    INFO(room.quiz.notice().toStdString());
    CHECK(room.quiz.learners().contains("Ada"));
}

TEST_CASE("an exam day is the day that was written, and a past one is said to be past")
{
    DeckRoom room;
    const QDate today = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC).date();
    room.quiz.setExamDate(today.addDays(10).toString(Qt::ISODate));
    QVariantMap told = room.quiz.progress();
    CHECK(told["examDate"].toString() == today.addDays(10).toString(Qt::ISODate));
    const QVariantMap plan = told["plan"].toMap();
    CHECK(plan["with"].toDouble() > plan["without"].toDouble());
    CHECK(plan["forecast"].toList().size() >= 10);
    room.quiz.setExamDate(today.toString(Qt::ISODate));
    told = room.quiz.progress();
    CHECK_FALSE(told.contains("plan"));
    CHECK(told["planFault"].toString().contains("past"));
    room.quiz.setExamDate("soon");
    CHECK(room.quiz.notice().contains("is no date"));
}

TEST_CASE("paragraphs of an imported text stay apart")
{
    DeckRoom room;
    CHECK(room.quiz.html("One.\n\nTwo,\nstill two.") == "One.<br><br>Two, still two.");
    CHECK(room.quiz.plain("One.\n\nTwo.") == "One. Two.");
    CHECK(room.quiz.html("![only](a.png)").isEmpty());
}
