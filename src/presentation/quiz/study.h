// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"
#include "kinetarium/progress/store.h"
#include "presentation/quiz/decks.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kinetarium::presentation {

/// All questions that can be asked, ours and imported, each under a key that never changes: "chapter/id" or "deck/id".
class QuestionBank {
public:
    QuestionBank(const book::Book& book, const Decks& decks);
    /// Gathers the questions again, after decks came or went. Entries that were handed out are gone.
    void rebuild();

    struct Entry {
        std::string key;
        std::string group;            ///< chapter slug, or "deck:id"
        std::string groupTitle;
        const book::Question* question;
        std::filesystem::path pictures;  ///< folder of a deck's pictures, or empty
    };
    const std::vector<Entry>& entries() const { return m_entries; }  ///< in reading order; descriptions are left out
    const Entry* find(const std::string& key) const;

private:
    const book::Book& m_book;
    const Decks& m_decks;
    std::vector<Entry> m_entries;
    std::map<std::string, std::size_t> m_byKey;
};

/// One learner and what he knows: the store, the schedule, and what the dashboard shows. No pixels.
class Study {
public:
    using Clock = std::function<progress::Time()>;
    /// Opens the store. Throws progress::StoreError.
    Study(const QuestionBank& bank, std::filesystem::path folder, Clock clock);

    const progress::Opened& opened() const { return m_opened; }
    progress::Store& store() { return *m_opened.store; }
    /// Puts the backup that was offered in the place of the damaged store.
    void takeBackup();

    const std::vector<progress::Learner>& learners() const { return m_learners; }
    const progress::Learner& learner() const { return m_learners[m_learner]; }
    void addLearner(const std::string& name);     ///< and makes it the present one; throws StoreError
    void chooseLearner(std::int64_t id);
    /// Reads learners again, after an import or a deletion. There is always one.
    void refresh();
    /// Brings back what was deleted, and whoever was learning then; false when there is nothing.
    bool undoDelete();

    progress::Time now() const { return m_clock(); }
    progress::Scheduler scheduler() const { return progress::Scheduler(retention()); }
    double retention() const;                     ///< 0.9 unless set
    void setRetention(double retention);
    int dailyLimit() const;                       ///< new and due questions a day; 30 unless set
    void setDailyLimit(int questions);
    int minutesPerDay() const;                    ///< for the exam plan; 15 unless set
    void setMinutesPerDay(int minutes);
    std::optional<progress::Time> examDate() const;
    void setExamDate(std::optional<progress::Time> date);

    /// Keys for a session, of one group or (empty) of all: "chapter" asks everything, "mixed" what is due and new or, with
    /// an exam ahead, what its plan has for today; "flagged" what was flagged, "quick" five, "exam" twenty.
    std::vector<std::string> choose(const std::string& kind, const std::string& group, std::uint64_t seed) const;

    struct GroupState {
        std::string group, title;
        std::size_t questions = 0, seen = 0, due = 0;
        double mastery = 0;        ///< mean chance of recall now, unseen questions as 0
    };
    std::vector<GroupState> groups() const;
    std::vector<std::size_t> forecast(int days) const;   ///< questions due on each of the next days, overdue on the first
    struct CalibrationBin {
        int from, to;              ///< confidence, per cent
        std::size_t answers = 0;
        double said = 0;           ///< mean confidence given, as a share; the middle of the bin without answers
        double right = 0;          ///< share
    };
    std::vector<CalibrationBin> calibration() const;
    struct AimState {
        std::string chapter, aim;
        std::size_t answers = 0;
        double share = 0;          ///< mean mark
    };
    std::vector<AimState> weakestAims(std::size_t most) const;
    /// The plan for the exam date that is set, from what is left of today on; nothing without one, or when it is past.
    const std::optional<progress::ExamPlan>& examPlan() const;
    /// Keys that the plan has for today; nothing without a plan.
    std::optional<std::vector<std::string>> plannedToday() const;
    std::size_t flagged() const;     ///< questions that can be asked and are flagged
    std::size_t answersToday() const;

private:
    const QuestionBank& m_bank;
    std::filesystem::path m_folder;
    Clock m_clock;
    progress::Opened m_opened;
    std::vector<progress::Learner> m_learners;
    std::size_t m_learner = 0;

    /// The plan, and what it was made from: it is the same until something of that changes.
    mutable std::optional<progress::ExamPlan> m_plan;
    mutable std::string m_planOf;

    int numberPreference(const std::string& key, int otherwise) const;
    double secondsPerAnswer() const;
};

}  // namespace kinetarium::presentation
