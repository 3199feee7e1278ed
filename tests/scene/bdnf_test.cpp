// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bdnf/site.h"
#include "scene/cascade_scene_laws.h"

#include <cmath>

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("bdnf");
}

}  // namespace

TEST_CASE("bdnf: words neither overlap nor leave the stage, and can be switched off")
{
    checkWords(scene(), lowStages);
    checkSwitchedOff(scene());
}

TEST_CASE("bdnf: a picture is a function of its moment")
{
    checkPure(scene());
}

TEST_CASE("bdnf: what can be pointed at has a name, a value and something behind it")
{
    checkParts(scene());
}

TEST_CASE("bdnf: every focus is shown, and an unknown one harms nothing")
{
    checkFocus(scene());
}

TEST_CASE("bdnf: every sentence carries a value of the course")
{
    checkDescription(scene());
}

TEST_CASE("bdnf: fewer vesicles are at the membrane with each Met, and none is lost")
{
    int last = bdnf::kDocked + 1;
    for (const char* genotype : {"val-val", "val-met", "met-met"}) {
        Given given;
        given.choices["bdnf-genotype"] = genotype;
        const bdnf::Site site = bdnf::laidOut({});
        const Picture picture = scene().picture(cascadeMoment(0, given), {});
        const auto layer = std::find_if(picture.layers.begin(), picture.layers.end(),
                                        [](const auto& l) { return l->name == "vesicles"; });
        int docked = 0, all = 0;
        for (const Mark& mark : (*layer)->marks) {
            const auto* disc = std::get_if<Disc>(&mark);
            if (!disc || disc->fill.token != Token::Bdnf)
                continue;
            ++all;
            docked += disc->centre.y < site.vesicles.front().y + 2 * site.unit;
        }
        CAPTURE(genotype);
        CHECK(all == bdnf::kVesicles);
        CHECK(docked < last);
        CHECK(docked > 0);
        last = docked;
    }
}

TEST_CASE("bdnf: vesicles stand clear of one another, and what is let go stays clear of the words")
{
    for (const char* genotype : {"val-val", "val-met", "met-met"}) {
        for (const Stage stage : {Stage{560, 420}, Stage{669, 370}, Stage{1280, 430}, Stage{992, 632}, Stage{1280, 645}, Stage{760, 960}}) {
            Given given;
            given.choices["bdnf-genotype"] = genotype;
            given.shares["anti-bdnf"] = 1;
            const bdnf::Site site = bdnf::laidOut(stage);
            const Picture picture = scene().picture(cascadeMoment(55, given), stage);
            const auto layer = std::find_if(picture.layers.begin(), picture.layers.end(),
                                            [](const auto& l) { return l->name == "vesicles"; });
            REQUIRE(layer != picture.layers.end());
            std::vector<Disc> whole;
            for (const Mark& mark : (*layer)->marks) {
                const auto* disc = std::get_if<Disc>(&mark);
                if (disc && disc->fill.token == Token::Bdnf)
                    whole.push_back(*disc);
            }
            CAPTURE(genotype, stage.width, stage.height);
            for (std::size_t i = 0; i < whole.size(); ++i) {
                for (std::size_t k = i + 1; k < whole.size(); ++k)
                    CHECK(std::hypot(whole[i].centre.x - whole[k].centre.x, whole[i].centre.y - whole[k].centre.y) >
                          whole[i].radius + whole[k].radius);
            }
            for (const Glyph& glyph : glyphsOf(picture, "bdnf")) {
                if (glyph.centre.y < site.membrane - 3 * site.unit)
                    CHECK(glyph.centre.y - glyph.radius > site.top);
            }
        }
    }
}

TEST_CASE("bdnf: what is seen outside follows the release, and antibodies catch their share of it")
{
    const bdnf::Site site = bdnf::laidOut({});
    const auto outside = [&site](const Moment& moment) {
        double sum = 0;
        const pathway::Levels levels(moment);
        std::vector<Mark> marks;
        bdnf::drawReleased(marks, site, bdnf::read(levels), moment.seed);
        for (const Mark& mark : marks) {
            if (const auto* glyph = std::get_if<Glyph>(&mark))
                sum += glyph->alpha;
        }
        return sum / bdnf::kReleased;
    };
    for (const double time : {0.0, 20.0, 40.0, 52.0, 90.0}) {
        const Moment moment = cascadeMoment(time);
        CHECK(outside(moment) == Approx(bdnf::read(pathway::Levels(moment)).release).margin(1e-9));
    }
    const auto antibodies = [&site](double share) {
        Given given;
        given.shares["anti-bdnf"] = share;
        const Moment moment = cascadeMoment(52, given);
        const pathway::Levels levels(moment);
        std::vector<Mark> marks;
        bdnf::drawReleased(marks, site, bdnf::read(levels), 1);
        return std::count_if(marks.begin(), marks.end(),
                             [](const Mark& m) { return std::holds_alternative<Path>(m); }) /
               6;
    };
    CHECK(antibodies(0) == 0);
    CHECK(antibodies(0.5) == bdnf::kReleased / 2);
    CHECK(antibodies(1) == bdnf::kReleased);
}

TEST_CASE("bdnf: the kinase's brake is read both ways, as activity left and as activity taken off")
{
    const auto brake = [](double rest, double now) {
        std::vector<Curve> curves = cascadeCurves();
        for (Curve& curve : curves) {
            if (curve.id == "eef2")
                curve.at = [rest, now](double t) { return t <= 0 ? rest : now; };
        }
        const Moment moment{courseOf(curves), 30, 0, "", 1};
        return bdnf::read(pathway::Levels(moment)).kinase;
    };
    CHECK(brake(1, 0.75) == Approx(0.75));
    CHECK(brake(0, 0.25) == Approx(0.75));
    CHECK(brake(0, 0) == Approx(1));
}

TEST_CASE("bdnf: no blocked receptor without a drug, no lit TrkB without a signal")
{
    const Picture rest = scene().picture(cascadeMoment(0), {});
    CHECK(glyphsOf(rest, "nmda-blocked").empty());
    const Picture later = scene().picture(cascadeMoment(42), {});
    CHECK_FALSE(glyphsOf(later, "nmda-blocked").empty());
    const auto held = [](const Picture& picture) {
        for (const auto& layer : picture.layers) {
            if (layer->name == "receptors")
                return std::count_if(layer->marks.begin(), layer->marks.end(), [](const Mark& m) {
                    const auto* glyph = std::get_if<Glyph>(&m);
                    return glyph && glyph->species == "bdnf";
                });
        }
        return std::ptrdiff_t{-1};
    };
    CHECK(held(rest) == 0);
    CHECK(held(scene().picture(cascadeMoment(58), {})) > 0);
}
