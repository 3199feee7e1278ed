// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/fake_course.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <vector>

/// What the tests of the scenes of doses and effects share: a course of curves under settings, with a pump, and what is
/// asked of every picture.
namespace kinetarium::scene {

/// Curves, and a pump that runs at `rate` mg/min until `end` min.
class PumpedTrajectory final : public model::Trajectory {
public:
    PumpedTrajectory(std::vector<Curve> curves, double rate, double end)
        : m_curves(std::move(curves)), m_rate(rate), m_end(end)
    {}
    void evaluate(double time, std::span<double> out) const override { m_curves.evaluate(time, out); }
    void steady(std::span<double> out) const override { m_curves.steady(out); }
    std::vector<double> edges(double until) const override
    {
        return m_end < until && m_rate > 0 ? std::vector<double>{m_end} : std::vector<double>{};
    }
    double input(std::string_view, double time) const override { return time < m_end ? m_rate : 0; }
    const std::vector<std::string>& states() const override { return m_curves.states(); }
    void probabilities(double, std::span<double>) const override {}
    int stateAt(std::uint64_t, double) const override { return 0; }
    std::vector<model::Jump> path(std::uint64_t, double, double) const override { return {}; }

private:
    CurveTrajectory m_curves;
    double m_rate, m_end;
};

inline model::Course pumpedCourse(const std::vector<Curve>& curves,
                                  const std::map<std::string, std::string>& choices = {}, double rate = 0.875,
                                  double end = 40)
{
    auto parameters = std::make_shared<std::vector<model::Parameter>>();
    for (const auto& [id, word] : choices)
        parameters->push_back(fakeChoice(id, word));
    auto observables = std::make_shared<std::vector<model::Observable>>();
    for (const Curve& curve : curves)
        observables->push_back({curve.id, curve.id, "", curve.unit, curve.species, 0, 1});
    return model::Course(model::Settings(parameters), observables, "min",
                         std::make_shared<PumpedTrajectory>(curves, rate, end));
}

/// The amounts of 35 mg on their way, each with a closed form; they add up to what was given.
inline std::vector<Curve> doseCurves()
{
    const auto given = [](double t) { return 35 * std::min(1.0, t / 40); };
    const auto blood = bump(6, 0, 40, 45);
    const auto rapid = bump(10, 0, 45, 50);
    const auto slow = bump(9, 0, 60, 240);
    const auto gone = [=](double t) { return std::max(0.0, given(t) - blood(t) - rapid(t) - slow(t)); };
    return {{"plasma", "ng/mL", "ketamine", [=](double t) { return 40 * blood(t); }},
            {"brain", "uM", "ketamine", bump(0.42, 0, 41, 45)},
            {"norketamine", "ng/mL", "ketamine", bump(60, 5, 80, 260)},
            {"hnk", "ng/mL", "ketamine", bump(38, 20, 240, 400)},
            {"infused", "mg", "ketamine", given},
            {"site", "mg", "ketamine", [](double) { return 0.0; }},
            {"blood", "mg", "ketamine", blood},
            {"rapid-tissue", "mg", "ketamine", rapid},
            {"slow-tissue", "mg", "ketamine", slow},
            {"metabolised", "mg", "ketamine", gone}};
}

/// What effects and cascade tell, each with its own peak and half-life.
inline std::vector<Curve> bodyCurves(double strength = 1)
{
    const double s = strength;
    return {{"plasma", "ng/mL", "ketamine", bump(190 * s, 0, 40, 45)},
            {"dissociation", "1", "ketamine", bump(14 * s, 0, 40, 20)},
            {"systolic-pressure", "mmHg", "ketamine", bump(6.5 * s, 0, 40, 40)},
            {"heart-rate", "1/min", "ketamine", bump(1.9 * s, 0, 40, 40)},
            {"glutamate", "1", "glutamate", about(1, bump(0.24 * s, 5, 50, 42))},
            {"bdnf-release", "1", "bdnf", bump(1.05 * s, 12, 52, 24)},
            {"mtorc1", "1", "mtorc1", bump(0.31 * s, 20, 60, 24)},
            {"mood", "%", "accent", bump(-20 * s, 60, 500, 9000)}};
}

/// The same, with nothing known.
inline std::vector<Curve> unknownBody()
{
    std::vector<Curve> curves = bodyCurves();
    for (Curve& curve : curves)
        curve.at = [](double) { return std::numeric_limits<double>::quiet_NaN(); };
    return curves;
}

/// The same dose given elsewhere: what lies at the site leaves with a half-life of 20 min.
inline std::vector<Curve> siteCurves()
{
    std::vector<Curve> curves = doseCurves();
    for (Curve& curve : curves) {
        if (curve.id == "infused")
            curve.at = [](double) { return 35.0; };
        if (curve.id == "site")
            curve.at = [](double t) { return 35 * std::exp2(-t / 20); };
    }
    return curves;
}

inline const std::vector<Stage>& stages()
{
    static const std::vector<Stage> all = [] {
        std::vector<Stage> out;
        for (const auto& [width, height] : {std::pair{560.0, 420.0},
                                            {720.0, 480.0},
                                            {760.0, 560.0},
                                            {992.0, 632.0},
                                            {1150.0, 760.0},
                                            {1600.0, 1000.0},
                                            {760.0, 960.0}}) {
            out.push_back({width, height, true, false});
            out.push_back({width, height, true, true});
        }
        return out;
    }();
    return all;
}

/// Words neither overlap nor leave the stage, and none is smaller than 13 px.
inline void requireLegible(const Picture& picture)
{
    const auto extents = textExtents(picture);
    for (std::size_t i = 0; i < extents.size(); ++i) {
        const Extent& a = extents[i];
        CAPTURE(a.text, a.x, a.y, a.width, a.height, picture.width, picture.height);
        REQUIRE(a.x >= 0);
        REQUIRE(a.y >= 0);
        REQUIRE(a.x + a.width <= picture.width);
        REQUIRE(a.y + a.height <= picture.height);
        REQUIRE(a.height >= 0.97 * 13 - 1e-9);
        for (std::size_t j = i + 1; j < extents.size(); ++j) {
            const Extent& b = extents[j];
            CAPTURE(b.text, b.x, b.y);
            const bool apart =
                a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
            REQUIRE(apart);
        }
    }
}

/// Parts have names, values, observables that the course has, and bounds on the stage; no id comes twice.
inline void requireWholeParts(const Picture& picture, const model::Course& course)
{
    std::map<std::string, int> seen;
    for (const Part& part : picture.parts) {
        CAPTURE(part.id);
        REQUIRE(++seen[part.id] == 1);
        REQUIRE_FALSE(part.name.empty());
        REQUIRE_FALSE(part.value.empty());
        REQUIRE(part.x >= 0);
        REQUIRE(part.y >= 0);
        REQUIRE(part.width > 0);
        REQUIRE(part.height > 0);
        REQUIRE(part.x + part.width <= picture.width + 1e-9);
        REQUIRE(part.y + part.height <= picture.height + 1e-9);
        if (!part.observable.empty())
            REQUIRE_NOTHROW(course.index(part.observable));
    }
}

inline std::vector<std::string> sentencesOf(const std::string& words)
{
    std::vector<std::string> out;
    for (std::size_t start = 0; start < words.size();) {
        const std::size_t end = std::min(words.find(". ", start), words.size());
        out.push_back(words.substr(start, end - start));
        start = end + 2;
    }
    return out;
}

/// Every sentence of one moment's description differs from that of another course and time: each reads the course.
inline void requireEverySentenceToFollow(const std::string& one, const std::string& other)
{
    const auto a = sentencesOf(one);
    const auto b = sentencesOf(other);
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        CAPTURE(a[i], b[i]);
        CHECK(a[i] != b[i]);
    }
}

inline const Layer* layerOf(const Picture& picture, const std::string& name)
{
    for (const auto& layer : picture.layers) {
        if (layer->name == name)
            return layer.get();
    }
    return nullptr;
}

inline std::string wordsOf(const Picture& picture)
{
    std::string out;
    for (const Extent& extent : textExtents(picture))
        out += extent.text + '\n';
    return out;
}

/// All points of a layer's paths, and all words: enough to tell two pictures apart.
inline std::string fingerprint(const Picture& picture)
{
    std::string out = wordsOf(picture);
    const auto add = [&out](Point p) { out += std::to_string(p.x) + ',' + std::to_string(p.y) + ';'; };
    for (const auto& layer : picture.layers) {
        for (const Mark& mark : layer->marks) {
            if (const auto* path = std::get_if<Path>(&mark)) {
                for (const Point& p : path->points)
                    add(p);
            } else if (const auto* disc = std::get_if<Disc>(&mark)) {
                add(disc->centre);
            } else if (const auto* glyph = std::get_if<Glyph>(&mark)) {
                add(glyph->centre);
            }
        }
    }
    return out;
}

}  // namespace kinetarium::scene
