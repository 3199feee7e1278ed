// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose/bands.h"
#include "scene/dose/layers.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::dose {

namespace {

constexpr double kStill = 0.0005;  ///< mg/min

chart::Area about(Point centre, double halfWidth, double halfHeight)
{
    return {centre.x - halfWidth, centre.y - halfHeight, 2 * halfWidth, 2 * halfHeight};
}

chart::Area brainArea(const Layout& l)
{
    return about({l.brain.x, l.brain.y + 3 * l.brainScale}, 60 * l.brainScale, 49 * l.brainScale);
}
chart::Area liverArea(const Layout& l)
{
    return about(l.liver, 71 * l.liverScale, 46 * l.liverScale);
}

chart::Area routeArea(const Layout& l)
{
    if (l.route == Route::Vein)
        return about({l.routeAt.x - 2 * l.routeScale, l.routeAt.y + 5 * l.routeScale}, 75 * l.routeScale,
                     40 * l.routeScale);
    return about(l.routeAt, l.routeRadius, 1.06 * l.routeRadius);
}

chart::Area metabolitesArea(const Layout& l)
{
    const double top = l.metabolites.y - 1.1 * l.type.note;
    return {l.metabolites.x - 4, top, l.width - 10 - l.metabolites.x, l.metabolitesPitch + 1.5 * l.type.note};
}

void place(std::vector<Part>& parts, const Layout& layout, Part part, const chart::Area& area, bool round = false)
{
    part.x = std::clamp(area.x, 0.0, layout.width);
    part.y = std::clamp(area.y, 0.0, layout.height);
    part.width = std::clamp(area.right(), part.x, layout.width) - part.x;
    part.height = std::clamp(area.bottom(), part.y, layout.height) - part.y;
    part.round = round;
    parts.push_back(std::move(part));
}

std::string change(double rate)
{
    if (std::abs(rate) < kStill)
        return ", in balance with the blood";
    return (rate > 0 ? ", takes up " : ", gives back ") + perMinute(rate);
}

std::string routeValue(const Reading& reading)
{
    if (reading.route == Route::Vein)
        return milligrams(reading.infused.amount) + " of " + wholeDose(reading.dose) + " given" +
               (reading.infused.rate > kStill ? ", " + perMinute(reading.infused.rate) + " now" : "");
    return milligrams(reading.site.amount) + " of " + wholeDose(reading.dose) + " still there, leaves at " +
           perMinute(reading.site.rate);
}

std::string lowered(std::string words)
{
    if (!words.empty())
        words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
    return words;
}

/// What a tissue holds and does, as a sentence says it.
std::string holds(const Holding& holding)
{
    const std::string does = change(holding.rate);
    return "holds " + milligrams(holding.amount) + (std::abs(holding.rate) < kStill ? does : " and" + does.substr(1)) +
           ". ";
}

/// The ranges that the present level lies in; no more than two of them overlap.
std::vector<std::string> within(const Reading& reading)
{
    std::vector<std::string> out;
    for (const Band& band : bands()) {
        if (!band.point && reading.plasma >= band.low && reading.plasma <= band.high)
            out.push_back(lowered(band.name));
    }
    return out;
}

}  // namespace

std::vector<Part> partsOf(const Layout& layout, const Reading& reading)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < bands().size(); ++i) {
        const Band& band = bands()[i];
        const double left = layout.levels.at(band.low);
        const double right = layout.levels.at(band.high);
        const chart::Area area{left - 8, layout.row(i) - 0.5 * layout.rowPitch, right - left + 16, layout.rowPitch};
        place(parts, layout,
              {"band-" + std::to_string(i + 1), band.name,
               band.value + " ng/mL (" + band.source + "); plasma now " + level(reading.plasma), "plasma"},
              area);
    }
    place(parts, layout, {"bands", "Plasma level", level(reading.plasma) + " now", "plasma"}, layout.bands);
    place(parts, layout, {"brain", "Brain", chart::withUnit(reading.brain, "µM") + " free at the cells", "brain"},
          brainArea(layout), true);
    place(parts, layout,
          {"rapid-tissue", "Rapidly equilibrating tissue", milligrams(reading.fast.amount) + change(reading.fast.rate),
           "rapid-tissue"},
          about(layout.fast, layout.window, layout.window), true);
    place(parts, layout,
          {"slow-tissue", "Slowly equilibrating tissue", milligrams(reading.slow.amount) + change(reading.slow.rate),
           "slow-tissue"},
          about(layout.slow, layout.window, layout.window), true);
    place(parts, layout,
          {"liver", "Liver",
           milligrams(reading.metabolised.amount) + " metabolised or lost, " + perMinute(reading.metabolised.rate) +
               " now",
           "metabolised"},
          liverArea(layout));
    place(parts, layout,
          {"metabolites", "Metabolites in plasma",
           "norketamine " + level(reading.norketamine) + ", hydroxynorketamine " + level(reading.hnk), "norketamine"},
          metabolitesArea(layout));
    place(parts, layout,
          {"route", routeName(reading.route), routeValue(reading), reading.route == Route::Vein ? "infused" : "site"},
          routeArea(layout));
    place(parts, layout,
          {"blood", "Blood", milligrams(reading.blood.amount) + " in it, plasma " + level(reading.plasma), "blood"},
          layout.vessel);
    return parts;
}

LayerPtr emphasisLayer(Store& store, const Layout& layout, const std::string& focus)
{
    return store.get("emphasis", hashText(layoutKey(layout), focus), [&](std::vector<Mark>& marks) {
        const double weight = 2 * layout.line;
        const auto ring = [&](const chart::Area& a, double radius) {
            drawEmphasis(marks, Box{a.x - 5, a.y - 5, a.width + 10, a.height + 10, radius, {}, {}, 0}, weight);
        };
        if (focus == "route")
            ring(routeArea(layout), 12);
        if (focus == "blood")
            ring(layout.vessel, 16);
        if (focus == "tissues" || focus == "rapid-tissue")
            drawEmphasis(marks, layout.fast, layout.window + 4, weight);
        if (focus == "tissues" || focus == "slow-tissue")
            drawEmphasis(marks, layout.slow, layout.window + 4, weight);
        if (focus == "liver")
            ring(liverArea(layout), 24);
        if (focus == "brain")
            ring(brainArea(layout), 30);
        if (focus == "metabolites")
            ring(metabolitesArea(layout), 8);
        if (focus == "bands")
            ring({13, layout.rows.y, layout.width - 26, layout.rows.height + 1.5 * layout.type.note}, 8);
    });
}

std::string description(const Reading& reading)
{
    std::string out = clock::words(reading.minutes) + " into the course the plasma level of ketamine is " +
                      level(reading.plasma) + ". ";
    const std::string dose = wholeDose(reading.dose);
    if (reading.route == Route::Vein)
        out += (reading.infused.amount > 0.9995 * reading.dose
                    ? "All of " + dose + " has been given into a vein"
                    : "Of " + dose + ", " + milligrams(reading.infused.amount) + " have been given into a vein") +
               (reading.pumping() ? ", and the pump gives " + perMinute(reading.infused.rate) : "") + ". ";
    else
        out += "Of " + dose + ", " + milligrams(reading.site.amount) +
               " still lie where they were given (" + lowered(routeName(reading.route)) + "), and " +
               perMinute(reading.site.rate) + " leave it" +
               (reading.route == Route::Mouth
                    ? " for the liver, of which " + perMinute(reading.absorbed) + " go on into the blood"
                    : "") +
               ". ";
    out += "The blood holds " + milligrams(reading.blood.amount) + ". ";
    out += "Rapidly equilibrating tissue " + holds(reading.fast);
    out += "Slowly equilibrating tissue " + holds(reading.slow);
    out += milligrams(reading.metabolised.amount) + " have been metabolised or lost, at " +
           perMinute(reading.metabolised.rate) + " now, and the plasma levels are " + level(reading.norketamine) +
           " for norketamine and " + level(reading.hnk) + " for hydroxynorketamine. ";
    out += "The free level in the brain is " + chart::withUnit(reading.brain, "µM") + ". ";
    const std::vector<std::string> ranges = within(reading);
    if (!std::isnan(reading.plasma)) {
        out += "A plasma level of " + level(reading.plasma) + " lies in ";
        if (ranges.empty())
            out += "none of the published ranges. ";
        else if (ranges.size() == 1)
            out += "the published range of " + ranges.front() + ". ";
        else
            out += "the published ranges of " + ranges[0] + " and of " + ranges[1] + ", which overlap. ";
    }
    out += "Each drawn molecule stands for " + chart::withUnit(reading.unit, "mg", 1) + " of ketamine.";
    return out;
}

}  // namespace kinetarium::scene::dose
