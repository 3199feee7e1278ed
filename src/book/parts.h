// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/prose.h"

#include <optional>
#include <string>

namespace kinetarium::book {

/// The parts of a chapter that are written in YAML: its front matter and its fenced blocks.

/// The front matter of the chapter in the folder `slug`, and where the prose begins. Nothing when the chapter cannot
/// be used.
struct FrontMatter {
    Chapter chapter;
    std::size_t proseOffset = 0;
};
std::optional<FrontMatter> readFrontMatter(const TextFile& file, const std::string& slug, FaultList& faults);

/// Nothing when what is left would be no step, claim or figure.
std::optional<Step> readStep(const Fence& fence, FaultList& faults);
std::optional<Claim> readClaim(const Fence& fence, FaultList& faults);
std::optional<Figure> readFigure(const Fence& fence, FaultList& faults);

}  // namespace kinetarium::book
