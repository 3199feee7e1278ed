// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/library.h"

#include <optional>
#include <string>
#include <vector>

namespace kinetarium::presentation {

/// One click of a lesson with its names found: a figure or a question, never both.
struct PreparedItem {
    std::size_t index = 0;                      ///< in the plan
    std::optional<Opening> opening;
    const book::Question* question = nullptr;
    std::string title;                          ///< of the step or of the question
    std::string notes;                          ///< the item's, or those of the step, as written
    double minutes = 0;
};

/// Joins a plan with the library. What does not fit (an unknown step, a setting outside its range, an unknown question)
/// is left out and appended to `faults`, with the plan's file and line.
std::vector<PreparedItem> prepare(const Library& library, const book::Lesson& lesson, std::vector<book::Fault>& faults);

/// Every step of a chapter in its order, with its own notes: what F5 presents when no plan is open.
book::Lesson lessonOf(const PreparedChapter& chapter);

/// A question's title, or the first words of its stem.
std::string questionTitle(const book::Question& question);

/// "CHAPTER/STEP" as a link, and a link as it is. Throws model::Refused.
Link itemLink(const std::string& what);

}  // namespace kinetarium::presentation
