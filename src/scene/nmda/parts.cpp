// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/nmda/layers.h"
#include "scene/vocabulary/molecule.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::nmda {

namespace {

/// Collects parts, front to back.
class Parts {
public:
    explicit Parts(const Layout& layout) : m_layout(layout) {}

    void disc(Part part, Point centre, double radius)
    {
        part.round = true;
        place(std::move(part), {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius});
    }
    void inLens(Part part, Point at, double angstroms)
    {
        disc(std::move(part), m_layout.inLens(at), angstroms * m_layout.lensScale);
    }
    void place(Part part, const Rect& rect)
    {
        // what reaches over the edge can still be pointed at, but its bounds stay on the stage
        const double x = std::clamp(rect.x, 0.0, m_layout.width);
        const double y = std::clamp(rect.y, 0.0, m_layout.height);
        part.x = x;
        part.y = y;
        part.width = std::clamp(rect.right(), x, m_layout.width) - x;
        part.height = std::clamp(rect.bottom(), y, m_layout.height) - y;
        out.push_back(std::move(part));
    }
    std::vector<Part> out;

private:
    const Layout& m_layout;
};

std::string heldBy(const Reading& reading)
{
    if (reading.drug.empty())
        return "empty: no drug is given";
    const std::string all = percent(reading.drugHeld()) + " of all channels hold " + speciesWord(reading.drug);
    return reading.now.holdsDrug() ? stateWords(reading.now, reading.drug) + "; " + all : "empty here; " + all;
}

std::string magnesiumValue(const Reading& reading)
{
    if (!reading.magnesiumSet)
        return "empty: no Mg²⁺ outside";
    return std::string(reading.now.arm == ChannelState::Arm::Mg ? "occupied" : "empty") +
           " here; of channels with an open gate " + percent(1 - reading.openShare) + " are blocked by Mg²⁺";
}

std::string levelOf(const std::string& species, const Reading& reading)
{
    if (species == "glutamate")
        return model::displayQuantity(reading.glutamate, "uM") + " outside";
    if (species == "mg")
        return model::displayQuantity(reading.magnesium, "mM") + " outside";
    if (species == reading.drug)
        return model::displayQuantity(reading.drugLevel, "uM") + " outside";
    return species == "glycine" ? "assumed to be bound at all times"
                                : "drawn larger than life; its number is not modelled";
}

std::string observableOf(const std::string& species, const Reading& reading)
{
    if (species == "glutamate")
        return "glutamate-level";
    if (species == "mg")
        return "magnesium";
    return species == reading.drug ? "drug-level" : "";
}

void addReceptor(Parts& parts, const Layout& layout, const Reading& reading)
{
    const double a = layout.angstrom;
    const auto box = [&](double left, double top, double right, double bottom) {
        const Point p = layout.at({left, top});
        return Rect{p.x, p.y, (right - left) * a, (bottom - top) * a};
    };
    const std::string bound = std::to_string(reading.now.bound) + " of 2 glutamate bound" +
                              (reading.now.desensitised ? ", desensitised" : "");
    parts.disc({"agonist", reading.subunit + ", agonist domain", bound, "glutamate-level"},
               layout.at(receptor::kGlutamateCleft), 11 * a);
    parts.disc({"glycine-site", "GluN1, agonist domain", "glycine: assumed bound at all times", ""},
               layout.at(receptor::kGlycineCleft), 11 * a);
    parts.place({"pore", "Pore",
                 "gate " + std::string(reading.now.gateOpen ? "open" : "shut") + "; open " +
                     percent(reading.share(Kind::Open)) + " of the time",
                 "open"},
                box(-14, -24, 14, 20));
    parts.place({"amino-terminal", "Amino-terminal domains", "they tune the receptor; their work is not modelled", ""},
                box(-56, -138, 56, -84));
    parts.place(
        {"subunits", "GluN1 and " + reading.subunit, "two of each; the second pair stands behind the cut", "subunit"},
        box(-45, -84, 45, -22));
    const Point left = layout.at({0, -20});
    parts.place(
        {"membrane", "Membrane", model::displayQuantity(reading.voltage, "mV") + " inside against outside", "voltage"},
        {layout.receptor.x, left.y, layout.receptor.width, 40 * a});
}

void addPatch(Parts& parts, const Layout& layout, const Reading& reading)
{
    const double r = layout.channelRadius;
    for (int i = 0; i < kPatch; ++i) {
        const Point at = layout.channel(i);
        const std::string number = std::to_string(i + 1);
        parts.place({"channel-" + number, "Channel " + number + (i == 0 ? ", drawn large" : ""),
                     stateWords(reading.patch[static_cast<std::size_t>(i)], reading.drug), ""},
                    {at.x - layout.channelPitchX / 2, at.y - r * 1.3, layout.channelPitchX, 2.6 * r});
    }
    std::string counts;
    for (std::size_t i = 0; i < kKinds; ++i) {
        const Kind kind = static_cast<Kind>(i);
        if (reading.shows(kind))
            counts += (counts.empty() ? "" : ", ") + std::to_string(reading.counts[i]) + " " + kindWord(kind);
    }
    parts.place({"patch", "A patch of 100 channels",
                 counts + "; " + percent(reading.share(Kind::Open)) + " open in the mean", "open"},
                layout.patch);
}

}  // namespace

std::vector<Part> partsOf(const Layout& layout, const Reading& reading, const Crowd& crowd)
{
    Parts parts(layout);
    parts.inLens({"gate", "Gate",
                  std::string(reading.now.gateOpen ? "open" : "shut") + "; open and conducting " +
                      percent(reading.share(Kind::Open)) + " of the time now",
                  "open"},
                 {0, -15}, 5.5);
    parts.inLens({"drug-site", reading.drug.empty() ? "Deep site" : speciesLabel(reading.drug) + ", deep site",
                  heldBy(reading), "block"},
                 receptor::kDeepSite, 5);
    parts.inLens({"mg-site", "Mg²⁺ site", magnesiumValue(reading), "mg-blocked"}, receptor::kMgSite, 3.6);
    parts.inLens({"filter", "M2 loop, selectivity filter",
                  "conducts " + percent(reading.share(Kind::Open)) + " of the time now", "open"},
                 {0, 13}, 8.5);
    for (std::size_t i = 0; i < crowd.drifting.size(); ++i) {
        const Drifter& drifter = crowd.drifting[i];
        parts.disc({drifter.species + "-" + std::to_string(i + 1), speciesLabel(drifter.species),
                    levelOf(drifter.species, reading), observableOf(drifter.species, reading)},
                   drifter.at, layout.glyph + 3);
    }
    addPatch(parts, layout, reading);
    addReceptor(parts, layout, reading);
    return std::move(parts.out);
}

}  // namespace kinetarium::scene::nmda
