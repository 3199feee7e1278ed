// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_scene_laws.h"
#include "scene/mtor/head.h"

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("mtor");
}

}  // namespace

TEST_CASE("mtor: words neither overlap nor leave the stage, and can be switched off")
{
    checkWords(scene(), lowStages);
    checkSwitchedOff(scene());
}

TEST_CASE("mtor: a picture is a function of its moment")
{
    checkPure(scene());
}

TEST_CASE("mtor: what can be pointed at has a name, a value and something behind it")
{
    checkParts(scene());
}

TEST_CASE("mtor: every focus is shown, and an unknown one harms nothing")
{
    checkFocus(scene());
}

TEST_CASE("mtor: every sentence carries a value of the course")
{
    checkDescription(scene());
}

TEST_CASE("mtor: bundles of protein are as many as the course says, set out from the ribosomes and stay at the density")
{
    const mtor::Head head = mtor::laidOut({});
    std::size_t last = 0;
    for (const double time : {0.0, 80.0, 120.0, 180.0, 300.0}) {
        const Moment moment = cascadeMoment(time);
        const double amount = mtor::read(pathway::Levels(moment)).protein * mtor::kArriving;
        const auto bundles = glyphsOf(scene().picture(moment, {}), "synprotein");
        CAPTURE(time, amount);
        CHECK(static_cast<double>(bundles.size()) == Approx(std::ceil(amount)));
        CHECK(bundles.size() >= last);
        last = bundles.size();
        const auto arrived = std::count_if(bundles.begin(), bundles.end(), [&head](const Glyph& glyph) {
            return glyph.centre.y < head.top + 4.5 * head.unit;
        });
        CHECK(static_cast<double>(arrived) >= std::floor(amount));
    }
}

TEST_CASE("mtor: no frame is drawn through words")
{
    const Moment plain = cascadeMoment(55);
    for (const Stage stage : {Stage{560, 420}, Stage{669, 370}, Stage{1280, 430}, Stage{992, 632}, Stage{1278, 645}}) {
        const mtor::Head head = mtor::laidOut(stage);
        const auto extents = textExtents(scene().picture(plain, stage));
        for (const char* part : {"mtorc1", "feedback", "rapamycin", "protein"}) {
            const Box box = mtor::boundsOf(head, part);
            for (const Extent& text : extents) {
                CAPTURE(stage.width, stage.height, part, text.text);
                const bool inside = text.x >= box.x && text.x + text.width <= box.x + box.width && text.y >= box.y - 1 &&
                                    text.y + text.height <= box.y + box.height + 1;
                const bool outside = text.x + text.width <= box.x || text.x >= box.x + box.width ||
                                     text.y + text.height <= box.y + 1 || text.y >= box.y + box.height - 1;
                CHECK((inside || outside));
            }
        }
    }
}

TEST_CASE("mtor: rapamycin is a stop only where it is given")
{
    const auto stops = [](double share) {
        Given given;
        given.shares["rapamycin"] = share;
        const mtor::Head head = mtor::laidOut({});
        const Picture picture = scene().picture(cascadeMoment(55, given), {});
        int found = 0;
        for (const auto& layer : picture.layers) {
            for (const Mark& mark : layer->marks) {
                const auto* disc = std::get_if<Disc>(&mark);
                found += disc && disc->centre.x == head.rapamycin.x && disc->centre.y == head.rapamycin.y;
            }
        }
        return found;
    };
    CHECK(stops(0) == 0);
    CHECK(stops(0.4) > 0);
}

TEST_CASE("mtor: the ring of mTORC1 is as full as its level")
{
    const mtor::Head head = mtor::laidOut({});
    std::size_t last = 0;
    for (const double level : {0.0, 0.1, 0.2, 0.3, 0.45}) {
        std::vector<Curve> curves = cascadeCurves();
        for (Curve& curve : curves) {
            if (curve.id == "mtorc1")
                curve.at = [level](double) { return level; };
        }
        const mtor::Reading reading = mtor::read(pathway::Levels(Moment{courseOf(curves), 30, 0, "", 1}));
        CHECK(reading.mtorc1 == Approx(level / 0.45).margin(0.011));
        std::vector<Mark> marks;
        pathway::drawStation(marks, {head.mtorc1, head.station, "mtorc1", reading.mtorc1}, head.frame);
        const auto arcs =
            std::count_if(marks.begin(), marks.end(), [](const Mark& m) { return std::holds_alternative<Path>(m); });
        CHECK(arcs == (level > 0 ? 1 : 0));
        for (const Mark& mark : marks) {
            if (const auto* path = std::get_if<Path>(&mark)) {
                CHECK(path->points.size() >= last);
                last = path->points.size();
            }
        }
    }
}

TEST_CASE("mtor: in people rapamycin takes nothing unless a setting says so")
{
    const auto reading = [](const char* species, const char* human) {
        Given given;
        given.shares["rapamycin"] = 0.8;
        given.choices["species"] = species;
        given.choices["rapamycin-human"] = human;
        const Moment moment = cascadeMoment(55, given);
        return mtor::read(pathway::Levels(moment));
    };
    CHECK(reading("human", "no-block").stopped == 0);
    CHECK(reading("human", "no-block").rapamycin == Approx(0.8));
    CHECK(reading("human", "as-in-rodents").stopped == Approx(0.8));
    CHECK(reading("rat", "no-block").stopped == Approx(0.8));
}
