// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/pathway.h"
#include "scene/vocabulary/pathway_levels.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kinetarium::scene::bdnf {

inline constexpr int kDocked = 5;  ///< vesicles at the membrane with Val/Val
inline constexpr int kVesicles = 11;
inline constexpr int kReleased = 14;  ///< molecules outside at the largest release
inline constexpr int kDimers = 4;
inline constexpr int kResting = 3;  ///< NMDA receptors
inline constexpr int kRibosomes = 5;

/// What the picture needs from the course. Levels in 0..1 are ready to draw; NaN where not known.
struct Reading {
    double time, felt;
    double drive;    ///< activity that opens the L-type channels, 0..1
    double entry;    ///< of it what a blocker leaves
    double release;  ///< 0..1 of the largest
    double trkb;     ///< 0..1
    double brake;    ///< eEF2 kinase, 1 at rest
    double kinase;   ///< the same, exactly
    double made;     ///< making of BDNF, 0..1
    double antibody, channelBlock;
    double reaching;  ///< share of vesicles that reach the membrane: genotype
    std::string genotype;
    std::string drug;  ///< species
    bool armOff;  ///< the eEF2 arm is switched off
};
Reading read(const pathway::Levels& levels);

/// Where things stand. Depends on the stage only.
struct Site {
    pathway::Frame frame;
    double unit;                           ///< px: radius of a vesicle
    double top;                            ///< below the first row of labels
    double membrane;                       ///< height of the membrane in its middle
    Point membraneAt(double share) const;  ///< share of the width
    Point channel;
    std::vector<Point> vesicles;  ///< the first kDocked at the membrane, the rest in reserve
    std::vector<Point> dimers;
    std::vector<Point> resting;
    Point kinase;
    Points messenger;
    std::vector<Point> ribosomes;
    double reserveTop, reserveLeft, reserveRight, reserveBottom;
    /// Left end of what belongs to the vesicles: clear of the channel.
    double storeLeft() const { return std::min(channel.x + 1.75 * unit, vesicles[kDocked].x - 1.3 * unit); }
};
Site laidOut(const Stage& stage);

// Still.
void drawCytosol(std::vector<Mark>& marks, const Site& site);
void drawMembrane(std::vector<Mark>& marks, const Site& site);
// Moving.
void drawEntry(std::vector<Mark>& marks, const Site& site, const Reading& reading, std::uint64_t seed);
void drawVesicles(std::vector<Mark>& marks, const Site& site, const Reading& reading);
void drawReleased(std::vector<Mark>& marks, const Site& site, const Reading& reading, std::uint64_t seed);
void drawReceptors(std::vector<Mark>& marks, const Site& site, const Reading& reading);
void drawTranslation(std::vector<Mark>& marks, const Site& site, const Reading& reading);
// Said.
void drawWords(std::vector<Mark>& marks, const Site& site, const Reading& reading, const pathway::Levels& levels);
void drawFocus(std::vector<Mark>& marks, const Site& site, const std::string& focus);
std::vector<Part> partsOf(const Site& site, const Reading& reading, const pathway::Levels& levels);
std::string description(const Reading& reading, const pathway::Levels& levels);

std::string genotypeWords(const std::string& choice);  ///< "Val/Met"
/// The bounds of a focus or part, in px.
Box boundsOf(const Site& site, const std::string& part);

}  // namespace kinetarium::scene::bdnf
