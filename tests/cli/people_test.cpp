// SPDX-License-Identifier: GPL-3.0-or-later
// Virtual people on the command line, and how far simulate looks if nobody says.
#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QJsonObject json(const QStringList& arguments)
{
    const Outcome outcome = runProgram(arguments);
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.status == 0);
    return QJsonDocument::fromJson(outcome.out).object();
}

double lastTime(const QString& mechanism)
{
    return json({"simulate", mechanism, "--json", "--points", "2"})["time"].toObject()["values"].toArray().last().toDouble();
}

}  // namespace

TEST_CASE("simulate --people: three percentiles for every observable, the same for the same seed")
{
    const QStringList arguments{"simulate", "cascade", "--set", "protocol=trial-infusion", "--people", "40",
                                "--seed",   "7",       "--at",  "40min,1d,20d",            "--json"};
    const Outcome once = runProgram(arguments);
    REQUIRE(once.status == 0);
    CHECK(once.out == runProgram(arguments).out);
    const QJsonObject result = QJsonDocument::fromJson(once.out).object();
    CHECK(result["notice"].toString() == "Teaching model, not medical advice");
    CHECK(result["people"].toObject()["number"].toInt() == 40);
    CHECK(result["people"].toObject()["seed"].toInt() == 7);
    CHECK(result["time"].toObject()["values"].toArray() == QJsonArray{40, 1440, 28800});
    const QJsonObject plasma = result["observables"].toObject()["plasma"].toObject();
    CHECK(plasma["unit"].toString() == "ng/mL");
    const QJsonObject values = plasma["values"].toObject();
    CHECK(values.keys() == QStringList{"p5", "p50", "p95"});
    CHECK(values["p5"].toArray()[0].toDouble() < values["p50"].toArray()[0].toDouble());
    CHECK(values["p50"].toArray()[0].toDouble() < values["p95"].toArray()[0].toDouble());
    const QJsonArray mood = result["observables"].toObject()["mood"].toObject()["values"].toObject()["p50"].toArray();
    CHECK(mood[1].toDouble() < 0);
    CHECK(mood[2].isNull());  // nobody followed it for 20 days
}

TEST_CASE("simulate --people as a table")
{
    const Outcome outcome = runProgram({"simulate", "effects", "--people", "5", "--at", "0,40", "--csv"});
    REQUIRE(outcome.status == 0);
    const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith("time [min],plasma p5 [ng/mL],plasma p50 [ng/mL],plasma p95 [ng/mL],brain p5 [uM]"));
    CHECK(lines[2].split(',').size() == lines[0].split(',').size());
    CHECK(lines[2].startsWith("40,"));
}

TEST_CASE("simulate --people refuses what it cannot do, in one line")
{
    const auto refused = [](const QStringList& arguments, const char* part) {
        const Outcome outcome = runProgram(arguments);
        CAPTURE(part, outcome.err.toStdString());
        CHECK(outcome.status == 1);
        CHECK(outcome.err.contains(part));
        CHECK(outcome.out.isEmpty());
    };
    refused({"simulate", "nmda", "--people", "10"}, "knows no people");
    refused({"simulate", "pk", "--people", "10", "--at", "40,10"}, "ascend");
    refused({"simulate", "pk", "--people", "10000", "--points", "5000"}, "more than fit");
    CHECK(runProgram({"simulate", "pk", "--people", "1"}).status == 2);
    CHECK(runProgram({"simulate", "pk", "--seed", "1"}).status == 2);
    CHECK(runProgram({"simulate", "pk", "--people", "10", "--steady"}).status == 2);
}

TEST_CASE("each mechanism is looked at for as long as it takes")
{
    CHECK(lastTime("nmda") == 1);
    CHECK(lastTime("pk") == 1440);
    CHECK(lastTime("disinhibition") == 240);
    CHECK(lastTime("cascade") == 14 * 1440);
    CHECK(lastTime("effects") == 7 * 1440);
}

TEST_CASE("what is not known is an empty cell in a table and null in JSON")
{
    const Outcome table = runProgram({"simulate", "effects", "--set", "protocol=rat-10", "--at", "40", "--csv"});
    REQUIRE(table.status == 0);
    const QList<QByteArray> lines = table.out.trimmed().split('\n');
    const auto column = lines[0].split(',').indexOf("dissociation [1]");
    REQUIRE(column > 0);
    CHECK(lines[1].split(',').size() == lines[0].split(',').size());
    CHECK(lines[1].split(',')[column].isEmpty());
    CHECK_FALSE(lines[1].contains("nan"));
    const QJsonObject result = json({"simulate", "effects", "--set", "protocol=rat-10", "--at", "40", "--json"});
    CHECK(result["observables"].toObject()["dissociation"].toObject()["values"].toArray()[0].isNull());
}
