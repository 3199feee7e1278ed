// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose.h"

#include "kinetarium/model/catalogue.h"
#include "scene/catalogue.h"
#include "scene/dose/layers.h"
#include "scene/dose_course.h"

#include <catch2/catch.hpp>

using namespace kinetarium::scene;
namespace model = kinetarium::model;

namespace {

const Dose& scene()
{
    static const Dose scene;
    return scene;
}

Moment momentAt(double time, const std::string& route = "iv-infusion")
{
    const bool vein = route.starts_with("iv");
    return Moment{pumpedCourse(vein ? doseCurves() : siteCurves(), {{"route", route}}), time, 0, "", 1};
}

dose::Reading readingOf(const Moment& moment)
{
    chart::TableStore tables;
    return dose::read(moment, tables);
}

double drawnMolecules(const Picture& picture)
{
    double sum = 0;
    for (const Mark& mark : layerOf(picture, "drug")->marks) {
        if (const auto* glyph = std::get_if<Glyph>(&mark))
            sum += glyph->alpha;
    }
    return sum;
}

/// How much flows, as drawn: dots weighed by how much of them is seen.
double drawnDots(const Picture& picture)
{
    double sum = 0;
    for (const Mark& mark : layerOf(picture, "flows")->marks) {
        if (const auto* disc = std::get_if<Disc>(&mark))
            sum += disc->fill.alpha;
    }
    return sum;
}

/// Everything rests: amounts that do not change.
Moment restingMoment()
{
    std::vector<Curve> curves = doseCurves();
    for (Curve& curve : curves) {
        const double value = curve.at(30);
        curve.at = [value](double) { return value; };
    }
    return Moment{pumpedCourse(curves), 30, 0, "", 1};
}

}  // namespace

TEST_CASE("dose: it is in the catalogue under its mechanism")
{
    REQUIRE(find("dose") != nullptr);
    CHECK(find("dose")->mechanism() == "pk");
}

TEST_CASE("dose: words neither overlap nor leave the stage, by any route, at any time")
{
    for (const Stage& stage : stages()) {
        for (const char* route : {"iv-infusion", "im", "oral", "sublingual", "nasal"}) {
            for (const double time : {0.0, 12.5, 40.0, 95.0, 600.0}) {
                CAPTURE(stage.width, stage.height, stage.projector, route, time);
                requireLegible(scene().picture(momentAt(time, route), stage));
            }
        }
    }
}

TEST_CASE("dose: words keep apart on the lowest stage that the window has")
{
    for (const char* route : {"iv-infusion", "im", "oral", "sublingual", "nasal"}) {
        for (const double time : {0.0, 12.5, 40.0, 600.0}) {
            CAPTURE(route, time);
            requireLegible(scene().picture(momentAt(time, route), {652, 343, true, true}));
            requireLegible(scene().picture(momentAt(time, route), {672, 372}));
        }
    }
}

TEST_CASE("dose: the drawn molecules are the drug that is in the body, to a part of one")
{
    for (const char* route : {"iv-infusion", "im", "oral"}) {
        for (const double time : {0.0, 3.0, 20.0, 40.0, 77.0, 300.0}) {
            const Moment moment = momentAt(time, route);
            const dose::Reading reading = readingOf(moment);
            const double amount =
                reading.blood.amount + reading.fast.amount + reading.slow.amount + reading.site.amount;
            CAPTURE(route, time);
            CHECK(drawnMolecules(scene().picture(moment, {})) * reading.unit == Approx(amount).margin(1e-9));
        }
    }
}

TEST_CASE("dose: rates are the slopes of what the course holds")
{
    const dose::Reading reading = readingOf(momentAt(20));
    CHECK(reading.infused.rate == Approx(0.875));
    const dose::Reading later = readingOf(momentAt(100));
    CHECK(later.infused.rate == Approx(0).margin(1e-12));
    // 6 mg at 40 min with a half-life of 45
    CHECK(later.blood.rate == Approx(-std::log(2) / 45 * 6 * std::exp2(-60.0 / 45)).epsilon(1e-4));
    CHECK(later.slow.rate < 0);
    CHECK(reading.slow.rate > 0);
}

TEST_CASE("dose: what comes into the blood is what the body gains and breaks down")
{
    for (const char* route : {"im", "oral", "sublingual", "nasal"}) {
        const model::Mechanism& pk = model::mechanism("pk");
        model::Settings settings = pk.defaults();
        settings.set("route", route);
        const model::Course course = pk.run(settings);
        for (const double time : {4.0, 15.0, 45.0, 120.0}) {
            const dose::Reading reading = readingOf({course, time, 0, "", 1});
            const double gained = reading.blood.rate + reading.fast.rate + reading.slow.rate;
            CAPTURE(route, time);
            CHECK(reading.absorbed == Approx(gained + reading.cleared).epsilon(0.02).margin(1e-3));
            CHECK(reading.absorbed < -reading.site.rate);
        }
    }
}

TEST_CASE("dose: what is swallowed goes to the liver and comes into the blood from there")
{
    for (const Stage& stage : stages()) {
        const auto placed = [&](const char* route) { return dose::laidOut(stage, readingOf(momentAt(20, route))); };
        const dose::Layout mouth = placed("oral");
        const auto inLiver = [](const dose::Layout& layout, Point p) {
            return std::abs(p.x - layout.liver.x) < 70 * layout.liverScale && std::abs(p.y - layout.liver.y) < 45 * layout.liverScale;
        };
        const auto inVessel = [](const dose::Layout& layout, Point p) {
            return p.x > layout.vessel.x - 1 && p.x < layout.vessel.right() + 1 && p.y > layout.vessel.y && p.y < layout.vessel.bottom();
        };
        CAPTURE(stage.width, stage.height);
        CHECK(inLiver(mouth, mouth.entry.axis.back()));
        REQUIRE_FALSE(mouth.fromLiver.axis.empty());
        CHECK(inLiver(mouth, mouth.fromLiver.axis.front()));
        CHECK(inVessel(mouth, mouth.fromLiver.axis.back()));
        for (const char* route : {"iv-infusion", "im", "sublingual", "nasal"}) {
            const dose::Layout other = placed(route);
            CHECK(inVessel(other, other.entry.axis.back()));
            CHECK(other.fromLiver.axis.empty());
        }
    }
}

TEST_CASE("dose: nothing flows where nothing changes, and more flows where more does")
{
    CHECK(drawnDots(scene().picture(restingMoment(), {})) == 0);
    const double filling = drawnDots(scene().picture(momentAt(20), {}));
    const double late = drawnDots(scene().picture(momentAt(600), {}));
    CHECK(filling > 4 * late);
    CHECK(late >= 0);
}

TEST_CASE("dose: a share of a pipe's places is taken, and dots run with the sign of the flow")
{
    const body::Pipe pipe{{{0, 0}, {300, 0}, {600, 0}}, 10};
    const auto dots = [&](double flow, double felt) {
        std::vector<Mark> marks;
        body::drawFlow(marks, pipe, flow, felt, 2.4, Ink{Token::Ketamine, Token::None, 0, 1}, 1);
        return marks;
    };
    const auto whole = static_cast<double>(dots(1, 0.3).size());
    CHECK(static_cast<double>(dots(0.5, 0.3).size()) == Approx(whole / 2).margin(0.12 * whole));
    CHECK(static_cast<double>(dots(0.2, 0.3).size()) == Approx(whole / 5).margin(0.12 * whole));
    CHECK(dots(0, 0.3).empty());
    for (const double flow : {0.4, -0.4}) {
        const auto before = dots(flow, 1);
        const auto after = dots(flow, 1.05);  // less than from one place to the next
        const auto x = [](const Mark& mark) { return std::get<Disc>(mark).centre.x; };
        REQUIRE(before.size() > 3);
        int ahead = 0, back = 0;
        for (const Mark& mark : before) {
            for (const Mark& later : after) {
                const double moved = x(later) - x(mark);
                if (std::abs(moved) < 2.5 && std::abs(moved) > 1e-9)
                    ++(moved > 0 ? ahead : back);
            }
        }
        CHECK((flow > 0 ? ahead : back) > 0);
        CHECK((flow > 0 ? back : ahead) == 0);
    }
}

TEST_CASE("dose: an unknown plasma level is said and not drawn")
{
    std::vector<Curve> curves = doseCurves();
    for (Curve& curve : curves) {
        if (curve.unit == "ng/mL")
            curve.at = [](double) { return std::numeric_limits<double>::quiet_NaN(); };
    }
    const Moment moment{pumpedCourse(curves), 30, 0, "", 1};
    const Picture picture = scene().picture(moment, {});
    CHECK(wordsOf(picture).find("not known here") != std::string::npos);
    for (const Mark& mark : layerOf(picture, "level")->marks)
        CHECK(std::holds_alternative<Text>(mark));
    CHECK(scene().describe(moment).find("published range") == std::string::npos);
}

TEST_CASE("dose: the level's mark stands on the axis where the level is")
{
    chart::TableStore tables;
    for (const double time : {5.0, 40.0, 120.0}) {
        const Moment moment = momentAt(time);
        const dose::Layout layout = dose::laidOut({}, dose::read(moment, tables));
        const double plasma = moment.course.at("plasma", time);
        const double expected = layout.rows.x + layout.rows.width * std::log(plasma / 10) / std::log(300.0);
        const auto& marks = layerOf(scene().picture(moment, {}), "level")->marks;
        bool found = false;
        for (const Mark& mark : marks) {
            if (const auto* disc = std::get_if<Disc>(&mark))
                found |= std::abs(disc->centre.x - expected) < 1e-6;
        }
        CAPTURE(time, plasma);
        CHECK(found);
    }
}

TEST_CASE("dose: parts are whole, every focus is shown, an unknown one harms nothing")
{
    for (const Stage& stage : stages()) {
        const Moment moment = momentAt(25);
        requireWholeParts(scene().picture(moment, stage), moment.course);
    }
    for (const std::string& part : scene().focusParts()) {
        Moment moment = momentAt(25);
        moment.focus = part;
        CAPTURE(part);
        const Picture picture = scene().picture(moment, {});
        const Layer* layer = layerOf(picture, "emphasis");
        REQUIRE(layer != nullptr);
        CHECK_FALSE(layer->marks.empty());
    }
    Moment moment = momentAt(25);
    moment.focus = "nobody";
    CHECK_NOTHROW(scene().picture(moment, {}));
}

TEST_CASE("dose: the same moment gives the same picture, and what does not move is kept")
{
    const Picture first = scene().picture(momentAt(25), {});
    scene().picture(momentAt(90, "oral"), {560, 420, true, true});
    const Picture again = scene().picture(momentAt(25), {});
    CHECK(fingerprint(first) == fingerprint(again));
    CHECK(fingerprint(first) != fingerprint(scene().picture(momentAt(26), {})));
    int kept = 0;
    for (std::size_t i = 0; i < first.layers.size(); ++i)
        kept += first.layers[i]->key != 0 && first.layers[i] == again.layers[i];
    CHECK(kept >= 8);
}

TEST_CASE("dose: the words carry the course's values and follow it, without labels there are none in the picture")
{
    const std::string words = scene().describe(momentAt(20));
    CHECK(words.find("17.5\u202fmg") != std::string::npos);
    CHECK(words.find("the pump gives 0.8") != std::string::npos);
    CHECK(words != scene().describe(momentAt(21)));
    Stage stage;
    stage.labels = false;
    CHECK(textExtents(scene().picture(momentAt(20), stage)).empty());
}
