// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/text_file.h"

#include <map>
#include <optional>
#include <string>

namespace kinetarium::book {

/// Reads references.json; nothing when it cannot be read at all.
std::optional<std::map<std::string, Reference>> readReferences(const ContentFolder& folder, FaultList& faults);

}  // namespace kinetarium::book
