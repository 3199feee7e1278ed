// SPDX-License-Identifier: GPL-3.0-or-later
// The names that scripts outside the project rely on: what can be set, to which words, and what comes out.
#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <map>
#include <vector>

namespace {

struct Named {
    const char* id;
    const char* usual;  ///< the default as --json says it, or nothing
    QStringList words;  ///< of a choice; each is run
};

struct Contract {
    const char* mechanism;
    std::vector<Named> settings;
    QStringList observables;
};
extern const std::vector<Contract> contracts;

QJsonObject object(const QStringList& arguments)
{
    const Outcome outcome = runProgram(arguments);
    INFO(arguments.join(' ').toStdString() << "\n" << outcome.err.toStdString());
    REQUIRE(outcome.status == 0);
    return QJsonDocument::fromJson(outcome.out).object();
}

std::map<QString, QJsonObject> byId(const char* what, const char* mechanism)
{
    std::map<QString, QJsonObject> rows;
    const QJsonArray list = object({"list", what, "--mechanism", mechanism, "--json"})[what].toArray();
    for (const QJsonValue& row : list) {
        rows[row["id"].toString()] = row.toObject();
    }
    return rows;
}

}  // namespace

TEST_CASE("every promised setting has its name, its default and its words, every promised observable its name")
{
    for (const Contract& contract : contracts) {
        const auto settings = byId("parameters", contract.mechanism);
        const auto observables = byId("observables", contract.mechanism);
        for (const Named& each : contract.settings) {
            INFO(contract.mechanism << " " << each.id);
            REQUIRE(settings.count(each.id) == 1);
            const QJsonObject& told = settings.at(each.id);
            if (each.usual != nullptr) {
                CHECK(told["default"].toString().toStdString() == each.usual);
            }
            QStringList words;
            for (const QJsonValue& word : told["choices"].toArray()) {
                words << word.toString();
            }
            for (const QString& word : each.words) {
                INFO(word.toStdString());
                CHECK(words.contains(word));
                CHECK(word == word.toLower());
            }
        }
        for (const QString& id : contract.observables) {
            INFO(contract.mechanism << " " << id.toStdString());
            REQUIRE(observables.count(id) == 1);
            CHECK_FALSE(observables.at(id)["unit"].toString().isEmpty());
        }
    }
}

TEST_CASE("every promised word runs, and its settings come back in the answer")
{
    for (const Contract& contract : contracts) {
        for (const Named& each : contract.settings) {
            for (const QString& word : each.words) {
                QStringList arguments{"simulate",
                                      contract.mechanism,
                                      "--json",
                                      "--points",
                                      "3",
                                      "--set",
                                      QString("%1=%2").arg(each.id, word)};
                const QString mechanism = contract.mechanism;
                if (mechanism != "nmda" && mechanism != "ampa" && QString(each.id) == "drug") {
                    arguments << "--set"
                              << "constant-level=1uM";
                }
                const QJsonObject answer = object(arguments);
                CHECK(answer["settings"].toObject()[each.id].toObject()["value"].toString() == word);
                CHECK(answer["notice"].toString() == "Teaching model, not medical advice");
                const QJsonObject observables = answer["observables"].toObject();
                for (const QString& id : contract.observables) {
                    CHECK(observables[id].toObject()["values"].toArray().size() == 3);
                }
            }
        }
    }
}

TEST_CASE("every mechanism is exported, and a train that goes on is said to")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("model.xml");
    const auto exported = [&](const QStringList& more) {
        REQUIRE(runProgram(QStringList{"export", "model"} + more + QStringList{"-o", file}).status == 0);
        QFile text(file);
        REQUIRE(text.open(QIODevice::ReadOnly));
        return text.readAll();
    };
    for (const Contract& contract : contracts) {
        const QByteArray xml = exported({contract.mechanism});
        INFO(contract.mechanism);
        CHECK(xml.contains("Teaching model, not medical advice"));
        CHECK(xml.contains("default settings"));
        CHECK_FALSE(xml.contains("goes on"));
    }
    CHECK(exported({"nmda", "--set", "glutamate=train", "--set", "train-rate=200Hz"}).contains("pulses are written out up to"));
    CHECK(runProgram({"export", "model", "spoon", "-o", file}).status == 1);
    CHECK(runProgram({"export", "model", "pk", "-o", "/nowhere/at/all.xml"}).status == 1);
}

namespace {

const QStringList routes{"iv-bolus", "iv-infusion", "im", "oral", "sublingual", "nasal"};
const QStringList models{"kamp", "domino", "clements", "hijazi", "herd"};
const QStringList onOff{"on", "off"};
const QStringList glutamates{"none", "constant", "pulse", "train"};

const std::vector<Named> dosing{{"model", "kamp", models}, {"route", "iv-infusion", routes}, {"dose", "0.5mg/kg", {}},
                                {"duration", "40min", {}}, {"weight", "70kg", {}},           {"doses", "1", {}},
                                {"interval", nullptr, {}}};

std::vector<Named> brain()
{
    std::vector<Named> list = dosing;
    const std::vector<Named> switches{{"species", "human", {"human"}},
                                      {"constant-level", "0uM", {}},
                                      {"nbqx", "0", {}},
                                      {"anti-bdnf", "0", {}},
                                      {"vdcc-block", "0", {}},
                                      {"rapamycin", "0", {}},
                                      {"bdnf-genotype", "val-val", {"val-val", "val-met", "met-met"}},
                                      {"eef2-arm", "on", onOff},
                                      {"interneuron-arm", "on", onOff},
                                      {"drug", "ketamine", {"ketamine", "memantine"}}};
    list.insert(list.end(), switches.begin(), switches.end());
    return list;
}

const std::vector<Named> glutamate{{"glutamate", "pulse", glutamates}, {"glutamate-level", "1000uM", {}},
                                   {"glutamate-on", "0s", {}},         {"glutamate-off", nullptr, {}},
                                   {"pulse-width", "1ms", {}},         {"train-rate", nullptr, {}}};

std::vector<Named> receptor()
{
    std::vector<Named> list = glutamate;
    const std::vector<Named> own{{"drug", "none", {"none", "ketamine", "memantine", "pcp", "mk801"}},
                                 {"drug-level", nullptr, {}},
                                 {"drug-on", nullptr, {}},
                                 {"drug-off", nullptr, {}},
                                 {"affinity", "gilling", {"gilling", "kotermanski"}},
                                 {"magnesium", "0mM", {}},
                                 {"voltage", "-70mV", {}},
                                 {"subunit", "2a", {"2a", "2b", "2c", "2d"}}};
    list.insert(list.end(), own.begin(), own.end());
    return list;
}

const std::vector<Contract> contracts{
    {"nmda", receptor(), {"open", "mg-blocked", "drug-blocked", "trapped", "desensitised", "block", "current"}},
    {"ampa", glutamate, {"open", "desensitised"}},
    {"pk", dosing, {"plasma", "brain", "norketamine", "hnk", "infused"}},
    {"disinhibition", brain(), {"interneuron", "pyramidal", "glutamate", "ampa"}},
    {"cascade",
     brain(),
     {"interneuron", "pyramidal", "glutamate", "ampa", "bdnf-release", "bdnf", "trkb", "mtorc1", "protein", "spines",
      "mood", "dissociation", "systolic-pressure", "heart-rate"}},
    {"effects", brain(), {"mood", "dissociation", "systolic-pressure", "heart-rate"}},
};

}  // namespace
