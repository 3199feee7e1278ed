// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/cascade_map/layers.h"
#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/molecule.h"
#include "scene/vocabulary/pathway_levels.h"

#include <cmath>

namespace kinetarium::scene::cascade_map {

namespace {

std::string amount(double value, const std::string& unit)
{
    return std::isnan(value) ? "not known here" : model::displayQuantity(value, unit);
}

const std::string& says(const Reading& reading, Site site)
{
    return reading.says[static_cast<std::size_t>(site)];
}

std::string valueOf(const Reading& reading, Site site)
{
    const Station& station = stationOf(site);
    if (site == Site::Ketamine)
        return amount(reading.plasma, "ng/mL") + " in plasma, " + amount(reading.brain, "uM") + " at the brain cell";
    std::string out = says(reading, site) + " " + station.meaning;
    if (site == Site::Block)
        out += ", " + pathway::percentWords(reading.pyramidalBlock) + " of those on pyramidal cells";
    if (site == Site::Mtorc1)
        out += "; S6K feedback " + pathway::numberWords(reading.s6k);
    return out;
}

}  // namespace

std::vector<Part> partsOf(const Layout& layout, const Reading& reading)
{
    std::vector<Part> out;
    const pathway::Frame& f = layout.frame;
    for (std::size_t i = 0; i < kSites; ++i) {
        const Site site = static_cast<Site>(i);
        const Station& station = stations()[i];
        const Point at = layout.at(site);
        const double half = std::max(layout.radius, layout.pitch() * 0.4);
        Part part{station.id, site == Site::Ketamine ? speciesLabel(reading.drug) : station.name,
                  valueOf(reading, site), station.observable};
        out.push_back(pathway::partOn(f, part, at.x - half, at.y - layout.radius, 2 * half,
                                      layout.radius + layout.sparkDrop + layout.sparkHeight / 2));
    }
    const Point feedback = layout.at(Site::Mtorc1);
    Part loop{"s6k", "S6K feedback", pathway::numberWords(reading.s6k) + ": mTORC1 turns itself down, slowly", "s6k"};
    const double r = layout.radius;
    out.insert(out.begin(), pathway::partOn(f, loop, feedback.x + r * 0.6, feedback.y - r * 1.3, r * 0.8, r * 0.72));
    Part direct{"direct-block", "NMDA block on pyramidal cells themselves",
                pathway::percentWords(reading.pyramidalBlock) + " of their receptors", "pyramidal-block"};
    const Points over = bypass(layout);
    const double top = over[2].y;
    out.insert(out.begin(), pathway::partOn(f, direct, over[1].x, top - 5, over[3].x - over[1].x, 11));
    const std::string given = std::isnan(reading.given) ? "" : "; " + amount(reading.given, "mg") + " given so far";
    Part ladder{"ladder", "Time", clock::words(reading.minutes) + " after the start" + given,
                std::isnan(reading.given) ? "brain" : "infused"};
    out.push_back(pathway::partOn(f, ladder, layout.ladderLeft, layout.ladderTop,
                                  layout.ladderRight - layout.ladderLeft, layout.ladderBar + 8 - layout.ladderTop));
    return out;
}

std::string description(const Reading& reading)
{
    std::string out = "At " + clock::words(reading.minutes) + " after the start " + speciesLabel(reading.drug) +
                      " stands at " + amount(reading.plasma, "ng/mL") + " in plasma and " +
                      amount(reading.brain, "uM") + " at the brain cell. ";
    out += "It blocks " + says(reading, Site::Block) + " of the NMDA receptors on interneurons and " +
           pathway::percentWords(reading.pyramidalBlock) + " on pyramidal cells. ";
    out += "Interneurons fire " + says(reading, Site::Interneuron) + " against rest and pyramidal cells " +
           says(reading, Site::Pyramidal) + ". ";
    out += "Glutamate outside the cells stands at " + says(reading, Site::Glutamate) +
           " against rest, and the AMPA receptors pass on " + says(reading, Site::Ampa) + ". ";
    out += "BDNF is released at " + says(reading, Site::Release) + "; the eEF2 arm drives its making at " +
           says(reading, Site::Eef2) + ", and the store stands at " + says(reading, Site::Bdnf) + " against rest. ";
    out += "TrkB is active at " + says(reading, Site::Trkb) + ", mTORC1 at " + says(reading, Site::Mtorc1) +
           ", with an S6K feedback of " + pathway::numberWords(reading.s6k) + ". ";
    out += "Synaptic proteins stand at " + says(reading, Site::Protein) + " above rest and extra spines at " +
           says(reading, Site::Spines) + ". ";
    out += "Mood, illustrative, stands at " + says(reading, Site::Mood) + ".";
    return out;
}

}  // namespace kinetarium::scene::cascade_map
