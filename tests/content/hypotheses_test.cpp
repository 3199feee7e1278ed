// SPDX-License-Identifier: GPL-3.0-or-later
// The grid that the scene draws is the grid that content/hypotheses.yaml declares.
#include "presentation/experiments/hypotheses.h"
#include "presentation/library.h"
#include "scene/hypotheses/predictions.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kinetarium;
using presentation::Prediction;
namespace drawn = kinetarium::scene::hypotheses;

TEST_CASE("hypotheses: the scene predicts what the content's own switches and findings predict")
{
    const presentation::Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    const presentation::HypothesisGrid grid = presentation::hypothesisGrid(library.book());
    REQUIRE(grid.rows.size() == drawn::hypotheses().size());
    REQUIRE(grid.columns.size() == drawn::findings().size());
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        const drawn::Hypothesis& hypothesis = drawn::hypotheses()[row];
        CAPTURE(hypothesis.id);
        CHECK(grid.rows[row]->id == hypothesis.id);
        CHECK(grid.rows[row]->modelled() == hypothesis.modelled());
        CHECK(hypothesis.modelled() == (row < drawn::kModelled));
        for (std::size_t column = 0; column < grid.columns.size(); ++column) {
            const drawn::Finding& finding = drawn::findings()[column];
            CAPTURE(finding.id);
            CHECK(grid.columns[column]->id == finding.id);
            CHECK(grid.columns[column]->title == finding.title);
            CHECK(grid.found[column] == drawn::foundWords(finding));
            if (!hypothesis.modelled())
                continue;
            const Prediction& asked = grid.cells[row][column];
            const drawn::Prediction& told = drawn::prediction(row, column);
            CHECK(std::isnan(asked.value) == std::isnan(told.value));
            if (!std::isnan(asked.value))
                CHECK(asked.value == Approx(told.value));
            CHECK((asked.verdict == Prediction::Verdict::Agrees) == (told.verdict == drawn::Verdict::Agrees));
            CHECK((asked.verdict == Prediction::Verdict::Differs) == (told.verdict == drawn::Verdict::Differs));
        }
    }
}
