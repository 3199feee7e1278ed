// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/progress/store.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <filesystem>
#include <functional>
#include <initializer_list>

namespace kinetarium::progress {

/// What SQLite calls corrupt or no database at all. Any other refusal (a full disk, a lock, permissions) is no damage.
class Damaged : public StoreError {
public:
    using StoreError::StoreError;
};

/// A connection to one SQLite file, with foreign keys, a write-ahead log that is flushed at every commit, and patience
/// for another program's transaction. Throws StoreError, or Damaged, with SQLite's words.
class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };
    Database(const std::filesystem::path& file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const QString& sql, std::initializer_list<QVariant> values = {}) const;
    void each(const QString& sql, std::initializer_list<QVariant> values,
              const std::function<void(const QSqlQuery&)>& row) const;
    /// The first column of the first row; invalid without one.
    QVariant one(const QString& sql, std::initializer_list<QVariant> values = {}) const;

    int version() const;
    /// Whether SQLite finds the file whole. Throws StoreError where it cannot be asked.
    bool isWhole() const;

private:
    QString m_name;
    QSqlDatabase m_database;

    QSqlQuery query(const QString& sql, std::initializer_list<QVariant> values) const;
};

/// Rolls back unless committed. Takes the write lock at once, so that what is read inside is what is written over.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    const Database& m_database;
    bool m_open = true;
};

}  // namespace kinetarium::progress
