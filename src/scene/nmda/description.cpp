// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/nmda/layers.h"
#include "scene/vocabulary/molecule.h"

namespace kinetarium::scene::nmda {

namespace {

std::string surroundings(const Reading& reading)
{
    std::string out = "At " + model::displayQuantity(reading.time, "s") + " an NMDA receptor of GluN1 and " +
                      reading.subunit + " stands in a membrane at " + model::displayQuantity(reading.voltage, "mV") +
                      "; outside there is " + model::displayQuantity(reading.glutamate, "uM") + " glutamate";
    if (reading.magnesiumSet)
        out += ", " + model::displayQuantity(reading.magnesium, "mM") + " Mg²⁺";
    if (!reading.drug.empty())
        out += ", " + model::displayQuantity(reading.drugLevel, "uM") + " " + speciesLabel(reading.drug);
    return out + ". ";
}

std::string patchWords(const Reading& reading)
{
    std::string out = "Of a patch of 100 such channels ";
    bool first = true;
    for (std::size_t i = 0; i < kKinds; ++i) {
        const Kind kind = static_cast<Kind>(i);
        if (!reading.shows(kind))
            continue;
        out += (first ? "" : ", ") + std::to_string(reading.counts[i]) + " are " + kindWord(kind) + " (expected " +
               percent(reading.probability[i]) + ")";
        first = false;
    }
    return out + ". ";
}

}  // namespace

std::string description(const Reading& reading)
{
    std::string out = surroundings(reading);
    out += "The channel drawn large is in state " + reading.stateName + ": " + stateWords(reading.now, reading.drug) +
           ", " + std::to_string(reading.now.bound) + " of 2 glutamate bound. ";
    if (reading.flickers)
        out += "It flickers faster than a frame, so its Mg²⁺ is drawn for the " + percent(1 - reading.openShare) +
               " of the open time that it is there. ";
    out += patchWords(reading);
    out += "The open probability is " + percent(reading.share(Kind::Open)) + ". ";
    if (!reading.drug.empty())
        out += speciesLabel(reading.drug) + " sits in " + percent(reading.drugHeld()) +
               " of all channels, behind a shut gate in " + percent(reading.share(Kind::Trapped)) + ". ";
    if (reading.magnesiumSet)
        out += "Of the channels whose gate is open, Mg²⁺ blocks " + percent(1 - reading.openShare) + ". ";
    out +=
        "The receptor is drawn to scale, 16\u2009nm high; small molecules and ions are drawn larger than life, and "
        "ions "
        "pass far slower than they do.";
    return out;
}

}  // namespace kinetarium::scene::nmda
