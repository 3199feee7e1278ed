// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/database.h"

#include <QSqlError>
#include <QUuid>

namespace kinetarium::progress {

namespace {

[[noreturn]] void fail(const QString& what, const QSqlError& error)
{
    constexpr int primary = 0xff;   // the rest of SQLite's code says it more finely
    constexpr int corrupt = 11, notADatabase = 26;
    const int code = error.nativeErrorCode().toInt() & primary;
    const std::string words = (what + QStringLiteral(": ") + error.text()).toStdString();
    if (code == corrupt || code == notADatabase) {
        throw Damaged(words);
    }
    throw StoreError(words);
}

}  // namespace

Database::Database(const std::filesystem::path& file, Mode mode)
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(QString::fromStdString(file.string()));
    m_database.setConnectOptions(mode == Mode::ReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000")
                                                        : QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!m_database.open()) {
        const QSqlError error = m_database.lastError();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        fail(QStringLiteral("the progress file cannot be opened"), error);
    }
    try {
        run(QStringLiteral("PRAGMA foreign_keys = ON"));
        if (mode == Mode::ReadWrite) {
            (void)one(QStringLiteral("PRAGMA journal_mode = WAL"));
            run(QStringLiteral("PRAGMA synchronous = FULL"));
        }
    } catch (...) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Database::~Database()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery Database::query(const QString& sql, std::initializer_list<QVariant> values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        fail(QStringLiteral("the progress file cannot be used"), query.lastError());
    }
    for (const QVariant& value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        fail(QStringLiteral("the progress could not be read or written"), query.lastError());
    }
    return query;
}

void Database::run(const QString& sql, std::initializer_list<QVariant> values) const
{
    query(sql, values);
}

void Database::each(const QString& sql, std::initializer_list<QVariant> values,
                    const std::function<void(const QSqlQuery&)>& row) const
{
    QSqlQuery found = query(sql, values);
    while (found.next()) {
        row(found);
    }
}

QVariant Database::one(const QString& sql, std::initializer_list<QVariant> values) const
{
    QSqlQuery found = query(sql, values);
    return found.next() ? found.value(0) : QVariant();
}

int Database::version() const
{
    return one(QStringLiteral("PRAGMA user_version")).toInt();
}

bool Database::isWhole() const
{
    try {
        return one(QStringLiteral("PRAGMA quick_check")).toString() == QStringLiteral("ok");
    } catch (const Damaged&) {
        return false;
    }
}

Transaction::Transaction(const Database& database) : m_database(database)
{
    m_database.run(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    if (m_open) {
        try {
            m_database.run(QStringLiteral("ROLLBACK"));
        } catch (const StoreError&) {
            // SQLite has rolled back by itself, or will when the connection closes.
        }
    }
}

void Transaction::commit()
{
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
}

}  // namespace kinetarium::progress
