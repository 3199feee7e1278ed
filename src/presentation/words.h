// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/library.h"

#include <string>

namespace kinetarium::presentation {

/// A short text of the chapter (a caption, a claim, a note) as plain words: values read at this moment, citations in
/// short form, terms as written.
std::string plainWords(const PreparedChapter& chapter, const std::string& text, const model::Course& course, double time,
                       double clockFrom);

/// The same of a line of prose, whose styles are left out.
std::string plainWords(const PreparedChapter& chapter, const book::Line& line, const model::Course& course, double time,
                       double clockFrom);

/// A value with its unit, or "not known here" where the course knows none.
std::string valueWords(double value, const std::string& unit, int digits = 3);

/// A moment or a stretch as people say it: minutes and more in two units ("2 h 40 min"), less as a quantity ("21 ms").
std::string timeWords(double time, const std::string& unit, int digits = 3);

/// The same in short, for a tick: "80 min", "2 h", "7 d".
std::string timeTick(double time, const std::string& unit);

/// Whether such a text holds a value that moves with the settings or the present moment.
bool holdsLiveValue(const PreparedChapter& chapter, const std::string& text);

}  // namespace kinetarium::presentation
