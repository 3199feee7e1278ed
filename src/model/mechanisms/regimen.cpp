// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mechanisms/regimen.h"

#include "kinetarium/model/quantity.h"
#include "model/mechanisms/body.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace kinetarium::model::body {

namespace {

constexpr double textbookWeight = 70;  // kg
constexpr double mostHuman = 10;       // mg/kg
constexpr double leastAdult = 40;      // kg, below which only the children's model holds
constexpr double leastChild = 11;      // kg, of Herd's patients
constexpr double mostChild = 75;       // kg
constexpr double trialMinutes = 40;    // of the infusions after which mood was followed
constexpr std::array triedDoses{0.1, 0.2, 0.5, 1.0};

bool has(const Settings& settings, std::string_view id)
{
    const auto& all = settings.parameters();
    return std::any_of(all.begin(), all.end(), [&](const Parameter& each) { return each.id == id; });
}

Route routeOf(const Settings& settings)
{
    constexpr std::array<std::string_view, 6> names{"iv-bolus", "iv-infusion", "im", "oral", "sublingual", "nasal"};
    const std::string_view chosen = settings.choice("route");
    const auto found = std::find(names.begin(), names.end(), chosen);
    return static_cast<Route>(found - names.begin());
}

void requireRatAlone(const Settings& settings)
{
    for (const char* id : {"model", "route", "duration", "weight", "doses", "interval"}) {
        if (settings.value(id) != settings.parameter(id).defaultValue) {
            throw Refused(std::string(id) +
                          " is a person's: species rat takes a dose alone (into the peritoneum); "
                          "leave out " +
                          id + ", or set species=human");
        }
    }
}

void requireWeight(const Settings& settings, double weight)
{
    if (settings.choice("model") == "herd") {
        if (weight < leastChild || weight > mostChild) {
            throw Refused("weight: model herd was fitted to children of 11 to 75 kg; set a weight in there");
        }
    } else if (weight < leastAdult) {
        throw Refused("weight: below 40 kg only model herd holds, which was fitted to children of 11 to 75 kg");
    }
}

/// The doses of a person, one every interval.
std::vector<Regimen::Given> repeated(const Settings& settings, Route route, double amount)
{
    const double doses = settings.number("doses");
    const double interval = settings.number("interval");
    const double minutes = route == Route::IvInfusion ? settings.number("duration") : 0;
    if (doses != std::floor(doses)) {
        throw Refused("doses: " + exactNumber(doses) + " is not a whole number");
    }
    if (doses > 1 && interval < minutes) {
        throw Refused(
            "interval: the next infusion would begin before the last one has ended; make interval at least "
            "duration");
    }
    if ((doses - 1) * interval + minutes > horizon) {
        throw Refused("doses: the last one would lie beyond 28 days; give fewer or a shorter interval");
    }
    std::vector<Regimen::Given> given;
    for (int i = 0; i < static_cast<int>(doses); ++i) {
        given.push_back({i * interval, amount, minutes});
    }
    return given;
}

bool triedAsSet(const Settings& settings)
{
    const double dose = settings.number("dose");
    return settings.choice("route") == "iv-infusion" && settings.number("duration") == trialMinutes &&
           settings.number("doses") == 1 && std::find(triedDoses.begin(), triedDoses.end(), dose) != triedDoses.end();
}

/// A circuit that nobody has altered in a person; rapamycin and the genotype were studied.
bool untouched(const Settings& settings)
{
    return numberOr(settings, "nbqx", 0) == 0 && numberOr(settings, "anti-bdnf", 0) == 0 &&
           numberOr(settings, "vdcc-block", 0) == 0 && numberOr(settings, "magnesium", 1) == 1 &&
           choiceOr(settings, "eef2-arm", "on") == "on" && choiceOr(settings, "interneuron-arm", "on") == "on" &&
           choiceOr(settings, "drug", "ketamine") == "ketamine";
}

void asPublished(Regimen& regimen, const Preset& preset)
{
    regimen.rat = preset.rat;
    regimen.route = preset.route;
    regimen.moodTried = preset.mood;
    for (const Preset::Given& each : preset.given) {
        regimen.given.push_back({each.start, each.dose * (preset.perKilogram ? regimen.weight : 1), each.minutes});
    }
}

void asSet(Regimen& regimen, const Settings& settings)
{
    const double dose = settings.number("dose");
    if (regimen.rat) {
        requireRatAlone(settings);
        regimen.given = {{0, dose, 0}};
        return;
    }
    if (dose > mostHuman) {
        throw Refused("dose: " + exactNumber(dose) +
                      " mg/kg lies beyond what is known in people (10 mg/kg); a rat's "
                      "dose needs species=rat");
    }
    regimen.weight = settings.number("weight");
    requireWeight(settings, regimen.weight);
    regimen.route = routeOf(settings);
    if (dose > 0) {
        regimen.given = repeated(settings, regimen.route, dose * regimen.weight);
    }
    regimen.moodTried = triedAsSet(settings);
}

}  // namespace

double numberOr(const Settings& settings, std::string_view id, double otherwise)
{
    return has(settings, id) ? settings.number(id) : otherwise;
}

std::string_view choiceOr(const Settings& settings, std::string_view id, std::string_view otherwise)
{
    return has(settings, id) ? std::string_view(settings.choice(id)) : otherwise;
}

double Regimen::total() const
{
    double sum = 0;
    for (const Given& each : given) {
        sum += each.amount;
    }
    return sum;
}

double Regimen::lastStart() const
{
    return given.empty() ? 0 : given.back().start;
}

Regimen regimen(const Settings& settings)
{
    Regimen made;
    made.level = numberOr(settings, "constant-level", 0);
    made.clamped = made.level > 0;
    const Preset* named = preset(settings.choice("protocol"));
    made.rat = named != nullptr ? named->rat : choiceOr(settings, "species", "human") == "rat";
    made.weight = made.rat ? 1 : textbookWeight;
    if (choiceOr(settings, "drug", "ketamine") != "ketamine" && !made.clamped) {
        throw Refused("drug: how " + std::string(settings.choice("drug")) +
                      " moves through the body is not modelled, only ketamine; give constant-level, like 1uM");
    }
    if (!made.clamped) {
        named != nullptr ? asPublished(made, *named) : asSet(made, settings);
    }
    made.moodTried = made.moodTried && untouched(settings);
    return made;
}

std::vector<kinetics::Event> events(const Regimen& regimen, const kinetics::NetworkSolver& solver)
{
    const std::size_t rate = solver.parameter("infusion-rate");
    const std::size_t infused = solver.quantity("infused");
    const bool direct = regimen.route == Route::IvBolus;
    const std::size_t site = solver.quantity(regimen.rat ? "inner-site" : direct ? "blood" : "outer-site");
    std::map<double, kinetics::Event> byTime;
    const auto at = [&](double time) -> kinetics::Event& {
        kinetics::Event& event = byTime[time];
        event.time = time;
        return event;
    };
    for (std::size_t i = 0; i < regimen.given.size(); ++i) {
        const Regimen::Given& each = regimen.given[i];
        if (each.minutes > 0) {
            at(each.start).sets = {{rate, each.amount / each.minutes}};  // over the end of the one before
            // End to end, rounding may put the end a bit after the next start, which it would undo.
            const double end = each.start + each.minutes;
            const double stop = i + 1 < regimen.given.size() ? std::min(end, regimen.given[i + 1].start) : end;
            if (stop <= horizon) {
                at(stop).sets = {{rate, 0}};
            }
        } else {
            at(each.start).adds = {{site, each.amount}, {infused, each.amount}};
        }
    }
    std::vector<kinetics::Event> list;
    for (auto& [time, event] : byTime) {
        list.push_back(std::move(event));
    }
    return list;
}

}  // namespace kinetarium::model::body
