// SPDX-License-Identifier: GPL-3.0-or-later
// Progress out as JSON and CSV, and in again.
#include "progress/sqlite_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinetarium::progress {

namespace {

constexpr const char* format = "kinetarium-progress";

QJsonObject toJson(const Attempt& attempt, const QString& before)
{
    QJsonObject object{{"uid", QString::fromStdString(attempt.uid)},
                       {"question", QString::fromStdString(attempt.question)},
                       {"chapter", QString::fromStdString(attempt.chapter)},
                       {"aim", QString::fromStdString(attempt.aim)},
                       {"at", static_cast<double>(attempt.at)},
                       {"share", attempt.share},
                       {"right", attempt.right},
                       {"rating", static_cast<int>(attempt.rating)},
                       {"seconds", attempt.seconds},
                       {"response", QString::fromStdString(attempt.response)},
                       {"session", QString::fromStdString(attempt.session)},
                       {"before", before}};
    if (attempt.confidence) {
        object["confidence"] = *attempt.confidence;
    }
    return object;
}

/// Nothing when it is no answer.
std::optional<Attempt> attemptFrom(const QJsonObject& object)
{
    Attempt attempt;
    attempt.uid = object["uid"].toString().toStdString();
    attempt.question = object["question"].toString().toStdString();
    attempt.chapter = object["chapter"].toString().toStdString();
    attempt.aim = object["aim"].toString().toStdString();
    attempt.at = static_cast<Time>(object["at"].toDouble(-1));
    attempt.share = object["share"].toDouble(-1);
    attempt.right = object["right"].toBool();
    const int rating = object["rating"].toInt();
    attempt.rating = static_cast<Rating>(rating);
    attempt.seconds = object["seconds"].toInt();
    attempt.response = object["response"].toString().toStdString();
    attempt.session = object["session"].toString().toStdString();
    if (object.contains("confidence")) {
        attempt.confidence = object["confidence"].toInt();
    }
    const bool good = !attempt.uid.empty() && !attempt.question.empty() && attempt.at >= 0 && attempt.share >= 0 &&
                      attempt.share <= 1 && rating >= 1 && rating <= 4;
    return good ? std::optional(attempt) : std::nullopt;
}

/// A field of a CSV, quoted where it must be; a leading sign of a formula is not left to a spreadsheet.
QString field(const std::string& utf8)
{
    QString text = QString::fromStdString(utf8);
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text[0])) {
        text.prepend(QLatin1Char('\''));
    }
    if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n'))) {
        text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        return QLatin1Char('"') + text + QLatin1Char('"');
    }
    return text;
}

}  // namespace

std::string SqliteStore::exportJson() const
{
    QJsonArray people;
    for (const Learner& learner : learners()) {
        QJsonArray answers;
        m_database.each(QStringLiteral("SELECT uid, before FROM attempt WHERE learner = ? ORDER BY id"),
                        {qlonglong(learner.id)}, [&](const QSqlQuery& row) {
                            answers.append(QJsonObject{{"uid", row.value(0).toString()}, {"before", row.value(1).toString()}});
                        });
        QHash<QString, QString> before;
        for (const QJsonValue& each : answers) {
            before[each["uid"].toString()] = each["before"].toString();
        }
        QJsonArray attemptList;
        for (const Attempt& each : attempts(learner.id)) {
            attemptList.append(toJson(each, before[QString::fromStdString(each.uid)]));
        }
        QJsonObject cards;
        for (const auto& [question, memory] : memories(learner.id)) {
            cards[QString::fromStdString(question)] = memoryText(memory);
        }
        QJsonArray flagged;
        for (const std::string& each : flags(learner.id)) {
            flagged.append(QString::fromStdString(each));
        }
        QJsonObject preferences;
        m_database.each(QStringLiteral("SELECT key, value FROM preference WHERE learner = ?"), {qlonglong(learner.id)},
                        [&](const QSqlQuery& row) { preferences[row.value(0).toString()] = row.value(1).toString(); });
        QJsonArray sessions;
        m_database.each(QStringLiteral("SELECT id, kind, state, at FROM session WHERE learner = ? ORDER BY at, rowid"),
                        {qlonglong(learner.id)}, [&](const QSqlQuery& row) {
                            sessions.append(QJsonObject{{"id", row.value(0).toString()},
                                                        {"kind", row.value(1).toString()},
                                                        {"state", row.value(2).toString()},
                                                        {"at", static_cast<double>(row.value(3).toLongLong())}});
                        });
        people.append(QJsonObject{{"name", QString::fromStdString(learner.name)},
                                  {"since", static_cast<double>(learner.since)},
                                  {"answers", attemptList},
                                  {"memories", cards},
                                  {"flags", flagged},
                                  {"preferences", preferences},
                                  {"sessions", sessions}});
    }
    const QJsonObject whole{{"format", format}, {"version", 1}, {"learners", people}};
    return QJsonDocument(whole).toJson(QJsonDocument::Indented).toStdString();
}

std::string SqliteStore::exportCsv(std::int64_t learner) const
{
    QString csv = QStringLiteral("at [s since 1970],chapter,question,aim,share,right,rating,confidence [%],time [s],response\n");
    for (const Attempt& each : attempts(learner)) {
        csv += QStringList{QString::number(each.at),
                           field(each.chapter),
                           field(each.question),
                           field(each.aim),
                           QString::number(each.share, 'g', 17),
                           QString::number(each.right ? 1 : 0),
                           QString::number(static_cast<int>(each.rating)),
                           each.confidence ? QString::number(*each.confidence) : QString(),
                           QString::number(each.seconds),
                           field(each.response)}
                   .join(QLatin1Char(',')) +
               QLatin1Char('\n');
    }
    return csv.toStdString();
}

std::int64_t SqliteStore::learnerNamed(const std::string& name, Time since) const
{
    const QString wanted = QString::fromStdString(name);
    const QVariant found = m_database.one(QStringLiteral("SELECT id FROM learner WHERE name = ?"), {wanted});
    if (found.isValid()) {
        return found.toLongLong();
    }
    m_database.run(QStringLiteral("INSERT INTO learner (name, since) VALUES (?, ?)"), {wanted, qlonglong(since)});
    return m_database.one(QStringLiteral("SELECT last_insert_rowid()")).toLongLong();
}

ImportReport SqliteStore::importJson(const std::string& json)
{
    requireWritable();
    QJsonParseError error{};
    const QJsonObject whole = QJsonDocument::fromJson(QByteArray::fromStdString(json), &error).object();
    if (error.error != QJsonParseError::NoError) {
        throw StoreError("this is no JSON: " + error.errorString().toStdString());
    }
    if (whole["format"].toString() != QLatin1String(format) || whole["version"].toInt() != 1) {
        throw StoreError("this is no progress that Kinetarium has exported");
    }
    ImportReport report;
    Transaction transaction(m_database);
    for (const QJsonValue& person : whole["learners"].toArray()) {
        const std::string name = person["name"].toString().trimmed().toStdString();
        if (name.empty()) {
            report.refused.emplace_back("a learner without a name");
            continue;
        }
        const std::int64_t learner = learnerNamed(name, static_cast<Time>(person["since"].toDouble()));
        for (const QJsonValue& each : person["answers"].toArray()) {
            auto attempt = attemptFrom(each.toObject());
            if (!attempt) {
                report.refused.push_back("an answer of " + name + " that lacks a field or has one out of range");
                continue;
            }
            attempt->learner = learner;
            if (m_database.one(QStringLiteral("SELECT 1 FROM attempt WHERE uid = ?"), {each["uid"].toString()}).isValid()) {
                ++report.known;
                continue;
            }
            insert(*attempt, memoryFromText(each["before"].toString()));
            ++report.taken;
        }
        const QJsonObject cards = person["memories"].toObject();
        for (auto card = cards.begin(); card != cards.end(); ++card) {
            const std::string question = card.key().toStdString();
            const Memory imported = memoryFromText(card.value().toString());
            if (imported.phase != Memory::Phase::New && imported.last >= memory(learner, question).last) {
                setMemory(learner, question, imported);
            }
        }
        for (const QJsonValue& each : person["flags"].toArray()) {
            m_database.run(QStringLiteral("INSERT OR IGNORE INTO flag (learner, question) VALUES (?, ?)"),
                           {qlonglong(learner), each.toString()});
        }
        const QJsonObject preferences = person["preferences"].toObject();
        for (auto each = preferences.begin(); each != preferences.end(); ++each) {
            m_database.run(QStringLiteral("INSERT OR IGNORE INTO preference (learner, key, value) VALUES (?, ?, ?)"),
                           {qlonglong(learner), each.key(), each.value().toString()});
        }
        for (const QJsonValue& each : person["sessions"].toArray()) {
            if (!each["id"].toString().isEmpty() && !each["state"].toString().isEmpty()) {
                m_database.run(QStringLiteral("INSERT OR IGNORE INTO session (id, learner, kind, state, at) VALUES (?, ?, ?, ?, ?)"),
                               {each["id"].toString(), qlonglong(learner), each["kind"].toString(), each["state"].toString(),
                                qlonglong(each["at"].toDouble())});
            }
        }
    }
    transaction.commit();
    return report;
}

}  // namespace kinetarium::progress
