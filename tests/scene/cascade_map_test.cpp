// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_map.h"

#include "kinetarium/model/catalogue.h"
#include "scene/cascade_map/layers.h"
#include "scene/cascade_scene_laws.h"

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("cascade-map");
}

double levelOf(const cascade_map::Reading& reading, cascade_map::Site site)
{
    return reading.level[static_cast<std::size_t>(site)];
}

/// The height of the coloured box that fills a station.
double fillOf(const Picture& picture, std::size_t index)
{
    for (const auto& layer : picture.layers) {
        if (layer->name != "fills")
            continue;
        std::size_t seen = 0;
        for (const Mark& mark : layer->marks) {
            const auto* group = std::get_if<std::shared_ptr<const Group>>(&mark);
            if (group && seen++ == index)
                return std::get<Box>((*group)->marks.front()).height;
        }
    }
    return 0;
}

double alphaOf(const Picture& picture, const std::string& species)
{
    double sum = 0;
    for (const auto& layer : picture.layers) {
        if (layer->name != "streams")
            continue;
        for (const Mark& mark : layer->marks) {
            if (const auto* glyph = std::get_if<Glyph>(&mark); glyph && glyph->species == species)
                sum += glyph->alpha;
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("cascade map: what every scene of the cascade must keep to")
{
    checkWords(scene());
    checkSwitchedOff(scene());
    checkPure(scene());
    checkParts(scene());
    checkFocus(scene());
    checkDescription(scene());
}

TEST_CASE("cascade map: the ladder runs from a second to two weeks and back")
{
    CHECK(cascade_map::onLadder(0) == 0);
    CHECK(cascade_map::onLadder(1.0 / 60) == 0);
    CHECK(cascade_map::onLadder(14 * 1440.0) == 1);
    CHECK(cascade_map::onLadder(1e9) == 1);
    double last = 0;
    for (double minutes = 0.02; minutes < 14 * 1440; minutes *= 1.1) {
        const double place = cascade_map::onLadder(minutes);
        CHECK(place > last);
        CHECK(cascade_map::ladderTime(place) == Approx(minutes));
        last = place;
    }
    for (std::size_t i = 0; i < cascade_map::kBands; ++i)
        CHECK(cascade_map::onLadder(cascade_map::bands()[i].to) == Approx((i + 1.0) / cascade_map::kBands));
}

TEST_CASE("cascade map: every station is a part, and its chapter is known by it")
{
    const std::set<std::string> slugs{"basics",          "overview", "nmda-antagonism",
                                      "glutamate-surge", "bdnf",     "mtor-synaptogenesis",
                                      "effects",         "safety",   "what-we-know"};
    const Picture picture = scene().picture(cascadeMoment(47), {});
    std::size_t stations = 0;
    for (const Part& part : picture.parts) {
        if (!part.id.starts_with("station-"))
            continue;
        ++stations;
        CAPTURE(part.id);
        CHECK(slugs.count(chapterOfStation(part.id)) == 1);
        CHECK(picture.partAt({part.x + part.width / 2, part.y + part.height * 0.3})->id == part.id);
    }
    CHECK(stations == cascade_map::kSites);
    CHECK(chapterOfStation("station-mtorc1") == "mtor-synaptogenesis");
    CHECK(chapterOfStation("ladder").empty());
    CHECK(chapterOfStation("").empty());
}

TEST_CASE("cascade map: a station fills as its observable leaves rest, and the interneuron falls")
{
    using cascade_map::Site;
    const auto reading = cascade_map::read(cascadeMoment(42));
    CHECK(levelOf(reading, Site::Interneuron) < 0);
    CHECK(levelOf(reading, Site::Pyramidal) > 0);
    CHECK(levelOf(reading, Site::Block) == Approx(0.22 / 0.4).epsilon(0.03));
    CHECK(levelOf(reading, Site::Spines) == 0);
    CHECK(levelOf(cascade_map::read(cascadeMoment(0)), Site::Block) == 0);
    CHECK(fillOf(scene().picture(cascadeMoment(42), {}), 1) > 2 * fillOf(scene().picture(cascadeMoment(10), {}), 1));
    const auto unknown = cascade_map::read({courseOf(unknownCurves()), 42, 0, "", 1});
    CHECK(std::isnan(levelOf(unknown, Site::Mood)));
    CHECK(unknown.says[static_cast<std::size_t>(Site::Mood)] == "not known here");
}

TEST_CASE("cascade map: the past is drawn as far as the present and no further")
{
    for (const double minutes : {0.0, 0.5, 47.0, 3000.0, 30000.0}) {
        const auto reading = cascade_map::read(cascadeMoment(minutes));
        CHECK(reading.places.back() == Approx(cascade_map::onLadder(minutes)));
        for (std::size_t i = 1; i < reading.places.size(); ++i)
            CHECK(reading.places[i] > reading.places[i - 1]);
        for (std::size_t site = 0; site < cascade_map::kSites; ++site) {
            REQUIRE(reading.past[site].size() == reading.places.size());
            CHECK(reading.past[site].back() == Approx(reading.level[site]));
        }
    }
}

TEST_CASE("cascade map: the ladder shows for how long the drug is given, to the minute")
{
    const kinetarium::model::Mechanism& cascade = kinetarium::model::mechanism("cascade");
    kinetarium::model::Settings settings = cascade.defaults();
    settings.set("protocol", "trial-infusion");
    const kinetarium::model::Course course = cascade.run(settings);
    const auto until = [&](double minutes) { return cascade_map::read({course, minutes, 0, "", 1}).givenUntil; };
    CHECK(until(0) == 0);
    CHECK(until(17) == Approx(cascade_map::onLadder(17)));
    for (const double minutes : {40.0, 41.0, 60.0, 300.0, 20160.0})
        CHECK(until(minutes) == Approx(cascade_map::onLadder(40)));
}

TEST_CASE("cascade map: no word stands on a station, on the lowest stage that the window has")
{
    for (const Stage& stage : {Stage{652, 343, true, true}, Stage{652, 343}, Stage{672, 372}, Stage{}}) {
        const auto layout = cascade_map::laidOut(stage);
        for (const Extent& word : textExtents(scene().picture(cascadeMoment(47), stage))) {
            for (std::size_t i = 0; i < cascade_map::kSites; ++i) {
                const Point at = layout.at(static_cast<cascade_map::Site>(i));
                const double x = std::clamp(at.x, word.x, word.x + word.width);
                const double y = std::clamp(at.y, word.y, word.y + word.height);
                CAPTURE(stage.height, word.text, i);
                CHECK(std::hypot(at.x - x, at.y - y) >= layout.radius - 2);
            }
        }
    }
}

TEST_CASE("cascade map: a small stage gives up the curves before the stations")
{
    const auto small = cascade_map::laidOut({672, 372});
    CHECK(small.sparkHeight == 0);
    CHECK(small.radius >= 16);
    CHECK(cascade_map::laidOut({}).sparkHeight > 0);
}

TEST_CASE("cascade map: a stream is as strong as what flows, and a stop takes it away")
{
    const Picture rest = scene().picture(cascadeMoment(0), {});
    const Picture peak = scene().picture(cascadeMoment(42), {});
    CHECK(alphaOf(rest, "ketamine") == 0);
    CHECK(alphaOf(peak, "ketamine") > 1);
    CHECK(alphaOf(peak, "gaba") < alphaOf(rest, "gaba"));
    Given blocked;
    blocked.shares["anti-bdnf"] = 1;
    const auto free = cascade_map::read(cascadeMoment(52));
    const auto held = cascade_map::read(cascadeMoment(52, blocked));
    for (std::size_t i = 0; i < cascade_map::links().size(); ++i) {
        const auto& link = cascade_map::links()[i];
        CHECK(free.stopped[i] == 0);
        CHECK(held.stopped[i] == (link.from == cascade_map::Site::Release ? 1 : 0));
    }
}
