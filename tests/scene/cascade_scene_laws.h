// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/catalogue.h"
#include "scene/fake_course.h"
#include "scene/vocabulary/pathway.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <vector>

/// What every scene of the cascade must keep to, whatever it draws.
namespace kinetarium::scene {

/// Settings beside curves: words are choices, numbers are shares.
struct Given {
    std::map<std::string, std::string> choices{{"bdnf-genotype", "val-val"}, {"eef2-arm", "on"}};
    std::map<std::string, double> shares{{"anti-bdnf", 0}, {"vdcc-block", 0}, {"rapamycin", 0}};
};

inline model::Course courseOf(const std::vector<Curve>& curves, const Given& given = {})
{
    auto parameters = std::make_shared<std::vector<model::Parameter>>();
    for (const auto& [id, word] : given.choices)
        parameters->push_back(fakeChoice(id, word));
    for (const auto& [id, share] : given.shares) {
        model::Parameter parameter = fakeParameter(id, model::Parameter::Kind::Number, share);
        parameter.unit = "1";
        parameter.maximum = 1;
        parameters->push_back(parameter);
    }
    auto observables = std::make_shared<std::vector<model::Observable>>();
    for (const Curve& curve : curves)
        observables->push_back({curve.id, curve.id, "", curve.unit, curve.species, 0, 1});
    return model::Course(model::Settings(parameters), observables, "min", std::make_shared<CurveTrajectory>(curves));
}

inline Moment cascadeMoment(double time, const Given& given = {}, std::uint64_t seed = 1)
{
    return Moment{courseOf(cascadeCurves(), given), time, 0, "", seed};
}

/// Moments that together show all that such a scene can say.
inline std::vector<Moment> cascadeMoments()
{
    Given stopped;
    stopped.choices = {{"bdnf-genotype", "met-met"}, {"eef2-arm", "off"}};
    stopped.shares = {{"anti-bdnf", 1}, {"vdcc-block", 0.85}, {"rapamycin", 1}};
    Given partly;
    partly.choices["bdnf-genotype"] = "val-met";
    partly.shares = {{"anti-bdnf", 0.333}, {"vdcc-block", 0.125}, {"rapamycin", 0.555}};
    std::vector<Moment> out;
    for (const double time : {0.0, 20.0, 55.0, 300.0, 1440.0, 9000.0, 20160.0}) {
        out.push_back(cascadeMoment(time));
        out.push_back(cascadeMoment(time, stopped));
        out.push_back(cascadeMoment(time, partly, 7));
        out.push_back({courseOf(unknownCurves(), stopped), time, 0, "", 1});
        out.push_back({courseOf(cascadeCurves(4)), time, 0, "", 3});
    }
    return out;
}

struct Size {
    double width, height;
};
/// The reader's stage in a window of 1280 x 720, in print and on a projector; a figure with its curve at both sizes.
inline const std::vector<Size> lowStages{{669, 370}, {650, 340}, {1280, 430}, {1920, 505}};

inline void checkWords(const Scene& scene, const std::vector<Size>& also = {})
{
    std::vector<Size> sizes{Size{560, 420}, Size{760, 560}, Size{992, 632}, Size{1150, 760}, Size{1600, 1000}, Size{760, 960}};
    sizes.insert(sizes.end(), also.begin(), also.end());
    for (const Size size : sizes) {
        for (const bool projector : {false, true}) {
            for (const Moment& moment : cascadeMoments()) {
                const auto extents = textExtents(scene.picture(moment, {size.width, size.height, true, projector}));
                CAPTURE(size.width, size.height, projector, moment.time);
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
                        const bool apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y + 1 ||
                                           b.y + b.height <= a.y + 1;
                        REQUIRE(apart);
                    }
                }
            }
        }
    }
}

inline void checkSwitchedOff(const Scene& scene)
{
    Stage stage;
    stage.labels = false;
    for (const Extent& extent : textExtents(scene.picture(cascadeMoment(55), stage)))
        CHECK(extent.text.empty());
}

inline std::uint64_t fingerprint(const Picture& picture)
{
    std::uint64_t key = 1;
    for (const auto& layer : picture.layers)
        key = pathway::keyOf(layer->marks, key);
    return key;
}

/// The same moment gives the same picture; a later one another; equal keys mean equal marks; without time nothing
/// moves.
inline void checkPure(const Scene& scene)
{
    const auto at = [&scene](double time) { return scene.picture(cascadeMoment(time), {}); };
    const Picture first = at(40);
    at(3000);
    CHECK(fingerprint(first) == fingerprint(at(40)));
    CHECK(fingerprint(first) != fingerprint(at(50)));
    std::map<std::pair<std::string, std::uint64_t>, std::uint64_t> seen;
    std::size_t shared = 0;
    for (double time = 10; time < 20000; time *= 1.2) {
        for (const auto& layer : at(time).layers) {
            if (layer->key == 0)
                continue;
            const std::uint64_t marks = pathway::keyOf(layer->marks, 1);
            const auto [found, fresh] = seen.insert({{layer->name, layer->key}, marks});
            CHECK(found->second == marks);
            shared += !fresh;
        }
    }
    CHECK(shared >= 20);
}

inline void checkParts(const Scene& scene)
{
    for (const Moment& moment : cascadeMoments()) {
        const Picture picture = scene.picture(moment, {760, 560});
        std::set<std::string> ids;
        CHECK(picture.parts.size() >= 5);
        for (const Part& part : picture.parts) {
            CAPTURE(part.id, part.observable);
            CHECK(ids.insert(part.id).second);
            CHECK_FALSE(part.name.empty());
            CHECK_FALSE(part.value.empty());
            CHECK(part.x >= 0);
            CHECK(part.y >= 0);
            CHECK(part.x + part.width <= picture.width + 1e-9);
            CHECK(part.y + part.height <= picture.height + 1e-9);
            const auto& observables = moment.course.observables();
            const auto& parameters = moment.course.settings().parameters();
            const bool told = std::any_of(observables.begin(), observables.end(),
                                          [&](const auto& o) { return o.id == part.observable; }) ||
                              std::any_of(parameters.begin(), parameters.end(),
                                          [&](const auto& p) { return p.id == part.observable; });
            CHECK(told);
        }
    }
}

inline void checkFocus(const Scene& scene)
{
    for (const double time : {0.0, 55.0, 6000.0}) {
        for (const std::string& part : scene.focusParts()) {
            Moment moment = cascadeMoment(time);
            moment.focus = part;
            const Picture picture = scene.picture(moment, {});
            const auto layer = std::find_if(picture.layers.begin(), picture.layers.end(),
                                            [](const auto& l) { return l->name == "emphasis"; });
            CAPTURE(part, time);
            REQUIRE(layer != picture.layers.end());
            CHECK_FALSE((*layer)->marks.empty());
        }
    }
    Moment moment = cascadeMoment(55);
    moment.focus = "nobody";
    CHECK_NOTHROW(scene.picture(moment, {}));
}

/// Whole sentences, each with a value or with "not known here"; other moments in other words.
inline void checkDescription(const Scene& scene)
{
    std::set<std::string> seen;
    for (const double time : {0.0, 20.0, 55.0, 300.0, 9000.0})
        CHECK(seen.insert(scene.describe(cascadeMoment(time))).second);
    for (const Moment& moment : cascadeMoments()) {
        const std::string words = scene.describe(moment);
        std::size_t start = 0;
        while (start < words.size()) {
            const std::size_t end = std::min(words.find(". ", start), words.size());
            const std::string sentence = words.substr(start, end - start);
            CAPTURE(sentence);
            const bool valued =
                std::any_of(sentence.begin(), sentence.end(), [](unsigned char c) { return std::isdigit(c); }) ||
                sentence.find("not known here") != std::string::npos;
            CHECK(valued);
            CHECK(sentence.find("nan") == std::string::npos);
            start = end + 2;
        }
        CHECK(words.back() == '.');
    }
    CHECK(scene.describe({courseOf(unknownCurves()), 55, 0, "", 1}).find("not known here") != std::string::npos);
}

/// Glyphs of a species, groups included.
inline std::vector<Glyph> glyphsOf(const Picture& picture, const std::string& species)
{
    std::vector<Glyph> out;
    const auto collect = [&](const auto& self, const std::vector<Mark>& marks) -> void {
        for (const Mark& mark : marks) {
            if (const auto* glyph = std::get_if<Glyph>(&mark); glyph && glyph->species == species)
                out.push_back(*glyph);
            else if (const auto* group = std::get_if<std::shared_ptr<const Group>>(&mark))
                self(self, (*group)->marks);
        }
    };
    for (const auto& layer : picture.layers)
        collect(collect, layer->marks);
    return out;
}

}  // namespace kinetarium::scene
