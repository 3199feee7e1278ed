// SPDX-License-Identifier: GPL-3.0-or-later
// Each receptor at 200 random settings inside its ranges against an independent solver at 1e-10. The generators are
// written out here once more, from the rates that the mechanism states, so that a slip in a declaration would show.
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/readout.h"
#include "model/kinetics/random.h"
#include "reference/cvode.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

using namespace kinetarium::model;
using namespace kinetarium::tests;
using kinetics::Flow;
using kinetics::Generator;

namespace {

constexpr double until = 0.4;  // s

/// A value for every parameter, drawn from its range (a logarithmic one on its logarithm).
Settings randomSettings(const Mechanism& mechanism, std::uint64_t seed)
{
    while (true) {
        Settings settings = mechanism.defaults();
        kinetics::DrawKey key(seed);
        for (std::size_t i = 0; i < settings.parameters().size(); ++i) {
            const Parameter& each = settings.parameters()[i];
            const double u = key.at(i).uniform();
            if (each.kind == Parameter::Kind::Choice) {
                settings.set(each.id, each.choices[static_cast<std::size_t>(u * each.choices.size())].id);
            } else if (each.maximumName.empty()) {
                const double low = each.scale == Scale::Logarithmic ? std::max(each.minimum, each.logFloor) : 0;
                const double value = each.scale == Scale::Logarithmic
                                         ? low * std::pow(each.maximum / low, u)
                                         : each.minimum + u * (each.maximum - each.minimum);
                settings.setValue(each.id, each.unit == "s" ? u * until : value);
            }
        }
        try {
            (void)mechanism.run(settings);
            return settings;
        } catch (const Refused&) {
            seed = kinetics::mixed(seed);  // two settings contradict each other; draw again
        }
    }
}

std::map<std::string, double> constantsOf(const Mechanism& mechanism, const Settings& settings)
{
    std::map<std::string, double> values;
    for (const Constant& each : mechanism.constants(settings)) {
        values[each.id] = each.value;
    }
    return values;
}

Generator ampaAt(const Mechanism& ampa, const Settings& settings, const Trajectory& course, double time)
{
    const auto k = constantsOf(ampa, settings);
    const double glutamate = course.input("glutamate", time);
    std::vector<Flow> flows;
    const auto pair = [&](int from, int to, const std::string& id, double ligand) {
        flows.push_back({from, to, k.at(id + "-rate") * ligand});
        flows.push_back({to, from, k.at(id + "-back-rate")});
    };
    // C0 C1 C2 O C3 C4 C5
    pair(0, 1, "first", glutamate);
    pair(1, 2, "second", glutamate);
    pair(2, 3, "open", 1);
    pair(1, 4, "desensitise-single", 1);
    pair(2, 5, "desensitise-double", 1);
    pair(3, 6, "desensitise-open", 1);
    pair(4, 5, "desensitised-binding", glutamate);
    pair(5, 6, "desensitised-turn", 1);
    return {7, std::move(flows)};
}

double value(const std::map<std::string, double>& k, const std::string& id)
{
    const auto found = k.find(id);
    return found == k.end() ? 0 : found->second;
}

Generator nmdaAt(const Mechanism& nmda, const Settings& settings, const Trajectory& course, double time)
{
    const auto k = constantsOf(nmda, settings);
    const double glutamate = course.input("glutamate", time);
    const double voltage = course.input("voltage", time);
    const double drug = course.input("drug", time);
    std::vector<Flow> flows;
    for (int arm = 0; arm < 15; arm += 5) {  // C0 C1 C2 D O, free, with magnesium, with the drug
        flows.push_back({arm, arm + 1, 5 * glutamate});
        flows.push_back({arm + 1, arm, 12.9});
        flows.push_back({arm + 1, arm + 2, 5 * glutamate});
        flows.push_back({arm + 2, arm + 1, 12.9});
        flows.push_back({arm + 2, arm + 3, 8.4});
        flows.push_back({arm + 3, arm + 2, 6.8});
        flows.push_back({arm + 2, arm + 4, 46.5});
        flows.push_back({arm + 4, arm + 2, 73.8});
    }
    const std::string& subunit = settings.choice("subunit");
    const double half = subunit == "2c" ? 0.76 * std::exp(0.062 * (voltage + 66))
                        : subunit == "2d" ? 0.39 * std::exp(0.062 * (voltage + 66))
                                          : 3.57 * std::exp(0.062 * voltage);
    const double unplug = 5400 * std::exp(voltage / 47);
    flows.push_back({4, 9, unplug * course.input("magnesium", time) / half});
    flows.push_back({9, 4, unplug});
    const double scale = value(k, "drug-off-scale");
    const double leaving = scale > 0 ? std::exp((voltage + 70) / scale) : 0;
    flows.push_back({4, 14, value(k, "drug-on-rate") * drug});
    flows.push_back({14, 4, value(k, "drug-off-rate") * leaving});
    flows.push_back({4, 15, value(k, "drug-superficial-on-rate") * drug});
    flows.push_back({15, 4, value(k, "drug-superficial-off-rate") * leaving});
    return {16, std::move(flows)};
}

using GeneratorAt = Generator (*)(const Mechanism&, const Settings&, const Trajectory&, double);

/// What each observable adds up, by the numbers of the states. `current` is told apart: it is the open share in units
/// of its own drug-free peak.
using Sums = std::map<std::string, std::vector<int>>;
const Sums ampaSums{{"open", {3}}, {"desensitised", {4, 5, 6}}};
const Sums nmdaSums{{"open", {4}},
                    {"mg-blocked", {9}},
                    {"drug-blocked", {14, 15}},
                    {"trapped", {10, 11, 12, 13}},
                    {"desensitised", {3, 8}},
                    {"block", {10, 11, 12, 13, 14, 15}},
                    {"current", {4}}};

struct Distance {
    double states;           ///< of a state's probability
    double observables = 0;  ///< of an observable, in shares of its largest value
    std::string worst = {};  ///< which observable
};

/// Largest distance of an observable, read in a table as plots and the command line read it, from the referee's: in
/// shares of its largest value, or of a thousandth where it stays below that.
void observe(Distance& distance, const Course& course, const Sums& sums, const std::vector<double>& times,
             const std::vector<std::vector<double>>& referee)
{
    const std::vector<double> table = course.table(times);
    const auto& all = course.observables();
    REQUIRE(all.size() == sums.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        double scale = 1;
        if (all[i].id == "current") {
            Settings free = course.settings();
            free.set("drug", "none");
            scale = read(ReadOut::parse("peak open", mechanism("nmda")), mechanism("nmda"), free).value;
        }
        double most = 1e-3;
        double apart = 0;
        for (std::size_t row = 0; row < times.size(); ++row) {
            double expected = 0;
            for (const int state : sums.at(all[i].id)) {
                expected += referee[row][static_cast<std::size_t>(state)];
            }
            most = std::max(most, expected);
            apart = std::max(apart, std::abs(table[row * all.size() + i] * scale - expected));
        }
        if (apart / most > distance.observables) {
            distance.observables = apart / most;
            distance.worst = all[i].id;
        }
    }
}

Distance distanceOf(const Mechanism& mechanism, const Settings& settings, GeneratorAt generatorAt, const Sums& sums)
{
    const Course course = mechanism.run(settings);
    const Trajectory& trajectory = course.trajectory();
    std::vector<double> bounds = trajectory.edges(until);
    bounds.insert(bounds.begin(), 0);
    bounds.push_back(until);
    std::vector<Generator> generators;
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
        generators.push_back(generatorAt(mechanism, settings, trajectory, (bounds[i] + bounds[i + 1]) / 2));
    }
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
        pieces.push_back({bounds[i], bounds[i + 1], &generators[i]});
    }
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        times.push_back(until * i / 40 + 1.3e-4);
    }
    const int size = generators.front().size;
    std::vector<double> p(static_cast<std::size_t>(size));
    double worst = 0;
    std::vector<std::vector<double>> referee(times.size());
    Cvode(size, 1e-10, 1e-12).solve(pieces, 0, times, [&](std::size_t row, const double* y) {
        referee[row].assign(y, y + size);
        trajectory.probabilities(times[row], p);
        for (std::size_t i = 0; i < p.size(); ++i) {
            worst = std::max(worst, std::abs(p[i] - y[i]));
        }
    });
    Distance distance{worst};
    observe(distance, course, sums, times, referee);
    return distance;
}

void compare(const std::string& id, GeneratorAt generatorAt, const Sums& sums)
{
    double worst = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Settings settings = randomSettings(mechanism(id), seed);
        const Distance apart = distanceOf(mechanism(id), settings, generatorAt, sums);
        if (apart.states > 1e-6 || apart.observables > 1e-4) {
            std::string text;
            for (const Parameter& each : settings.parameters()) {
                text += each.id + "=" + settings.text(each.id) + " ";
            }
            CAPTURE(seed, text, apart.worst);
            CHECK(apart.states <= 1e-6);
            CHECK(apart.observables <= 1e-4);
        }
        worst = std::max(worst, apart.states);
    }
    CHECK(worst < 1e-6);
    CHECK(worst > 0);  // they are two computations
}

}  // namespace

TEST_CASE("the AMPA receptor agrees with an independent solver at 200 random settings")
{
    compare("ampa", ampaAt, ampaSums);
}

TEST_CASE("the NMDA receptor agrees with an independent solver at 200 random settings")
{
    compare("nmda", nmdaAt, nmdaSums);
}
