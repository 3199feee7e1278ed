// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/plasma_bands.h"

#include "kinetarium/model/plasma_bands.h"
#include "scene/vocabulary/chart.h"

#include <cctype>
#include <cmath>
#include <string_view>

namespace kinetarium::scene::plasma {

namespace {

/// A mean with its spread is a point; so is a single value.
Band bandOf(const model::PlasmaBand& range)
{
    const bool point = range.from == range.to || range.id == "recovery";
    const double middle = (range.from + range.to) / 2;
    const double said = range.from == range.to ? middle : 10 * std::round(middle / 10);
    const std::string value =
        point ? "about " + chart::fixed(said, 0) : chart::fixed(range.from, 0) + "–" + chart::fixed(range.to, 0);
    return {range.label, range.from, range.to, value, range.source.citation, point, middle};
}

}  // namespace

const std::vector<Band>& bands()
{
    // those of the racemate that a textbook names; the model's table holds more
    static const std::vector<Band> all = [] {
        std::vector<Band> out;
        for (const std::string_view id : {"analgesia", "dissociation", "trial-peak", "recovery", "anaesthesia"}) {
            for (const model::PlasmaBand& range : model::plasmaBands()) {
                if (range.id == id)
                    out.push_back(bandOf(range));
            }
        }
        return out;
    }();
    return all;
}

std::string holding(double level)
{
    std::string out;
    for (const Band& band : bands()) {
        if (band.point || level < band.low || level > band.high)
            continue;
        std::string name = band.name;
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
        out += (out.empty() ? "" : " and ") + name + " (" + band.value + "\u202fng/mL)";
    }
    return out;
}

}  // namespace kinetarium::scene::plasma
