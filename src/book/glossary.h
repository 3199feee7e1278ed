// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/text_file.h"

#include <optional>
#include <vector>

namespace kinetarium::book {

/// Reads glossary.md, sorted by term; nothing when it cannot be read at all.
std::optional<std::vector<GlossaryTerm>> readGlossary(const ContentFolder& folder, FaultList& faults);

}  // namespace kinetarium::book
