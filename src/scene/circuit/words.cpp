// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/circuit/layers.h"
#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/molecule.h"
#include "scene/vocabulary/pathway_levels.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::circuit {

namespace {

std::string amount(double value, const std::string& unit, int digits)
{
    return std::isnan(value) ? "not known here" : model::displayQuantity(value, unit, digits);
}

/// What the drug does to a patch; receptors that are taken out of the model are not blocked by anything.
std::string blockWords(double block, bool there)
{
    return std::isnan(block) ? "not known here" : !there ? "switched off" : pathway::percentWords(block) + " blocked";
}

void drawPatchWords(std::vector<Mark>& marks, const Layout& layout, const Patch& patch, double block, bool there)
{
    const pathway::Frame& f = layout.frame;
    const double y = patch.centre.y + patch.radius + f.type.name * 1.15;
    marks.push_back(
        plainText({patch.centre.x, y}, "NMDA receptors", f.type.note, ink(Token::Ink), 600, Text::Anchor::Middle));
    marks.push_back(plainText({patch.centre.x, y + f.type.note * 1.25}, blockWords(block, there), f.type.note,
                              ink(there ? Token::NmdaBlocked : Token::Ink2), 600, Text::Anchor::Middle));
}

void drawWindowWords(std::vector<Mark>& marks, const Layout& layout)
{
    const pathway::Frame& f = layout.frame;
    const double note = f.type.note;
    const Box& box = layout.window;
    marks.push_back(plainText({box.x + box.width, box.y - note * 0.5}, "Both blocks, now", note, ink(Token::Ink), 600,
                              Text::Anchor::End));
    const double below = box.y + box.height + note * 1.2;
    if (box.width >= 130) {
        for (const auto& [share, words] : {std::pair{0.1, "10\u202f%"}, std::pair{0.5, "50\u202f%"}})
            marks.push_back(plainText({box.x + std::sqrt(share) * box.width, below}, words, note, ink(Token::Ink2), 400,
                                      Text::Anchor::Middle));
    }
    marks.push_back(plainText({box.x + box.width, below + (box.width >= 130 ? note * 1.25 : 0)}, "on interneurons",
                              note, ink(Token::Ink2), 400, Text::Anchor::End));
    for (const char* words : {"on pyramidal cells", "on pyramidal", "pyramidal"}) {
        if (textWidth(words, note) > box.width - 14)
            continue;
        Text text = plainText({box.x + 7, box.y + note * 1.3}, words, note, ink(Token::Ink2));
        text.halo = false;
        marks.push_back(text);
        break;
    }
}

void drawFootWords(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const pathway::Frame& f = layout.frame;
    const double note = f.type.note;
    const double bar = 20 * layout.micrometre;
    drawScaleBar(marks, {f.margin, f.foot() - note * 0.36}, bar, f.labels ? "20\u2009µm" : "", f.type);
    if (!f.labels)
        return;
    const double right = f.width - f.margin;
    const double taken = clock::drawClock(marks, {right, f.foot()}, clock::words(reading.minutes) + " after the start",
                                          reading.minutes, f.type, Text::Anchor::End);
    const double left = f.margin + bar + 24 + textWidth("20 µm", note);
    const double room = right - taken - 24 - left;
    for (const char* words : {"cells to scale; synapses and molecules larger than life, firing slowed down",
                              "synapses larger than life, firing slowed down", "firing slowed down"}) {
        if (textWidth(words, note) <= room) {
            marks.push_back(plainText({left, f.foot()}, words, note, ink(Token::Ink2)));
            break;
        }
    }
}

std::string levelWords(double multiple)
{
    return pathway::againstRestWords(multiple - 1);
}

std::string restWords(double multiple)
{
    return std::isnan(multiple) ? "not known here" : pathway::percentWords(multiple) + " of rest";
}

}  // namespace

LayerPtr labelsLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("labels");
    auto& marks = layer->marks;
    drawFootWords(marks, layout, reading);
    if (!layout.frame.labels)
        return layer;
    std::vector<Label> labels = layout.labels;
    labels[kInterneuronLabel].note = "firing " + changeWords(reading.interneuron);
    labels[kPyramidalLabel].note = "firing " + changeWords(reading.pyramidal);
    labels[kGabaLabel].note = layout.notes ? restWords(reading.interneuron) : "";
    labels[kGlutamateLabel].note = changeWords(reading.glutamate) + (layout.notes ? " outside" : "");
    labels[kAmpaLabel].note = "drive " + changeWords(reading.ampa);
    for (const Label& label : labels)
        drawLabel(marks, label, layout.frame.type);
    drawPatchWords(marks, layout, layout.interneuronPatch, reading.interneuronBlock, reading.interneuronArm);
    drawPatchWords(marks, layout, layout.pyramidalPatch, reading.pyramidalBlock, true);
    drawWindowWords(marks, layout);
    return layer;
}

std::vector<Part> partsOf(const Layout& layout, const Reading& reading)
{
    std::vector<Part> out;
    const pathway::Frame& f = layout.frame;
    const double u = layout.unit;
    const auto disc = [&](Part part, Point centre, double radius) {
        part.round = true;
        out.push_back(
            pathway::partOn(f, std::move(part), centre.x - radius, centre.y - radius, 2 * radius, 2 * radius));
    };
    disc({"gaba", "GABA", restWords(reading.interneuron) + ": it is released as often as the interneuron fires",
          "interneuron"},
         layout.inhibitory.cleft, 24 * u);
    disc({"ampa", "AMPA receptors",
          "drive " + levelWords(reading.ampa) +
              (reading.nbqx > 0 ? ", " + pathway::percentWords(reading.nbqx) + " held by NBQX" : ""),
          "ampa"},
         placed(layout.excitatory, {0, layout.excitatory.gap / 2}), 20 * u);
    disc({"glutamate", "Glutamate", "outside the cells " + levelWords(reading.glutamate), "glutamate"},
         layout.excitatory.cleft, 50 * u);
    disc({"block", "NMDA receptors of the interneuron",
          reading.interneuronArm ? pathway::percentWords(reading.interneuronBlock) + " blocked"
                                 : "switched off; else " + pathway::percentWords(reading.interneuronBlock) +
                                       " would be blocked",
          "interneuron-block"},
         layout.interneuronPatch.centre, layout.interneuronPatch.radius);
    disc({"pyramidal-block", "NMDA receptors of the pyramidal cell",
          pathway::percentWords(reading.pyramidalBlock) + " blocked", "pyramidal-block"},
         layout.pyramidalPatch.centre, layout.pyramidalPatch.radius);
    out.push_back(pathway::partOn(f,
                                  {"window", "Both blocks, now",
                                   pathway::percentWords(reading.interneuronBlock) + " on interneurons, " +
                                       pathway::percentWords(reading.pyramidalBlock) + " on pyramidal cells, at " +
                                       amount(reading.brain, "uM", 2),
                                   "brain"},
                                  layout.window.x, layout.window.y, layout.window.width, layout.window.height));
    disc({"interneuron", "Interneuron", "firing " + levelWords(reading.interneuron), "interneuron"},
         layout.interneuron.soma, layout.interneuron.radius * 1.2);
    disc({"pyramidal", "Pyramidal cell", "firing " + levelWords(reading.pyramidal), "pyramidal"}, layout.pyramidal.soma,
         layout.pyramidal.radius * 1.3);
    return out;
}

std::string description(const Reading& reading)
{
    std::string out = "At " + clock::words(reading.minutes) + " after the start ";
    if (std::isnan(reading.brain))
        out += "the level of " + speciesWord(reading.drug) + " at the cells is not known here. ";
    else
        out += "there is " + amount(reading.brain, "uM", 2) + " of " + speciesWord(reading.drug) + " at the cells" +
               (std::isnan(reading.plasma) ? "" : ", and " + amount(reading.plasma, "ng/mL", 3) + " in plasma") + ". ";
    out += std::string(reading.interneuronArm ? "It blocks " : "It would block ") +
           pathway::percentWords(reading.interneuronBlock) + " of the NMDA receptors on the interneuron" +
           (reading.interneuronArm ? " and " : ", which are switched off here, and blocks ") +
           pathway::percentWords(reading.pyramidalBlock) +
           " of those on the pyramidal cell. ";
    out += "The interneuron's firing is " + levelWords(reading.interneuron) +
           ", and so GABA reaches the pyramidal cell at " + restWords(reading.interneuron) + ". ";
    out += "The pyramidal cell's firing is " + levelWords(reading.pyramidal) + ". ";
    out += "Glutamate outside the cells is " + levelWords(reading.glutamate) +
           ", and the drive through AMPA receptors " + levelWords(reading.ampa) + ". ";
    if (reading.nbqx > 0)
        out += "NBQX holds " + pathway::percentWords(reading.nbqx) + " of the AMPA receptors. ";
    out += "Firing is slowed down: in the latest stretch of time " + std::to_string(reading.interneuronSpikes.size()) +
           " spikes ran down the interneuron's axon and " + std::to_string(reading.pyramidalSpikes.size()) +
           " down the pyramidal cell's; the cells are drawn to scale, synapses and molecules larger than life.";
    return out;
}

}  // namespace kinetarium::scene::circuit
