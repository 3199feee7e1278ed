// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_scene_laws.h"
#include "scene/evidence/table.h"

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("evidence");
}

}  // namespace

TEST_CASE("evidence: words neither overlap nor leave the stage, and can be switched off")
{
    checkWords(scene());
    checkSwitchedOff(scene());
}

TEST_CASE("evidence: a picture is a function of its moment")
{
    checkPure(scene());
}

TEST_CASE("evidence: what can be pointed at has a name, a value and something behind it")
{
    checkParts(scene());
}

TEST_CASE("evidence: every focus is shown, and an unknown one harms nothing")
{
    checkFocus(scene());
}

TEST_CASE("evidence: every sentence carries a value of the course")
{
    checkDescription(scene());
}

using namespace kinetarium::scene::evidence;

TEST_CASE("evidence: every claim is a link of the cascade and rests on at least one finding")
{
    const Moment moment = cascadeMoment(55);
    for (std::size_t row = 0; row < claims().size(); ++row) {
        CAPTURE(claims()[row].id);
        CHECK_NOTHROW(moment.course.index(claims()[row].observable));
        CHECK(std::any_of(findings().begin(), findings().end(),
                          [row](const Finding& f) { return f.claim == static_cast<int>(row) && !f.against; }));
    }
    for (const Finding& finding : findings()) {
        CAPTURE(finding.author, finding.year);
        CHECK(finding.claim >= 0);
        CHECK(finding.claim < static_cast<int>(claims().size()));
        CHECK((finding.grade == "measured" || finding.grade == "to be checked"));
        CHECK_FALSE(finding.found.empty());
        CHECK(finding.against != finding.tag.empty());
        CHECK(finding.year.substr(0, 2).find_first_not_of("0123456789") == std::string_view::npos);
    }
}

TEST_CASE("evidence: the findings that contradict are there and shown as such")
{
    const auto against = [](int claim, std::string_view author, Study study) {
        return std::any_of(findings().begin(), findings().end(), [&](const Finding& f) {
            return f.claim == claim && f.against && f.author == author && f.study == study;
        });
    };
    CHECK(against(5, "Abdallah", Study::Patient));  // rapamycin did not block it
    CHECK(against(2, "¹H-MRS", Study::Volunteer));  // no rise seen
    CHECK(against(5, "Yang", Study::Rodent));       // R-ketamine
    CHECK(against(0, "Zarate", Study::Patient));    // memantine
    const std::string words = scene().describe(cascadeMoment(55));
    CHECK(words.find("Abdallah 2020 in patients: 6") != std::string::npos);
}

TEST_CASE("evidence: what is said is what the step is about")
{
    Moment moment = cascadeMoment(55);
    moment.focus = "humans";
    const std::string people = scene().describe(moment);
    CHECK(people.find("Abdallah 2020 in patients") != std::string::npos);
    CHECK(people.find("in rodents") == std::string::npos);
    CHECK(people.find("nothing is listed") != std::string::npos);
    moment.focus = "contradictions";
    const std::string against = scene().describe(moment);
    CHECK(against.find("for it") == std::string::npos);
    CHECK(against.find("Pryazhnikov 2018 in rodents") != std::string::npos);
}

TEST_CASE("evidence: a ring about one finding leaves the words above and below it free")
{
    for (const Stage& stage : {Stage{992, 632}, Stage{1150, 760}, Stage{1600, 1000}}) {
        Moment moment = cascadeMoment(55);
        moment.focus = "contradictions";
        const Picture picture = scene().picture(moment, stage);
        const auto ring = std::find_if(picture.layers.begin(), picture.layers.end(),
                                       [](const auto& layer) { return layer->name == "emphasis"; });
        REQUIRE(ring != picture.layers.end());
        for (const Mark& mark : (*ring)->marks) {
            const auto* box = std::get_if<Box>(&mark);
            if (box == nullptr)
                continue;
            for (const Extent& words : textExtents(picture)) {
                const double middle = words.y + words.height / 2;
                const bool its = middle > box->y && middle < box->y + box->height;
                const bool beside = words.x > box->x + box->width || words.x + words.width < box->x;
                CAPTURE(stage.width, words.text);
                // the letters themselves, without the room that a line keeps for its tails
                CHECK((its || beside || words.y + 0.85 * words.height <= box->y ||
                       words.y + 0.15 * words.height >= box->y + box->height));
            }
        }
    }
}

TEST_CASE("evidence: shapes stand in their own cell, whatever the stage")
{
    for (const double width : {560.0, 760.0, 992.0, 1600.0}) {
        const Table table = laidOut({width, width * 0.66});
        for (const Cell& cell : cells(table)) {
            const auto study = static_cast<std::size_t>(cell.finding->study);
            CAPTURE(width, citation(*cell.finding));
            CHECK(cell.mark.x - table.mark >= table.left[study] - 1e-9);
            CHECK(cell.mark.x - table.mark + cell.width <= table.left[study] + table.width[study] + 1e-9);
            CHECK(cell.mark.y - table.mark >= table.rowTop(cell.finding->claim));
            CHECK(cell.mark.y + table.mark <= table.rowTop(cell.finding->claim + 1));
        }
    }
    CHECK(laidOut({1150, 760}).citing >= Citing::Full);
    CHECK(laidOut({1600, 1000}).citing == Citing::Tagged);
    CHECK(laidOut({560, 420}).citing == Citing::None);
}

TEST_CASE("evidence: a focus is about what it says")
{
    for (const std::string& focus : scene().focusParts()) {
        const auto count = std::count_if(findings().begin(), findings().end(),
                                         [&focus](const Finding& f) { return concerns(focus, f); });
        CAPTURE(focus);
        CHECK(count > 0);
        CHECK(count < static_cast<long>(findings().size()));
    }
}

TEST_CASE("evidence: the value beside a claim is the course's own")
{
    const Moment moment = cascadeMoment(55);
    const pathway::Levels levels(moment);
    CHECK(valueWords(claims()[0], levels) == pathway::percentWords(moment.course.at("interneuron-block", 55)));
    CHECK(valueWords(claims()[2], levels) == pathway::signedPercentWords(moment.course.at("glutamate", 55) - 1));
    CHECK(valueWords(claims()[5], levels) == pathway::numberWords(moment.course.at("mtorc1", 55)));
    const Moment unknown{courseOf(unknownCurves()), 55, 0, "", 1};
    CHECK(valueWords(claims()[7], pathway::Levels(unknown)) == "not known");
}
