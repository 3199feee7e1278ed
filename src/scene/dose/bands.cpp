// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose/bands.h"

#include "kinetarium/model/plasma_bands.h"
#include "scene/vocabulary/chart.h"

#include <cmath>
#include <string_view>

namespace kinetarium::scene::dose {

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

}  // namespace kinetarium::scene::dose
