// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <array>
#include <string>
#include <vector>

namespace kinetarium::scene::synapse {

inline constexpr int kReceptors = 7;  ///< AMPA receptors drawn
inline constexpr int kSlots = 3;      ///< docked vesicles

/// One receptor: its state now, and how far it has moved where it changes within a few frames.
struct Receptor {
    std::string state;        ///< "C0" … "O" … "C5"
    double open = 0;          ///< 0 shut, 1 open
    double desensitised = 0;  ///< 0 to 1
    double bound = 0;         ///< glutamate held, 0 to 2
    bool isOpen() const { return state == "O"; }
    bool isDesensitised() const { return state == "C3" || state == "C4" || state == "C5"; }
};

/// A docked vesicle: since when it has been giving its glutamate away.
struct Slot {
    double since = -1;  ///< s since its last pulse began; negative: never
    double width = 0;   ///< s that the pulse lasted, or has lasted so far
    bool giving = false;
};

struct Reading {
    double time = 0, span = 0;  ///< s
    std::uint64_t seed = 1;
    double felt = 0;                        ///< grows while the course moves
    double glutamate = 0;                   ///< uM, in the cleft
    double last = 0;                        ///< uM, of the latest pulse
    double sincePulse = -1, sinceEnd = -1;  ///< s; negative: none yet
    double pulseWidth = 0;                  ///< s
    bool held = false;                      ///< glutamate is held there, no vesicle gives it
    int pulses = 0;                         ///< begun so far
    std::array<Slot, kSlots> slots;
    std::array<Receptor, kReceptors> receptors;
    double open = 0, desensitised = 0;  ///< shares of all receptors
    bool fast = false;                  ///< receptors change faster than a frame

    int openCount() const;
    int desensitisedCount() const;
};
Reading read(const Moment& moment);

int boundIn(const std::string& state);             ///< glutamate that a state holds
std::string stateWords(const Receptor& receptor);  ///< "open, two glutamate bound"

}  // namespace kinetarium::scene::synapse
