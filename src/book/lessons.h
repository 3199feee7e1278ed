// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/text_file.h"
#include "kinetarium/book/lesson.h"

#include <vector>

namespace kinetarium::book {

/// Every chapters/<slug>/*.lesson, by chapter and file name; those that cannot be used are left out, with their faults.
std::vector<Lesson> readLessons(const ContentFolder& folder, const std::string& slug, FaultList& faults);

/// One file's text; `id` is what the plan is called.
std::optional<Lesson> readLesson(const std::string& yaml, const std::string& file, const std::string& id, FaultList& faults);

}  // namespace kinetarium::book
