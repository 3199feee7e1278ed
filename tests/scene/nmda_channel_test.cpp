// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"
#include "scene/catalogue.h"
#include "scene/fake_course.h"
#include "scene/nmda/layers.h"
#include "scene/vocabulary/receptor.h"

#include <catch2/catch.hpp>

#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

using namespace kinetarium::scene;

namespace {

const Scene& scene()
{
    return *find("nmda-channel");
}

struct Seen {
    std::string layer;
    Glyph glyph;
};

void collect(const std::string& layer, const std::vector<Mark>& marks, std::vector<Seen>& out)
{
    for (const Mark& mark : marks) {
        if (const auto* glyph = std::get_if<Glyph>(&mark))
            out.push_back({layer, *glyph});
        else if (const auto* group = std::get_if<std::shared_ptr<const Group>>(&mark))
            collect(layer, (*group)->marks, out);
    }
}

std::vector<Seen> glyphs(const Picture& picture)
{
    std::vector<Seen> out;
    for (const auto& layer : picture.layers)
        collect(layer->name, layer->marks, out);
    return out;
}

/// Glyphs of a species near a place of the receptor, in the receptor or in the lens.
int near(const Picture& picture, const nmda::Layout& layout, const std::string& species, Point site, double angstroms)
{
    int found = 0;
    for (const Seen& seen : glyphs(picture)) {
        if (seen.glyph.species != species)
            continue;
        const bool lens = seen.layer == "lens-molecules";
        if (!lens && seen.layer != "molecules")
            continue;
        const Point at = lens ? layout.inLens(site) : layout.at(site);
        const double reach = angstroms * (lens ? layout.lensScale : layout.angstrom);
        found += std::hypot(seen.glyph.centre.x - at.x, seen.glyph.centre.y - at.y) <= reach;
    }
    return found;
}

int ionsInPore(const Picture& picture, const nmda::Layout& layout)
{
    int found = 0;
    for (const Seen& seen : glyphs(picture)) {
        if (seen.glyph.species != "na" && seen.glyph.species != "ca")
            continue;
        const bool lens = seen.layer == "lens-molecules";
        if (!lens && seen.layer != "molecules")
            continue;
        const Point origin = lens ? layout.inLens({0, 0}) : layout.pore;
        const double scale = lens ? layout.lensScale : layout.angstrom;
        const double x = (seen.glyph.centre.x - origin.x) / scale;
        const double y = (seen.glyph.centre.y - origin.y) / scale;
        found += std::abs(x) < receptor::kPoreHalfWidth && y > receptor::kPoreTop && y < receptor::kPoreBottom;
    }
    return found;
}

nmda::Layout layoutOf(const Moment& moment, const Stage& stage)
{
    return nmda::laidOut(stage, nmda::read(moment));
}

std::string textOf(const Picture& picture)
{
    std::string out;
    for (const Extent& extent : textExtents(picture))
        out += extent.text + '\n';
    return out;
}

bool same(const Mark& a, const Mark& b);

bool same(const std::vector<Mark>& a, const std::vector<Mark>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Mark& p, const Mark& q) { return same(p, q); });
}

bool same(Point a, Point b)
{
    return a.x == b.x && a.y == b.y;
}

bool same(const Mark& a, const Mark& b)
{
    if (a.index() != b.index())
        return false;
    if (const auto* p = std::get_if<Glyph>(&a)) {
        const auto& q = std::get<Glyph>(b);
        return p->species == q.species && same(p->centre, q.centre) && p->radius == q.radius && p->alpha == q.alpha;
    }
    if (const auto* p = std::get_if<Text>(&a))
        return p->text == std::get<Text>(b).text && same(p->at, std::get<Text>(b).at);
    if (const auto* p = std::get_if<Disc>(&a))
        return same(p->centre, std::get<Disc>(b).centre) && p->radius == std::get<Disc>(b).radius;
    if (const auto* p = std::get_if<Path>(&a)) {
        const auto& q = std::get<Path>(b);
        return std::equal(p->points.begin(), p->points.end(), q.points.begin(), q.points.end(),
                          [](Point m, Point n) { return same(m, n); });
    }
    if (const auto* p = std::get_if<std::shared_ptr<const Group>>(&a)) {
        const auto& q = std::get<std::shared_ptr<const Group>>(b);
        return same((*p)->shift, q->shift) && same((*p)->marks, q->marks);
    }
    return true;
}

}  // namespace

TEST_CASE("no ion stands in the pore unless the channel conducts, in any state, at any voltage, still or moving")
{
    const Stage stage;
    for (const std::string& state : stateNames()) {
        for (const double voltage : {-70.0, 40.0}) {
            for (const double span : {0.0, 1e-4, 1.0}) {
                int passing = 0;
                for (int k = 0; k < 60; ++k) {
                    FakePlan plan;
                    plan.voltage = voltage;
                    Moment moment = momentIn(state, 2 + 0.083 * k * (span > 0 ? 60 * span : 1), plan);
                    moment.span = span;
                    passing += ionsInPore(scene().picture(moment, stage), layoutOf(moment, stage));
                }
                CAPTURE(state, voltage, span);
                CHECK((passing > 0) == (state == "O"));
            }
        }
    }
}

TEST_CASE("ions pass inwards below 0 mV and outwards above")
{
    const Stage stage;
    for (const double voltage : {-70.0, 40.0}) {
        FakePlan plan;
        plan.voltage = voltage;
        // An ion in the middle of the pore is followed for a tenth of a second: too short for the next to take its
        // place.
        int down = 0, up = 0;
        for (int k = 0; k < 100; ++k) {
            const auto middle = [&](double time) {
                const Moment moment = momentIn("O", time, plan);
                const nmda::Layout layout = layoutOf(moment, stage);
                std::vector<double> out;
                for (const nmda::Ion& ion : nmda::crowdAt(layout, nmda::read(moment), moment, {}).ions) {
                    if (ion.passing && std::abs(ion.at.y) < 6)
                        out.push_back(ion.at.y);
                }
                return out;
            };
            const auto before = middle(1 + 0.05 * k);
            const auto after = middle(1 + 0.05 * k + 0.01);
            if (before.size() == 1 && after.size() == 1)
                ++(after[0] > before[0] ? down : up);
        }
        CAPTURE(voltage);
        CHECK((voltage < 0 ? down : up) > 10);
        CHECK((voltage < 0 ? up : down) == 0);
    }
}

TEST_CASE("each state draws what it holds")
{
    const Stage stage;
    for (const std::string& state : stateNames()) {
        CAPTURE(state);
        const Moment moment = momentIn(state);
        const Picture picture = scene().picture(moment, stage);
        const nmda::Layout layout = layoutOf(moment, stage);
        CHECK(near(picture, layout, "mg", receptor::kMgSite, 1.5) == (state.ends_with('M') ? 2 : 0));
        CHECK(near(picture, layout, "ketamine", receptor::kDeepSite, 1.5) == (state.ends_with('B') ? 1 : 0));
        CHECK(near(picture, layout, "ketamine", receptor::kShallowSite, 1.5) == (state == "OS" ? 1 : 0));
        const bool bound = state[0] != 'C' || state[1] != '0';
        const Point cleft = receptor::posed(receptor::kGlutamateCleft, 1, nmda::poseOf(nmda::read(moment)));
        CHECK(near(picture, layout, "glutamate", cleft, 6) == (bound ? 1 : 0));
        const std::string words = textOf(picture);
        CHECK((words.find("\nopen\n") != std::string::npos) == (state[0] == 'O'));
        CHECK((words.find("\ntrapped\n") != std::string::npos) == (state.ends_with('B') && state[0] != 'O'));
        CHECK((words.find("\noccupied\n") != std::string::npos) == state.ends_with('M'));
        CHECK((words.find("\ndesensitised\n") != std::string::npos) == (state[0] == 'D'));
    }
}

TEST_CASE("the lens shows the drug wherever it is, as what it is")
{
    for (const char* drug : {"ketamine", "memantine", "pcp", "mk801"}) {
        FakePlan plan;
        plan.drug = drug;
        std::set<std::size_t> sizes;
        for (const char* state : {"C2", "C2B"}) {
            const Picture picture = scene().picture(momentIn(state, 1, plan), {});
            for (const auto& layer : picture.layers) {
                if (layer->name == "lens-molecules")
                    sizes.insert(std::get<std::shared_ptr<const Group>>(layer->marks.front())->marks.size());
            }
        }
        CAPTURE(drug);
        CHECK(sizes.size() == 2);
    }
}

TEST_CASE("words neither overlap nor leave the stage")
{
    struct Size {
        double width, height;
    };
    for (const Size size :
         {Size{560, 420}, Size{720, 480}, Size{992, 632}, Size{1250, 760}, Size{1400, 1000}, Size{760, 960}}) {
        for (const bool projector : {false, true}) {
            for (const std::string& state : stateNames()) {
                for (const char* drug : {"none", "memantine"}) {
                    FakePlan plan;
                    plan.drug = drug;
                    const Picture picture =
                        scene().picture(momentIn(state, 1, plan), {size.width, size.height, true, projector});
                    const auto extents = textExtents(picture);
                    CAPTURE(size.width, size.height, projector, state, drug);
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

TEST_CASE("labels can be switched off")
{
    Stage stage;
    stage.labels = false;
    for (const Extent& extent : textExtents(scene().picture(momentIn("O"), stage)))
        CHECK(extent.text.empty());
}

TEST_CASE("the same moment gives the same picture, another seed or time another")
{
    const auto whole = [](const Moment& moment) { return scene().picture(moment, {}); };
    const auto equal = [](const Picture& a, const Picture& b) {
        return std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                          [](const auto& p, const auto& q) { return p->key == q->key && same(p->marks, q->marks); });
    };
    const Picture first = whole(momentIn("O", 1.25));
    whole(momentIn("C0", 7));
    CHECK(equal(first, whole(momentIn("O", 1.25))));
    CHECK_FALSE(equal(first, whole(momentIn("O", 1.35))));
    FakePlan other;
    other.seed = 2;
    CHECK_FALSE(equal(first, whole(momentIn("O", 1.25, other))));
}

TEST_CASE("layers that do not change are the same objects")
{
    const Picture a = scene().picture(momentIn("C2", 1), {});
    const Picture b = scene().picture(momentIn("C2", 2), {});
    int shared = 0;
    for (std::size_t i = 0; i < a.layers.size(); ++i) {
        if (a.layers[i]->key != 0) {
            CHECK(a.layers[i] == b.layers[i]);
            ++shared;
        }
    }
    CHECK(shared >= 5);
}

TEST_CASE("the gate moves between states and only then, every state is seen in full")
{
    FakePlan plan;
    const auto at = [&plan](double time, double span) {
        return nmda::read(Moment{fakeCourse(plan), time, span, "", plan.seed}).gate;
    };
    plan.path = {{0, stateIndex("C2")}, {1, stateIndex("O")}, {1.5, stateIndex("C2")}};
    const double span = 0.01;  // the gate moves for 0.15 s
    CHECK(at(0.5, span) == 0);
    CHECK(at(1, span) == Approx(0.5));
    CHECK(at(1.25, span) == 1);
    CHECK(at(2, span) == 0);
    double last = 0;
    for (double t = 0.9; t < 1.1; t += 0.005) {
        CHECK(at(t, span) >= last);
        last = at(t, span);
    }
    CHECK(at(1 - 1e-9, 0) == 0);  // a still shows the state itself
    CHECK(at(1, 0) == 1);

    plan.path = {{0, stateIndex("C2")}, {1, stateIndex("O")}, {1.01, stateIndex("C2")}};
    CHECK(at(1.005, span) == Approx(1));
}

TEST_CASE("what goes through the gate moves only while the gate is open")
{
    for (const char* drug : {"ketamine", "memantine"}) {
        kinetarium::model::Settings settings = kinetarium::model::mechanism("nmda").defaults();
        for (const auto& [id, value] : {std::pair{"drug", drug}, {"drug-level", "10uM"}, {"glutamate", "constant"},
                                        {"glutamate-level", "1mM"}, {"magnesium", "0.01mM"}})
            settings.set(id, value);
        const auto course = kinetarium::model::mechanism("nmda").run(settings);
        int moving = 0;
        for (double time = 0.2; time < 6; time += 0.0007) {
            const auto reading = nmda::read(Moment{course, time, 1e-4, "", 1});
            if (reading.flickers)
                continue;
            for (const double inside : {reading.drugInside, reading.mgInside}) {
                if (inside > 1e-6 && inside < 1 - 1e-6) {
                    ++moving;
                    CAPTURE(drug, time, inside);
                    CHECK(reading.now.gateOpen);
                }
            }
        }
        CHECK(moving > 5);
    }
}

TEST_CASE("a channel that flickers faster than a frame says so and shows Mg2+ by its share")
{
    FakePlan plan;
    plan.path = {{0, stateIndex("O")}};
    for (int i = 0; i < 40000; ++i)
        plan.path.push_back({0.9 + i * 1e-5, stateIndex(i % 2 ? "O" : "OM")});
    plan.magnesium = 1;
    const Moment moment{fakeCourse(plan), 1, 1.0 / 60, "", plan.seed};
    const nmda::Reading reading = nmda::read(moment);
    CHECK(reading.flickers);
    CHECK(reading.mgInside == Approx(10.0 / 15));  // O has 5/136, OM 10/136
    CHECK(textOf(scene().picture(moment, {})).find("faster than a frame") != std::string::npos);
    CHECK_FALSE(nmda::read(Moment{fakeCourse(plan), 1, 1e-7, "", plan.seed}).flickers);
}

TEST_CASE("the patch counts its channels and names the mean")
{
    const nmda::Reading reading = nmda::read(momentIn("O"));
    int sum = 0;
    double mean = 0;
    for (std::size_t i = 0; i < nmda::kKinds; ++i) {
        sum += reading.counts[i];
        mean += reading.probability[i];
    }
    CHECK(sum == 100);
    CHECK(mean == Approx(1));
    const Picture picture = scene().picture(momentIn("O"), {});
    std::set<std::string> ids;
    for (const Part& part : picture.parts) {
        CHECK(ids.insert(part.id).second);
        CHECK_FALSE(part.name.empty());
        CHECK_FALSE(part.value.empty());
        CHECK(part.x >= 0);
        CHECK(part.y >= 0);
        CHECK(part.x + part.width <= picture.width + 1e-9);
        CHECK(part.y + part.height <= picture.height + 1e-9);
    }
    CHECK(ids.count("channel-100") == 1);
    for (const char* id : {"gate", "drug-site", "mg-site", "filter", "agonist", "membrane", "patch"})
        CHECK(ids.count(id) == 1);
}

TEST_CASE("what can be pointed at is found where it is drawn")
{
    const Moment moment = momentIn("C2B");
    const Picture picture = scene().picture(moment, {});
    const nmda::Layout layout = layoutOf(moment, {});
    CHECK(picture.partAt(layout.inLens({0, -15}))->id == "gate");
    CHECK(picture.partAt(layout.inLens(receptor::kDeepSite))->id == "drug-site");
    CHECK(picture.partAt(layout.inLens(receptor::kMgSite))->id == "mg-site");
    CHECK(picture.partAt(layout.channel(41))->id == "channel-42");
}

TEST_CASE("the words for those who cannot see it carry numbers and follow the course")
{
    std::set<std::string> seen;
    for (const std::string& state : stateNames()) {
        const std::string words = scene().describe(momentIn(state));
        CHECK(std::any_of(words.begin(), words.end(), [](unsigned char c) { return std::isdigit(c); }));
        CHECK(words.find("expected") != std::string::npos);
        CHECK(seen.insert(words).second);
    }
}

TEST_CASE("no sentence for those who cannot see it is the same whatever the course does")
{
    std::map<std::string, int> seen;
    int moments = 0;
    for (const auto& [time, magnesium, level] : {std::tuple{0.02, "1mM", "1uM"}, {0.6, "0.5mM", "3uM"}}) {
        kinetarium::model::Settings settings = kinetarium::model::mechanism("nmda").defaults();
        for (const auto& [id, value] : {std::pair{"drug", "ketamine"}, {"drug-level", level}, {"magnesium", magnesium}})
            settings.set(id, value);
        const auto course = kinetarium::model::mechanism("nmda").run(settings);
        const std::string words = scene().describe({course, time, 0, "", 1}) + " ";
        ++moments;
        for (std::size_t from = 0; from < words.size();) {
            const std::size_t end = words.find(". ", from);
            REQUIRE(end != std::string::npos);
            ++seen[words.substr(from, end - from)];
            from = end + 2;
        }
    }
    for (const auto& [sentence, times] : seen) {
        CAPTURE(sentence);
        CHECK(times < moments);
    }
}

TEST_CASE("a ring within the lens stays within it")
{
    for (const Stage& stage : {Stage{}, Stage{640, 420}, Stage{1152, 640, true, true}}) {
        for (const char* focus : {"gate", "mg-site", "drug-site", "filter"}) {
            Moment moment = momentIn("OB");
            moment.focus = focus;
            const nmda::Layout layout = layoutOf(moment, stage);
            const Picture picture = scene().picture(moment, stage);
            for (const auto& layer : picture.layers) {
                if (layer->name != "emphasis")
                    continue;
                for (const Mark& mark : layer->marks) {
                    const Disc& ring = std::get<Disc>(mark);
                    const double far = std::hypot(ring.centre.x - layout.lens.x, ring.centre.y - layout.lens.y);
                    CAPTURE(focus, stage.width);
                    CHECK(far + ring.radius <= layout.lensRadius);
                }
            }
        }
    }
}

TEST_CASE("every focus is shown, and an unknown one harms nothing")
{
    for (const std::string& part : scene().focusParts()) {
        Moment moment = momentIn("O");
        moment.focus = part;
        const Picture picture = scene().picture(moment, {});
        const auto layer = std::find_if(picture.layers.begin(), picture.layers.end(),
                                        [](const auto& l) { return l->name == "emphasis"; });
        CAPTURE(part);
        REQUIRE(layer != picture.layers.end());
        CHECK_FALSE((*layer)->marks.empty());
    }
    Moment moment = momentIn("O");
    moment.focus = "nobody";
    CHECK_NOTHROW(scene().picture(moment, {}));
}
