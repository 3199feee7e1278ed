// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"
#include "scene/vocabulary/label.h"

#include <memory>
#include <string>
#include <vector>

/// What a chain of signals is drawn with: stations with a ring that fills, arrows that drive and bars that brake,
/// ribosomes on their messenger, antibodies, and the foot of a stage with its scale and its clock.
namespace kinetarium::scene::pathway {

/// Type, line widths and glyph size on a stage of this size; all in px.
struct Frame {
    double width, height;
    bool labels, projector;
    Type type;
    double line;    ///< factor of all line widths
    double glyph;   ///< radius of a free molecule
    double margin;  ///< to the stage's edge
    double scale;   ///< of drawings whose detail should grow with the stage; 1 at 992 x 632
    double foot() const { return height - margin - type.note * 0.2; }  ///< baseline of the lowest line of words
};
Frame frameOf(const Stage& stage);
std::uint64_t frameKey(const Frame& frame);

/// A circle's arc; angles in radians, clockwise on the screen, 0 to the right.
Path arc(Point centre, double radius, double from, double to);
Path ellipse(Point centre, double halfWidth, double halfHeight, double turn = 0);

/// A species in a disc whose ring fills clockwise from the top: level 0 to 1, NaN leaves the ring empty and dashed.
struct Station {
    Point centre;
    double radius;
    std::string species;  ///< glyph and colour
    double level = 0;
    double pale = 0;        ///< 0 to 1: how far it steps back
    std::string word = {};  ///< in the place of a glyph, for a thing that has none
};
void drawStation(std::vector<Mark>& marks, const Station& station, const Frame& frame);

/// One thing drives the next: a smooth line with a head. Strength 0 to 1 gives it weight.
void drawArrow(std::vector<Mark>& marks, const Points& through, Ink ink, double strength, const Frame& frame);
/// One thing holds another back: the same with a bar across its end.
void drawBrake(std::vector<Mark>& marks, const Points& through, Ink ink, double strength, const Frame& frame);
/// A stop: a barred ring, where a drug or a gene takes a step away. `share` 0 (nothing) to 1 (all of it).
void drawStop(std::vector<Mark>& marks, Point at, double radius, double share, const Frame& frame);

/// A ribosome on its messenger: two subunits, and a chain that has grown to `chain` (0 to 1) in the species' colour.
void drawRibosome(std::vector<Mark>& marks, Point at, double radius, double chain, Token product, double active);
/// A messenger RNA: a line in waves, with its cap.
void drawMessenger(std::vector<Mark>& marks, const Points& along, double width);
/// Two TrkB receptors in a membrane that runs level through `at` (outside above; turned by `turn` radians): apart and
/// pale at lit 0; a pair with its BDNF, phosphates on its kinases, at lit 1.
void drawTrkbPair(std::vector<Mark>& marks, Point at, double unit, double turn, double lit);

/// An antibody: two arms and a stem of packed lobes; the arms' tips are where it holds.
void drawAntibody(std::vector<Mark>& marks, Point at, double radius, double turn, double alpha);

/// The words at the foot: scale at the left with its bar, clock at the right.
struct Foot {
    double barLength = 0;  ///< px; 0: no bar
    std::string scale;     ///< "5 µm"
    std::string clock;     ///< "47 min after the start"
    std::string note;      ///< between them where there is room: "molecules drawn larger than life"
    double minutes = -1;   ///< since the start: a dial beside the clock's words; negative: none
};
void drawFoot(std::vector<Mark>& marks, const Foot& foot, const Frame& frame);

/// The grade of a piece of evidence: its shape in its colour. Words: "measured", "derived", "illustrative",
/// "to be checked"; "against" is a finding that says the contrary.
void drawGrade(std::vector<Mark>& marks, const std::string& grade, Point centre, double radius, double line,
               double alpha = 1);
Token gradeToken(const std::string& grade);

/// How far the first, second, … of a row of things is there when `amount` of them are (2.3: two and three tenths of a
/// third). A function of the amount alone, so that nothing flickers.
double presence(double amount, int index);
/// A slow wandering about a place: a function of seed and play as it is felt (clock::felt), so that it moves when the
/// course does. At most `reach` px either way.
Point drift(std::uint64_t seed, double felt, double reach);
/// A level in steps of one in fifty, so that a layer drawn from it is the same for several frames.
double stepped(double level);

/// Bounds kept on the stage, as parts need them.
Part partOn(const Frame& frame, Part part, double x, double y, double width, double height);
/// The key of marks whose words and places are all that changes.
std::uint64_t keyOf(const std::vector<Mark>& marks, std::uint64_t seed);
std::shared_ptr<Layer> layerNamed(std::string name);

}  // namespace kinetarium::scene::pathway
