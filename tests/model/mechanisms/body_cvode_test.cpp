// SPDX-License-Identifier: GPL-3.0-or-later
// The body against an independent solver of independently written equations, at random settings from the whole of every
// range; and laws that hold at all of them.
#include "model/mechanisms/body_by_hand.h"
#include "reference/network_cvode.h"

#include <catch2/catch.hpp>

using namespace kinetarium::model;
using namespace kinetarium::tests;
using namespace kinetarium::tests::body_by_hand;

namespace {

constexpr int draws = 200;

/// 0 and `count` times up to `until`, evenly on a logarithmic axis from a tenth of a minute.
std::vector<double> timesTo(double until, int count)
{
    std::vector<double> times{0};
    for (int i = 0; i < count; ++i) {
        times.push_back(0.1 * std::pow(until / 0.1, i / (count - 1.0)));
    }
    times.back() = until;
    return times;
}

NetworkCvode referee()
{
    return {
        bodySolver().network().species.size(),
        [](const std::vector<double>& parameters, const double* y, double* f) { Body(parameters, y).derive(f); },
        [n = bodySolver().network().species.size()](const std::vector<double>& parameters, const double* y, double* j) {
            bodySolver().jacobian(parameters, {y, n}, {j, n * n});
        }};
}

kinetics::NetworkProblem problemOf(const Settings& settings, double until)
{
    const body::Regimen given = body::regimen(settings);
    kinetics::NetworkProblem problem{Values(settings, given).all(), body::events(given, bodySolver()), until};
    std::erase_if(problem.events, [&](const kinetics::Event& each) { return each.time > until; });
    return problem;
}

std::vector<double> startOf()
{
    std::vector<double> start;
    for (const auto& each : bodySolver().network().species) {
        start.push_back(each.start.number);
    }
    return start;
}

/// mg by then, from the protocol alone.
double givenBy(const body::Regimen& regimen, double time)
{
    double sum = 0;
    for (const auto& each : regimen.given) {
        const double since = time - each.start;
        sum += since < 0 ? 0 : since >= each.minutes ? each.amount : each.amount * since / each.minutes;
    }
    return sum;
}

std::string textOf(const Settings& settings)
{
    std::string text;
    for (const Parameter& each : settings.parameters()) {
        if (settings.value(each.id) != each.defaultValue) {
            text += each.id + "=" + settings.text(each.id) + " ";
        }
    }
    return text;
}

/// The worst disagreement of any observable, in shares of its largest size in this course, or of a thousandth of its
/// natural range where it stays below that.
double worstOf(const Mechanism& mechanism, const Settings& settings, double until, std::string& where)
{
    const std::vector<double> times = timesTo(until, 60);
    const kinetics::NetworkProblem problem = problemOf(settings, until);
    const std::vector<double> exact = referee().solve(problem, startOf(), times, 1e-10, 1e-12);
    const std::vector<double> ours = mechanism.run(settings).table(times);
    const auto& shown = *mechanism.observables();
    const std::size_t size = startOf().size();
    double worst = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        double most = 1e-3 * std::max(std::abs(shown[i].maximum), std::abs(shown[i].minimum));
        double difference = 0;
        for (std::size_t row = 0; row < times.size(); ++row) {
            const double expected = Body(problem.parameters, &exact[row * size]).observe(shown[i].id);
            const double found = ours[row * shown.size() + i];
            most = std::max(most, std::abs(expected));
            difference = std::isnan(found) ? difference : std::max(difference, std::abs(found - expected));
        }
        if (difference / most > worst) {
            worst = difference / most;
            where = shown[i].id + " under " + textOf(settings);
        }
    }
    return worst;
}

}  // namespace

TEST_CASE("200 random settings of each reading of the body agree with CVODE to 1e-4 of each observable")
{
    struct Reading {
        const char* id;
        double until;
    };
    for (const Reading reading :
         {Reading{"pk", 1437}, {"disinhibition", 601}, {"cascade", 14 * 1440 - 3.0}, {"effects", 4 * 1440 - 3.0}}) {
        std::mt19937_64 random(7);
        double worst = 0;
        std::string where;
        for (int i = 0; i < draws; ++i) {
            std::string here;
            const double found =
                worstOf(mechanism(reading.id), randomSettings(mechanism(reading.id), random), reading.until, here);
            if (found > worst) {
                worst = found;
                where = here;
            }
        }
        CAPTURE(reading.id, worst, where);
        CHECK(worst <= 1e-4);
    }
}

TEST_CASE("nothing falls below zero, nothing is lost, at 200 random settings")
{
    std::mt19937_64 random(11);
    const std::vector<double> times = timesTo(14 * 1440, 1000);
    std::vector<std::size_t> species(startOf().size());
    for (std::size_t i = 0; i < species.size(); ++i) {
        species[i] = i;
    }
    for (int i = 0; i < draws; ++i) {
        const Settings settings = randomSettings(mechanism("cascade"), random);
        const auto problem = problemOf(settings, times.back());
        const auto solution = bodySolver().solve(problem);
        std::vector<double> rows(times.size() * species.size());
        solution->table(times, species, rows);
        const double given = body::regimen(settings).total();
        double lowest = 0;
        double lost = 0;
        for (std::size_t row = 0; row < times.size(); ++row) {
            const double* y = &rows[row * species.size()];
            lowest = std::min(lowest, *std::min_element(y, y + species.size()));
            const Body here(problem.parameters, y);
            lost =
                std::max(lost, std::abs(here.y("infused") - here.observe("site") - here.y("blood") -
                                        here.y("rapid-tissue") - here.y("slow-tissue") - here.observe("metabolised")));
            lost = std::max(lost, std::abs(here.y("infused") - givenBy(body::regimen(settings), times[row])));
        }
        CAPTURE(textOf(settings));
        CHECK(lowest >= -kinetics::Tolerance{}.absolute);
        CHECK(lost <= 1e-9 * std::max(1.0, given));
    }
}

TEST_CASE("rest is a fixed point: without drug nothing moves")
{
    for (const char* id : {"pk", "disinhibition", "cascade", "effects"}) {
        Settings settings = mechanism(id).defaults();
        settings.set("protocol", "control");
        const Course course = mechanism(id).run(settings);
        const std::vector<double> before = course.all(0);
        for (double time : {1.0, 1440.0, 20000.0}) {
            CHECK(course.all(time) == before);
        }
        for (const Observable& each : course.observables()) {
            if (each.id != "mood") {
                CHECK(course.steady(each.id) == Approx(course.at(each.id, 0)).margin(1e-12));
            }
        }
    }
    std::vector<double> slopes(startOf().size());
    const auto problem = problemOf(mechanism("cascade").defaults(), 1);
    bodySolver().rates(problem.parameters, startOf(), slopes);
    for (double slope : slopes) {
        CHECK(slope == 0);
    }
}
