// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kinetarium::progress {

/// Seconds since 1970, UTC.
using Time = std::int64_t;
inline constexpr Time day = 86400;

/// How well an answer was known. Values as FSRS numbers them.
enum class Rating : std::uint8_t { Again = 1, Hard = 2, Good = 3, Easy = 4 };

/// What is known of one learner's memory of one question. Between two answers it does not change.
struct Memory {
    enum class Phase : std::uint8_t { New, Learning, Review, Relearning };
    Phase phase = Phase::New;
    int step = 0;           ///< of the short steps while learning and relearning
    double stability = 0;   ///< days after which the chance of recall has fallen to 0.9
    double difficulty = 0;  ///< 1 to 10
    Time last = 0;          ///< last answer
    Time due = 0;           ///< 0: at once
    bool operator==(const Memory&) const = default;
};

/// FSRS, version 6, with its published default weights: the Free Spaced Repetition Scheduler of Ye and others. Its
/// numbers agree with the public reference implementation's (py-fsrs 6.3.1) on that implementation's own vectors.
/// Intervals are not fuzzed: the same answers give the same days.
class Scheduler {
public:
    static constexpr std::array<double, 21> defaultWeights{
        0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
    static constexpr Time learningSteps[] = {60, 600};  ///< s
    static constexpr Time relearningSteps[] = {600};
    static constexpr int longestInterval = 36500;       ///< days

    /// `retention` is the chance of recall at which a question comes back, 0.7 to 0.97; the nearest bound is taken.
    explicit Scheduler(double retention = 0.9);

    double retention() const { return m_retention; }
    /// The memory after an answer at `now`.
    Memory answered(const Memory& before, Rating rating, Time now) const;
    /// Chance of recall at `now`, whole days counted; 0 for what was never answered.
    double recall(const Memory& memory, Time now) const;
    /// Days until recall falls to the retention wanted: whole, at least 1.
    int interval(double stability) const;

private:
    double m_retention;

    double afterRecall(const Memory& memory, double recall, Rating rating) const;
    double afterLapse(const Memory& memory, double recall) const;
    Memory strengthened(const Memory& before, Rating rating, Time now) const;
};

/// A plan of reviews up to an exam.
struct ExamPlan {
    struct Review {
        std::size_t card;  ///< index into the memories given
        int day;           ///< 0: today
    };
    std::vector<Review> reviews;     ///< by day
    double recallWithout = 0;        ///< mean expected recall on the day of the exam if nothing more is done
    double recallWith = 0;           ///< the same with the plan
    std::vector<double> forecast;    ///< mean expected recall on each day up to the exam, with the plan
};

/// The reviews that raise the expected recall on the day of the exam most, at most `perDay` a day and `today` today.
/// Each review is placed where it gains most given those already placed, then moved while moving helps; on small
/// problems that is compared with trying everything. An answer is taken as Good with the chance of recall, else Again.
ExamPlan planForExam(const Scheduler& scheduler, const std::vector<Memory>& memories, Time now, int days, int perDay, int today);

}  // namespace kinetarium::progress
