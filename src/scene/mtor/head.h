// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/pathway.h"
#include "scene/vocabulary/pathway_levels.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kinetarium::scene::mtor {

inline constexpr int kPairs = 3;  ///< TrkB pairs on the flank
inline constexpr int kRibosomes = 4;
inline constexpr int kArriving = 12;  ///< bundles of protein at the density when it is fullest

/// Levels ready to draw, 0..1; NaN where not known.
struct Reading {
    double time, felt;
    double trkb, mtorc1, s6k, protein;
    double rapamycin;  ///< as given
    double stopped;    ///< what it takes of mTORC1; in people nothing, as the trial found, unless a setting says so
};
Reading read(const pathway::Levels& levels);

/// Where things stand in the spine's head. Depends on the stage only.
struct Head {
    pathway::Frame frame;
    double unit;
    double left, right, top, waist, shaft;  ///< of the head; the dendrite begins at `shaft`
    Point middle() const { return {(left + right) / 2, (top + waist) / 2}; }
    Path outline() const;             ///< membrane from one side of the stage round the head to the other
    Point flank(double share) const;  ///< on the left side, 0 above to 1 below
    double flankTurn(double share) const;
    Point density(double share) const;  ///< just inside the membrane on top, 0 left to 1 right
    Point mtorc1, s6k, rapamycin;
    Point gate() const { return {mtorc1.x - station * 1.22, mtorc1.y}; }  ///< where the word of TrkB arrives
    /// Where the feedback presses on that word: nearer to mTORC1 than to the membrane.
    Point pressed() const { return {0.32 * (flank(0.55).x + unit * 2.6) + 0.68 * gate().x, mtorc1.y + unit * 0.42}; }
    double station;  ///< radius
    Points messenger;
    std::vector<Point> ribosomes;
};
Head laidOut(const Stage& stage);
/// Of the station of S6K: large enough for its word.
inline double feedbackRadius(const Head& head)
{
    return std::max(head.station * 0.56, head.frame.type.note * 1.45);
}

// Still.
void drawBackdrop(std::vector<Mark>& marks, const Head& head);
// Moving.
void drawSignals(std::vector<Mark>& marks, const Head& head, const Reading& reading);
void drawProteins(std::vector<Mark>& marks, const Head& head, const Reading& reading);
// Said.
void drawWords(std::vector<Mark>& marks, const Head& head, const Reading& reading, const pathway::Levels& levels);
void drawFocus(std::vector<Mark>& marks, const Head& head, const std::string& focus);
std::vector<Part> partsOf(const Head& head, const Reading& reading, const pathway::Levels& levels);
std::string description(const Reading& reading, const pathway::Levels& levels);
Box boundsOf(const Head& head, const std::string& part);

}  // namespace kinetarium::scene::mtor
