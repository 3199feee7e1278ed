// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/readout.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>

using namespace kinetarium::model;

namespace {

Settings with(const std::vector<std::pair<std::string, std::string>>& changes)
{
    Settings settings = mechanism("ampa").defaults();
    for (const auto& [id, text] : changes) {
        settings.set(id, text);
    }
    return settings;
}

double ask(const std::string& text, const Settings& settings, double until = 0)
{
    const Mechanism& ampa = mechanism("ampa");
    return read(ReadOut::parse(text, ampa), ampa, settings, until).value;
}

double rate(const std::string& id)
{
    const Mechanism& ampa = mechanism("ampa");
    for (const Constant& each : ampa.constants(ampa.defaults())) {
        if (each.id == id + "-rate") {
            return each.value;
        }
    }
    FAIL("no rate " << id);
    return 0;
}

/// Largest open probability while glutamate is held at `level`, in uM.
double peakAt(double level)
{
    Settings settings = with({{"glutamate", "constant"}});
    settings.setValue("glutamate-level", level);
    return ask("peak open", settings, 0.2);
}

double halfPeakLevel()
{
    const double half = peakAt(10000) / 2;
    double low = 1;
    double high = 10000;
    while (high / low > 1.0001) {
        const double middle = std::sqrt(low * high);
        (peakAt(middle) < half ? low : high) = middle;
    }
    return std::sqrt(low * high);
}

/// Peak of a second pulse over the peak of the first, `interval` ms after it.
double pairedPulse(double interval)
{
    Settings settings = with({{"glutamate", "train"}, {"glutamate-level", "1mM"}});
    settings.setValue("train-rate", 1000 / interval);
    const Course course = mechanism("ampa").run(settings);
    double first = 0;
    double second = 0;
    for (double t = 0; t < 0.008; t += 2e-5) {
        first = std::max(first, course.at("open", t));
        second = std::max(second, course.at("open", interval / 1000 + t));
    }
    return second / first;
}

}  // namespace

TEST_CASE("after one pulse the AMPA receptor opens and shuts within milliseconds")
{
    const Settings pulse = with({});
    CHECK(ask("peak open", pulse) == Approx(0.595).epsilon(0.02));
    CHECK(ask("decay time open", pulse) == Approx(2.7e-3).epsilon(0.05));
    CHECK(ask("time of peak open", pulse) < 1.2e-3);
}

TEST_CASE("held in glutamate it desensitises to a few per cent")
{
    const Settings held = with({{"glutamate", "constant"}, {"glutamate-level", "1mM"}});
    CHECK(ask("value open at 200ms", held) / ask("peak open", held, 0.2) == Approx(0.028).epsilon(0.05));
    CHECK(ask("steady desensitised", held) > 0.9);
}

TEST_CASE("half of the peak comes at 349 uM")
{
    CHECK(halfPeakLevel() == Approx(349).epsilon(0.05));
}

TEST_CASE("a second pulse finds what has recovered")
{
    const std::vector<std::pair<double, double>> recovered{{10, 0.54}, {50, 0.78}, {100, 0.93}, {200, 0.99}};
    for (const auto& [interval, share] : recovered) {
        CAPTURE(interval);
        CHECK(pairedPulse(interval) == Approx(share).margin(0.02));
    }
}

TEST_CASE("ambient glutamate as in slices leaves the receptors available")
{
    const Settings ambient = with({{"glutamate", "constant"}, {"glutamate-level", "25nM"}});
    CHECK(ask("steady desensitised", ambient) < 0.003);
}

TEST_CASE("the published loops close to detailed balance")
{
    const double lower = rate("second") / rate("second-back") * rate("desensitise-double") /
                         rate("desensitise-double-back") * rate("desensitised-binding-back") /
                         rate("desensitised-binding") * rate("desensitise-single-back") / rate("desensitise-single");
    const double upper = rate("open") / rate("open-back") * rate("desensitise-open") / rate("desensitise-open-back") *
                         rate("desensitised-turn-back") / rate("desensitised-turn") *
                         rate("desensitise-double-back") / rate("desensitise-double");
    CHECK(lower == Approx(1).margin(0.007));
    CHECK(upper == Approx(1).margin(0.007));
}

TEST_CASE("the states of the AMPA receptor always add up to one")
{
    const Course course = mechanism("ampa").run(with({{"glutamate", "train"}, {"train-rate", "50Hz"}}));
    std::vector<double> states(course.trajectory().states().size());
    for (const double time : {0.0, 1e-6, 1e-3, 0.0201, 1.0, 100.0}) {
        course.trajectory().probabilities(time, states);
        CHECK(std::accumulate(states.begin(), states.end(), 0.0) == Approx(1).margin(1e-12));
    }
}
