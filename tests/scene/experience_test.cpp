// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/experience.h"

#include "scene/catalogue.h"
#include "scene/dose_course.h"
#include "scene/experience/layers.h"

#include <catch2/catch.hpp>

using namespace kinetarium::scene;

namespace {

const Experience& scene()
{
    static const Experience scene;
    return scene;
}

Moment momentAt(double time, const std::string& focus = "")
{
    return Moment{pumpedCourse(bodyCurves()), time, 0, focus, 1};
}

Moment without(const std::string& observable, double time)
{
    std::vector<Curve> curves = bodyCurves();
    for (Curve& curve : curves) {
        if (curve.id == observable)
            curve.at = [](double) { return std::numeric_limits<double>::quiet_NaN(); };
    }
    return Moment{pumpedCourse(curves), time, 0, "", 1};
}

experience::Reading readingOf(const Moment& moment)
{
    chart::TableStore tables;
    return experience::read(moment, tables);
}

/// Dashed lines in the curves: the sign of what is illustrative.
int dashedLines(const Picture& picture)
{
    int out = 0;
    for (const Mark& mark : layerOf(picture, "curves")->marks) {
        const auto* path = std::get_if<Path>(&mark);
        out += path && !path->dash.empty();
    }
    return out;
}

double cursor(const Picture& picture)
{
    return std::get<Path>(layerOf(picture, "present")->marks[1]).points.front().x;
}

}  // namespace

TEST_CASE("experience: it is in the catalogue under its mechanism")
{
    REQUIRE(find("experience") != nullptr);
    CHECK(find("experience")->mechanism() == "cascade");
}

TEST_CASE("experience: words neither overlap nor leave the stage, at any time, for any focus")
{
    for (const Stage& stage : stages()) {
        for (const char* focus : {"", "blinding", "anaesthesia"}) {
            for (const double time : {0.0, 1.5, 45.0, 100.0, 1440.0, 20160.0}) {
                CAPTURE(stage.width, stage.height, stage.projector, focus, time);
                requireLegible(scene().picture(momentAt(time, focus), stage));
            }
        }
        requireLegible(scene().picture(without("mood", 30), stage));
        requireLegible(scene().picture(Moment{pumpedCourse(unknownBody()), 30, 0, "", 1}, stage));
    }
}

TEST_CASE("experience: a thing fades when a tenth of its highest is left")
{
    const experience::Reading reading = readingOf(momentAt(30));
    // halves every 45, 20 min and 9000 min after its peak
    const double halvings = std::log2(10);
    CHECK(reading.drug.fades == Approx(40 + 45 * halvings).epsilon(0.02));
    CHECK(reading.experience.fades == Approx(40 + 20 * halvings).epsilon(0.02));
    CHECK(std::isnan(reading.mood.fades));
    CHECK(reading.mood.left() == Approx(std::exp2(-(20160.0 - 500) / 9000)).epsilon(0.02));
    CHECK(reading.drug.peak == Approx(40).epsilon(0.03));
    CHECK(reading.mood.peak == Approx(500).epsilon(0.03));
    // glutamate is relative to rest, a depression score that falls is drawn as a rise
    CHECK(reading.markers[0].highest == Approx(0.24).epsilon(0.02));
    CHECK(reading.mood.highest == Approx(20).epsilon(0.02));
}

TEST_CASE("experience: mood is dashed, hatched and called illustrative, unknown it is said and not drawn")
{
    const Picture known = scene().picture(momentAt(300), {});
    CHECK(dashedLines(known) == 1);
    CHECK(wordsOf(known).find("illustrative: ") != std::string::npos);
    const Picture unknown = scene().picture(without("mood", 300), {});
    CHECK(dashedLines(unknown) == 0);
    CHECK(wordsOf(unknown).find("not known here: nothing is drawn") != std::string::npos);
    CHECK(scene().describe(without("mood", 300)).find("depression score, which is illustrative, is not known here") != std::string::npos);
}

TEST_CASE("experience: a control arm is known and flat")
{
    std::vector<Curve> curves = bodyCurves();
    for (Curve& curve : curves) {
        const double rest = curve.at(0);
        curve.at = [rest](double) { return rest; };
    }
    const Moment moment{pumpedCourse(curves), 300, 0, "", 1};
    const Picture picture = scene().picture(moment, {});
    CHECK(wordsOf(picture).find("not known") == std::string::npos);
    CHECK(wordsOf(picture).find("left after") == std::string::npos);
    CHECK(readingOf(moment).mood.told);
}

TEST_CASE("experience: the cursor stands at the logarithm of the time and stays on the axis")
{
    chart::TableStore tables;
    const experience::Layout layout = experience::laidOut({}, "");
    for (const double time : {1.0, 10.0, 60.0, 1440.0, 20160.0}) {
        const double share = std::log(time) / std::log(20160.0);
        CHECK(cursor(scene().picture(momentAt(time), {})) == Approx(layout.plot.x + share * layout.plot.width));
    }
    CHECK(cursor(scene().picture(momentAt(0), {})) == Approx(layout.plot.x));
    CHECK(cursor(scene().picture(momentAt(40000), {})) == Approx(layout.plot.right()));
}

TEST_CASE("experience: the trial under anaesthesia appears only where the step is about it")
{
    CHECK(layerOf(scene().picture(momentAt(60), {}), "panel") == nullptr);
    for (const char* focus : {"blinding", "anaesthesia"}) {
        const Picture picture = scene().picture(momentAt(60, focus), {});
        REQUIRE(layerOf(picture, "panel") != nullptr);
        CHECK(wordsOf(picture).find("36.8") != std::string::npos);
        CHECK(scene().describe(momentAt(60, focus)).find("Lii 2023") != std::string::npos);
    }
    // asleep, nobody has the experience
    const std::string words = wordsOf(scene().picture(momentAt(60, "anaesthesia"), {}));
    CHECK(words.find("asleep") != std::string::npos);
    CHECK(words.find("points") == std::string::npos);
}

TEST_CASE("experience: the ladder of published ranges shows where the level of the drug stands now")
{
    CHECK(layerOf(scene().picture(momentAt(40), {}), "ladder") == nullptr);
    const auto level = [](double time) {
        const Picture picture = scene().picture(momentAt(time, "drug"), {});
        REQUIRE(layerOf(picture, "ladder") != nullptr);
        return std::get<Path>(layerOf(picture, "level")->marks.at(1)).points.front().x;
    };
    // 190 ng/mL at 40 min, half of it 45 min later: on a logarithmic axis a halving is the same way everywhere
    CHECK(level(40) > level(85));
    CHECK(level(40) - level(85) == Approx(level(85) - level(130)).epsilon(1e-6));
    CHECK(scene().describe(momentAt(40, "drug")).find("dissociation (100–250\u202fng/mL)") != std::string::npos);
    CHECK(scene().describe(momentAt(40, "drug")).find("analgesia") == std::string::npos);
    CHECK(scene().describe(momentAt(85, "drug")).find("analgesia") != std::string::npos);
    CHECK(scene().describe(momentAt(9000, "drug")).find("none of the published ranges") != std::string::npos);
    for (const Stage& stage : stages()) {
        for (const double time : {0.0, 40.0, 85.0, 9000.0})
            requireLegible(scene().picture(momentAt(time, "drug"), stage));
        requireLegible(scene().picture(Moment{pumpedCourse(unknownBody()), 30, 0, "drug", 1}, stage));
    }
}

TEST_CASE("experience: every sentence of a description reads the course")
{
    for (const char* focus : {"", "drug", "anaesthesia"}) {
        const Moment other{pumpedCourse(bodyCurves(0.5)), 80, 0, focus, 1};
        requireEverySentenceToFollow(scene().describe(momentAt(45, focus)), scene().describe(other));
    }
}

TEST_CASE("experience: parts are whole, every focus is shown, an unknown one harms nothing")
{
    for (const Stage& stage : stages()) {
        for (const char* focus : {"", "blinding"}) {
            const Moment moment = momentAt(25, focus);
            requireWholeParts(scene().picture(moment, stage), moment.course);
        }
    }
    for (const std::string& part : scene().focusParts()) {
        CAPTURE(part);
        const Picture picture = scene().picture(momentAt(25, part), {});
        REQUIRE(layerOf(picture, "emphasis") != nullptr);
        CHECK_FALSE(layerOf(picture, "emphasis")->marks.empty());
    }
    CHECK_NOTHROW(scene().picture(momentAt(25, "nobody"), {}));
}

TEST_CASE("experience: the same moment gives the same picture, another course another, and curves are kept")
{
    const Picture first = scene().picture(momentAt(25), {});
    const Picture later = scene().picture(momentAt(80), {});
    CHECK(fingerprint(first) == fingerprint(scene().picture(momentAt(25), {})));
    CHECK(layerOf(first, "curves") == layerOf(later, "curves"));
    const Moment stronger{pumpedCourse(bodyCurves(0.5)), 25, 0, "", 1};
    CHECK(layerOf(scene().picture(stronger, {}), "curves") != layerOf(first, "curves"));
    CHECK(scene().describe(momentAt(25)) != scene().describe(momentAt(80)));
    Stage stage;
    stage.labels = false;
    for (const char* focus : {"", "blinding", "anaesthesia"})
        CHECK(textExtents(scene().picture(momentAt(20, focus), stage)).empty());
}
