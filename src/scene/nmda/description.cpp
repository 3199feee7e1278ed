// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/nmda/layers.h"
#include "scene/vocabulary/molecule.h"

#include <string>
#include <vector>

namespace kinetarium::scene::nmda {

namespace {

std::string surroundings(const Reading& reading)
{
    std::string out = "At " + model::displayQuantity(reading.time, "s") + " an NMDA receptor of GluN1 and " +
                      reading.subunit + " stands in a membrane at " + model::displayQuantity(reading.voltage, "mV") +
                      ", with " + model::displayQuantity(reading.glutamate, "uM") + " of glutamate";
    if (reading.magnesiumSet)
        out += (reading.drug.empty() ? " and " : ", ") + model::displayQuantity(reading.magnesium, "mM") + " of Mg²⁺";
    if (!reading.drug.empty())
        out += " and " + model::displayQuantity(reading.drugLevel, "uM") + " of " + speciesWord(reading.drug);
    return out + " outside. ";
}

std::string guestWords(const Reading& reading)
{
    const std::string drug = speciesWord(reading.drug);
    switch (reading.now.arm) {
        case ChannelState::Arm::Free:
            return reading.now.gateOpen ? ", and ions pass, far more slowly than in life" : "";
        case ChannelState::Arm::Mg:
            return ", with Mg²⁺ in the pore";
        case ChannelState::Arm::Deep:
            return reading.now.gateOpen ? ", with " + drug + " in the pore" : ", with " + drug + " trapped behind it";
        case ChannelState::Arm::Superficial:
            return ", with " + drug + " in the superficial site";
    }
    return {};
}

/// The one channel that is drawn large.
std::string channelWords(const Reading& reading)
{
    const char* gate = reading.now.gateOpen        ? "its gate is open"
                       : reading.now.desensitised ? "its gate is shut, desensitised"
                                                   : "its gate is shut";
    return "The channel drawn large, to scale and 16\u202fnm high, holds " + std::to_string(reading.now.bound) +
           " of 2 glutamates and " + gate + guestWords(reading) +
           "; small molecules and ions are drawn larger than life. ";
}

std::string patchWords(const Reading& reading)
{
    std::string out = "Of a patch of 100 such channels ";
    std::vector<std::string> kinds;
    for (std::size_t i = 0; i < kKinds; ++i) {
        const Kind kind = static_cast<Kind>(i);
        if (reading.shows(kind))
            kinds.push_back(std::to_string(reading.counts[i]) + (reading.counts[i] == 1 ? " is " : " are ") +
                            kindWord(kind) + " (expected " + percent(reading.probability[i]) + ")");
    }
    for (std::size_t i = 0; i < kinds.size(); ++i)
        out += (i == 0 ? "" : i + 1 == kinds.size() ? " and " : ", ") + kinds[i];
    return out + ". ";
}

}  // namespace

std::string description(const Reading& reading)
{
    std::string out = surroundings(reading);
    out += channelWords(reading);
    if (reading.flickers && !reading.magnesiumSet)
        out += "It changes more often than a frame can show, and is drawn as it stands at " +
               model::displayQuantity(reading.time, "s") + ". ";
    else if (reading.flickers)
        out += "It flickers faster than a frame, so its Mg²⁺ is drawn for the " + percent(1 - reading.openShare) +
               " of the open time that it is there. ";
    out += patchWords(reading);
    out += "The open probability is " + percent(reading.share(Kind::Open)) + ". ";
    if (!reading.drug.empty())
        out += speciesLabel(reading.drug) + " sits in " + percent(reading.drugHeld()) +
               " of all channels, behind a shut gate in " + percent(reading.share(Kind::Trapped)) + ". ";
    if (reading.magnesiumSet)
        out += "Of the channels whose gate is open, Mg²⁺ blocks " + percent(1 - reading.openShare) + ". ";
    out.pop_back();
    return out;
}

}  // namespace kinetarium::scene::nmda
