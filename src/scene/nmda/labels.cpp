// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/nmda/layers.h"
#include "scene/vocabulary/molecule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kinetarium::scene::nmda {

namespace {

constexpr Point kAgonistLabel{49, -64.6};  ///< angstrom; where the right-hand agonist label starts

std::string agonistNote(const Reading& reading)
{
    switch (reading.now.bound) {
        case 0:
            return "no glutamate";
        case 1:
            return "one of two bound";
        default:
            return "holds glutamate";
    }
}

std::string drugNote(const Reading& reading)
{
    if (reading.drugInside > 0 && reading.drugInside < 1)
        return reading.now.holdsDrug() ? "entering" : "leaving";
    if (!reading.now.holdsDrug())
        return "site empty";
    if (reading.now.arm == ChannelState::Arm::Superficial)
        return "superficial";
    return reading.now.gateOpen ? "in open pore" : "trapped";
}

std::string mgNote(const Reading& reading)
{
    if (reading.flickers && reading.now.gateOpen && !reading.now.holdsDrug() && reading.magnesiumSet)
        return percent(reading.mgInside) + " of time";
    return reading.now.arm == ChannelState::Arm::Mg ? "occupied" : "empty";
}

/// The labels about the receptor; their words are part of the layout of what drifts.
std::vector<Label> receptorLabels(const Layout& layout, const Reading& reading)
{
    const double left = layout.receptor.x + 16;
    const double name = layout.type.name;
    const bool notes = layout.notes;
    const receptor::Pose pose = poseOf(reading);
    std::vector<Label> out;

    Label domains{{left, layout.at({0, receptor::kTop}).y - 7},
                  "Amino-terminal",
                  notes ? "domains" : "",
                  Token::Ink,
                  layout.at({-40, -128})};
    const double width = textWidth(domains.name, name, 600);
    domains.leaderFrom = {left + width + 4, domains.at.y - name * 0.34};
    if (domains.leaderFrom.x > domains.target->x)
        domains.leaderFrom = {domains.target->x, domains.at.y + 5};
    out.push_back(domains);

    const double row = layout.at(kAgonistLabel).y;
    Label one{{left, row + 4},
              "GluN1",
              notes ? "glycine, assumed" : "",
              Token::Ink,
              layout.at(receptor::posed({-41, -60}, -1, pose))};
    one.leaderFrom = {left + textWidth(one.name, name, 600) + 8, one.at.y - name * 0.34};
    one.bend = std::min(one.leaderFrom.x + 16, one.target->x - 6);
    out.push_back(one);

    Label two{{layout.at(kAgonistLabel).x, row},
              reading.subunit,
              notes ? agonistNote(reading) : "",
              Token::Ink,
              layout.at(receptor::posed({41, -60.4}, 1, pose))};
    two.leaderFrom = {two.at.x - 6, two.at.y - name * 0.34};
    two.bend = two.leaderFrom.x - 6;
    out.push_back(two);

    out.push_back({{left, layout.at({0, -20}).y - 12}, "Membrane", "", Token::Ink, {}});
    return out;
}

std::vector<Text> receptorWords(const Layout& layout, const Reading& reading)
{
    const double left = layout.receptor.x + 16;
    const double note = layout.type.note;
    std::vector<Text> out;
    // above "Membrane" where there is room, else to the right of the receptor, clear of the lens's upper tangent
    const std::string outside = "Outside the cell";
    const double top = layout.at({0, -20}).y;
    const double width = textWidth(outside, note);
    const double beside = layout.at({50, 0}).x;
    if (left + width + 6 <= layout.at({-44, 0}).x)
        out.push_back(plainText({left, top - 16 - layout.type.name * 1.25}, outside, note, ink(Token::Ink2)));
    else if (beside + width <= layout.receptor.right())
        out.push_back(plainText({beside, top - 12 - note * 1.5}, outside, note, ink(Token::Ink2)));
    const std::string voltage = (reading.voltage > 0 ? "+" : "") + model::displayQuantity(reading.voltage, "mV");
    out.push_back(
        plainText({left, layout.receptor.bottom() - 14}, "Inside the cell, " + voltage, note, ink(Token::Ink2)));
    if (layout.key) {
        for (const KeyEntry& entry : keyEntries(layout, reading))
            out.push_back(plainText({entry.at.x + layout.glyph + 9, entry.at.y + note * 0.36},
                                    speciesLabel(entry.species), note, ink(Token::Ink2)));
    }
    return out;
}

std::vector<Label> lensLabels(const Layout& layout, const Reading& reading)
{
    struct Wanted {
        double height;
        std::string name, note;
        Token token;
        Point target;
    };
    const char* gate = reading.now.gateOpen ? "open" : reading.now.desensitised ? "desensitised" : "shut";
    std::vector<Wanted> wanted{
        {-18, "Gate", gate, Token::Ink, {receptor::kGate.x + 6.2 * gateStep(reading) / 12.0, receptor::kGate.y}}};
    if (!reading.drug.empty()) {
        const Point place =
            reading.now.arm == ChannelState::Arm::Superficial ? receptor::kShallowSite : receptor::kDeepSite;
        wanted.push_back({-7.5,
                          speciesLabel(reading.drug),
                          drugNote(reading),
                          tokenFromName(reading.drug),
                          {reading.now.holdsDrug() ? 3.4 : 0.5, std::max(place.y, -20.0) - 1}});
    }
    wanted.push_back({3.2, "Mg²⁺ site", mgNote(reading), Token::Mg, {receptor::kMgSiteRadius, receptor::kMgSite.y}});
    wanted.push_back({13, "M2 loop", "filter", Token::Ink, receptor::kM2Loop});
    // Names in the order of what they name, so that no leaders cross: a drug in the superficial site stands above the
    // gate.
    std::vector<double> order;
    for (const Wanted& w : wanted)
        order.push_back(w.height);
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const Wanted& p, const Wanted& q) { return p.target.y < q.target.y; });
    for (std::size_t i = 0; i < wanted.size(); ++i)
        wanted[i].height = order[i];
    // As high as what they name, but never closer than their words need, nor below the stage's foot; where a small lens
    // leaves no room for notes, those that never change go first.
    const auto tall = [&](const Wanted& w) {
        return layout.type.name * 1.3 + (w.note.empty() ? 0 : layout.type.note * 1.22);
    };
    const double foot = layout.height - layout.type.note - 10;
    const double top = layout.patch.bottom() + layout.type.name + 4;
    const bool beside = layout.lensLabels < layout.patch.x;
    const auto needed = [&] {
        double sum = 0;
        for (const Wanted& w : wanted)
            sum += tall(w);
        return sum;
    };
    for (auto w = wanted.rbegin(); w != wanted.rend() && !beside && needed() > foot - top + layout.type.name; ++w)
        w->note.clear();
    std::vector<double> heights;
    for (const Wanted& w : wanted) {
        const double least = heights.empty() ? -1e9 : heights.back() + tall(wanted[heights.size() - 1]);
        heights.push_back(std::max(layout.inLens({0, w.height}).y, least));
    }
    double below = foot;
    for (std::size_t i = wanted.size(); i-- > 0;) {
        heights[i] = std::min(heights[i], below - tall(wanted[i]) + layout.type.name);
        below = heights[i] - layout.type.name;
    }
    std::vector<Label> out;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Wanted& w = wanted[i];
        Label label{{layout.lensLabels, heights[i]}, w.name, w.note, w.token, layout.inLens(w.target)};
        label.leaderFrom = {layout.lensLabels - 8, label.at.y - layout.type.name * 0.34};
        label.bend = layout.lensLabels - 20;
        out.push_back(label);
    }
    return out;
}

/// Only magnesium is drawn by its mean; a gate that turns faster than a frame is shown as it stands.
std::string flickerNote(const Layout& layout, const Reading& reading, double room)
{
    const std::array<const char*, 2> mean{"Flickers faster than a frame: drawn as the mean",
                                          "Faster than a frame: mean drawn"};
    const std::array<const char*, 2> instant{"Changes faster than a frame: drawn as at this moment",
                                             "Faster than a frame: one moment drawn"};
    for (const char* words : reading.magnesiumSet ? mean : instant) {
        if (textWidth(words, layout.type.note) <= room)
            return words;
    }
    return {};
}

/// With a point, whatever the locale.
std::string decimal(double value, int decimals = 1)
{
    std::array<char, 32> text{};
    return {text.data(),
            std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals).ptr};
}

Token kindToken(Kind kind)
{
    return kind == Kind::MgBlocked                          ? Token::Mg
           : kind == Kind::Open                             ? Token::NmdaOpen
           : kind == Kind::Blocked || kind == Kind::Trapped ? Token::NmdaTrapped
                                                            : Token::NmdaClosed;
}

/// One bar in the order of the counts: how many are in each state.
void drawBar(std::vector<Mark>& marks, const Rect& place, const Reading& reading,
             const std::array<double, kKinds>& shares, float alpha)
{
    double x = place.x;
    for (std::size_t i = 0; i < kKinds; ++i) {
        const Kind kind = static_cast<Kind>(i);
        const double width = shares[i] * place.width;
        if (reading.shows(kind) && width > 0.4) {
            const float strength = kind == Kind::Desensitised || kind == Kind::Trapped ? 0.6f * alpha : alpha;
            const double gap = std::min(1.0, width * 0.3);
            marks.push_back(Box{x, place.y, width - gap, place.height, 0, ink(kindToken(kind), strength), {}});
        }
        x += width;
    }
}

}  // namespace

std::string percent(double share)
{
    constexpr double least = 0.001;  // %; nobody can tell less from nothing
    const double value = share * 100;
    if (value > 0 && value < least)
        return "under 0.001\u202f%";
    return decimal(value, value >= 99.95 || value == 0 ? 0 : value >= 0.1 ? 1 : value >= 0.01 ? 2 : 3) + "\u202f%";
}

std::vector<KeyEntry> keyEntries(const Layout& layout, const Reading& reading)
{
    std::vector<std::string> species{"glycine", "na", "ca"};
    if (reading.magnesiumSet)
        species.push_back("mg");
    species.push_back("glutamate");
    if (!reading.drug.empty())
        species.push_back(reading.drug);
    const double x = layout.at({receptor::kHalfWidth + 3, 0}).x + layout.glyph;
    const double top = layout.at({0, receptor::kTop}).y + 4;
    const double end = layout.at(kAgonistLabel).y - 1.8 * layout.type.name;
    const double step = std::min(layout.type.note * 2.2, (end - top) / static_cast<double>(species.size()));
    std::vector<KeyEntry> out;
    for (std::size_t i = 0; i < species.size(); ++i)
        out.push_back({species[i], {x, top + step * static_cast<double>(i)}});
    return out;
}

std::vector<Rect> labelZones(const Layout& layout, const Reading& reading)
{
    std::vector<Rect> out;
    const double name = layout.type.name;
    for (const Label& label : receptorLabels(layout, reading)) {
        // as wide as the widest note, so that nothing that drifts moves when words change
        const double words =
            std::max(textWidth(label.name, name, 600), textWidth("one of two bound", layout.type.note));
        out.push_back({label.at.x - 4, label.at.y - name, words + 8, name * 2.5});
    }
    for (const Text& text : receptorWords(layout, reading))
        out.push_back({text.at.x - 2 * layout.glyph - 12, text.at.y - text.size,
                       textWidth(text.text, text.size) + 3 * layout.glyph + 12, text.size * 1.3});
    out.push_back(layout.patch);
    return out;
}

LayerPtr namesLayer(LayerStore& store, const Layout& layout, const Reading& reading)
{
    std::vector<Mark> marks;
    for (const KeyEntry& entry : keyEntries(layout, reading)) {
        if (layout.key && layout.labels)
            marks.push_back(Glyph{entry.species, entry.at, layout.glyph});
    }
    drawScaleBar(marks, {layout.scaleBarX, layout.receptor.bottom() - 19}, 50 * layout.angstrom,
                 layout.labels ? "5\u2009nm" : "", layout.type);
    if (layout.labels) {
        for (Text& text : receptorWords(layout, reading))
            marks.push_back(std::move(text));
        marks.push_back(plainText({layout.patch.x, layout.patch.y + layout.type.name * 0.8},
                                  "A patch of 100 channels, now", layout.type.name, ink(Token::Ink), 600));
    }
    // The key is made of the words themselves and of where they stand.
    std::uint64_t key = layoutKey(layout);
    for (const Mark& mark : marks) {
        if (const auto* text = std::get_if<Text>(&mark))
            key = hashNumber(hashText(key, text->text), text->at.y);
        else if (const auto* glyph = std::get_if<Glyph>(&mark))
            key = hashText(key, glyph->species);
    }
    return store.get("names", key, [&marks](std::vector<Mark>& out) { out = std::move(marks); });
}

LayerPtr labelsLayer(const Layout& layout, const Reading& reading)
{
    // No key: each turn of a gate changes a word, and to keep them all together would be to draw all of them anew.
    auto layer = std::make_shared<Layer>();
    layer->name = "labels";
    auto& marks = layer->marks;
    if (!layout.labels)
        return layer;
    for (const Label& label : receptorLabels(layout, reading))
        drawLabel(marks, label, layout.type);
    for (const Label& label : lensLabels(layout, reading))
        drawLabel(marks, label, layout.type);
    const double barEnd = layout.scaleBarX + 50 * layout.angstrom + textWidth("5 nm", layout.type.note) + 30;
    const double right = layout.width - 16;
    const std::string note = reading.flickers ? flickerNote(layout, reading, right - barEnd) : std::string();
    if (!note.empty())
        marks.push_back(
            plainText({right, layout.height - 10}, note, layout.type.note, ink(Token::Ink2), 400, Text::Anchor::End));
    return layer;
}

LayerPtr countsLayer(const Layout& layout, const Reading& reading)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "counts";
    auto& marks = layer->marks;
    std::array<double, kKinds> counted{};
    for (std::size_t i = 0; i < kKinds; ++i)
        counted[i] = reading.counts[i] / static_cast<double>(kPatch);
    const Rect bar{layout.channel(0).x - layout.channelRadius * 0.62, layout.barY,
                   layout.channelPitchX * 19 + layout.channelRadius * 1.24, layout.barHeight};
    drawBar(marks, bar, reading, counted, 1);
    drawBar(marks, {bar.x, bar.y + bar.height + 2, bar.width, bar.height}, reading, reading.probability, 0.5f);

    const double note = layout.type.note;
    const double pitch = layout.patch.width / layout.countColumns;
    int place = 0;
    for (std::size_t i = 0; i < kKinds; ++i) {
        const Kind kind = static_cast<Kind>(i);
        if (!reading.shows(kind))
            continue;
        const Point at{bar.x + place % layout.countColumns * pitch,
                       layout.countsY + place / layout.countColumns * layout.countsPitch};
        ++place;
        // rows that stand close leave less room than the patch does
        const double r = std::min(layout.channelRadius, 0.42 * layout.countsPitch);
        marks.push_back(Glyph{kindGlyph(kind), {at.x + r * 0.7, at.y - note * 0.32}, r});
        if (!layout.labels)
            continue;
        const double x = at.x + 2 * r + 6;
        const auto word = [&](Point start, const std::string& words, Token token, int weight) {
            Text text = plainText(start, words, note, ink(token), weight);
            text.halo = false;  // it stands on the bare stage and changes with every frame
            marks.push_back(std::move(text));
        };
        word({x, at.y}, std::to_string(reading.counts[i]) + " " + kindWord(kind), Token::Ink, 500);
        if (!layout.countsAlone)
            word({x, at.y + note * 1.2}, "expected " + decimal(reading.probability[i] * kPatch), Token::Ink2, 400);
    }
    return layer;
}

LayerPtr emphasisLayer(LayerStore& store, const Layout& layout, const std::string& focus)
{
    return store.get("emphasis", hashText(layoutKey(layout), focus), [&](std::vector<Mark>& marks) {
        const double weight = layout.projector ? 3.5 : 2;
        const auto ring = [&](Point at, double angstroms) {
            drawEmphasis(marks, layout.inLens(at), angstroms * layout.lensScale, weight);
        };
        if (focus == "gate")
            ring({0, -15}, 6.6);
        else if (focus == "mg-site")
            ring(receptor::kMgSite, 4.4);
        else if (focus == "drug-site")
            ring(receptor::kDeepSite, 5.8);
        else if (focus == "filter")
            ring({0, 9}, 8);
        else if (focus == "agonist")
            drawEmphasis(marks, layout.at(receptor::kGlutamateCleft), 9.5 * layout.angstrom, weight);
        else if (focus == "patch")
            drawEmphasis(marks,
                         Box{layout.patch.x - 7,
                             layout.patch.y - 6,
                             layout.patch.width + 14,
                             layout.patch.height + 9,
                             8,
                             {},
                             {}},
                         weight);
        else if (focus == "membrane")
            drawEmphasis(marks,
                         Box{layout.receptor.x + 4,
                             layout.at({0, -23}).y,
                             layout.at({-40, 0}).x - layout.receptor.x - 8,
                             46 * layout.angstrom,
                             8,
                             {},
                             {}},
                         weight);
    });
}

}  // namespace kinetarium::scene::nmda
