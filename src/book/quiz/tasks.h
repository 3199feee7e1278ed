// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/prose.h"

#include <optional>
#include <vector>

namespace kinetarium::book {

/// A fenced task block. Nothing when what is left could not be asked.
std::optional<Question> readTask(const Fence& fence, FaultList& faults);

/// quiz.gift and tasks.md of a chapter, as far as they exist: questions with the chapter's slug and their places. Faults:
/// what GIFT refuses, an id or a stem that stands twice, an aim that the chapter does not state, a wrong answer without a
/// reason, an explanation that neither cites nor leads anywhere.
std::vector<Question> readQuestions(const ContentFolder& folder, const Chapter& chapter, FaultList& faults);

}  // namespace kinetarium::book
