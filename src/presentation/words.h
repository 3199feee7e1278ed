// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/library.h"

#include <string>

namespace kinetarium::presentation {

/// A short text of the chapter (a caption, a claim, a note) as plain words: values read at this moment, citations in
/// short form, terms as written.
std::string plainWords(const PreparedChapter& chapter, const std::string& text, const model::Course& course, double time,
                       double clockFrom);

/// Whether such a text holds a value that moves with the settings or the present moment.
bool holdsLiveValue(const PreparedChapter& chapter, const std::string& text);

}  // namespace kinetarium::presentation
