// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/catalogue.h"
#include "scene/fake_course.h"
#include "scene/synapse/ampa_receptor.h"
#include "scene/synapse/layers.h"
#include "scene/vocabulary/pathway.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("synapse");
}

Moment momentAt(double time, double span = 0, std::vector<double> pulses = {1e-3}, std::uint64_t seed = 1)
{
    return {receptorCourse(std::move(pulses)), time, span, "", seed};
}

std::vector<Glyph> glyphsIn(const Picture& picture, const std::string& layerName, const std::string& species)
{
    std::vector<Glyph> out;
    for (const auto& layer : picture.layers) {
        if (layer->name != layerName)
            continue;
        for (const Mark& mark : layer->marks) {
            if (const auto* glyph = std::get_if<Glyph>(&mark); glyph && glyph->species == species)
                out.push_back(*glyph);
        }
    }
    return out;
}

/// Na+ that stands in the membrane below receptor `index`.
int ionsInPore(const Picture& picture, const synapse::Layout& layout, int index)
{
    int found = 0;
    for (const Glyph& ion : glyphsIn(picture, "molecules", "na")) {
        const Point pore = layout.receptor(index);
        found += std::abs(ion.centre.x - pore.x) < 2 * layout.nanometre &&
                 std::abs(ion.centre.y - pore.y) < 2.5 * layout.nanometre;
    }
    return found;
}

std::uint64_t fingerprint(const Picture& picture)
{
    std::uint64_t key = 1;
    for (const auto& layer : picture.layers)
        key = pathway::keyOf(layer->marks, key);
    return key;
}

}  // namespace

TEST_CASE("synapse: words neither overlap nor leave the stage")
{
    struct Size {
        double width, height;
    };
    for (const Size size :
         {Size{560, 420}, Size{720, 480}, Size{760, 560}, Size{992, 632}, Size{1150, 760}, Size{1600, 1000}, Size{669, 370},
          Size{650, 340}, Size{1280, 430}, Size{1920, 505}}) {
        for (const bool projector : {false, true}) {
            for (const double time : {0.0, 0.0013, 0.0019, 0.004, 0.0123, 0.9876}) {
                for (const double span : {0.0, 1.4e-5, 2e-3}) {
                    const auto extents = textExtents(scene().picture(momentAt(time, span, {1e-3, 11e-3}),
                                                                     {size.width, size.height, true, projector}));
                    CAPTURE(size.width, size.height, projector, time, span);
                    for (std::size_t i = 0; i < extents.size(); ++i) {
                        const Extent& a = extents[i];
                        CAPTURE(a.text, a.x, a.y, a.width);
                        REQUIRE(a.x >= 0);
                        REQUIRE(a.y >= 0);
                        REQUIRE(a.x + a.width <= size.width);
                        REQUIRE(a.y + a.height <= size.height);
                        REQUIRE(a.height >= 0.97 * 13 - 1e-9);
                        for (std::size_t j = i + 1; j < extents.size(); ++j) {
                            const Extent& b = extents[j];
                            CAPTURE(b.text, b.x, b.y);
                            const bool apart = a.x + a.width <= b.x || b.x + b.width <= a.x ||
                                               a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
                            REQUIRE(apart);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("synapse: a label stands beside what it names")
{
    for (const Stage stage : {Stage{560, 420}, Stage{669, 370}, Stage{992, 632}, Stage{1280, 420}, Stage{1920, 505}}) {
        const synapse::Layout layout = synapse::laidOut(stage);
        CAPTURE(stage.width, stage.height);
        int found = 0;
        for (const Extent& extent : textExtents(scene().picture(momentAt(0), stage))) {
            const double middle = extent.x + extent.width / 2;
            if (extent.text == "NMDA receptors") {
                ++found;
                CHECK(extent.x < layout.nmda(1).x);
                CHECK(extent.x + extent.width > layout.nmda(0).x);
            }
            if (extent.text == "Vesicle") {
                ++found;
                const Point vesicle = layout.docked(synapse::kSlots - 1);
                CHECK(std::hypot(middle - vesicle.x, extent.y + extent.height / 2 - vesicle.y) < 3 * layout.vesicle());
                CHECK(extent.x > vesicle.x + layout.vesicle());
            }
        }
        CHECK(found == 2);
    }
}

TEST_CASE("synapse: the vesicle's leader ends on one that is whole, or nowhere")
{
    const std::vector<double> pulses{1e-3, 21e-3, 41e-3};
    for (const double time : {0.0, 0.0015, 0.01, 0.0215, 0.03, 0.0415, 0.05}) {
        const Moment moment = momentAt(time, 0, pulses);
        const synapse::Layout layout = synapse::laidOut({});
        const synapse::Reading reading = synapse::read(moment);
        const Picture picture = scene().picture(moment, {});
        const auto words = std::find_if(picture.layers.begin(), picture.layers.end(),
                                        [](const auto& layer) { return layer->name == "words"; });
        REQUIRE(words != picture.layers.end());
        CAPTURE(time);
        for (const Mark& mark : (*words)->marks) {
            const auto* dot = std::get_if<Disc>(&mark);
            if (!dot || dot->centre.y > layout.before)
                continue;
            bool onWhole = false;
            for (int slot = 0; slot < synapse::kSlots; ++slot) {
                const auto& each = reading.slots[static_cast<std::size_t>(slot)];
                const double fusion = synapse::fusionOf(each);
                const bool whole = fusion <= 0 || (fusion >= 1 && synapse::refillOf(each) >= 1);
                const Point at = layout.docked(slot);
                onWhole = onWhole || (whole && std::hypot(dot->centre.x - at.x, dot->centre.y - at.y) < layout.vesicle());
            }
            CHECK(onWhole);
        }
    }
}

TEST_CASE("synapse: labels can be switched off")
{
    Stage stage;
    stage.labels = false;
    for (const Extent& extent : textExtents(scene().picture(momentAt(0.002), stage)))
        CHECK(extent.text.empty());
}

TEST_CASE("synapse: Na+ passes open receptors and no others")
{
    const Stage stage;
    const synapse::Layout layout = synapse::laidOut(stage);
    int open = 0;
    for (int k = 0; k < 120; ++k) {
        const Moment moment = momentAt(0.0005 + 0.0001 * k, 0, {1e-3}, static_cast<std::uint64_t>(k + 1));
        const synapse::Reading reading = synapse::read(moment);
        const Picture picture = scene().picture(moment, stage);
        for (int i = 0; i < synapse::kReceptors; ++i) {
            const bool conducts = reading.receptors[static_cast<std::size_t>(i)].isOpen();
            open += conducts && ionsInPore(picture, layout, i) > 0;
            if (!conducts)
                CHECK(ionsInPore(picture, layout, i) == 0);
        }
    }
    CHECK(open > 20);
}

TEST_CASE("synapse: each receptor follows its own path")
{
    const Moment moment = momentAt(0.0025);
    const synapse::Reading reading = synapse::read(moment);
    std::set<std::string> states;
    for (int i = 0; i < synapse::kReceptors; ++i) {
        const auto& trajectory = moment.course.trajectory();
        const int state = trajectory.stateAt(1000 + static_cast<std::uint64_t>(i) + 1, 0.0025);
        CHECK(reading.receptors[static_cast<std::size_t>(i)].state ==
              trajectory.states()[static_cast<std::size_t>(state)]);
        states.insert(reading.receptors[static_cast<std::size_t>(i)].state);
    }
    CHECK(states.size() >= 2);
    CHECK(reading.open == Approx(moment.course.at("open", 0.0025)));
}

TEST_CASE("synapse: a vesicle opens at each pulse and only then")
{
    const auto giving = [](double time, std::vector<double> pulses) {
        int out = 0;
        for (const synapse::Slot& slot : synapse::read(momentAt(time, 0, std::move(pulses))).slots)
            out += slot.giving;
        return out;
    };
    CHECK(giving(0.0005, {1e-3}) == 0);
    CHECK(giving(0.0015, {1e-3}) == 1);
    CHECK(giving(0.0025, {1e-3}) == 0);
    const std::vector<double> train{1e-3, 11e-3, 21e-3, 31e-3, 41e-3};
    std::set<std::size_t> used;
    for (const double pulse : train) {
        const synapse::Reading reading = synapse::read(momentAt(pulse + 0.0004, 0, train));
        for (std::size_t i = 0; i < synapse::kSlots; ++i) {
            if (reading.slots[i].giving)
                used.insert(i);
        }
        CHECK(giving(pulse + 0.0004, train) == 1);
    }
    CHECK(used.size() == synapse::kSlots);
    CHECK(synapse::read(momentAt(0.05, 0, train)).pulses == 5);
}

TEST_CASE("synapse: glutamate that is held there comes from no vesicle")
{
    const Moment moment{receptorCourse({0}, 10, 500), 0.5, 0, "", 1};
    const synapse::Reading reading = synapse::read(moment);
    CHECK(reading.held);
    for (const synapse::Slot& slot : reading.slots)
        CHECK_FALSE(slot.giving);
    CHECK(scene().describe(moment).find("held") != std::string::npos);
}

TEST_CASE("synapse: as much glutamate is drawn as a slice of the cleft holds")
{
    const Stage stage;
    const synapse::Layout layout = synapse::laidOut(stage);
    const double litres = stage.width / layout.nanometre * 20 * 8 * 1e-24;
    CHECK(synapse::moleculesOf(layout, 1000) == Approx(1e-3 * litres * 6.02214076e23));
    const auto alpha = [&](double level) {
        double sum = 0;
        const Moment moment{receptorCourse({0}, 10, level), 0.5, 0, "", 1};
        for (const Glyph& glyph : glyphsIn(scene().picture(moment, stage), "molecules", "glutamate"))
            sum += glyph.alpha;
        return sum;
    };
    CHECK(alpha(1000) == Approx(synapse::moleculesOf(layout, 1000)));
    CHECK(alpha(500) == Approx(synapse::moleculesOf(layout, 500)));
    CHECK(glyphsIn(scene().picture(momentAt(0.0005), stage), "molecules", "glutamate").empty());
    CHECK(glyphsIn(scene().picture(momentAt(0.0100), stage), "molecules", "glutamate").empty());
}

TEST_CASE("synapse: a receptor moves evenly from one state to the next while frames are short, and says so when not")
{
    const synapse::Reading still = synapse::read(momentAt(0.0025));
    for (const synapse::Receptor& receptor : still.receptors)
        CHECK((receptor.open == 0 || receptor.open == 1));
    const synapse::Reading moving = synapse::read(momentAt(0.0025, 2e-5));
    for (const synapse::Receptor& receptor : moving.receptors) {
        CHECK(receptor.open >= 0);
        CHECK(receptor.open <= 1 + 1e-9);
        CHECK(receptor.open + receptor.desensitised <= 1 + 1e-9);
    }
    CHECK_FALSE(moving.fast);
    const Moment fast = momentAt(0.0025, 2e-3);
    CHECK(synapse::read(fast).fast);
    bool said = false;
    for (const Extent& extent : textExtents(scene().picture(fast, {})))
        said = said || extent.text.find("faster than a frame") != std::string::npos;
    CHECK(said);
}

TEST_CASE("synapse: the same moment gives the same picture, and what stands still is shared")
{
    const Picture first = scene().picture(momentAt(0.0015), {});
    scene().picture(momentAt(0.03), {});
    const Picture again = scene().picture(momentAt(0.0015), {});
    CHECK(fingerprint(first) == fingerprint(again));
    CHECK(fingerprint(first) != fingerprint(scene().picture(momentAt(0.0016), {})));
    int shared = 0;
    for (std::size_t i = 0; i < first.layers.size(); ++i) {
        if (first.layers[i]->key != 0) {
            CHECK(first.layers[i] == again.layers[i]);
            ++shared;
        }
    }
    CHECK(shared >= 2);
}

TEST_CASE("synapse: parts carry names and values and lie on the stage, every focus is shown")
{
    const Picture picture = scene().picture(momentAt(0.0015), {760, 560});
    std::set<std::string> ids;
    for (const Part& part : picture.parts) {
        CAPTURE(part.id);
        CHECK(ids.insert(part.id).second);
        CHECK_FALSE(part.name.empty());
        CHECK_FALSE(part.value.empty());
        CHECK(part.x >= 0);
        CHECK(part.y >= 0);
        CHECK(part.x + part.width <= picture.width + 1e-9);
        CHECK(part.y + part.height <= picture.height + 1e-9);
    }
    for (const char* id : {"receptor-1", "receptor-7", "vesicle-2", "nmda-left", "cleft", "shares"})
        CHECK(ids.count(id) == 1);
    for (const std::string& focus : scene().focusParts()) {
        Moment moment = momentAt(0.0015);
        moment.focus = focus;
        const Picture focused = scene().picture(moment, {});
        const auto layer = std::find_if(focused.layers.begin(), focused.layers.end(),
                                        [](const auto& l) { return l->name == "emphasis"; });
        CAPTURE(focus);
        REQUIRE(layer != focused.layers.end());
        CHECK_FALSE((*layer)->marks.empty());
    }
}

TEST_CASE("synapse: the words carry a value in each sentence and follow the course")
{
    std::set<std::string> seen;
    for (const double time : {0.0, 0.0014, 0.0021, 0.006, 0.03}) {
        const std::string words = scene().describe(momentAt(time));
        CHECK(seen.insert(words).second);
        for (std::size_t start = 0; start < words.size();) {
            const std::size_t end = std::min(words.find(". ", start), words.size());
            const std::string sentence = words.substr(start, end - start);
            CAPTURE(sentence);
            CHECK(std::any_of(sentence.begin(), sentence.end(), [](unsigned char c) { return std::isdigit(c); }));
            start = end + 2;
        }
    }
}
