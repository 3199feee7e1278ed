// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"
#include "kinetarium/model/parameter.h"
#include "scene/scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

/// A course that is in the states one asks for: the scene's laws are about what is drawn from a course, not about where
/// the course comes from.
namespace kinetarium::scene {

inline const std::vector<std::string>& stateNames()
{
    static const std::vector<std::string> names{"C0", "C1", "C2",  "D",   "O",   "C0M", "C1M", "C2M",
                                                "DM", "OM", "C0B", "C1B", "C2B", "DB",  "OB",  "OS"};
    return names;
}
inline int stateIndex(const std::string& name)
{
    const auto& names = stateNames();
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
}

struct FakePlan {
    std::vector<model::Jump> path{{0, 0}};  ///< of the channel drawn large
    std::uint64_t seed = 1;                 ///< of the moment
    bool alike = false;                     ///< all channels follow `path`; else each rests in its own state
    std::string drug = "ketamine", subunit = "2a";
    double glutamate = 1000, drugLevel = 1, magnesium = 1, voltage = -70;
};

class FakeTrajectory final : public model::Trajectory {
public:
    explicit FakeTrajectory(FakePlan plan) : m_plan(std::move(plan)) {}
    void evaluate(double, std::span<double> out) const override { std::fill(out.begin(), out.end(), 0.1); }
    void steady(std::span<double> out) const override { std::fill(out.begin(), out.end(), 0.1); }
    std::vector<double> edges(double) const override { return {}; }
    double input(std::string_view name, double) const override
    {
        return name == "glutamate" ? m_plan.glutamate
               : name == "drug"    ? m_plan.drugLevel
               : name == "voltage" ? m_plan.voltage
                                   : m_plan.magnesium;
    }
    const std::vector<std::string>& states() const override { return stateNames(); }
    void probabilities(double, std::span<double> out) const override
    {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<double>(i + 1) / 136.0;
    }
    int stateAt(std::uint64_t seed, double time) const override
    {
        if (seed != m_plan.seed * 1000 + 1 && !m_plan.alike)
            return static_cast<int>(seed % 16);
        int state = m_plan.path.front().state;
        for (const model::Jump& jump : m_plan.path) {
            if (jump.time <= time)
                state = jump.state;
        }
        return state;
    }
    std::vector<model::Jump> path(std::uint64_t seed, double from, double to) const override
    {
        std::vector<model::Jump> out{{from, stateAt(seed, from)}};
        for (const model::Jump& jump : m_plan.path) {
            if (jump.time > from && jump.time <= to)
                out.push_back(jump);
        }
        return out;
    }

private:
    FakePlan m_plan;
};

inline model::Parameter fakeParameter(std::string id, model::Parameter::Kind kind, model::Value value)
{
    model::Parameter out{.id = std::move(id),
                         .label = {},
                         .description = {},
                         .kind = kind,
                         .unit = {},
                         .defaultValue = std::move(value),
                         .choices = {},
                         .species = {},
                         .source = model::Source(model::Grade::Illustrative, "test"),
                         .rivals = {},
                         .maximumName = {}};
    return out;
}

inline model::Parameter fakeChoice(std::string id, const std::string& value)
{
    model::Parameter out = fakeParameter(std::move(id), model::Parameter::Kind::Choice, value);
    out.choices.push_back({value, value, ""});
    return out;
}

inline model::Course fakeCourse(const FakePlan& plan)
{
    auto parameters = std::make_shared<std::vector<model::Parameter>>();
    parameters->push_back(fakeChoice("drug", plan.drug));
    parameters->push_back(fakeChoice("subunit", plan.subunit));
    model::Parameter magnesium = fakeParameter("magnesium", model::Parameter::Kind::Number, plan.magnesium);
    magnesium.unit = "mM";
    magnesium.maximum = 10;
    parameters->push_back(magnesium);
    auto observables = std::make_shared<std::vector<model::Observable>>();
    observables->push_back({"open", "Open", "", "1", "nmdaOpen", 0, 1});
    return model::Course(model::Settings(parameters), observables, "s", std::make_shared<FakeTrajectory>(plan));
}

/// A still of one state.
inline Moment momentIn(const std::string& state, double time = 1, FakePlan plan = {})
{
    plan.path = {{0, stateIndex(state)}};
    return Moment{fakeCourse(plan), time, 0, "", plan.seed};
}

/// A course of named curves, for the scenes that read observables alone.
struct Curve {
    std::string id, unit, species;
    std::function<double(double)> at;
};

class CurveTrajectory final : public model::Trajectory {
public:
    explicit CurveTrajectory(std::vector<Curve> curves) : m_curves(std::move(curves)) {}
    void evaluate(double time, std::span<double> out) const override
    {
        for (std::size_t i = 0; i < m_curves.size(); ++i)
            out[i] = m_curves[i].at(time);
    }
    void steady(std::span<double> out) const override { evaluate(1e9, out); }
    std::vector<double> edges(double) const override { return {}; }
    double input(std::string_view, double) const override { return 0; }
    const std::vector<std::string>& states() const override
    {
        static const std::vector<std::string> none;
        return none;
    }
    void probabilities(double, std::span<double>) const override {}
    int stateAt(std::uint64_t, double) const override { return 0; }
    std::vector<model::Jump> path(std::uint64_t, double, double) const override { return {}; }

private:
    std::vector<Curve> m_curves;
};

inline model::Course curveCourse(const std::vector<Curve>& curves, const std::string& timeUnit = "min")
{
    auto observables = std::make_shared<std::vector<model::Observable>>();
    for (const Curve& curve : curves)
        observables->push_back({curve.id, curve.id, "", curve.unit, curve.species, 0, 1});
    return model::Course(model::Settings(std::make_shared<std::vector<model::Parameter>>()), observables, timeUnit,
                         std::make_shared<CurveTrajectory>(curves));
}

/// 0 at first, `height` at `peak`, then falling by halves every `half`: what follows an infusion, roughly.
inline std::function<double(double)> bump(double height, double start, double peak, double half)
{
    return [=](double t) {
        if (t <= start)
            return 0.0;
        if (t <= peak) {
            const double p = (t - start) / (peak - start);
            return height * p * p * (3 - 2 * p);
        }
        return height * std::exp2(-(t - peak) / half);
    };
}

inline std::function<double(double)> about(double rest, std::function<double(double)> change)
{
    return [rest, change = std::move(change)](double t) { return rest + change(t); };
}

/// What `cascade`, `disinhibition`, `effects` and `pk` tell, in formulas of the shape that the mechanisms give: half a
/// milligram a kilogram over 40 minutes. Time in minutes. `strength` scales all but the drug.
inline std::vector<Curve> cascadeCurves(double strength = 1)
{
    const double s = strength;
    return {{"plasma", "ng/mL", "ketamine", bump(190, 0, 40, 45)},
            {"brain", "uM", "ketamine", bump(0.42, 0, 41, 45)},
            {"norketamine", "ng/mL", "ketamine", bump(60, 5, 80, 260)},
            {"hnk", "ng/mL", "ketamine", bump(38, 20, 240, 400)},
            {"infused", "mg", "ketamine", [](double t) { return 35 * std::min(1.0, t / 40); }},
            {"interneuron-block", "1", "nmdaBlocked", bump(0.22 * s, 0, 41, 42)},
            {"pyramidal-block", "1", "nmdaBlocked", bump(0.021 * s, 0, 41, 40)},
            {"interneuron", "1", "gaba", about(1, bump(-0.19 * s, 1, 42, 42))},
            {"pyramidal", "1", "spine", about(1, bump(0.24 * s, 3, 45, 42))},
            {"glutamate", "1", "glutamate", about(1, bump(0.24 * s, 5, 50, 42))},
            {"ampa", "1", "ampa", about(1, bump(0.24 * s, 5, 50, 42))},
            {"bdnf-release", "1", "bdnf", bump(1.05 * s, 12, 52, 24)},
            {"eef2", "1", "bdnf", bump(0.17 * s, 0, 42, 45)},
            {"bdnf", "1", "bdnf", about(1, bump(0.12 * s, 5, 75, 80))},
            {"trkb", "1", "trkb", bump(0.9 * s, 15, 58, 26)},
            {"mtorc1", "1", "mtorc1", bump(0.31 * s, 20, 60, 24)},
            {"s6k", "1", "mtorc1", bump(0.16 * s, 25, 100, 50)},
            {"protein", "1", "synprotein", bump(0.32 * s, 50, 300, 2000)},
            {"spines", "1", "spine", bump(0.095 * s, 300, 5800, 8000)},
            {"mood", "%", "accent", bump(-17 * s, 60, 500, 9000)},
            {"dissociation", "1", "ketamine", bump(14, 0, 40, 20)},
            {"systolic-pressure", "mmHg", "ketamine", bump(6.5, 0, 40, 40)},
            {"heart-rate", "1/min", "ketamine", bump(1.9, 0, 40, 40)}};
}

/// The moment of a course of curves.
inline Moment momentOf(const std::vector<Curve>& curves, double time, std::uint64_t seed = 1)
{
    return Moment{curveCourse(curves), time, 0, "", seed};
}

/// Every curve unknown, as after a protocol that nobody tried.
inline std::vector<Curve> unknownCurves()
{
    std::vector<Curve> out = cascadeCurves();
    for (Curve& curve : out)
        curve.at = [](double) { return std::numeric_limits<double>::quiet_NaN(); };
    return out;
}

/// An AMPA receptor whose single channels open in a wave after each pulse of glutamate and tire with the next ones.
class FakeReceptor final : public model::Trajectory {
public:
    FakeReceptor(std::vector<double> pulses, double width, double level)
        : m_pulses(std::move(pulses)), m_width(width), m_level(level)
    {}
    void evaluate(double time, std::span<double> out) const override
    {
        std::array<double, 7> p{};
        probabilities(time, p);
        out[0] = p[3];
        out[1] = p[4] + p[5] + p[6];
    }
    void steady(std::span<double> out) const override { evaluate(1e6, out); }
    std::vector<double> edges(double until) const override
    {
        std::vector<double> out;
        for (const double pulse : m_pulses) {
            for (const double edge : {pulse, pulse + m_width}) {
                if (edge > 0 && edge < until)
                    out.push_back(edge);
            }
        }
        return out;
    }
    double input(std::string_view, double time) const override
    {
        return std::any_of(m_pulses.begin(), m_pulses.end(), [&](double p) { return time >= p && time < p + m_width; })
                   ? m_level
                   : 0;
    }
    const std::vector<std::string>& states() const override
    {
        static const std::vector<std::string> names{"C0", "C1", "C2", "O", "C3", "C4", "C5"};
        return names;
    }
    void probabilities(double time, std::span<double> out) const override
    {
        const double since = sinceLast(time);
        const double open = since < 0 ? 0 : 0.6 * (std::exp(-since / 0.0027) - std::exp(-since / 0.0003));
        const double tired = since < 0 ? 0 : 0.35 * (std::exp(-since / 0.05) - std::exp(-since / 0.004));
        std::fill(out.begin(), out.end(), 0.0);
        out[3] = open;
        out[5] = tired;
        out[0] = 1 - open - tired;
    }
    int stateAt(std::uint64_t seed, double time) const override
    {
        std::array<double, 7> p{};
        probabilities(time, p);
        const double chance = static_cast<double>(seed * 2654435761u % 1000) / 1000;
        return chance < p[3] ? 3 : chance < p[3] + p[5] ? 5 : 0;
    }
    std::vector<model::Jump> path(std::uint64_t seed, double from, double to) const override
    {
        std::vector<model::Jump> out{{from, stateAt(seed, from)}};
        for (int i = 1; i <= 200; ++i) {
            const double time = from + (to - from) * i / 200;
            if (const int state = stateAt(seed, time); state != out.back().state)
                out.push_back({time, state});
        }
        return out;
    }

private:
    double sinceLast(double time) const
    {
        const auto after = std::upper_bound(m_pulses.begin(), m_pulses.end(), time);
        return after == m_pulses.begin() ? -1 : time - *(after - 1);
    }
    std::vector<double> m_pulses;
    double m_width, m_level;
};

inline model::Course receptorCourse(std::vector<double> pulses, double width = 1e-3, double level = 1000)
{
    auto observables = std::make_shared<std::vector<model::Observable>>();
    observables->push_back({"open", "Open", "", "1", "ampa", 0, 1});
    observables->push_back({"desensitised", "Desensitised", "", "1", "nmdaClosed", 0, 1});
    return model::Course(model::Settings(std::make_shared<std::vector<model::Parameter>>()), observables, "s",
                         std::make_shared<FakeReceptor>(std::move(pulses), width, level));
}

}  // namespace kinetarium::scene
