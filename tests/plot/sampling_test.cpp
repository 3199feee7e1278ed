// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sampling.h"

#include "plot/fake_course.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace kinetarium;
using namespace kinetarium::test;
using plot::Samples;
using plot::TimeAxis;

namespace {

Samples sampled(const FakeCourse& fake, const TimeAxis& axis)
{
    std::vector<std::size_t> indices(fake.course.observables().size());
    for (std::size_t i = 0; i < indices.size(); ++i)
        indices[i] = i;
    return plot::sample(fake.course.trajectory(), indices.size(), indices, axis, {});
}

double highest(const std::vector<double>& values)
{
    return *std::max_element(values.begin(), values.end());
}

/// The polyline's value at a time.
double between(const Samples& samples, std::size_t curve, const TimeAxis& axis, double time)
{
    const auto after = std::upper_bound(samples.times.begin(), samples.times.end() - 1, time) - samples.times.begin();
    const double a = axis.share(samples.times[after - 1]), b = axis.share(samples.times[after]);
    return std::lerp(samples.values[curve][after - 1], samples.values[curve][after], (axis.share(time) - a) / (b - a));
}

}  // namespace

TEST_CASE("One pulse of 1 ms is found in a minute, linear and logarithmic")
{
    const std::vector<double> start = {37.123};
    const FakeCourse fake = fakeCourse({pulsesAt(start), responseTo(start)}, edgesOf(start));
    const double since = 0.1 * 0.008 / (0.1 - 0.008) * std::log(0.1 / 0.008);
    const double peak = 0.38 * (std::exp(-since / 0.1) - std::exp(-since / 0.008));
    for (const bool log : {false, true}) {
        const Samples samples = sampled(fake, TimeAxis::make(0, 60, log));
        CHECK(highest(samples.values[0]) == 1.0);
        CHECK(highest(samples.values[1]) == Approx(peak).epsilon(0.005));
        CHECK(std::is_sorted(samples.times.begin(), samples.times.end()));
    }
}

TEST_CASE("A jump stands upright")
{
    const FakeCourse fake = fakeCourse({[](double t) { return t < 5 ? -70.0 : 40.0; }}, {5});
    const Samples samples = sampled(fake, TimeAxis::make(0, 10, false));
    const auto up = std::find(samples.values[0].begin(), samples.values[0].end(), 40.0) - samples.values[0].begin();
    CHECK(samples.times[up] == 5.0);
    CHECK(samples.times[up - 1] == Approx(5.0).epsilon(1e-12));
}

TEST_CASE("A smooth curve is right to half a pixel with few evaluations")
{
    const std::vector<FakeTrajectory::Formula> formulas = {
        [](double t) { return std::exp(-t / 0.02); },
        [](double t) { return t / (t + 3); },
        [](double t) { return 0.5 + 0.5 * std::sin(t); },
    };
    const FakeCourse fake = fakeCourse(formulas);
    for (const TimeAxis& axis : {TimeAxis::make(0, 20, false), TimeAxis::make(1e-4, 20, true)}) {
        fake.trajectory->evaluations = 0;
        const Samples samples = sampled(fake, axis);
        CHECK(fake.trajectory->evaluations < 1500);
        for (int i = 0; i <= 5000; ++i) {
            const double time = std::min(axis.to, axis.time(i / 5000.0));
            for (std::size_t k = 0; k < formulas.size(); ++k)
                REQUIRE(std::abs(between(samples, k, axis, time) - formulas[k](time)) * 300 < 0.5);
        }
    }
}

TEST_CASE("A train keeps the peak of its pulses all along, and the budget")
{
    for (const double until : {60.0, 600.0}) {
        const std::vector<double> starts = train(0.05, 10, until);
        const FakeCourse fake = fakeCourse({responseTo(starts)}, edgesOf(starts));
        fake.trajectory->evaluations = 0;
        const Samples samples = sampled(fake, TimeAxis::make(0, until, false));
        CHECK(fake.trajectory->evaluations <= 2700);

        const double since = 0.1 * 0.008 / (0.1 - 0.008) * std::log(0.1 / 0.008);
        const double peak = 0.38 * (std::exp(-since / 0.1) - std::exp(-since / 0.008));
        std::array<double, 100> most{}, least;
        least.fill(1);
        for (std::size_t i = 0; i < samples.times.size(); ++i) {
            const auto part = std::min<std::size_t>(99, std::size_t(samples.times[i] / until * 100));
            most[part] = std::max(most[part], samples.values[0][i]);
            least[part] = std::min(least[part], samples.values[0][i]);
        }
        for (std::size_t part = 0; part < most.size(); ++part) {
            CHECK(most[part] == Approx(peak).epsilon(0.03));
            CHECK(least[part] < 0.01);
        }
    }
}

TEST_CASE("A course is not asked about times before its beginning")
{
    const FakeCourse fake = fakeCourse({[](double t) { return t < 0 ? std::nan("") : t; }});
    const Samples samples = sampled(fake, TimeAxis::make(-5, 5, false));
    CHECK(samples.times.front() == 0);
}

TEST_CASE("Where the known ends is found to a pixel, and the known is sampled as well as ever")
{
    const FakeCourse fake = fakeCourse({[](double t) { return t < 3.21 ? std::sin(5 * t) : std::nan(""); }});
    const Samples samples = sampled(fake, TimeAxis::make(0, 10, false));
    double lastKnown = 0, firstUnknown = 10, highest = 0;
    for (std::size_t i = 0; i < samples.times.size(); ++i) {
        const double value = samples.values[0][i];
        if (std::isnan(value)) {
            firstUnknown = std::min(firstUnknown, samples.times[i]);
        } else {
            lastKnown = std::max(lastKnown, samples.times[i]);
            highest = std::max(highest, value);
        }
    }
    CHECK(lastKnown < firstUnknown);
    CHECK(firstUnknown - lastKnown < 10.0 / 400);
    CHECK(highest == Approx(1).margin(0.002));
}
