// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_scene_laws.h"
#include "scene/dendrite/branch.h"
#include "scene/vocabulary/pathway_levels.h"

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("dendrite");
}

}  // namespace

TEST_CASE("dendrite: words neither overlap nor leave the stage, and can be switched off")
{
    checkWords(scene(), lowStages);
    checkSwitchedOff(scene());
}

TEST_CASE("dendrite: a picture is a function of its moment")
{
    checkPure(scene());
}

TEST_CASE("dendrite: what can be pointed at has a name, a value and something behind it")
{
    checkParts(scene());
}

TEST_CASE("dendrite: every focus is shown, and an unknown one harms nothing")
{
    checkFocus(scene());
}

TEST_CASE("dendrite: every sentence carries a value of the course")
{
    checkDescription(scene());
}

using dendrite::Branch;

TEST_CASE(
    "dendrite: the extra spines add up to what the course says, come one after another and go the other way round")
{
    const pathway::Frame frame = pathway::frameOf({});
    const Branch branch = dendrite::grown(frame, 1, 60, 420);
    REQUIRE(branch.before >= 40);
    const auto sizes = [&branch](double extra) {
        std::vector<double> out;
        for (const dendrite::Site& site : branch.sites) {
            if (site.rank >= 0)
                out.push_back(dendrite::growthOf(branch, site, extra));
        }
        return out;
    };
    std::vector<double> last = sizes(0);
    CHECK(std::all_of(last.begin(), last.end(), [](double g) { return g == 0; }));
    for (double extra = 0.001; extra < 0.3; extra += 0.001) {
        const std::vector<double> now = sizes(extra);
        double sum = 0;
        for (std::size_t i = 0; i < now.size(); ++i) {
            CHECK(now[i] >= last[i]);                                 // none shrinks while the number grows
            CHECK(now[i] - last[i] <= 0.001 * branch.before + 1e-9);  // and none jumps
            sum += now[i];
        }
        CHECK(sum == Approx(extra * branch.before));
        last = now;
    }
}

TEST_CASE("dendrite: old spines are the same at all times, another seed gives another dendrite")
{
    const auto layer = [](const Picture& picture, const std::string& name) {
        return *std::find_if(picture.layers.begin(), picture.layers.end(),
                             [&](const auto& l) { return l->name == name; });
    };
    const Picture early = scene().picture(cascadeMoment(0), {});
    const Picture late = scene().picture(cascadeMoment(9000), {});
    CHECK(layer(early, "dendrite") == layer(late, "dendrite"));
    CHECK(layer(early, "new-spines")->marks.empty());
    CHECK_FALSE(layer(late, "new-spines")->marks.empty());
    const Picture other = scene().picture(cascadeMoment(9000, {}, 2), {});
    CHECK(pathway::keyOf(layer(other, "dendrite")->marks, 1) != pathway::keyOf(layer(late, "dendrite")->marks, 1));
}

TEST_CASE("dendrite: on every stage as many spines stand as the words say")
{
    const Moment moment = cascadeMoment(9000);
    const std::string words = scene().describe(moment);
    for (const Stage stage : {Stage{560, 420}, Stage{640, 420}, Stage{992, 632}, Stage{1278, 645}, Stage{1920, 505}, Stage{760, 960}}) {
        CAPTURE(stage.width, stage.height);
        for (const Extent& extent : textExtents(scene().picture(moment, stage))) {
            if (extent.text.ends_with(" before"))
                CHECK(words.find(extent.text.substr(0, extent.text.find(' ')) + " spines before") != std::string::npos);
            if (extent.text.ends_with(" new"))
                CHECK(words.find("drawn as " + extent.text) != std::string::npos);
        }
        const pathway::Frame frame = pathway::frameOf(stage);
        for (const std::uint64_t seed : {1u, 2u, 3u, 7u})
            CHECK(dendrite::grown(frame, seed, 60, 0.62 * stage.height).before == dendrite::kBefore);
    }
}

TEST_CASE("a trace below nothing is nothing, in words too")
{
    CHECK(pathway::percentWords(-1e-9) == pathway::percentWords(0));
    CHECK(pathway::percentWords(1e-9) == pathway::percentWords(0));
    CHECK(pathway::percentWords(-0.02).find('-') == 0);
    CHECK(pathway::againstRestWords(0.24) == pathway::percentWords(0.24) + " above rest");
    CHECK(pathway::againstRestWords(-0.24) == pathway::percentWords(0.24) + " below rest");
    CHECK(pathway::againstRestWords(-1e-9).starts_with("at rest"));
}

TEST_CASE("dendrite: an unknown number draws no new spine and says so")
{
    const Moment moment{courseOf(unknownCurves()), 6000, 0, "", 1};
    const Picture picture = scene().picture(moment, {});
    for (const auto& layer : picture.layers) {
        if (layer->name == "new-spines")
            CHECK(layer->marks.empty());
    }
    const auto extents = textExtents(picture);
    CHECK(std::any_of(extents.begin(), extents.end(),
                      [](const Extent& e) { return e.text.find("not known here") != std::string::npos; }));
}

TEST_CASE("dendrite: spines stand on the stage and not on each other")
{
    for (const double width : {560.0, 992.0, 1600.0}) {
        const Branch branch = dendrite::grown(pathway::frameOf({width, width * 0.63}), 4, 60, width * 0.42);
        for (std::size_t i = 0; i < branch.sites.size(); ++i) {
            const Point a = spine::at(branch.sites[i].shape, 0.8, 0);
            CHECK(a.x > 0);
            CHECK(a.x < width);
            for (std::size_t j = i + 1; j < branch.sites.size(); ++j) {
                const Point b = spine::at(branch.sites[j].shape, 0.8, 0);
                CHECK(std::hypot(a.x - b.x, a.y - b.y) >
                      0.5 * (branch.sites[i].shape.head + branch.sites[j].shape.head));
            }
        }
    }
}
