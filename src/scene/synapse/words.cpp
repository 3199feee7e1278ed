// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/synapse/ampa_receptor.h"
#include "scene/synapse/layers.h"
#include "scene/vocabulary/pathway_levels.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::synapse {

namespace {

const char* stateWord(const Receptor& receptor, bool whole)
{
    return receptor.isOpen() ? "open" : !receptor.isDesensitised() ? "shut" : whole ? "desensitised" : "desens.";
}

Token stateToken(const Receptor& receptor)
{
    return receptor.isOpen() ? Token::Ampa : receptor.isDesensitised() ? Token::NmdaClosed : Token::Ink2;
}

/// The slow-motion clock: time, and how much slower than life it runs on the screen.
std::string clockWords(const Reading& reading)
{
    std::string out = model::displayQuantity(reading.time, "s");
    const double slower = reading.span > 0 ? 1 / (reading.span * 60) : 0;
    if (slower >= 1.5)
        out += ", slowed " + std::to_string(std::lround(slower)) + " times";
    return out;
}

struct Share {
    double value;
    const char* word;
    Ink colour;
};

void drawShares(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const pathway::Frame& f = layout.frame;
    const Box& bar = layout.bar;
    const double note = f.type.note;
    const Share shares[] = {{reading.open, "open", ink(Token::Ampa)},
                            {reading.desensitised, "desensitised", ink(Token::NmdaClosed, 0.75f)},
                            {1 - reading.open - reading.desensitised, "shut", ink(Token::Surface)}};
    marks.push_back(Box{bar.x, bar.y, bar.width, bar.height, 0, ink(Token::Surface), {}});
    double x = bar.x;
    for (const Share& share : shares) {
        if (std::isnan(share.value))
            return;
        const double width = share.value * bar.width;
        if (width > 0.3)
            marks.push_back(Box{x, bar.y, width, bar.height, 0, share.colour, {}});
        x += width;
    }
    // what is shut is hollow: its outline tells it from the greys in every theme
    marks.push_back(Box{bar.x, bar.y, bar.width, bar.height, 0, {}, ink(Token::Edge), 1.25 * f.line});
    if (!f.labels)
        return;
    marks.push_back(plainText({bar.x, bar.y - note * 0.6}, "All AMPA receptors, now", note, ink(Token::Ink), 600));
    double left = bar.x;
    const double room = bar.width / 3;
    for (const Share& share : shares) {
        const double y = bar.y + bar.height + note * 1.25;
        marks.push_back(Box{left, y - note * 0.62, note * 0.62, note * 0.62, 2, share.colour, ink(Token::Edge), 1});
        std::string words = pathway::percentWords(std::max(0.0, share.value)) + " " + share.word;
        if (textWidth(words, note) > room - 2 * note)
            words = pathway::percentWords(std::max(0.0, share.value)) + " " +
                    (share.word[0] == 'd' ? "desens." : share.word);
        marks.push_back(plainText({left + note, y}, words, note, ink(Token::Ink)));
        left += room;
    }
}

/// Beside the vesicles at the membrane; the leader ends on the nearest one that is whole.
Label vesicleLabel(const Layout& layout, const Reading& reading)
{
    const Type& type = layout.frame.type;
    const double r = layout.vesicle();
    const Point last = layout.docked(kSlots - 1);
    const double right = layout.frame.width - layout.frame.margin - textWidth("Vesicle", type.name, 600);
    Label out{{std::min(last.x + 1.5 * r, right), last.y + type.name * 0.34}, "Vesicle", "", Token::Ink, {}};
    out.leaderFrom = {out.at.x - 6, last.y};
    for (int slot = 0; slot < kSlots; ++slot) {
        const Slot& each = reading.slots[static_cast<std::size_t>(slot)];
        const double fusion = fusionOf(each);
        if (fusion <= 0 || (fusion >= 1 && refillOf(each) >= 1))
            out.target = Point{layout.docked(slot).x + r * 0.8, last.y};
    }
    return out;
}

}  // namespace

LayerPtr wordsLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("words");
    auto& marks = layer->marks;
    const pathway::Frame& f = layout.frame;
    drawShares(marks, layout, reading);
    if (!f.labels)
        return layer;
    const double name = f.type.name;
    const double note = f.type.note;
    // above the cleft, which is full of molecules
    const std::string level = model::displayQuantity(reading.glutamate, "uM");
    Label glutamate{{f.margin, layout.overCleft() - note * 1.25}, "Glutamate", level, Token::Glutamate, {}};
    const double wide = std::max(textWidth(glutamate.name, name, 600), textWidth(level, note));
    glutamate.leaderFrom = {f.margin + wide + 6, layout.overCleft() - note * 0.36};
    glutamate.bend = glutamate.leaderFrom.x + 10;
    glutamate.target = Point{*glutamate.bend, layout.cleftTop() + 3 * layout.nanometre};
    drawLabel(marks, glutamate, f.type);
    drawLabel(marks, vesicleLabel(layout, reading), f.type);
    if (layout.words) {
        for (int i = 0; i < kReceptors; ++i) {
            const Receptor& receptor = reading.receptors[static_cast<std::size_t>(i)];
            marks.push_back(plainText({layout.receptor(i).x, layout.wordsY}, stateWord(receptor, layout.longWords),
                                      note, ink(stateToken(receptor)), 600, Text::Anchor::Middle));
        }
    }
    const std::string clock = clockWords(reading);
    const double right = f.width - f.margin;
    marks.push_back(plainText({right, f.foot()}, clock, note, ink(Token::Ink), 650, Text::Anchor::End));
    const double left = f.margin + 20 * layout.nanometre + 30 + textWidth("20 nm", note);
    const double room = right - textWidth(clock, note, 650) - 24 - left;
    std::vector<std::string> notes{"glutamate of a slice 8\u202fnm deep; molecules larger than life",
                                   "molecules larger than life"};
    if (reading.fast)
        notes.insert(notes.begin(), {"receptors change faster than a frame: the bar shows their mean",
                                     "faster than a frame: see the bar"});
    for (const std::string& words : notes) {
        if (textWidth(words, note) <= room) {
            marks.push_back(plainText({left, f.foot()}, words, note, ink(Token::Ink2)));
            break;
        }
    }
    return layer;
}

std::vector<Part> partsOf(const Layout& layout, const Reading& reading)
{
    std::vector<Part> out;
    const pathway::Frame& f = layout.frame;
    const double a = layout.nanometre;
    for (int i = 0; i < kReceptors; ++i) {
        const Receptor& receptor = reading.receptors[static_cast<std::size_t>(i)];
        const Point at = layout.receptor(i);
        const std::string number = std::to_string(i + 1);
        out.push_back(pathway::partOn(
            f,
            {"receptor-" + number, "AMPA receptor " + number,
             stateWords(receptor) + "; of all receptors " + pathway::percentWords(reading.open) + " are open", "open"},
            at.x - kAmpaHalf * a, at.y + kAmpaTop * a, 2 * kAmpaHalf * a, (3 - kAmpaTop) * a));
    }
    for (int i = 0; i < 2; ++i) {
        const Point at = layout.nmda(i);
        out.push_back(
            pathway::partOn(f,
                            {i == 0 ? "nmda-left" : "nmda-right", "NMDA receptor",
                             "for context: it is not part of this model; at rest Mg²⁺ stands in its pore", ""},
                            at.x - 6 * a, at.y - 14 * a, 12 * a, 17 * a));
    }
    for (int i = 0; i < kSlots; ++i) {
        const Slot& slot = reading.slots[static_cast<std::size_t>(i)];
        const double fusion = fusionOf(slot);
        const std::string value =
            fusion <= 0   ? "docked, not released yet"
            : slot.giving ? "open to the cleft, " + pathway::percentWords(fusion) + " of its glutamate given"
                          : "gave its glutamate " + model::displayQuantity(slot.since, "s") + " ago";
        Part part{"vesicle-" + std::to_string(i + 1), "Vesicle", value, "glutamate-level"};
        part.round = true;
        const double r = layout.vesicle();
        const Point at = layout.docked(i);
        out.push_back(pathway::partOn(f, std::move(part), at.x - r, at.y - r, 2 * r, 2 * r));
    }
    out.push_back(pathway::partOn(f,
                                  {"shares", "All AMPA receptors",
                                   pathway::percentWords(reading.open) + " open, " +
                                       pathway::percentWords(reading.desensitised) + " desensitised",
                                   "desensitised"},
                                  layout.bar.x, layout.bar.y - 4, layout.bar.width, layout.bar.height + 8));
    out.push_back(pathway::partOn(f,
                                  {"cleft", "Synaptic cleft, 20\u202fnm",
                                   model::displayQuantity(reading.glutamate, "uM") + " glutamate", "glutamate-level"},
                                  0, layout.cleftTop(), f.width, layout.cleftBottom() - layout.cleftTop()));
    return out;
}

std::string description(const Reading& reading)
{
    std::string out = "At " + model::displayQuantity(reading.time, "s") + " there is " +
                      model::displayQuantity(reading.glutamate, "uM") + " of glutamate in the cleft of a synapse. ";
    if (reading.pulses > 0 && !reading.held)
        out += "So far " + std::to_string(reading.pulses) + (reading.pulses == 1 ? " vesicle has" : " vesicles have") +
               " given glutamate, the latest " + model::displayQuantity(reading.sincePulse, "s") + " ago for " +
               model::displayQuantity(reading.pulseWidth, "s") + ". ";
    else if (reading.held)
        out += "It has been held there for " + model::displayQuantity(reading.sincePulse, "s") +
               ", not given by a vesicle. ";
    const auto stand = [](int count) { return std::to_string(count) + (count == 1 ? " is " : " are "); };
    out += "Of " + std::to_string(kReceptors) + " AMPA receptors drawn, " + stand(reading.openCount()) +
           "open with Na⁺ passing, " + stand(reading.desensitisedCount()) + "desensitised and " +
           stand(kReceptors - reading.openCount() - reading.desensitisedCount()) + "shut. ";
    out += "Of all such receptors, " + pathway::percentWords(reading.open) + " are open and " +
           pathway::percentWords(reading.desensitised) + " desensitised. ";
    if (reading.fast)
        out += "One frame stands for " + model::displayQuantity(reading.span, "s") +
               ", longer than their quickest steps, so the shares say more than single receptors. ";
    out +=
        "The cleft is drawn to scale, 20\u202fnm wide; two NMDA receptors stand beside for context and are not part of "
        "this model.";
    return out;
}

}  // namespace kinetarium::scene::synapse
