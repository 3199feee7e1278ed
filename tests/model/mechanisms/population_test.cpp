// SPDX-License-Identifier: GPL-3.0-or-later
// Virtual classes: reproducible to the bit, sensible, and drawn as the benchmark draws.
#include "model/mechanisms/population.h"
#include "kinetarium/model/quantity.h"
#include "model/mechanisms/body.h"
#include "model/mechanisms/body_course.h"
#include "model/mechanisms/body_values.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kinetarium::model;
using namespace kinetarium::tests;

namespace {

std::vector<double> hoursAndDays()
{
    return {0, 10, 40, 60, 240, 1440, 4320, 10080, 20160, 30000};
}

Settings trial(const std::string& id)
{
    Settings settings = mechanism(id).defaults();
    settings.set("protocol", "trial-infusion");
    return settings;
}

bool sameBits(const std::vector<double>& a, const std::vector<double>& b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) {
               return x == y || (std::isnan(x) && std::isnan(y));
           });
}

}  // namespace

TEST_CASE("the draws are the benchmark's: splitmix64, person by person, log-normal")
{
    // The benchmark's person 0, whose constants all vary by 0.3: clearance 1.32 becomes 0.768534658322, volume 20
    // becomes 31.1421294245. Here each constant has a spread of its own.
    const auto spread = body::populationVariations();
    const std::vector<double> factors = body::populationFactors(20240601, 2);
    CHECK(std::log(factors[0]) / spread[0].deviation == Approx(std::log(0.768534658322 / 1.32) / 0.3).epsilon(1e-9));
    CHECK(std::log(factors[1]) / spread[1].deviation == Approx(std::log(31.1421294245 / 20) / 0.3).epsilon(1e-9));
    CHECK(std::vector<double>(factors.begin(), factors.begin() + static_cast<std::ptrdiff_t>(spread.size())) ==
          body::populationFactors(20240601, 1));
}

TEST_CASE("what varies is a constant that the mechanism tells")
{
    for (const char* id : {"cascade", "effects"}) {
        for (const Variation& each : mechanism(id).variations()) {
            CAPTURE(id, each.id);
            CHECK(constantOf(id, {}, each.id) > 0);
            CHECK(each.deviation > 0);
        }
    }
    CHECK(mechanism("nmda").variations().empty());
    CHECK_THROWS_AS(mechanism("nmda").people(mechanism("nmda").defaults(), {}), Refused);
}

TEST_CASE("the same class gives the same bits, whatever the threads")
{
    const Settings settings = trial("cascade");
    const ClassRequest request{50, 3, hoursAndDays(), {}};
    const ClassBand once = mechanism("cascade").people(settings, request);
    const ClassBand again = mechanism("cascade").people(settings, request);
    CHECK(sameBits(once.p5, again.p5));
    CHECK(sameBits(once.p50, again.p50));
    CHECK(sameBits(once.p95, again.p95));

    const body::Regimen given = body::regimen(settings);
    const auto& solver = body::bodySolver();
    const kinetics::NetworkProblem typical{body::Values(settings, given).all(), body::events(given, solver), 30000};
    std::vector<kinetics::NetworkProblem> people(30, typical);
    const std::vector<double> factors = body::populationFactors(5, people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        people[i].parameters[body::Values::slot("clearance")] *= factors[i];
    }
    const std::vector<std::size_t> quantities{solver.quantity("plasma"), solver.quantity("mood")};
    std::vector<double> alone(people.size() * request.times.size() * 2), together(alone.size());
    solver.solvePeople(people, request.times, quantities, alone, {}, 1);
    solver.solvePeople(people, request.times, quantities, together, {}, 2);
    CHECK(alone == together);
    CHECK(!sameBits(once.p50, mechanism("cascade").people(settings, {50, 4, hoursAndDays(), {}}).p50));
}

TEST_CASE("bands are in order, hold the typical course, and know no more than it does")
{
    for (const char* id : {"pk", "disinhibition", "cascade", "effects"}) {
        const Settings settings = trial(id);
        const std::vector<double> times = hoursAndDays();
        const ClassBand band = mechanism(id).people(settings, {200, 1, times, {}});
        const std::vector<double> typical = mechanism(id).run(settings).table(times);
        REQUIRE(band.p50.size() == typical.size());
        for (std::size_t i = 0; i < typical.size(); ++i) {
            CAPTURE(id, i);
            CHECK(std::isnan(band.p50[i]) == std::isnan(typical[i]));
            if (!std::isnan(typical[i])) {
                const double slack = 1e-6 + 1e-4 * std::abs(typical[i]);
                CHECK(band.p5[i] <= band.p50[i]);
                CHECK(band.p50[i] <= band.p95[i]);
                CHECK(band.p5[i] <= typical[i] + slack);
                CHECK(typical[i] <= band.p95[i] + slack);
            }
        }
    }
}

TEST_CASE("only what is asked for, in the order asked")
{
    const Settings settings = trial("effects");
    const ClassBand all = mechanism("effects").people(settings, {20, 1, {40, 1440}, {}});
    const ClassBand two = mechanism("effects").people(settings, {20, 1, {40, 1440}, {6, 0}});
    const std::size_t width = mechanism("effects").observables()->size();
    CHECK(two.p50 == std::vector<double>{all.p50[6], all.p50[0], all.p50[width + 6], all.p50[width]});
}

TEST_CASE("a class refuses what it cannot be")
{
    const Settings settings = trial("effects");
    CHECK_THROWS_AS(mechanism("effects").people(settings, {1, 1, {1}, {}}), Refused);
    CHECK_THROWS_AS(mechanism("effects").people(settings, {10001, 1, {1}, {}}), Refused);
    CHECK_THROWS_AS(mechanism("effects").people(settings, {10, 1, {50000}, {}}), Refused);
    CHECK_THROWS_AS(mechanism("effects").people(settings, {10000, 1, std::vector<double>(2000, 1.0), {}}), Refused);
}
