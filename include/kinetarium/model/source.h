// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

namespace kinetarium::model {

/// How well a number is known. Shown beside the number everywhere, always as shape, word and colour.
enum class Grade {
    Measured,      ///< read in the source that is named, or in a team that quotes or digitised it
    Derived,       ///< computed from other values given here
    Illustrative,  ///< a modelling choice, fitted or picked; not a measurement
    ToBeChecked    ///< recalled from the named paper and not read again
};

/// "measured", "derived", "illustrative", "to be checked".
std::string gradeName(Grade grade);

/// Where a number comes from. There is no default: a number without a source cannot be declared.
struct Source {
    Source(Grade grade, std::string citation, std::string note = {})
        : grade(grade), citation(std::move(citation)), note(std::move(note)) {}

    Grade grade;
    std::string citation;  ///< author and year ("Gilling 2009"), or who chose it ("Kinetarium")
    std::string note;      ///< one sentence: conditions, species, what was measured or why it was chosen
};

}  // namespace kinetarium::model
