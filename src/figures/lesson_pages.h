// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/handout.h"
#include "presentation/library.h"

#include <string>
#include <vector>

namespace kinetarium::figures {

/// A plan's pages for a hand-out: every figure at its still moment with its curves and the presenter's notes, every
/// question with its options, its answer and its reason. What of the plan cannot be shown is left out.
std::vector<HandoutItem> lessonPages(const presentation::Library& library, const book::Lesson& lesson, paint::ThemeId theme);

/// The hand-out itself: a PDF, or page-01.png and so on in a folder when the path has no such end. Empty, or in one line
/// why it could not be written.
std::string lessonHandout(const presentation::Library& library, const book::Lesson& lesson, paint::ThemeId theme,
                          const std::string& path);

}  // namespace kinetarium::figures
