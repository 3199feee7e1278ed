// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/zoom.h"

#include "kinetarium/model/quantity.h"
#include "model/mechanisms/nmda.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

namespace kinetarium::model {

namespace {

bool has(const Settings& settings, std::string_view id)
{
    const auto& all = settings.parameters();
    return std::any_of(all.begin(), all.end(), [&](const Parameter& each) { return each.id == id; });
}

constexpr double restTime = 10000;  // s; the slowest drug at the lowest level that is shown has then come to rest

/// Another trajectory from `start` on.
class Later final : public Trajectory {
public:
    Later(Course whole, double start, double period, double width)
        : m_whole(std::move(whole)), m_start(start), m_period(period), m_width(width) {}

    void evaluate(double time, std::span<double> observables) const override
    {
        inner().evaluate(m_start + time, observables);
    }
    void table(std::span<const double> times, std::span<double> rows) const override
    {
        std::vector<double> later(times.begin(), times.end());
        for (double& time : later) {
            time += m_start;
        }
        inner().table(later, rows);
    }
    void steady(std::span<double> observables) const override { inner().steady(observables); }
    /// Told from the train: the list up to here would hold hours of pulses.
    std::vector<double> edges(double until) const override
    {
        std::vector<double> edges;
        for (int pulse = 0; m_period > 0 && pulse * m_period < until; ++pulse) {
            for (const double edge : {pulse * m_period, pulse * m_period + m_width}) {
                if (edge > 0 && edge < until) {
                    edges.push_back(edge);
                }
            }
        }
        return edges;
    }
    double input(std::string_view name, double time) const override { return inner().input(name, m_start + time); }
    const std::vector<std::string>& states() const override { return inner().states(); }
    void probabilities(double time, std::span<double> states) const override
    {
        inner().probabilities(m_start + time, states);
    }
    int stateAt(std::uint64_t seed, double time) const override { return inner().stateAt(seed, m_start + time); }
    std::vector<Jump> path(std::uint64_t seed, double from, double to) const override
    {
        std::vector<Jump> jumps = inner().path(seed, m_start + from, m_start + to);
        for (Jump& jump : jumps) {
            jump.time -= m_start;
        }
        return jumps;
    }
    void ensemble(std::uint64_t seed, std::uint32_t molecules, std::span<const double> times,
                  std::span<double> rows) const override
    {
        std::vector<double> later(times.begin(), times.end());
        for (double& time : later) {
            time += m_start;
        }
        inner().ensemble(seed, molecules, later, rows);
    }

private:
    Course m_whole;
    double m_start, m_period, m_width;  // s; no train: period 0
    const Trajectory& inner() const { return m_whole.trajectory(); }
};

}  // namespace

bool hasReceptor(const Course& slow, double time)
{
    const auto& all = slow.observables();
    return std::any_of(all.begin(), all.end(), [](const Observable& each) { return each.id == "brain"; }) &&
           std::isfinite(slow.at("brain", time));
}

Settings receptorAt(const Course& slow, double time)
{
    if (!hasReceptor(slow, time)) {
        throw Refused("this course tells no level in the brain at that moment");
    }
    Settings settings = nmda().defaults();
    const double level = slow.at("brain", time);
    const Parameter& range = settings.parameter("drug-level");
    const bool there = level >= 1e-6;  // uM; below it nothing binds that could be seen
    settings.set("drug", !there ? "none" : has(slow.settings(), "drug") ? slow.settings().choice("drug") : "ketamine");
    settings.setValue("drug-level", std::clamp(there ? level : 0.0, range.minimum, range.maximum));
    settings.setValue("magnesium", has(slow.settings(), "magnesium") ? slow.settings().number("magnesium") : 1.0);
    settings.set("glutamate", "train");
    settings.set("glutamate-level", "1mM");
    settings.set("pulse-width", "1ms");
    settings.set("train-rate", "5Hz");
    return settings;
}

Course restedReceptor(const Settings& settings)
{
    Course whole = nmda().run(settings);
    const bool train = settings.choice("glutamate") == "train";
    const double period = train ? 1 / settings.number("train-rate") : 0;
    const double start = train ? std::ceil(restTime / period) * period : restTime;
    auto observables = nmda().observables();
    return {settings, std::move(observables), nmda().timeUnit(),
            std::make_shared<Later>(std::move(whole), start, period, settings.number("pulse-width"))};
}

}  // namespace kinetarium::model
