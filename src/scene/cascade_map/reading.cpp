// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_map/reading.h"

#include "kinetarium/model/quantity.h"
#include "scene/cascade_map/layout.h"
#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/pathway_levels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::scene::cascade_map {

namespace {

constexpr int kPast = 84;  ///< points of a line along the whole ladder
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
const std::string kNotKnown = "not known here";

std::string brainWords(double brain)
{
    constexpr double least = 1e-3;  // uM; below it nothing here is moved
    if (std::isnan(brain))
        return kNotKnown;
    if (brain > 0 && brain < least)
        return "under 1\u202fnM";
    return model::displayQuantity(brain, "uM", 2) + " in brain";
}

std::string wordsOf(const Station& station, const pathway::Levels& levels, const Reading& reading)
{
    const double now = levels.now(station.observable);
    switch (station.says) {
        case Says::Brain:
            return brainWords(reading.brain);
        case Says::Share:
            return pathway::percentWords(now);
        case Says::Change:
            return pathway::signedPercentWords(levels.change(station.observable));
        case Says::Extra:
            return pathway::signedPercentWords(now);
        case Says::Level:
            return pathway::numberWords(now);
        case Says::Score:
            return std::isnan(now) ? kNotKnown : "score " + pathway::signedPercentWords(now);
    }
    return {};
}

/// A setting that is a share, or an arm that is on or off.
double stopOf(const pathway::Levels& levels, const char* setting)
{
    if (!setting)
        return 0;
    if (const std::string choice = levels.choice(setting); !choice.empty())
        return choice == "off" ? 1 : 0;
    return std::clamp(levels.setting(setting), 0.0, 1.0);
}

/// The change from rest at one row of the course's table, over what fills the station.
double levelOf(const Station& station, double now, double rest)
{
    const double base = std::isnan(rest) ? 0 : rest;
    const double change = station.says == Says::Change && base > 0.5 ? now / base - 1 : now - base;
    return std::clamp(change / station.full, -1.0, 1.0);
}

void readPast(Reading& out, const Moment& moment, const pathway::Levels& levels, double unit)
{
    const double present = onLadder(out.minutes);
    std::vector<double> times;
    for (int i = 0; i <= kPast && static_cast<double>(i) / kPast < present; ++i) {
        out.places.push_back(static_cast<double>(i) / kPast);
        times.push_back(ladderTime(out.places.back()) / unit);
    }
    out.places.push_back(present);
    times.push_back(moment.time);
    const std::vector<double> rows = moment.course.table(times);
    const auto& observables = moment.course.observables();
    const auto infused = std::find_if(observables.begin(), observables.end(),
                                      [](const model::Observable& o) { return o.id == "infused"; });
    if (infused != observables.end()) {
        const auto column = static_cast<std::size_t>(infused - observables.begin());
        for (std::size_t row = 1; row < times.size(); ++row) {
            if (rows[row * observables.size() + column] > rows[(row - 1) * observables.size() + column] * (1 + 1e-6))
                out.givenUntil = out.places[row];
        }
        // the end itself, where it lies before the place at which it was seen
        for (const double edge : moment.course.trajectory().edges(moment.time)) {
            const double place = onLadder(edge * unit);
            if (out.givenUntil > place && out.givenUntil - place < 1.0 / kPast)
                out.givenUntil = place;
        }
    }
    for (std::size_t site = 0; site < kSites; ++site) {
        const Station& station = stations()[site];
        const auto found = std::find_if(observables.begin(), observables.end(),
                                        [&](const model::Observable& o) { return o.id == station.observable; });
        if (found == observables.end()) {
            out.past[site].assign(times.size(), kUnknown);
            continue;
        }
        const auto column = static_cast<std::size_t>(found - observables.begin());
        const double factor = found->unit == "%" ? 0.01 : 1;
        for (std::size_t row = 0; row < times.size(); ++row)
            out.past[site].push_back(
                levelOf(station, rows[row * observables.size() + column] * factor, levels.rest(station.observable)));
    }
    for (const std::vector<double>& past : out.past) {
        for (std::size_t i = 0; i + 1 < past.size(); ++i)
            out.settled = hashNumber(out.settled, std::isnan(past[i]) ? 2 : past[i]);
    }
}

}  // namespace

Reading read(const Moment& moment)
{
    Reading out;
    const double unit = clock::minutesPerUnit(moment.course);
    const pathway::Levels levels(moment);
    out.minutes = moment.time * unit;
    out.felt = clock::felt(moment);
    out.seed = moment.seed;
    out.drug = levels.choice("drug");
    if (out.drug.empty() || out.drug == "none")
        out.drug = "ketamine";
    out.plasma = levels.now("plasma");
    out.brain = levels.now("brain");
    out.pyramidalBlock = levels.now("pyramidal-block");
    out.s6k = levels.now("s6k");
    out.given = levels.now("infused");
    for (std::size_t i = 0; i < kSites; ++i) {
        const Station& station = stations()[i];
        out.level[i] = levelOf(station, levels.now(station.observable), levels.rest(station.observable));
        out.says[i] = wordsOf(station, levels, out);
    }
    for (std::size_t i = 0; i < links().size(); ++i) {
        const Link& link = links()[i];
        // what the step is driven by where nothing flows at rest: the AMPA drive above rest
        const bool above = link.from == Site::Ampa;
        const double level = above ? levels.change(link.flows) : levels.now(link.flows);
        out.flow[i] = std::isnan(level) ? kUnknown : std::clamp(level / link.full, 0.0, 1.0);
        out.stopped[i] = stopOf(levels, link.stoppedBy);
    }
    readPast(out, moment, levels, unit);
    return out;
}

}  // namespace kinetarium::scene::cascade_map
