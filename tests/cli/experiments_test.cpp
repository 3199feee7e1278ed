// SPDX-License-Identifier: GPL-3.0-or-later
// Published experiments and questions on the command line.
#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

namespace {

const QString source = KINETARIUM_SOURCE_DIR;

void write(const QString& path, const QByteArray& text)
{
    QDir().mkpath(path.section('/', 0, -2));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const char* const experiment = R"(id: pulse
title: One pulse
computed: the scheme
species: none
grade: derived
standing: independent
mechanism: nmda
settings: {glutamate: pulse, glutamate-level: 1mM, pulse-width: WIDTH}
checks:
  - {name: peak, read-out: peak open, expect: 0.273, tolerance: 3 %}
)";

Outcome replicateWith(const QString& width)
{
    const QTemporaryDir content;
    write(content.path() + "/experiments/pulse.yaml", QByteArray(experiment).replace("WIDTH", width.toLatin1()));
    return runProgram({"--content", content.path(), "replicate", "--json"});
}

}  // namespace

TEST_CASE("replicate: every experiment that ships holds or is a declared miss, each with its fields")
{
    const Outcome outcome = runProgram({"replicate", "--json"});
    INFO(outcome.err.toStdString());
    CHECK(outcome.status == 0);
    const QJsonArray rows = QJsonDocument::fromJson(outcome.out).array();
    REQUIRE(rows.size() > 40);
    QSet<QString> verdicts;
    int replicated = 0;
    for (const QJsonValue& each : rows) {
        const QJsonObject row = each.toObject();
        for (const char* key : {"id", "check", "expected", "got", "unit", "tolerance", "verdict", "citation", "locator",
                                "standing", "grade"}) {
            CAPTURE(row["id"].toString().toStdString(), key);
            CHECK(row.contains(key));
        }
        CHECK(!row["citation"].toString().isEmpty());
        CHECK(row["notice"].toString() == "Teaching model, not medical advice");
        CHECK(row["verdict"].toString() != "differs");
        verdicts.insert(row["verdict"].toString());
        replicated += row["verdict"].toString() == "replicated" ? 1 : 0;
        CHECK((row["verdict"].toString() != "replicated" || row["standing"].toString() == "independent"));
        CHECK((row["verdict"].toString() != "differs (known)" || !row["known-miss"].toString().isEmpty()));
    }
    CHECK(verdicts == QSet<QString>{"replicated", "met (tuned)", "met (built in)", "differs (known)", "not modelled"});
    const Outcome words = runProgram({"replicate"});
    CHECK(words.status == 0);
    CHECK(words.out.contains("Teaching model, not medical advice"));
    CHECK(words.out.contains("the model differs from the paper here"));
    CHECK(words.out.contains(QByteArray::number(replicated) + " replicated, independent of the model's making"));
    CHECK(words.out.contains(" 0 that should hold and do not"));
}

TEST_CASE("replicate: one experiment, by its id")
{
    const Outcome outcome = runProgram({"replicate", "kamp-escalating", "--json"});
    CHECK(outcome.status == 0);
    const QJsonArray rows = QJsonDocument::fromJson(outcome.out).array();
    REQUIRE(rows.size() == 4);
    CHECK(rows[0]["unit"].toString() == "uM");
    CHECK(rows[0]["expected"].toDouble() == 1.12);
    CHECK(rows[0]["tolerance"].toString() == "15 %");
}

TEST_CASE("list experiments: each with its standing")
{
    const Outcome outcome = runProgram({"list", "experiments", "--json"});
    CHECK(outcome.status == 0);
    const QJsonArray rows = QJsonDocument::fromJson(outcome.out)["experiments"].toArray();
    CHECK(rows.size() > 30);
    for (const QJsonValue& row : rows) {
        CAPTURE(row["id"].toString().toStdString());
        CHECK((row["standing"].toString() == "not modelled") == row["mechanism"].toString().isEmpty());
    }
}

TEST_CASE("replicate: a deliberately wrong parameter makes it fail")
{
    const Outcome right = replicateWith("1ms");
    CHECK(right.status == 0);
    CHECK(right.out.contains("\"replicated\""));
    const Outcome wrong = replicateWith("3ms");
    CHECK(wrong.status == 1);
    CHECK(wrong.out.contains("\"differs\""));
}

TEST_CASE("replicate: an unknown experiment is refused by name")
{
    const Outcome outcome = runProgram({"replicate", "moon-landing"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err.contains("moon-landing"));
    CHECK(outcome.err.contains("kamp-infusion"));
}

TEST_CASE("replicate --hypotheses: each against every finding")
{
    const Outcome outcome = runProgram({"replicate", "--hypotheses", "--json"});
    CHECK(outcome.status == 0);
    const QJsonArray rows = QJsonDocument::fromJson(outcome.out).array();
    int agree = 0;
    int differ = 0;
    int absent = 0;
    for (const QJsonValue& each : rows) {
        const QString verdict = each["verdict"].toString();
        CHECK(each["notice"].toString() == "Teaching model, not medical advice");
        agree += verdict == "agrees" ? 1 : 0;
        differ += verdict == "differs" ? 1 : 0;
        absent += verdict == "not modelled" ? 1 : 0;
    }
    CHECK(agree + differ + absent == rows.size());
    CHECK(agree > 5);
    CHECK(differ > 3);
    CHECK(absent > 3);
    CHECK(runProgram({"replicate", "--hypotheses", "trapping"}).status == 1);
}

TEST_CASE("replicate: a declared miss is shown and does not fail the run, check finds what is misspelt, by line")
{
    const QTemporaryDir content;
    const QString file = content.path() + "/experiments/pulse.yaml";
    write(file, QByteArray(experiment).replace("WIDTH", "3ms").replace("3 %}", "3 %, known-miss: longer}"));
    const Outcome known = runProgram({"--content", content.path(), "replicate"});
    CHECK(known.status == 0);
    CHECK(known.out.contains("the model differs from the paper here: longer"));
    CHECK(known.out.contains("\n0 replicated"));
    QByteArray misspelt = QByteArray(experiment).replace("WIDTH", "1ms").replace("peak open", "peak opne");
    write(file, misspelt.replace("computed: the scheme", "citation: nobody1900"));
    write(content.path() + "/references.json", "[]");
    const Outcome check = runProgram({"--content", content.path(), "check"});
    CHECK(check.status == 1);
    CHECK(check.out.contains("experiments/pulse.yaml:3: cites 'nobody1900'"));
    CHECK(check.out.contains("experiments/pulse.yaml:10: there is no observable \"opne\""));
}

TEST_CASE("replicate: an experiment that cannot be read does not pass for one that holds")
{
    const QTemporaryDir content;
    write(content.path() + "/experiments/pulse.yaml", QByteArray(experiment).replace("WIDTH", "1ms"));
    write(content.path() + "/experiments/torn.yaml", "id: torn\nchecks: [\n");
    const Outcome outcome = runProgram({"--content", content.path(), "replicate"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.contains("1 replicated"));
    CHECK(outcome.err.contains("experiments/torn.yaml:"));
}

TEST_CASE("quiz: a bank goes in as a deck and out again, and nothing is overwritten unasked")
{
    const QTemporaryDir folder;
    const QStringList home{"XDG_DATA_HOME=" + folder.path()};
    const QString gift = folder.path() + "/My Bank.gift";
    write(gift, "// [id:x]\none {=a # yes ~b # no}\n\ntwo {T}\n");
    const Outcome in = runProgram({"quiz", "import", gift}, home);
    CHECK(in.status == 0);
    CHECK(in.out.contains("2 questions taken into the deck \"my-bank\""));
    const Outcome again = runProgram({"quiz", "import", gift}, home);
    CHECK(again.status == 1);
    CHECK(again.err.contains("--replace"));
    CHECK(runProgram({"quiz", "import", gift, "--replace"}, home).status == 0);

    const QString xml = folder.path() + "/out.xml";
    CHECK(runProgram({"quiz", "export", xml, "--deck", "my-bank"}, home).status == 0);
    CHECK(read(xml).contains("<question type=\"multichoice\">"));
    CHECK(runProgram({"quiz", "import", xml, "--deck", "second"}, home).status == 0);
    const QString back = folder.path() + "/back.gift";
    CHECK(runProgram({"quiz", "export", back, "--deck", "second"}, home).status == 0);
    CHECK(read(back).contains("// [id:x]"));
    const QString anki = folder.path() + "/cards.txt";
    CHECK(runProgram({"quiz", "export", anki, "--deck", "my-bank"}, home).status == 0);
    CHECK(read(anki).startsWith("#separator:tab"));
    CHECK(runProgram({"quiz", "export", back, "--deck", "none"}, home).status == 1);
}

TEST_CASE("quiz: what is refused is told by line, and the rest is taken")
{
    const QTemporaryDir folder;
    const QString gift = folder.path() + "/bank.gift";
    write(gift, "good {T}\n\nbad {~a ~b}\n");
    const Outcome outcome = runProgram({"quiz", "import", gift}, {"XDG_DATA_HOME=" + folder.path()});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.contains("bank.gift:3: refused: no answer is right"));
    CHECK(outcome.out.contains("1 question taken"));
}
