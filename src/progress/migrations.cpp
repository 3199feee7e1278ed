// SPDX-License-Identifier: GPL-3.0-or-later
// One list of statements per version; a published one is never edited, only followed by the next.
#include "progress/migrations.h"

#include <array>
#include <vector>

namespace kinetarium::progress {

namespace {

using Statements = std::vector<const char*>;

const Statements& first()
{
    static const Statements statements{
        "CREATE TABLE learner (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, since INTEGER NOT NULL) STRICT",
        "CREATE TABLE card (learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE, question TEXT NOT NULL, "
        "phase INTEGER NOT NULL, step INTEGER NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL, "
        "last INTEGER NOT NULL, due INTEGER NOT NULL, PRIMARY KEY (learner, question)) STRICT, WITHOUT ROWID",
        "CREATE TABLE attempt (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, "
        "learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE, question TEXT NOT NULL, chapter TEXT NOT NULL, "
        "at INTEGER NOT NULL, share REAL NOT NULL, correct INTEGER NOT NULL, rating INTEGER NOT NULL, "
        "confidence INTEGER, seconds INTEGER NOT NULL, response TEXT NOT NULL, session TEXT NOT NULL, "
        "before TEXT NOT NULL) STRICT",
        "CREATE INDEX attempt_by_learner ON attempt (learner, id)",
        "CREATE TABLE session (id TEXT PRIMARY KEY, learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE, "
        "kind TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL) STRICT",
        "CREATE TABLE preference (learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE, key TEXT NOT NULL, "
        "value TEXT NOT NULL, PRIMARY KEY (learner, key)) STRICT, WITHOUT ROWID",
    };
    return statements;
}

/// Flags, and the learning aim of each answer, for the dashboard's weakest aims.
const Statements& second()
{
    static const Statements statements{
        "CREATE TABLE flag (learner INTEGER NOT NULL REFERENCES learner ON DELETE CASCADE, question TEXT NOT NULL, "
        "PRIMARY KEY (learner, question)) STRICT, WITHOUT ROWID",
        "ALTER TABLE attempt ADD COLUMN aim TEXT NOT NULL DEFAULT ''",
    };
    return statements;
}

const std::array<const Statements* (*)(), 2> steps{[] { return &first(); }, [] { return &second(); }};

}  // namespace

int currentVersion()
{
    return static_cast<int>(steps.size());
}

void migrate(const Database& database)
{
    Transaction transaction(database);
    for (int version = database.version(); version < currentVersion(); ++version) {
        for (const char* statement : *steps[static_cast<std::size_t>(version)]()) {
            database.run(QString::fromLatin1(statement));
        }
        database.run(QStringLiteral("PRAGMA user_version = %1").arg(version + 1));
    }
    transaction.commit();
}

}  // namespace kinetarium::progress
