// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_scene_laws.h"
#include "scene/circuit/layers.h"

#include <cmath>

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("circuit");
}

/// A course whose cells fire at constant multiples of rest.
std::vector<Curve> steadyCurves(double interneuron, double pyramidal, double glutamate = 1)
{
    std::vector<Curve> out = cascadeCurves(0);
    const auto set = [&out](const char* id, double value) {
        for (Curve& curve : out) {
            if (curve.id == id)  // rest at time 0, then at once the constant
                curve.at = [value](double t) { return t > 0 ? value : 1; };
        }
    };
    set("interneuron", interneuron);
    set("pyramidal", pyramidal);
    set("glutamate", glutamate);
    return out;
}

double alphaIn(const Picture& picture, const std::string& layerName, const std::string& species)
{
    double sum = 0;
    for (const auto& layer : picture.layers) {
        if (layer->name != layerName)
            continue;
        for (const Mark& mark : layer->marks) {
            if (const auto* glyph = std::get_if<Glyph>(&mark); glyph && glyph->species == species)
                sum += glyph->alpha;
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("circuit: what every scene of the cascade must keep to")
{
    checkWords(scene(), lowStages);
    checkSwitchedOff(scene());
    checkPure(scene());
    checkParts(scene());
    checkFocus(scene());
    checkDescription(scene());
}

TEST_CASE("circuit: spikes come as often as the cell fires")
{
    for (const double rate : {0.5, 1.0, 1.6}) {
        double sum = 0;
        constexpr int moments = 60;
        for (int i = 0; i < moments; ++i) {
            const Moment moment =
                momentOf(steadyCurves(rate, 2 - rate), 4000 + 137.0 * i, static_cast<std::uint64_t>(i + 1));
            sum += static_cast<double>(circuit::read(moment).interneuronSpikes.size());
        }
        CAPTURE(rate);
        CHECK(sum / moments == Approx(rate * 1.5 * circuit::kWindow).epsilon(0.06));
    }
    CHECK(circuit::read(momentOf(steadyCurves(0, 1), 60000)).interneuronSpikes.empty());
}

TEST_CASE("circuit: a spike keeps its identity as time goes on")
{
    const auto curves = cascadeCurves();
    for (double minutes = 1; minutes < 300; minutes *= 1.7) {
        const auto now = circuit::read(momentOf(curves, minutes));
        const auto soon = circuit::read(momentOf(curves, minutes * 1.001));
        const double passed = soon.felt - now.felt;
        REQUIRE(passed > 0);
        // each spike that is young enough now is there a little later, older by the time that passed
        for (const double age : now.pyramidalSpikes) {
            if (age + passed > circuit::kWindow - 0.1)
                continue;
            const bool found = std::any_of(soon.pyramidalSpikes.begin(), soon.pyramidalSpikes.end(),
                                           [&](double later) { return std::abs(later - age - passed) < 0.01; });
            CAPTURE(minutes, age);
            CHECK(found);
        }
    }
}

TEST_CASE("circuit: receptors, GABA and glutamate are drawn in the amounts of the course")
{
    const Stage stage;
    const auto at = [&](double minutes) { return scene().picture(cascadeMoment(minutes), stage); };
    const Picture rest = at(0);
    const Picture peak = at(42);
    CHECK(alphaIn(rest, "receptors", "nmda-trapped") == 0);
    // 22 % of twenty receptors and 2.1 % of twenty
    CHECK(alphaIn(peak, "receptors", "nmda-trapped") == Approx(20 * 0.22 + 20 * 0.021).margin(0.15));
    CHECK(alphaIn(peak, "receptors", "nmda-trapped") + alphaIn(peak, "receptors", "nmda-closed") == Approx(40));
    CHECK(alphaIn(peak, "transmitters", "gaba") / alphaIn(rest, "transmitters", "gaba") == Approx(0.81).margin(0.01));
    const double more = circuit::read(cascadeMoment(42)).glutamate;
    CHECK(more > 1.1);
    CHECK(alphaIn(peak, "haze", "glutamate") / alphaIn(rest, "haze", "glutamate") == Approx(more).epsilon(0.01));
}

TEST_CASE("circuit: the operating point is the pair of blocks, and its trail ends there")
{
    const auto reading = circuit::read(cascadeMoment(30));
    REQUIRE_FALSE(reading.trail.empty());
    CHECK(reading.trail.back().x == Approx(reading.interneuronBlock));
    CHECK(reading.trail.back().y == Approx(reading.pyramidalBlock));
    CHECK(reading.trail.front().x == 0);
}

TEST_CASE("circuit: what is not known is not drawn")
{
    const Moment moment{courseOf(unknownCurves()), 55, 0, "", 1};
    const Picture picture = scene().picture(moment, {});
    CHECK(alphaIn(picture, "haze", "glutamate") == 0);
    CHECK(alphaIn(picture, "receptors", "nmda-trapped") == 0);
    CHECK(alphaIn(picture, "transmitters", "gaba") == 0);
}
