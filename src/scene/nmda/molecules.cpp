// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/nmda/molecules.h"

#include "scene/vocabulary/geometry.h"
#include "scene/vocabulary/receptor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace kinetarium::scene::nmda {

namespace {

constexpr double kFramesPerSecond = 60;
constexpr double kSway = 7;               ///< px a molecule drifts to either side of its place
constexpr int kPassing = 4;               ///< ions in a pore that conducts all the time
constexpr double kPassesPerSecond = 0.8;  ///< of the screen's time; real ions pass a million times faster
constexpr double kTopOfPath = -33;        ///< angstrom
constexpr double kEndOfPath = 31;
constexpr double kOpenEnough = 0.8;  ///< nothing passes a gate less open than this

/// Time as it is felt on the screen: seconds of play at the shown speed; the course's own time in a still.
double feltTime(const Moment& moment)
{
    return moment.span > 0 ? moment.time / (moment.span * kFramesPerSecond) : moment.time;
}

int members(const std::string& species, const Reading& reading)
{
    const auto onLogScale = [](double level, double first, double perDecade, int most) {
        if (level < first)
            return 0;
        return std::min(most, 1 + static_cast<int>(perDecade * std::log10(level / first) + 0.5));
    };
    if (species == "na")
        return 6;
    if (species == "ca")
        return 2;
    if (species == "glycine")
        return 2;
    if (species == "glutamate")
        return onLogScale(reading.glutamate, 0.05, 1.1, 6);
    if (species == "mg")
        return onLogScale(reading.magnesium, 0.01, 1.0, 4);
    return onLogScale(reading.drugLevel, 0.001, 0.9, 6);
}

/// Turns of the species in the order in which places are taken, so that nobody moves when others come or go.
std::vector<std::string> turns(const std::string& drug)
{
    std::vector<std::string> out;
    for (const char* species :
         {"na",   "glutamate", "drug",      "mg",      "na",   "ca", "glutamate", "drug", "glycine",
          "na",   "mg",        "glutamate", "na",      "drug", "na", "glutamate", "mg",   "ca",
          "drug", "na",        "glutamate", "glycine", "drug", "mg", "glutamate", "drug"}) {
        const bool isDrug = std::string(species) == "drug";
        if (!isDrug || !drug.empty())
            out.emplace_back(isDrug ? drug : species);
    }
    return out;
}

double receptorHalf(double y)  ///< angstrom; how far out the receptor reaches at this height
{
    if (y < receptor::kTop - 4)
        return 0;
    return y < -76 ? 58 : y < -40 ? 49 : 41;
}

/// Places apart from one another, from the receptor, from words and from the lens.
std::vector<Point> places(const Layout& layout, const std::vector<Rect>& keepClear, std::size_t wanted)
{
    std::vector<Point> out;
    const double room = layout.glyph + kSway + 2;
    const double floor = layout.at({0, -20}).y - room;
    for (std::uint64_t attempt = 0; attempt < 700 && out.size() < wanted; ++attempt) {
        const Point p{layout.receptor.x + room + fraction(hashed(71, attempt)) * (layout.receptor.width - 2 * room),
                      layout.receptor.y + room + fraction(hashed(72, attempt)) * (floor - layout.receptor.y - room)};
        const double deep = (p.y - layout.pore.y) / layout.angstrom;
        const bool onReceptor = std::abs(p.x - layout.pore.x) < receptorHalf(deep) * layout.angstrom + room;
        const bool onLens = std::hypot(p.x - layout.lens.x, p.y - layout.lens.y) < layout.lensRadius + room;
        const bool onWords =
            std::any_of(keepClear.begin(), keepClear.end(), [&](const Rect& r) { return r.near(p, room + 2); });
        const bool crowded = std::any_of(out.begin(), out.end(), [&](const Point& q) {
            return std::hypot(p.x - q.x, p.y - q.y) < 3.4 * layout.glyph;
        });
        if (!onReceptor && !onLens && !onWords && !crowded)
            out.push_back(p);
    }
    return out;
}

Point swayed(Point at, std::uint64_t who, double felt, double reach)
{
    const auto wave = [&](std::uint64_t salt) {
        double sum = 0;
        for (std::uint64_t k = 0; k < 3; ++k) {
            const std::uint64_t h = hashed(hashed(who, salt), k);
            const double pace = 0.05 + 0.11 * fraction(h);  // turns per second of play
            sum += std::sin(2 * std::numbers::pi * (pace * felt + fraction(hashed(h, 1)))) / 3;
        }
        return reach * sum;
    };
    return {at.x + wave(1), at.y + wave(2)};
}

std::vector<Drifter> drifting(const Layout& layout, const Reading& reading, const Moment& moment,
                              const std::vector<Rect>& keepClear)
{
    const double felt = feltTime(moment);
    const std::vector<std::string> order = turns(reading.drug);
    const std::vector<Point> spots = places(layout, keepClear, order.size());
    std::map<std::string, int> seen;
    std::vector<Drifter> out;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        if (seen[order[i]]++ < members(order[i], reading))
            out.push_back({order[i], swayed(spots[i], hashed(moment.seed, i), felt, kSway), true});
    }
    // inside the cell there is little Na+
    const double y = layout.at({0, 29}).y;
    for (const double x : {-44.0, 47.0})
        out.push_back({"na",
                       swayed({layout.at({x, 0}).x, y}, hashed(moment.seed, static_cast<std::uint64_t>(x + 900)), felt,
                              kSway * 0.6),
                       false});
    return out;
}

std::vector<Ion> ionsAt(const Reading& reading, const Moment& moment)
{
    const double felt = feltTime(moment);
    std::vector<Ion> out;
    // one waits above the gate, one below the pore
    out.push_back({"na", swayed({-0.4, -28}, hashed(moment.seed, 301), felt, 1.6), 1, false});
    out.push_back({"na", swayed({0.8, 25.5}, hashed(moment.seed, 302), felt, 1.4), 1, false});
    if (!reading.now.conducts() || reading.gate < kOpenEnough || reading.voltage == 0)
        return out;
    const bool inwards = reading.voltage < 0;
    for (int lane = 0; lane < kPassing; ++lane) {
        const double along = felt * kPassesPerSecond + static_cast<double>(lane) / kPassing;
        const double turn = std::floor(along);
        const std::uint64_t who = hashed(hashed(moment.seed, static_cast<std::uint64_t>(lane)),
                                         static_cast<std::uint64_t>(static_cast<std::int64_t>(turn)));
        // in a channel that flickers with Mg2+ only the open share of the ions comes through
        if (reading.flickers && fraction(hashed(who, 5)) > reading.openShare)
            continue;
        const double share = inwards ? along - turn : 1 - (along - turn);
        const double y = kTopOfPath + share * (kEndOfPath - kTopOfPath);
        // the filter is no wider than the ion
        const double sway = 1.5 * (1 - std::exp(-std::pow((y - receptor::kMgSite.y) / 7, 2)));
        const double x = sway * std::sin(2 * std::numbers::pi * (share * 1.7 + fraction(hashed(who, 6))));
        const double ends = std::min({1.0, share / 0.1, (1 - share) / 0.1});
        out.push_back({fraction(hashed(who, 7)) < 0.22 ? "ca" : "na", {x, y}, std::max(0.0, ends), true});
    }
    return out;
}

}  // namespace

Crowd crowdAt(const Layout& layout, const Reading& reading, const Moment& moment, const std::vector<Rect>& keepClear)
{
    return {drifting(layout, reading, moment, keepClear), ionsAt(reading, moment)};
}

}  // namespace kinetarium::scene::nmda
