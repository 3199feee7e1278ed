// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/text_file.h"

#include <string>
#include <variant>
#include <vector>

namespace kinetarium::book {

/// A fenced block: what its info string says, and its text.
struct Fence {
    std::string info;
    std::string text;
    int textLine = 0;  ///< line of the text's first line
    Place place;       ///< of the fence itself
};

using ProseBlock = std::variant<Heading, Paragraph, Quote, List, Table, Fence>;

struct Prose {
    std::vector<ProseBlock> blocks;
    bool complete = true;  ///< false: reading was given up, and `blocks` is not all there is
};

/// Reads the CommonMark that begins at `offset` of a file. What has no place in a book becomes a fault.
Prose readProse(const TextFile& file, std::size_t offset, FaultList& faults);

}  // namespace kinetarium::book
