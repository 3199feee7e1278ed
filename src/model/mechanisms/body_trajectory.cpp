// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mechanisms/body_trajectory.h"

#include "kinetarium/model/quantity.h"
#include "model/mechanisms/body.h"
#include "model/mechanisms/effects_network.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::model::body {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double always = std::numeric_limits<double>::infinity();

/// The first time at which the level that is felt passes into anaesthesia. Levels peak at the end of an infusion or
/// within four hours of a dose taken otherwise.
double mildUntil(const Regimen& regimen, const kinetics::NetworkSolution& solution)
{
    constexpr double look = 240;  // min
    constexpr double step = 1;
    std::vector<double> times{0};
    for (const Regimen::Given& each : regimen.given) {
        const double coarse = std::max(step, (each.minutes + look) / 1000);
        for (double after = coarse; after <= each.minutes + look; after += coarse) {
            if (const double time = each.start + after; time > times.back() && time <= horizon) {
                times.push_back(time);
            }
        }
    }
    std::vector<double> levels(times.size());
    const std::size_t felt = bodySolver().quantity("felt-level");
    solution.table(times, {&felt, 1}, levels);
    const auto over = std::find_if(levels.begin(), levels.end(), [](double level) { return level > wakingLevel; });
    if (over == levels.end() || over == levels.begin()) {
        return over == levels.end() ? always : 0;
    }
    double after = times[static_cast<std::size_t>(over - levels.begin())];
    double before = times[static_cast<std::size_t>(over - levels.begin()) - 1];
    while (after - before > 1e-9 * after) {
        const double middle = (before + after) / 2;
        double level = 0;
        solution.table({&middle, 1}, {&felt, 1}, {&level, 1});
        (level > wakingLevel ? after : before) = middle;
    }
    return before;
}

kinetics::NetworkProblem problemOf(const std::vector<double>& values, const std::vector<kinetics::Event>& events)
{
    return {values, events, horizon};
}

[[noreturn]] void noMolecule()
{
    throw Refused("this mechanism has no single molecule");
}

}  // namespace

void requireKnownTime(double time)
{
    if (!(time >= 0 && time <= horizon)) {
        throw Refused("a course of the body is known from 0 to 28 d (" + exactNumber(horizon) + " min); " +
                      exactNumber(time) + " min lies outside");
    }
}

Knowledge::Knowledge(const Regimen& regimen, const Settings& settings, const kinetics::NetworkSolution& solution)
    : m_until{always, 0, 0, 0}
{
    const bool ketamine = choiceOr(settings, "drug", "ketamine") == "ketamine";
    const bool person = !regimen.rat && ketamine;
    m_until[static_cast<std::size_t>(Known::InPeople)] = person && !regimen.clamped ? always : 0;
    m_until[static_cast<std::size_t>(Known::WhileMild)] = person ? mildUntil(regimen, solution) : 0;
    m_until[static_cast<std::size_t>(Known::WhenTried)] = regimen.moodTried ? moodFollowed * (1 + 1e-12) : 0;
}

BodyTrajectory::BodyTrajectory(const Settings& settings, const std::vector<Shown>& shown)
    : m_regimen(regimen(settings)),
      m_values(Values(settings, m_regimen).all()),
      m_events(events(m_regimen, bodySolver())),
      m_solution(bodySolver().solve(problemOf(m_values, m_events))),
      m_knowledge(m_regimen, settings, *m_solution)
{
    for (const Shown& each : shown) {
        m_quantities.push_back(bodySolver().quantity(each.observable.id));
        m_known.push_back(each.known);
    }
}

void BodyTrajectory::evaluate(double time, std::span<double> observables) const
{
    table({&time, 1}, observables);
}

void BodyTrajectory::table(std::span<const double> times, std::span<double> rows) const
{
    for (double time : times) {
        requireKnownTime(time);
    }
    m_solution->table(times, m_quantities, rows);
    for (std::size_t row = 0; row < times.size(); ++row) {
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            double& value = rows[row * m_known.size() + i];
            value = m_knowledge.holds(m_known[i], times[row]) ? value + 0.0 : unknown;  // 0.0, not -0.0
        }
    }
}

void BodyTrajectory::steady(std::span<double> observables) const
{
    // The network itself starts empty, so what has been given and is gone is added by hand.
    std::vector<double> settled = bodySolver().steady(m_values);
    settled[bodySolver().quantity("infused")] = m_regimen.total();
    settled[bodySolver().quantity("metabolised")] = m_regimen.total();
    for (std::size_t i = 0; i < m_quantities.size(); ++i) {
        observables[i] = m_knowledge.holds(m_known[i], 1e300) ? settled[m_quantities[i]] : unknown;
    }
}

std::vector<double> BodyTrajectory::edges(double until) const
{
    std::vector<double> times;
    for (const kinetics::Event& each : m_events) {
        if (each.time > 0 && each.time < until) {
            times.push_back(each.time);
        }
    }
    return times;
}

double BodyTrajectory::input(std::string_view name, double time) const
{
    if (name != "infusion-rate") {
        throw Refused("there is no input " + std::string(name) + "; there is infusion-rate");
    }
    double rate = 0;
    for (const Regimen::Given& each : m_regimen.given) {
        rate = each.minutes > 0 && time >= each.start && time < each.start + each.minutes ? each.amount / each.minutes
                                                                                          : rate;
    }
    return rate;
}

const std::vector<std::string>& BodyTrajectory::states() const
{
    static const std::vector<std::string> none;
    return none;
}

void BodyTrajectory::probabilities(double, std::span<double>) const {}

int BodyTrajectory::stateAt(std::uint64_t, double) const
{
    noMolecule();
}

std::vector<Jump> BodyTrajectory::path(std::uint64_t, double, double) const
{
    noMolecule();
}

}  // namespace kinetarium::model::body
