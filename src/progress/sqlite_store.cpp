// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/sqlite_store.h"

#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <iterator>

namespace kinetarium::progress {

namespace {

QString text(const std::string& utf8)
{
    // An empty QString would be bound as NULL, which the columns refuse.
    return utf8.empty() ? QStringLiteral("") : QString::fromStdString(utf8);
}

qlonglong number(std::int64_t value)
{
    return value;
}

const QString attemptColumns =
    QStringLiteral("uid, learner, question, chapter, aim, at, share, correct, rating, confidence, seconds, response, session");

Attempt attemptOf(const QSqlQuery& row)
{
    Attempt attempt;
    attempt.uid = row.value(0).toString().toStdString();
    attempt.learner = row.value(1).toLongLong();
    attempt.question = row.value(2).toString().toStdString();
    attempt.chapter = row.value(3).toString().toStdString();
    attempt.aim = row.value(4).toString().toStdString();
    attempt.at = row.value(5).toLongLong();
    attempt.share = row.value(6).toDouble();
    attempt.right = row.value(7).toBool();
    attempt.rating = static_cast<Rating>(row.value(8).toInt());
    if (!row.value(9).isNull()) {
        attempt.confidence = row.value(9).toInt();
    }
    attempt.seconds = row.value(10).toInt();
    attempt.response = row.value(11).toString().toStdString();
    attempt.session = row.value(12).toString().toStdString();
    return attempt;
}

Memory memoryOf(const QSqlQuery& row, int from)
{
    return {static_cast<Memory::Phase>(row.value(from).toInt()),
            row.value(from + 1).toInt(),
            row.value(from + 2).toDouble(),
            row.value(from + 3).toDouble(),
            row.value(from + 4).toLongLong(),
            row.value(from + 5).toLongLong()};
}

}  // namespace

QString memoryText(const Memory& memory)
{
    return QStringList{QString::number(static_cast<int>(memory.phase)), QString::number(memory.step),
                       QString::number(memory.stability, 'g', 17),       QString::number(memory.difficulty, 'g', 17),
                       QString::number(memory.last),                     QString::number(memory.due)}
        .join(QLatin1Char(' '));
}

Memory memoryFromText(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    if (parts.size() != 6) {
        return {};
    }
    const Memory memory{static_cast<Memory::Phase>(std::clamp(parts[0].toInt(), 0, 255)), parts[1].toInt(),
                        parts[2].toDouble(), parts[3].toDouble(), parts[4].toLongLong(), parts[5].toLongLong()};
    // It may come from a file that somebody has edited.
    const int steps = memory.phase == Memory::Phase::Learning     ? static_cast<int>(std::size(Scheduler::learningSteps))
                      : memory.phase == Memory::Phase::Relearning ? static_cast<int>(std::size(Scheduler::relearningSteps))
                                                                  : 1;
    const bool sound = memory.phase != Memory::Phase::New && memory.phase <= Memory::Phase::Relearning && memory.step >= 0 &&
                       memory.step < steps && memory.stability > 0 && memory.stability < 1e6 && memory.difficulty >= 1 &&
                       memory.difficulty <= 10 && memory.last >= 0 && memory.due >= 0;
    return sound ? memory : Memory();
}

SqliteStore::SqliteStore(const std::filesystem::path& file, Database::Mode mode)
    : m_folder(file.parent_path()), m_mode(mode), m_database(file, mode)
{}

void SqliteStore::requireWritable() const
{
    if (readOnly()) {
        throw StoreError("the progress was written by a newer version and is open for reading only");
    }
}

std::vector<Learner> SqliteStore::learners() const
{
    std::vector<Learner> list;
    m_database.each(QStringLiteral("SELECT id, name, since FROM learner ORDER BY id"), {}, [&](const QSqlQuery& row) {
        list.push_back({row.value(0).toLongLong(), row.value(1).toString().toStdString(), row.value(2).toLongLong()});
    });
    return list;
}

Learner SqliteStore::addLearner(const std::string& name, Time now)
{
    requireWritable();
    const QString trimmed = QString::fromStdString(name).trimmed();
    if (trimmed.isEmpty()) {
        throw StoreError("a learner needs a name");
    }
    Transaction transaction(m_database);
    if (m_database.one(QStringLiteral("SELECT 1 FROM learner WHERE name = ?"), {trimmed}).isValid()) {
        throw StoreError("there is a learner named \"" + trimmed.toStdString() + "\" already");
    }
    m_database.run(QStringLiteral("INSERT INTO learner (name, since) VALUES (?, ?)"), {trimmed, number(now)});
    const Learner learner{m_database.one(QStringLiteral("SELECT last_insert_rowid()")).toLongLong(), trimmed.toStdString(),
                          now};
    transaction.commit();
    return learner;
}

void SqliteStore::renameLearner(std::int64_t learner, const std::string& name)
{
    requireWritable();
    const QString trimmed = QString::fromStdString(name).trimmed();
    if (trimmed.isEmpty()) {
        throw StoreError("a learner needs a name");
    }
    Transaction transaction(m_database);
    const QVariant taken =
        m_database.one(QStringLiteral("SELECT id FROM learner WHERE name = ? AND id <> ?"), {trimmed, number(learner)});
    if (taken.isValid()) {
        throw StoreError("there is a learner named \"" + trimmed.toStdString() + "\" already");
    }
    m_database.run(QStringLiteral("UPDATE learner SET name = ? WHERE id = ?"), {trimmed, number(learner)});
    transaction.commit();
}

Memory SqliteStore::memory(std::int64_t learner, const std::string& question) const
{
    Memory found;
    m_database.each(QStringLiteral("SELECT phase, step, stability, difficulty, last, due FROM card "
                                   "WHERE learner = ? AND question = ?"),
                    {number(learner), text(question)}, [&](const QSqlQuery& row) { found = memoryOf(row, 0); });
    return found;
}

void SqliteStore::setMemory(std::int64_t learner, const std::string& question, const Memory& memory) const
{
    if (memory.phase == Memory::Phase::New) {
        m_database.run(QStringLiteral("DELETE FROM card WHERE learner = ? AND question = ?"),
                       {number(learner), text(question)});
        return;
    }
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO card "
                                  "(learner, question, phase, step, stability, difficulty, last, due) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                   {number(learner), text(question), static_cast<int>(memory.phase), memory.step, memory.stability,
                    memory.difficulty, number(memory.last), number(memory.due)});
}

void SqliteStore::insert(const Attempt& attempt, const Memory& before) const
{
    m_database.run(
        QStringLiteral("INSERT INTO attempt (") + attemptColumns +
            QStringLiteral(", before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {text(attempt.uid), number(attempt.learner), text(attempt.question), text(attempt.chapter), text(attempt.aim),
         number(attempt.at), attempt.share, attempt.right ? 1 : 0, static_cast<int>(attempt.rating),
         attempt.confidence ? QVariant(*attempt.confidence) : QVariant(QMetaType(QMetaType::Int)), attempt.seconds,
         text(attempt.response), text(attempt.session), memoryText(before)});
}

Memory SqliteStore::record(Attempt attempt, const Scheduler& scheduler, const SavedSession* session)
{
    requireWritable();
    Transaction transaction(m_database);
    if (attempt.uid.empty()) {
        attempt.uid = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    } else if (m_database.one(QStringLiteral("SELECT 1 FROM attempt WHERE uid = ?"), {text(attempt.uid)}).isValid()) {
        if (session != nullptr) {
            keep(*session);
            transaction.commit();
        }
        return memory(attempt.learner, attempt.question);
    }
    const Memory before = memory(attempt.learner, attempt.question);
    const Memory after = scheduler.answered(before, attempt.rating, attempt.at);
    insert(attempt, before);
    setMemory(attempt.learner, attempt.question, after);
    if (session != nullptr) {
        keep(*session);
    }
    transaction.commit();
    return after;
}

std::optional<Attempt> SqliteStore::takeBack(const std::string& uid, const Scheduler& scheduler, const SavedSession* session)
{
    requireWritable();
    Transaction transaction(m_database);
    std::optional<Attempt> taken;
    qlonglong place = 0;
    Memory now;
    m_database.each(QStringLiteral("SELECT ") + attemptColumns + QStringLiteral(", before, id FROM attempt WHERE uid = ?"),
                    {text(uid)}, [&](const QSqlQuery& row) {
                        taken = attemptOf(row);
                        now = memoryFromText(row.value(13).toString());
                        place = row.value(14).toLongLong();
                    });
    if (!taken) {
        return std::nullopt;
    }
    m_database.run(QStringLiteral("DELETE FROM attempt WHERE id = ?"), {place});
    struct Later {
        qlonglong id;
        Rating rating;
        Time at;
    };
    std::vector<Later> since;
    m_database.each(QStringLiteral("SELECT id, rating, at FROM attempt WHERE learner = ? AND question = ? AND id > ? ORDER BY id"),
                    {number(taken->learner), text(taken->question), place}, [&](const QSqlQuery& row) {
                        since.push_back({row.value(0).toLongLong(), static_cast<Rating>(row.value(1).toInt()),
                                         row.value(2).toLongLong()});
                    });
    for (const Later& each : since) {
        m_database.run(QStringLiteral("UPDATE attempt SET before = ? WHERE id = ?"), {memoryText(now), each.id});
        now = scheduler.answered(now, each.rating, each.at);
    }
    setMemory(taken->learner, taken->question, now);
    if (session != nullptr) {
        keep(*session);
    }
    transaction.commit();
    return taken;
}

std::vector<Attempt> SqliteStore::attempts(std::int64_t learner) const
{
    std::vector<Attempt> list;
    m_database.each(QStringLiteral("SELECT ") + attemptColumns +
                        QStringLiteral(" FROM attempt WHERE learner = ? ORDER BY at, id"),
                    {number(learner)}, [&](const QSqlQuery& row) { list.push_back(attemptOf(row)); });
    return list;
}

std::map<std::string, Memory> SqliteStore::memories(std::int64_t learner) const
{
    std::map<std::string, Memory> list;
    m_database.each(QStringLiteral("SELECT question, phase, step, stability, difficulty, last, due FROM card "
                                   "WHERE learner = ?"),
                    {number(learner)},
                    [&](const QSqlQuery& row) { list[row.value(0).toString().toStdString()] = memoryOf(row, 1); });
    return list;
}

std::set<std::string> SqliteStore::flags(std::int64_t learner) const
{
    std::set<std::string> list;
    m_database.each(QStringLiteral("SELECT question FROM flag WHERE learner = ?"), {number(learner)},
                    [&](const QSqlQuery& row) { list.insert(row.value(0).toString().toStdString()); });
    return list;
}

void SqliteStore::setFlag(std::int64_t learner, const std::string& question, bool on)
{
    requireWritable();
    m_database.run(on ? QStringLiteral("INSERT OR IGNORE INTO flag (learner, question) VALUES (?, ?)")
                      : QStringLiteral("DELETE FROM flag WHERE learner = ? AND question = ?"),
                   {number(learner), text(question)});
}

void SqliteStore::saveSession(const SavedSession& session)
{
    requireWritable();
    keep(session);
}

void SqliteStore::keep(const SavedSession& session) const
{
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO session (id, learner, kind, state, at) VALUES (?, ?, ?, ?, ?)"),
                   {text(session.id), number(session.learner), text(session.kind), text(session.state),
                    number(session.at)});
}

std::optional<SavedSession> SqliteStore::lastSession(std::int64_t learner) const
{
    std::optional<SavedSession> last;
    m_database.each(
        QStringLiteral("SELECT id, kind, state, at FROM session WHERE learner = ? ORDER BY at DESC, rowid DESC LIMIT 1"),
        {number(learner)}, [&](const QSqlQuery& row) {
            last = SavedSession{row.value(0).toString().toStdString(), learner, row.value(1).toString().toStdString(),
                                row.value(2).toString().toStdString(), row.value(3).toLongLong()};
        });
    return last;
}

void SqliteStore::endSession(const std::string& id)
{
    requireWritable();
    m_database.run(QStringLiteral("DELETE FROM session WHERE id = ?"), {text(id)});
}

std::string SqliteStore::preference(std::int64_t learner, const std::string& key) const
{
    return m_database
        .one(QStringLiteral("SELECT value FROM preference WHERE learner = ? AND key = ?"), {number(learner), text(key)})
        .toString()
        .toStdString();
}

void SqliteStore::setPreference(std::int64_t learner, const std::string& key, const std::string& value)
{
    requireWritable();
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO preference (learner, key, value) VALUES (?, ?, ?)"),
                   {number(learner), text(key), text(value)});
}

void SqliteStore::deleteEverything()
{
    requireWritable();
    m_deleted = exportJson();
    Transaction transaction(m_database);
    m_database.run(QStringLiteral("DELETE FROM learner"));  // the rest goes with it
    transaction.commit();
    removeCopies();
}

/// Backups, files that were kept aside, and what SQLite leaves on pages it no longer uses.
void SqliteStore::removeCopies() const
{
    std::error_code error;
    std::filesystem::remove_all(m_folder / "backups", error);
    std::vector<std::filesystem::path> aside;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error)) {
        if (entry.path().filename().string().rfind("progress-", 0) == 0) {
            aside.push_back(entry.path());
        }
    }
    for (const auto& each : aside) {
        std::filesystem::remove(each, error);
    }
    try {
        m_database.run(QStringLiteral("VACUUM"));
        (void)m_database.one(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    } catch (const StoreError&) {
        // Another window reads at this moment; the rows are gone all the same.
    }
}

bool SqliteStore::undoDelete()
{
    if (m_deleted.empty()) {
        return false;
    }
    // Whoever was made up for the empty store goes again, unless he has answered.
    m_database.run(QStringLiteral("DELETE FROM learner WHERE id NOT IN (SELECT learner FROM attempt)"));
    importJson(m_deleted);
    m_deleted.clear();
    return true;
}

}  // namespace kinetarium::progress
