// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/cascade_map/layers.h"
#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/molecule.h"
#include "scene/vocabulary/pathway_levels.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace kinetarium::scene::cascade_map {

namespace {

std::string amount(double value, const std::string& unit)
{
    return std::isnan(value) ? "not known here" : model::displayQuantity(value, unit);
}

/// Levels below which nothing here is moved, and which nobody would measure, are not spelt out.
std::string plasmaWords(double value)
{
    return value < 0.01 ? "under 0.01\u202fng/mL" : amount(value, "ng/mL");
}

std::string brainWords(double value)
{
    return value < 1e-3 ? "under 1\u202fnM" : amount(value, "uM");
}

const std::string& says(const Reading& reading, Site site)
{
    return reading.says[static_cast<std::size_t>(site)];
}

std::string valueOf(const Reading& reading, Site site)
{
    const Station& station = stationOf(site);
    if (site == Site::Ketamine)
        return plasmaWords(reading.plasma) + " in plasma, " + brainWords(reading.brain) + " at the brain cell";
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

namespace {

const std::string kMinus = "\u2212";

/// A change as people say it: "19 % less than at rest".
std::string against(const Reading& reading, Site site, const char* less, const char* more)
{
    const std::string& change = says(reading, site);
    if (change.starts_with(kMinus))
        return change.substr(kMinus.size()) + " " + less;
    if (change.starts_with('+'))
        return change.substr(1) + " " + more;
    return std::isdigit(static_cast<unsigned char>(change[0])) ? change + " away from rest" : change;
}

std::string moodWords(const Reading& reading)
{
    const std::string& score = says(reading, Site::Mood);
    const std::string number = score.starts_with("score ") ? score.substr(6) : score;
    const std::string mood = "The score of depression, which is illustrative and better when lower, ";
    if (number.starts_with(kMinus))
        return mood + "stands " + number.substr(kMinus.size()) + " below that of the control arm.";
    if (number.starts_with('+'))
        return mood + "stands " + number.substr(1) + " above that of the control arm.";
    if (std::isdigit(static_cast<unsigned char>(number[0])))
        return mood + "stands " + number + " from that of the control arm.";
    return "The score of depression is " + number + ".";
}

}  // namespace

std::string description(const Reading& reading)
{
    const std::string drug = speciesWord(reading.drug);
    std::string out = clock::words(reading.minutes) + " after the start " + drug + " stands at " +
                      brainWords(reading.brain) + " at the brain cell";
    out += std::isnan(reading.plasma) ? ", and its level in plasma is not known here. "
                                      : " and at " + plasmaWords(reading.plasma) + " in plasma. ";
    out += "It blocks " + says(reading, Site::Block) + " of the NMDA receptors on interneurons and " +
           pathway::percentWords(reading.pyramidalBlock) + " of those on pyramidal cells. ";
    out += "Interneurons fire " + against(reading, Site::Interneuron, "less than at rest", "more than at rest") +
           ", and pyramidal cells " + against(reading, Site::Pyramidal, "less", "more") + ". ";
    out += "Glutamate outside the cells is " + against(reading, Site::Glutamate, "below rest", "above rest") +
           ", and the drive through AMPA receptors " + against(reading, Site::Ampa, "below it", "above it") + ". ";
    out += "BDNF is released at " + says(reading, Site::Release) + " on a scale of our own, while the eEF2 arm frees " +
           says(reading, Site::Eef2) + " of all eEF2 to make more of it, and the store is " +
           against(reading, Site::Bdnf, "below rest", "above rest") + ". ";
    out += "TrkB is active at " + says(reading, Site::Trkb) + " and mTORC1 at " + says(reading, Site::Mtorc1) +
           ", with " + pathway::numberWords(reading.s6k) + " of feedback from S6K holding it back. ";
    out += "Synaptic proteins have gained " + says(reading, Site::Protein) + " of what there is room for, and spines are " +
           against(reading, Site::Spines, "below rest", "above rest") + ". ";
    out += moodWords(reading);
    return out;
}

}  // namespace kinetarium::scene::cascade_map
