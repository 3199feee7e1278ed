// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"
#include "kinetarium/model/settings.h"

#include <memory>
#include <vector>

namespace kinetarium::model::nmda_receptor {

// Gating, 1/s (binding 1/(uM s)): Destexhe, Mainen & Sejnowski, without the factor 2 on the binding steps.
inline constexpr double bind = 5;
inline constexpr double unbind = 12.9;
inline constexpr double open = 46.5;
inline constexpr double close = 73.8;
inline constexpr double desensitise = 8.4;
inline constexpr double resensitise = 6.8;
/// Open probability in saturating glutamate.
inline constexpr double openShare = 1 / (1 + close / open + close / open * desensitise / resensitise);

// Magnesium. Its unblocking rate is Ascher & Nowak's, 5400 exp(V/47) 1/s; the half-blocking concentration is
// mgHalf exp(V/mgHalfScale), Jahr & Stevens' with mgHalf 3.57 mM for GluN2A and 2B.
inline constexpr double mgUnblock = 5400;
inline constexpr double mgUnblockScale = 47;      // mV
inline constexpr double jahrStevens = 3.57;       // mM at 0 mV
inline constexpr double mgHalfScale = 1 / 0.062;  // mV

inline constexpr double driveReversal = 0;  // mV, where the current changes sign

/// The drug's micro rates under given settings; its rate of leaving is off * exp((V + 70)/scale).
struct Binding {
    double on = 0;             ///< 1/(uM s), deep site
    double off = 0;            ///< 1/s at -70 mV
    double scale = 1;          ///< mV
    double superficialOn = 0;  ///< memantine's second site, which does not trap
    double superficialOff = 0;
    bool kotermanski = false;  ///< Kotermanski & Johnson's affinities are in force
};

/// The micro rates in force; all zero without a drug. Gilling's affinity exists for GluN2A alone, so that 2B, 2C and
/// 2D take Kotermanski & Johnson's whatever `affinity` says.
Binding binding(const Settings& settings);

/// Half-blocking magnesium at 0 mV, in mM, of the subunit that is set.
double mgHalf(const Settings& settings);

std::shared_ptr<const std::vector<Parameter>> parameters();
std::shared_ptr<const std::vector<Observable>> observables();
std::vector<Constant> constants(const Settings& settings);

}  // namespace kinetarium::model::nmda_receptor
