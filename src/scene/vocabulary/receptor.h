// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

/// The NMDA receptor, drawn to scale. Units are angstrom about the pore axis (x = 0) and the membrane's middle (y = 0,
/// down); the membrane lies from -20 to 20.
namespace kinetarium::scene::receptor {

inline constexpr Point kGate{1.6, -14.6};
inline constexpr Point kDeepSite{0, -3.9};      ///< where channel blockers are trapped
inline constexpr Point kShallowSite{0, -19.5};  ///< memantine's superficial site
inline constexpr Point kMgSite{0, 4.9};
inline constexpr double kMgSiteRadius = 2.9;
inline constexpr Point kGlycineCleft{-37.5, -59.5};
inline constexpr Point kGlutamateCleft{37.5, -60};
inline constexpr Point kHiddenGlutamate{-2,
                                        -61};  ///< of the GluN2 behind the cut, where it shows between those in front
inline constexpr Point kM2Loop{9.2, 13};
inline constexpr double kPoreTop = -13;  ///< below it nothing stands but in an open channel
inline constexpr double kPoreBottom = 20;
inline constexpr double kPoreHalfWidth = 13;
inline constexpr double kTop = -140;
inline constexpr double kBottom = 33;
inline constexpr double kHalfWidth = 57;

/// The part in the membrane. gate: 0 shut, 1 open. scale: px per angstrom; outline in px.
std::vector<Mark> transmembrane(double scale, double gate, double outline);

/// How the extracellular domains stand; all from 0 to 1.
struct Pose {
    double frontClosed = 1;   ///< the lobes of the GluN2 in front, on glutamate
    double hiddenClosed = 1;  ///< the same of the GluN2 behind the cut
    double desensitised = 0;  ///< agonist domains rolled apart and down, the gate let go
};
std::vector<Mark> extracellular(double scale, const Pose& pose, double outline);
/// Where a point of an agonist domain comes to lie when the domains roll; side -1 left, 1 right.
Point posed(Point point, double side, const Pose& pose);

}  // namespace kinetarium::scene::receptor
