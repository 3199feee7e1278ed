// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor.h"

#include "scene/catalogue.h"
#include "scene/dose_course.h"
#include "scene/monitor/figures.h"

#include <catch2/catch.hpp>

using namespace kinetarium::scene;

namespace {

const Monitor& scene()
{
    static const Monitor scene;
    return scene;
}

Moment momentAt(double time, const std::string& focus = "")
{
    return Moment{pumpedCourse(bodyCurves()), time, 0, focus, 1};
}

/// Effects that are known only for a while.
Moment knownUntil(double until, double time)
{
    std::vector<Curve> curves = bodyCurves();
    for (Curve& curve : curves) {
        if (curve.unit == "ng/mL")
            continue;
        curve.at = [at = curve.at, until](double t) {
            return t > until ? std::numeric_limits<double>::quiet_NaN() : at(t);
        };
    }
    return Moment{pumpedCourse(curves), time, 0, "", 1};
}

monitor::Reading readingOf(const Moment& moment)
{
    chart::TableStore tables;
    return monitor::read(moment, tables);
}

/// How far right a token's lines reach in a layer.
double reach(const Layer& layer, Token token)
{
    double out = 0;
    for (const Mark& mark : layer.marks) {
        const auto* path = std::get_if<Path>(&mark);
        if (path && (path->stroke.token == token || path->fill.token == token)) {
            for (const Point& p : path->points)
                out = std::max(out, p.x);
        }
    }
    return out;
}

/// Heads of people that are filled, in whole ones.
double filledPeople(const std::vector<Mark>& marks)
{
    double out = 0;
    for (const Mark& mark : marks) {
        const auto* disc = std::get_if<Disc>(&mark);
        if (disc && disc->fill.token == Token::Accent)
            out += (disc->fill.alpha - 0.25) / 0.75;
    }
    return out;
}

}  // namespace

TEST_CASE("monitor: it is in the catalogue under its mechanism")
{
    REQUIRE(find("monitor") != nullptr);
    CHECK(find("monitor")->mechanism() == "effects");
}

TEST_CASE("monitor: words neither overlap nor leave the stage, on any of its pages, at any time")
{
    for (const Stage& stage : stages()) {
        for (const char* focus : {"", "frequencies", "long-term"}) {
            for (const double time : {0.0, 20.0, 41.0, 90.0, 200.0, 1500.0, 12000.0}) {
                CAPTURE(stage.width, stage.height, stage.projector, focus, time);
                requireLegible(scene().picture(momentAt(time, focus), stage));
            }
        }
        requireLegible(scene().picture(knownUntil(10, 90), stage));
        requireLegible(scene().picture(Moment{pumpedCourse(unknownBody()), 30, 0, "", 1}, stage));
    }
}

TEST_CASE("monitor: nothing is drawn beyond the present moment")
{
    chart::TableStore tables;
    for (const double time : {0.0, 7.3, 40.0, 119.0, 121.0, 900.0}) {
        const Moment moment = momentAt(time);
        const monitor::Layout layout = monitor::laidOut({}, monitor::read(moment, tables));
        const double now = layout.time.at(time);
        const Layer& layer = *layerOf(scene().picture(moment, {}), "traces");
        CAPTURE(time);
        CHECK(reach(layer, Token::Accent) <= now + 1e-6);
        CHECK(reach(layer, Token::Ketamine) <= now + 1e-6);
    }
}

TEST_CASE("monitor: what is not known is said and not drawn")
{
    chart::TableStore tables;
    const Moment moment = knownUntil(20, 90);
    const monitor::Layout layout = monitor::laidOut({}, monitor::read(moment, tables));
    const Picture picture = scene().picture(moment, {});
    CHECK(reach(*layerOf(picture, "traces"), Token::Accent) <= layout.time.at(20) + 1e-6);
    CHECK(reach(*layerOf(picture, "traces"), Token::Ketamine) == Approx(layout.time.at(90)));
    CHECK(wordsOf(picture).find("not known here") != std::string::npos);
    // the highest value so far is not told where it may have been higher
    CHECK(wordsOf(picture).find("mmHg at") == std::string::npos);
    CHECK(scene().describe(moment).find("not known here, and nothing is drawn") != std::string::npos);
}

TEST_CASE("monitor: the highest value so far is the peak of the course, once it has passed")
{
    CHECK(wordsOf(scene().picture(momentAt(30), {})).find("highest") == std::string::npos);
    const std::string words = wordsOf(scene().picture(momentAt(90), {}));
    CHECK(words.find("highest +6.5\u202fmmHg at 40\u202fmin") != std::string::npos);
    CHECK(words.find("highest 190\u202fng/mL at 40\u202fmin") != std::string::npos);
}

TEST_CASE("monitor: the pump has given rate times time, and no more than its dose")
{
    CHECK(readingOf(momentAt(16)).infused == Approx(14));
    CHECK(readingOf(momentAt(16)).rate == Approx(0.875));
    CHECK(readingOf(momentAt(95)).infused == Approx(35));
    CHECK(readingOf(momentAt(95)).rate == 0);
    CHECK(readingOf(momentAt(3000)).infused == Approx(35));
}

TEST_CASE("monitor: counted figures are drawn as so many people of a hundred")
{
    for (const monitor::Figure& figure : monitor::frequencies()) {
        std::vector<Mark> marks;
        chart::drawHundred(marks, {0, 0, 200, 200}, figure.percent, Token::Accent, 1);
        // of the last one only the part that is left over is filled
        CHECK(filledPeople(marks) == Approx(figure.percent).margin(1e-4));
        CHECK_FALSE(figure.source.empty());
        CHECK_FALSE(figure.whom.empty());
    }
    double sum = 0;
    for (const monitor::Figure& figure : monitor::frequencies())
        sum += figure.percent;
    CHECK(filledPeople(layerOf(scene().picture(momentAt(30, "frequencies"), {}), "frequencies")->marks) ==
          Approx(sum).margin(1e-3));
}

TEST_CASE("monitor: pages of figures show no curve and name their studies")
{
    for (const auto& [focus, study] : {std::pair{"frequencies", "Rodrigues 2020"}, {"long-term", "Winstock 2012"}}) {
        const Picture picture = scene().picture(momentAt(30, focus), {});
        CHECK(layerOf(picture, "traces") == nullptr);
        CHECK(wordsOf(picture).find(study) != std::string::npos);
        CHECK(scene().describe(momentAt(30, focus)).find(study) != std::string::npos);
    }
}

TEST_CASE("monitor: every sentence of a description reads the course")
{
    for (const char* focus : {"", "frequencies", "long-term"}) {
        const Moment other{pumpedCourse(bodyCurves(0.5), {}, 0.4), 25, 0, focus, 1};
        requireEverySentenceToFollow(scene().describe(momentAt(45, focus)), scene().describe(other));
    }
}

TEST_CASE("monitor: parts are whole, every focus changes the picture, an unknown one harms nothing")
{
    for (const Stage& stage : stages()) {
        for (const char* focus : {"", "frequencies", "long-term"}) {
            const Moment moment = momentAt(25, focus);
            requireWholeParts(scene().picture(moment, stage), moment.course);
        }
    }
    const auto marks = [](const Picture& picture) {
        std::size_t out = 0;
        for (const auto& layer : picture.layers)
            out += layer->marks.size();
        return out;
    };
    const std::size_t plain = marks(scene().picture(momentAt(25), {}));
    for (const std::string& part : scene().focusParts()) {
        CAPTURE(part);
        CHECK(marks(scene().picture(momentAt(25, part), {})) != plain);
    }
    CHECK(marks(scene().picture(momentAt(25, "nobody"), {})) == plain);
}

TEST_CASE("monitor: the same moment gives the same picture and words that follow the course")
{
    CHECK(fingerprint(scene().picture(momentAt(25), {})) == fingerprint(scene().picture(momentAt(25), {})));
    CHECK(fingerprint(scene().picture(momentAt(25), {})) != fingerprint(scene().picture(momentAt(26), {})));
    CHECK(scene().describe(momentAt(25)) != scene().describe(momentAt(30)));
    CHECK(scene().describe(momentAt(40)).find("+6.5\u202fmmHg") != std::string::npos);
    Stage stage;
    stage.labels = false;
    for (const char* focus : {"", "frequencies", "long-term"})
        CHECK(textExtents(scene().picture(momentAt(20, focus), stage)).empty());
}
