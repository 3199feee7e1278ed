// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose/reading.h"

#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinetarium::scene::dose {

namespace {

constexpr double kMolecules = 70;  ///< about as many are drawn in all
constexpr double kLook = 0.005;    ///< min back: how a rate is read from amounts; a course may end at the present

/// 1, 2 or 5 times a power of ten, near `value`.
double roundStep(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    const double lead = value / power;
    return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

std::string chosen(const model::Settings& settings, const char* id)
{
    const auto& all = settings.parameters();
    const bool there = std::any_of(all.begin(), all.end(), [&](const model::Parameter& p) { return p.id == id; });
    return there ? settings.choice(id) : std::string();
}

/// A protocol by name stands instead of a route; those of people all go into a vein.
Route routeOf(const model::Settings& settings)
{
    const std::string protocol = chosen(settings, "protocol");
    const bool named = !protocol.empty() && protocol != "as-set";
    const std::string word = named ? "" : chosen(settings, "route");
    return word == "im"           ? Route::Muscle
           : word == "oral"       ? Route::Mouth
           : word == "sublingual" ? Route::UnderTongue
           : word == "nasal"      ? Route::Nose
                                  : Route::Vein;
}

double known(double value)
{
    return std::isnan(value) ? 0 : value;
}

std::vector<double> outlookTimes(double perMinute)
{
    std::vector<double> times{0};
    for (const double minute : chart::logarithmically(0.1, 2880, 420))
        times.push_back(minute / perMinute);
    return times;
}

double largest(const std::vector<double>& values)
{
    double out = 0;
    for (const double value : values)
        out = std::max(out, known(value));
    return out;
}

/// What leaves the blood for good, per mg in it (1/min). The model is linear: once nothing is left at the site, all
/// that is lost is lost out of the blood.
double clearanceRate(const model::Course& course, const chart::Table& table, double dose, double perUnit)
{
    const auto& blood = table.column("blood");
    const auto& site = table.column("site");
    for (std::size_t i = blood.size(); i-- > 0;) {
        if (!(blood[i] > 1e-3 * dose) || known(site[i]) > 1e-6 * dose)
            continue;
        const double time = table.times()[i];
        const double look = kLook / perUnit;
        const double lost = known(chart::valueAt(course, "metabolised", time)) -
                            known(chart::valueAt(course, "metabolised", time - look));
        return std::max(0.0, lost / kLook / blood[i]);
    }
    return -1;
}

}  // namespace

Reading read(const Moment& moment, chart::TableStore& tables)
{
    const model::Course& course = moment.course;
    const double perUnit = clock::minutesPerUnit(course);
    const double now = std::max(0.0, moment.time);
    const double before = std::max(0.0, now - kLook / perUnit);
    const double after = now > 0 ? now : kLook / perUnit;
    const auto value = [&](const char* id) { return known(chart::valueAt(course, id, now)); };
    const auto rate = [&](const char* id) {
        return (known(chart::valueAt(course, id, after)) - known(chart::valueAt(course, id, before))) /
               ((after - before) * perUnit);
    };
    Reading out;
    out.minutes = now * perUnit;
    out.route = routeOf(course.settings());
    out.plasma = chart::valueAt(course, "plasma", now);
    out.norketamine = chart::valueAt(course, "norketamine", now);
    out.hnk = chart::valueAt(course, "hnk", now);
    out.brain = value("brain");
    out.brainRate = rate("brain");
    out.infused = {value("infused"), rate("infused")};
    out.site = {value("site"), rate("site")};
    out.blood = {value("blood"), rate("blood")};
    out.fast = {value("rapid-tissue"), rate("rapid-tissue")};
    out.slow = {value("slow-tissue"), rate("slow-tissue")};
    out.metabolised = {value("metabolised"), rate("metabolised")};

    const auto table = tables.get(course, outlookTimes(perUnit));
    out.plasmaPeak = largest(table->column("plasma"));
    out.brainPeak = largest(table->column("brain"));
    out.dose = std::max(largest(table->column("infused")), largest(table->column("site")));
    const double perMinute = clearanceRate(course, *table, out.dose, perUnit);
    out.cleared = perMinute < 0 ? out.metabolised.rate : perMinute * out.blood.amount;
    out.absorbed = std::max(0.0, -out.site.rate - std::max(0.0, out.metabolised.rate - out.cleared));
    if (out.dose > 0)
        out.unit = roundStep(out.dose / kMolecules);
    return out;
}

std::string routeName(Route route)
{
    static const std::array<std::string, 5> names{"Vein", "Muscle", "Stomach and gut", "Under the tongue", "Nose"};
    return names[static_cast<std::size_t>(route)];
}

}  // namespace kinetarium::scene::dose
