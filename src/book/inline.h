// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/faults.h"

#include <string>
#include <vector>

namespace kinetarium::book {

/// A stretch of a line as Markdown leaves it: one style, no value, citation or term recognised yet.
struct Run {
    enum class Kind { Text, Code, Link, Image, Break };
    Kind kind = Kind::Text;
    std::string text;
    std::string target;
    bool emphasis = false;
    bool strong = false;
    bool literal = false;  ///< the first character was escaped: it opens nothing
    int line = 0;          ///< of the first character; a run stays within one line
};

/// Recognises {{values}}, [@citations] and [[terms]] in the runs of one paragraph, heading, cell or item.
Line toSpans(const std::vector<Run>& runs, const std::string& file, FaultList& faults);

}  // namespace kinetarium::book
