// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/progress/schedule.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace kinetarium::progress {

/// The world's fault, not ours: a full disk, a file that another program holds. Nothing was changed.
class StoreError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One person at this computer.
struct Learner {
    std::int64_t id = 0;
    std::string name;
    Time since = 0;
};

/// One answer.
struct Attempt {
    std::string uid;           ///< the same answer recorded or imported twice is one; the store gives one to none
    std::int64_t learner = 0;
    std::string question;      ///< "chapter/id" of the book, "deck/id" of an imported one
    std::string chapter;
    std::string aim;
    Time at = 0;
    double share = 0;          ///< mark, 0 to 1
    bool right = false;
    Rating rating = Rating::Again;
    std::optional<int> confidence;  ///< per cent, given before the reveal
    int seconds = 0;           ///< it took
    std::string response;      ///< what was answered, as text
    std::string session;
};

/// A session that can be taken up exactly where it was left.
struct SavedSession {
    std::string id;
    std::int64_t learner = 0;
    std::string kind;
    std::string state;         ///< the session's own text
    Time at = 0;
};

struct ImportReport {
    std::size_t taken = 0;
    std::size_t known = 0;     ///< already there
    std::vector<std::string> refused;
};

/// Everything that a learner has done. Each change is one transaction, on disk when the call returns; two programs may
/// have the same store open. Throws StoreError.
class Store {
public:
    virtual ~Store() = default;

    virtual bool readOnly() const = 0;

    virtual std::vector<Learner> learners() const = 0;
    virtual Learner addLearner(const std::string& name, Time now) = 0;  ///< StoreError when the name is taken or empty
    virtual void renameLearner(std::int64_t learner, const std::string& name) = 0;

    /// Records an answer and what it does to the memory, which is read in the same transaction; `session`, where there is one,
    /// is saved in it too, so that after a crash the place is that of the answers.
    virtual Memory record(Attempt attempt, const Scheduler& scheduler, const SavedSession* session = nullptr) = 0;
    /// Takes an answer back, its effect on the memory too; nothing when there is none of that uid. What the same question
    /// was answered since, in another window, stays and is counted anew.
    virtual std::optional<Attempt> takeBack(const std::string& uid, const Scheduler& scheduler,
                                            const SavedSession* session = nullptr) = 0;
    virtual std::vector<Attempt> attempts(std::int64_t learner) const = 0;  ///< oldest first
    virtual std::map<std::string, Memory> memories(std::int64_t learner) const = 0;

    virtual std::set<std::string> flags(std::int64_t learner) const = 0;
    virtual void setFlag(std::int64_t learner, const std::string& question, bool on) = 0;

    virtual void saveSession(const SavedSession& session) = 0;
    virtual std::optional<SavedSession> lastSession(std::int64_t learner) const = 0;
    virtual void endSession(const std::string& id) = 0;

    /// Free text by key: wanted retention, daily limit, date of the exam. Empty when never set.
    virtual std::string preference(std::int64_t learner, const std::string& key) const = 0;
    virtual void setPreference(std::int64_t learner, const std::string& key, const std::string& value) = 0;

    virtual std::string exportJson() const = 0;              ///< everything of everybody
    virtual std::string exportCsv(std::int64_t learner) const = 0;  ///< the answers
    /// Adds what an exportJson() holds; learners are matched by name, answers by uid. Nothing is overwritten: the
    /// memory of a question is the newer of the two.
    virtual ImportReport importJson(const std::string& json) = 0;
    /// Deletes everything, backups and damaged files that were kept aside too; undoDelete() brings back what this store
    /// held, until it is opened again.
    virtual void deleteEverything() = 0;
    virtual bool undoDelete() = 0;
};

/// What happened when a store was opened.
struct Opened {
    enum class How {
        Ready,
        Created,
        Migrated,   ///< from an older version, after a backup
        Newer,      ///< written by a newer program: opened read-only
        Corrupt     ///< kept aside under `kept`; a new one was made, and `backup` can be taken
    };
    std::unique_ptr<Store> store;
    How how = How::Ready;
    std::string message;             ///< for people, empty when there is nothing to say
    std::filesystem::path kept;
    std::filesystem::path backup;    ///< the newest good backup, where there is something it can mend; or empty
};

/// Opens the store in a folder, which is made if it is missing: checks it, migrates it, and once a day makes a backup
/// (the newest seven are kept). Throws StoreError when the folder cannot be used.
Opened openStore(const std::filesystem::path& folder, Time now);
/// Puts a backup in the place of the store, which must not be open; the present file is kept aside.
void restoreBackup(const std::filesystem::path& folder, const std::filesystem::path& backup, Time now);

}  // namespace kinetarium::progress
