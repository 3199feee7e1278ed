// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/text_file.h"

#include <optional>
#include <string>

namespace kinetarium::book {

/// Reads chapters/<slug>/chapter.md. Nothing when it cannot be used; `faults` says why.
std::optional<Chapter> readChapter(const ContentFolder& folder, const std::string& slug, FaultList& faults);

}  // namespace kinetarium::book
