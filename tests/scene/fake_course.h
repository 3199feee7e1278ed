// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"
#include "kinetarium/model/parameter.h"
#include "scene/scene.h"

#include <algorithm>
#include <cstdint>
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

}  // namespace kinetarium::scene
