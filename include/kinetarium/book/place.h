// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kinetarium::book {

/// What is wrong with content: a value, never an exception. All faults of a book are reported together.
struct Fault {
    std::string file;     ///< relative to the content folder
    int line = 0;         ///< 1-based; 0 when the fault is the whole file's
    std::string what;     ///< what is wrong: what was expected and what was found
    std::string remedy;   ///< what to do, in one clause
};
/// "file:line: what; remedy"
std::string toString(const Fault& fault);

/// Where something stands, so that a later check (a step's unknown parameter) can still say file and line.
struct Place {
    std::string file;
    int line = 0;
};

}  // namespace kinetarium::book
