// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/place.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kinetarium::book {

/// One click of a lesson: a figure is shown, or a question is asked.
struct LessonItem {
    enum class Kind { Show, Ask };
    Kind kind = Kind::Show;
    std::string what;       ///< Show: kinetarium://…, or CHAPTER/STEP for the step as it stands; Ask: id of a question
    std::string notes;      ///< for the presenter; empty: those of the step
    double minutes = 0;     ///< that it may take; 0: not said
    Place place;
};

/// A lesson plan: what is shown and asked, in what order, in how many minutes. Shipped ones lie beside their chapter,
/// a teacher's own anywhere.
struct Lesson {
    std::string id;         ///< "CHAPTER/FILE" of a shipped one, else the file's name without its end
    std::string title;
    std::string about;      ///< for whom, and what they take home; may be empty
    double minutes = 0;     ///< planned in all; 0: the sum of the items'
    std::vector<LessonItem> items;
    Place place;

    /// What was planned in all.
    double planned() const;
};

inline constexpr const char* lessonFileEnd = ".lesson";

/// A plan and what is wrong with it. Items that cannot be read are left out.
struct LoadedLesson {
    std::optional<Lesson> lesson;   ///< nothing where the file cannot be read as a plan at all
    std::vector<Fault> faults;
};

/// A teacher's own file. Never throws for what is in it; a missing file is a fault.
LoadedLesson loadLesson(const std::filesystem::path& file);
/// The text of such a file: what loadLesson reads as the same plan.
std::string lessonText(const Lesson& lesson);

}  // namespace kinetarium::book
