// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"
#include "kinetarium/model/mechanism.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

/// The questions whose answers the model gives: numbers that are drawn, curves that are predicted, goals that are reached.
namespace kinetarium::presentation {

/// A generated question with its values drawn by the seed: a numeric question whose right answer is read from the model
/// and whose slips carry their reasons. Throws model::Refused.
book::Question drawn(const book::Question& question, std::uint64_t seed);

/// A point of a curve that somebody drew.
struct DrawnPoint {
    double time;   ///< in the mechanism's time unit
    double value;  ///< in the observable's unit
};

/// What makes a curve: measured on the true one and on the drawn one in the same way.
struct CurveShape {
    double start = 0;
    double extreme = 0;      ///< value where it is farthest from the start
    double extremeTime = 0;
    double end = 0;
    double rise() const { return extreme - start; }
    /// Share of the way back at the end: 0 stays where it went, 1 is back.
    double back() const { return rise() == 0 ? 1 : (extreme - end) / rise(); }
};

struct CurveMark {
    /// One of the four, in words: "Highest", "1 h", "4 days", and whether that was near enough.
    struct Aspect {
        std::string what, drawn, truth;
        bool met = false;
    };
    book::Mark mark;         ///< a quarter for each of direction, time of the peak, size and return
    std::vector<Aspect> aspects;
    CurveShape truth;
    CurveShape drawn;
    double timeFactor = 0;   ///< that was allowed
    double sizeShare = 0;    ///< that was allowed: no less than the model's own people differ
};

/// Marks a drawn curve against the model. Points in ascending time. Throws model::Refused.
CurveMark markCurve(const book::CurveTask& task, std::span<const DrawnPoint> points);
/// The true course of a curve task: the settings it runs under, and the range in the mechanism's time unit.
struct CurveCourse {
    model::Course course;
    double from;
    double to;
};
CurveCourse courseOf(const book::CurveTask& task);

/// How far a goal is reached under the learner's settings.
struct GoalState {
    struct Condition {
        double value;
        std::string text;    ///< "steady block, GluN2C: 0.23 (at least 0.2)"
        bool met;
    };
    std::vector<Condition> conditions;
    bool reached = false;
};
GoalState checkGoal(const book::GoalTask& goal, const model::Settings& settings);
/// The settings a goal starts from.
model::Settings settingsOf(const book::GoalTask& goal);

/// Everything in the questions that names a mechanism, a parameter, a step or a part: what does not exist is a fault with
/// file and line. Goals that seek a person's dose are refused.
std::vector<book::Fault> checkQuestions(const book::Book& book);

}  // namespace kinetarium::presentation
