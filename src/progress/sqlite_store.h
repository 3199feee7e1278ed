// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/progress/store.h"
#include "progress/database.h"

namespace kinetarium::progress {

/// The store in one SQLite file of the current version.
class SqliteStore : public Store {
public:
    SqliteStore(const std::filesystem::path& file, Database::Mode mode);

    bool readOnly() const override { return m_mode == Database::Mode::ReadOnly; }
    std::vector<Learner> learners() const override;
    Learner addLearner(const std::string& name, Time now) override;
    void renameLearner(std::int64_t learner, const std::string& name) override;
    Memory record(Attempt attempt, const Scheduler& scheduler, const SavedSession* session) override;
    std::optional<Attempt> takeBack(const std::string& uid, const Scheduler& scheduler, const SavedSession* session) override;
    std::vector<Attempt> attempts(std::int64_t learner) const override;
    std::map<std::string, Memory> memories(std::int64_t learner) const override;
    std::set<std::string> flags(std::int64_t learner) const override;
    void setFlag(std::int64_t learner, const std::string& question, bool on) override;
    void saveSession(const SavedSession& session) override;
    std::optional<SavedSession> lastSession(std::int64_t learner) const override;
    void endSession(const std::string& id) override;
    std::string preference(std::int64_t learner, const std::string& key) const override;
    void setPreference(std::int64_t learner, const std::string& key, const std::string& value) override;
    std::string exportJson() const override;
    std::string exportCsv(std::int64_t learner) const override;
    ImportReport importJson(const std::string& json) override;
    void deleteEverything() override;
    bool undoDelete() override;

private:
    std::filesystem::path m_folder;
    Database::Mode m_mode;
    Database m_database;
    std::string m_deleted;  ///< what deleteEverything() took, as exportJson() wrote it

    void requireWritable() const;
    Memory memory(std::int64_t learner, const std::string& question) const;
    void setMemory(std::int64_t learner, const std::string& question, const Memory& memory) const;
    void insert(const Attempt& attempt, const Memory& before) const;
    void keep(const SavedSession& session) const;
    void removeCopies() const;
    std::int64_t learnerNamed(const std::string& name, Time since) const;
};

/// A memory as text that reads back exactly, and back; what no schedule could have written is a new one.
QString memoryText(const Memory& memory);
Memory memoryFromText(const QString& text);

}  // namespace kinetarium::progress
