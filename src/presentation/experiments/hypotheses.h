// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"

#include <string>
#include <vector>

namespace kinetarium::presentation {

/// One hypothesis held against one finding: what the mechanism says under the hypothesis' switches.
struct Prediction {
    enum class Verdict { Agrees, Differs, NotModelled };
    Verdict verdict = Verdict::NotModelled;
    double value = 0;        ///< in `unit`; not a number where there is none
    std::string unit;
    std::string predicted;   ///< for people: "1.32", or "not in this model"
    std::string why;         ///< what the model lacks, or what a hypothesis that differs has to explain; may be empty
};
/// "agrees", "differs", "not modelled".
std::string verdictWord(Prediction::Verdict verdict);

struct HypothesisGrid {
    std::vector<const book::Hypothesis*> rows;
    std::vector<const book::Finding*> columns;
    std::vector<std::string> found;               ///< per column, what the paper found: "at least 1.1"
    std::vector<std::vector<Prediction>> cells;   ///< [row][column]
};
/// Runs every hypothesis that the model contains against every finding. The book must outlive the grid.
HypothesisGrid hypothesisGrid(const book::Book& book);

}  // namespace kinetarium::presentation
