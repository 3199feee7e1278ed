// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace kinetarium::scene::nmda {

/// A state of the mechanism, taken apart. Names are "C0".."C2", "D", "O", then "M" (Mg2+ in the pore) or "B" (drug in
/// the deep site), and "OS" (drug in the superficial site).
struct ChannelState {
    enum class Arm : std::uint8_t { Free, Mg, Deep, Superficial };
    Arm arm = Arm::Free;
    int bound = 0;  ///< glutamate on the two GluN2 subunits: 0 to 2
    bool desensitised = false;
    bool gateOpen = false;

    bool conducts() const { return gateOpen && arm == Arm::Free; }
    bool holdsDrug() const { return arm == Arm::Deep || arm == Arm::Superficial; }
};
ChannelState parsedState(const std::string& name);

/// What a patch counts.
enum class Kind : std::uint8_t { Open, Shut, Desensitised, MgBlocked, Blocked, Trapped };
inline constexpr std::size_t kKinds = 6;
inline constexpr int kPatch = 100;

Kind kindOf(const ChannelState& state);
std::string kindWord(Kind kind);                    ///< "open", "Mg²⁺-blocked", …
std::string kindGlyph(Kind kind);                   ///< "nmda-open", …
std::string stateGlyph(const ChannelState& state);  ///< the same, and a shut one that holds Mg2+
std::string stateWords(const ChannelState& state,
                       const std::string& drug);  ///< "shut, ketamine trapped behind the gate"

/// All that the picture and the words need from the course at one moment.
struct Reading {
    double time = 0;
    std::string drug;     ///< "" when there is none
    std::string subunit;  ///< "GluN2A"
    bool magnesiumSet = false;
    double glutamate = 0, drugLevel = 0;  ///< uM
    double magnesium = 0;                 ///< mM
    double voltage = 0;                   ///< mV

    ChannelState now;  ///< of the channel drawn large
    std::string stateName;
    bool flickers = false;                                     ///< it jumps more than once in a frame
    double gate = 0;                                           ///< 0 shut, 1 open; between them only while it moves
    double firstBound = 0, secondBound = 0, desensitised = 0;  ///< the same for the agonist domains
    double drugInside = 0;                                     ///< 0 outside, 1 in its site
    double mgInside = 0;   ///< 0 to 1; in a flickering channel the share of the open time
    double openShare = 1;  ///< of the time with an open gate, the share without Mg2+

    std::vector<ChannelState> patch;  ///< kPatch channels; the first is the one drawn large
    std::array<int, kKinds> counts{};
    std::array<double, kKinds> probability{};

    bool shows(Kind kind) const;  ///< whether such channels can exist under these settings
    double share(Kind kind) const { return probability[static_cast<std::size_t>(kind)]; }
    int count(Kind kind) const { return counts[static_cast<std::size_t>(kind)]; }
    double drugHeld() const { return share(Kind::Blocked) + share(Kind::Trapped); }
};
Reading read(const Moment& moment);

/// The seed of one channel of the patch, 1 to kPatch.
inline std::uint64_t channelSeed(std::uint64_t seed, int channel)
{
    return seed * 1000 + static_cast<std::uint64_t>(channel);
}

}  // namespace kinetarium::scene::nmda
