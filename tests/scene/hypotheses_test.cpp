// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_scene_laws.h"
#include "scene/hypotheses/grid.h"

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("hypotheses");
}

}  // namespace

TEST_CASE("hypotheses: what every scene of the cascade must keep to")
{
    checkWords(scene());
    checkSwitchedOff(scene());
    checkPure(scene());
    checkParts(scene());
    checkFocus(scene());
    checkDescription(scene());
}

using namespace kinetarium::scene::hypotheses;

TEST_CASE("hypotheses: no row meets all, and each arm alone misses what the other explains")
{
    const auto verdict = [](std::size_t row, std::string_view id) {
        for (std::size_t i = 0; i < findings().size(); ++i) {
            if (findings()[i].id == id)
                return prediction(row, i).verdict;
        }
        throw std::logic_error("no such finding");
    };
    CHECK(verdict(0, "bdnf-in-thirty-minutes") == Verdict::Differs);
    CHECK(verdict(1, "glutamate-rises") == Verdict::Differs);
    CHECK(verdict(2, "bdnf-in-thirty-minutes") == Verdict::Agrees);
    CHECK(verdict(2, "glutamate-rises") == Verdict::Agrees);
    CHECK(verdict(2, "memantine-no-surge") == Verdict::Differs);
}

TEST_CASE("hypotheses: a prediction and its limit stand on the same side of each other on the scale as in numbers")
{
    const Grid grid = laidOut({1280, 645});
    for (std::size_t column = 0; column < findings().size(); ++column) {
        const Finding& finding = findings()[column];
        CAPTURE(finding.id);
        CHECK(finding.from < finding.limit);
        CHECK(finding.limit < finding.to);
        for (std::size_t row = 0; row < kModelled; ++row) {
            const Prediction& told = prediction(row, column);
            if (told.verdict == Verdict::Silent)
                continue;
            const bool right = grid.on(column, told.value) >= grid.on(column, finding.limit);
            CHECK(right == (told.value >= finding.limit));
            CHECK((told.verdict == Verdict::Agrees) == (finding.atLeast ? right : told.value <= finding.limit));
        }
    }
}

TEST_CASE("hypotheses: where a step is about what is not modelled, each such hypothesis is named with what lacks")
{
    Moment moment = cascadeMoment(55);
    moment.focus = "not-modelled";
    const std::string words = scene().describe(moment);
    for (const Hypothesis& each : kinetarium::scene::hypotheses::hypotheses()) {
        const bool named = words.find(std::string(each.title) + " (" + std::string(each.lacks) + ")") != std::string::npos;
        CAPTURE(each.title);
        CHECK(named != each.modelled());
    }
    CHECK(words.find("misses") == std::string::npos);
}

TEST_CASE("hypotheses: the switches of the course light their row")
{
    const auto lit = [](const char* interneurons, const char* resting) {
        const Moment moment = cascadeMoment(55, {{{"interneuron-arm", interneurons}, {"eef2-arm", resting}}, {}});
        return inForce(pathway::Levels(moment));
    };
    CHECK(lit("on", "on") == 2);
    CHECK(lit("on", "off") == 0);
    CHECK(lit("off", "on") == 1);
    CHECK(lit("off", "off") == -1);
}
