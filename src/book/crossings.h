// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/text_file.h"

namespace kinetarium::book {

/// What of a book could be read: what is cited from a part that could not is not held against the citing.
struct Known {
    bool references = false;
    bool terms = false;
};

/// Checks what one part of a book says about another: citations, terms, links between chapters, images, the chapters'
/// order. What leads nowhere becomes plain text, so that every citation and term of the book can be looked up.
void checkCrossings(Book& book, const Known& known, const ContentFolder& folder, FaultList& faults);

}  // namespace kinetarium::book
