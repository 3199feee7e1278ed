// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace kinetarium::test {

/// A trajectory of formulas, which counts how often it is asked.
class FakeTrajectory : public model::Trajectory {
public:
    using Formula = std::function<double(double)>;

    FakeTrajectory(std::vector<Formula> formulas, std::vector<double> edges)
        : m_formulas(std::move(formulas)), m_edges(std::move(edges))
    {}

    void evaluate(double time, std::span<double> observables) const override
    {
        ++evaluations;
        for (std::size_t i = 0; i < m_formulas.size(); ++i)
            observables[i] = m_formulas[i](time);
    }
    void steady(std::span<double> observables) const override { evaluate(1e9, observables); }
    std::vector<double> edges(double until) const override
    {
        std::vector<double> found;
        std::copy_if(m_edges.begin(), m_edges.end(), std::back_inserter(found),
                     [&](double e) { return e > 0 && e < until; });
        return found;
    }
    double input(std::string_view, double) const override { return 0; }
    const std::vector<std::string>& states() const override { return m_states; }
    void probabilities(double, std::span<double>) const override {}
    int stateAt(std::uint64_t, double) const override { return 0; }
    std::vector<model::Jump> path(std::uint64_t, double, double) const override { return {}; }

    mutable int evaluations = 0;

private:
    std::vector<Formula> m_formulas;
    std::vector<double> m_edges;
    std::vector<std::string> m_states;
};

struct FakeCourse {
    std::shared_ptr<FakeTrajectory> trajectory;
    model::Course course;
};

/// Observables "a", "b", … of unit `unit`, one for each formula; time in s.
inline FakeCourse fakeCourse(std::vector<FakeTrajectory::Formula> formulas, std::vector<double> edges = {},
                             const std::string& unit = "1")
{
    auto observables = std::make_shared<std::vector<model::Observable>>();
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        const std::string id(1, char('a' + i));
        observables->push_back({id, id, "", unit, "", 0, 1});
    }
    auto trajectory = std::make_shared<FakeTrajectory>(std::move(formulas), std::move(edges));
    const auto parameters = std::make_shared<const std::vector<model::Parameter>>();
    return {trajectory, model::Course(model::Settings(parameters), observables, "s", trajectory)};
}

/// What follows 1-ms pulses at `starts`: a rise in about 10 ms, a fall in about 100 ms, alike for every pulse.
inline FakeTrajectory::Formula responseTo(std::vector<double> starts)
{
    return [starts = std::move(starts)](double t) {
        const auto after = std::upper_bound(starts.begin(), starts.end(), t);
        if (after == starts.begin())
            return 0.0;
        const double since = t - *(after - 1);
        return 0.38 * (std::exp(-since / 0.1) - std::exp(-since / 0.008));
    };
}

/// 1 during the pulses of 1 ms, 0 elsewhere.
inline FakeTrajectory::Formula pulsesAt(std::vector<double> starts)
{
    return [starts = std::move(starts)](double t) {
        const auto after = std::upper_bound(starts.begin(), starts.end(), t);
        return after != starts.begin() && t < *(after - 1) + 1e-3 ? 1.0 : 0.0;
    };
}

inline std::vector<double> train(double first, double perSecond, double until)
{
    std::vector<double> starts;
    for (int i = 0; first + i / perSecond < until; ++i)
        starts.push_back(first + i / perSecond);
    return starts;
}

/// Starts and ends of the pulses.
inline std::vector<double> edgesOf(const std::vector<double>& starts)
{
    std::vector<double> edges;
    for (const double start : starts) {
        edges.push_back(start);
        edges.push_back(start + 1e-3);
    }
    return edges;
}

}  // namespace kinetarium::test
