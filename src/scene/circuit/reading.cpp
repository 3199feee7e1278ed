// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/circuit/reading.h"

#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/pathway_levels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::scene::circuit {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr int kSamples = 128;
constexpr double kFramesPerSecond = 60;
constexpr double kFiring = 1.5;   ///< spikes for each unit of felt time at rest: a slow-motion choice
constexpr double kUneven = 0.45;  ///< how far a spike may stand from its even place

/// Felt time (clock::felt) at another time of the same moment.
double feltAt(const Moment& moment, double unit, double time)
{
    const double even = moment.span > 0 ? time / (moment.span * kFramesPerSecond) : 0;
    return even + 1.5 * std::log1p(std::max(0.0, time) * unit / 5);
}

std::vector<double> timesEvenlyFelt(const Moment& moment, double unit)
{
    const double whole = feltAt(moment, unit, moment.time);
    std::vector<double> times{0};
    for (int i = 1; i < kSamples; ++i) {
        const double wanted = whole * i / kSamples;
        double low = times.back();
        double high = moment.time;
        for (int k = 0; k < 40; ++k) {
            const double middle = (low + high) / 2;
            (feltAt(moment, unit, middle) < wanted ? low : high) = middle;
        }
        times.push_back(low);
    }
    times.push_back(moment.time);
    return times;
}

/// Spikes come when the integral of the rate over felt time passes whole numbers, a little unevenly.
std::vector<double> spikeAges(const std::vector<double>& rates, double whole, std::uint64_t seed)
{
    std::vector<double> ages;
    const double step = whole / static_cast<double>(rates.size() - 1);
    double phase = 100;  // as if the cell had long been firing
    long next = 101;
    const auto threshold = [&](long k) {
        return static_cast<double>(k) + kUneven * (fraction(hashed(seed, static_cast<std::uint64_t>(k))) - 0.5);
    };
    // before the start the cell fired at rest
    for (long k = next - 1; threshold(k) > phase - kWindow * kFiring; --k) {
        if (threshold(k) <= phase)
            ages.insert(ages.begin(), whole + (phase - threshold(k)) / kFiring);
        else
            next = k;
    }
    for (std::size_t i = 1; i < rates.size(); ++i) {
        const double mean = (rates[i] + rates[i - 1]) / 2;
        if (!(mean > 0))
            continue;
        const double gained = kFiring * mean * step;
        while (threshold(next) <= phase + gained) {
            const double when = (static_cast<double>(i - 1) + (threshold(next) - phase) / gained) * step;
            ages.push_back(whole - when);
            ++next;
        }
        phase += gained;
    }
    std::erase_if(ages, [](double age) { return age > kWindow; });
    return ages;
}

/// One column of the course's table, as multiples of rest where it is one; empty where the course has none.
std::vector<double> column(const Moment& moment, const std::vector<double>& rows, const char* id)
{
    const auto& observables = moment.course.observables();
    std::vector<double> out;
    for (std::size_t c = 0; c < observables.size(); ++c) {
        if (observables[c].id != id)
            continue;
        const double factor = observables[c].unit == "%" ? 0.01 : 1;
        for (std::size_t row = 0; row * observables.size() < rows.size(); ++row)
            out.push_back(rows[row * observables.size() + c] * factor);
    }
    return out;
}

}  // namespace

Reading read(const Moment& moment)
{
    const pathway::Levels levels(moment);
    const double unit = clock::minutesPerUnit(moment.course);
    Reading out;
    out.minutes = moment.time * unit;
    out.felt = clock::felt(moment);
    out.seed = moment.seed;
    out.drug = levels.choice("drug");
    if (out.drug.empty() || out.drug == "none")
        out.drug = "ketamine";
    out.plasma = levels.now("plasma");
    out.brain = levels.now("brain");
    const auto multiple = [&](const char* id) { return 1 + levels.change(id); };
    out.interneuron = multiple("interneuron");
    out.pyramidal = multiple("pyramidal");
    out.glutamate = multiple("glutamate");
    out.ampa = multiple("ampa");
    out.interneuronBlock = levels.now("interneuron-block");
    out.pyramidalBlock = levels.now("pyramidal-block");
    out.interneuronArm = levels.choice("interneuron-arm") != "off";
    out.nbqx = std::clamp(levels.setting("nbqx"), 0.0, 1.0);

    const std::vector<double> times = timesEvenlyFelt(moment, unit);
    const std::vector<double> rows = moment.course.table(times);
    const double whole = feltAt(moment, unit, moment.time);
    const auto spikes = [&](const char* id, std::uint64_t salt) {
        const std::vector<double> rates = column(moment, rows, id);
        return rates.empty() || std::isnan(rates.back()) ? std::vector<double>()
                                                         : spikeAges(rates, whole, hashed(moment.seed, salt));
    };
    out.interneuronSpikes = spikes("interneuron", 1);
    out.pyramidalSpikes = spikes("pyramidal", 2);
    const std::vector<double> x = column(moment, rows, "interneuron-block");
    const std::vector<double> y = column(moment, rows, "pyramidal-block");
    for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) {
        if (!std::isnan(x[i]) && !std::isnan(y[i]))
            out.trail.push_back({x[i], y[i]});
    }
    return out;
}

std::string changeWords(double multiple)
{
    return pathway::signedPercentWords(multiple - 1);
}

}  // namespace kinetarium::scene::circuit
