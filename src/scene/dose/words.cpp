// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose/bands.h"
#include "scene/dose/layers.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::dose {

namespace {

constexpr double kStill = 0.0005;  ///< mg/min; less than that is not spoken of

/// A name and lines below it, at the left, the right or about a place.
struct Words {
    Point at;  ///< baseline of the name
    std::string name;
    std::vector<std::string> notes;
    Text::Anchor anchor = Text::Anchor::Start;
    Token token = Token::Ink;
};

/// What is said: names, which stand still and are kept, and values.
struct Said {
    std::vector<Mark> names, values;
};

void put(Said& said, const Layout& layout, const Words& words)
{
    said.names.push_back(plainText(words.at, words.name, layout.type.name, ink(words.token), 600, words.anchor));
    double y = words.at.y + 1.22 * layout.type.name;
    for (const std::string& note : words.notes) {
        said.values.push_back(plainText({words.at.x, y}, note, layout.type.note, ink(Token::Ink2), 400, words.anchor));
        y += 1.3 * layout.type.note;
    }
}

std::string flowWords(double rate)
{
    if (std::abs(rate) < kStill)
        return "at rest";
    return (rate > 0 ? "fills, " : "empties, ") + perMinute(rate);
}

std::string routeNote(const Reading& reading)
{
    if (reading.route == Route::Vein)
        return chart::withUnit(reading.infused.amount, "") + " of " + wholeDose(reading.dose) + " given";
    return milligrams(reading.site.amount) + " left";
}

void putRoute(Said& said, const Layout& layout, const Reading& reading)
{
    const double top = layout.route == Route::Vein ? layout.routeAt.y - 36 * layout.routeScale
                                                   : layout.routeAt.y - 1.1 * layout.routeRadius - 4;
    const double lines = 1.22 * layout.type.name + 1.3 * layout.type.note;
    Words words{{16, std::max(1.6 * layout.type.name, top - lines)}, routeName(reading.route), {routeNote(reading)}};
    if (reading.route == Route::Vein && reading.infused.rate > kStill &&
        16 + textWidth(perMinute(reading.infused.rate), layout.type.note) < layout.vessel.x)
        words.notes.push_back(perMinute(reading.infused.rate));
    words.at.y =
        std::max(1.6 * layout.type.name, top - 10 - 1.22 * layout.type.name -
                                             1.3 * layout.type.note * (static_cast<double>(words.notes.size()) - 1));
    put(said, layout, words);
}

/// The tissues' words stand left of the first window and right of the second.
void putTissues(Said& said, const Layout& layout, const Reading& reading)
{
    const double name = layout.type.name;
    const double base = layout.fast.y - 0.35 * name;
    const double below = layout.metabolites.y + layout.metabolitesPitch + 1.3 * name;
    const double foot = layout.map.height - 1.22 * name - 0.4 * layout.type.note;
    const double leftRoom = layout.fast.x - layout.window - 10 - 18;
    const double end = layout.above ? layout.width - 18 : layout.metabolites.x - 10;
    const double rightRoom = end - (layout.slow.x + layout.window + 10);
    const auto notes = [&](const Holding& holding, double room, double from) {
        std::vector<std::string> out{milligrams(holding.amount)};
        const bool fits = textWidth("empties, 0.00 mg/min", layout.type.note) <= room;
        if (fits && from + 1.3 * layout.type.note <= foot)
            out.push_back(flowWords(holding.rate));
        return out;
    };
    put(said, layout,
        {{layout.fast.x - layout.window - 10, base},
         "Rapid tissue",
         notes(reading.fast, leftRoom, base),
         Text::Anchor::End});
    const double right = rightRoom > textWidth("Slow tissue", name, 600) ? base : std::min(std::max(base, below), foot);
    put(said, layout,
        {{layout.slow.x + layout.window + 10, right}, "Slow tissue", notes(reading.slow, rightRoom, right)});
}

void putLiver(Said& said, const Layout& layout, const Reading& reading)
{
    const double right = layout.width - 16;
    const double note = layout.type.note;
    const double top = layout.liver.y - 44 * layout.liverScale;
    const double taken = layout.brain.x + 60 * layout.brainScale + 30 + textWidth("0.000 µM free", note);
    std::string gone = milligrams(reading.metabolised.amount) + " metabolised or lost";
    if (right - textWidth(gone, note) < taken)
        gone = milligrams(reading.metabolised.amount) + " gone";
    put(said, layout, {{right, top - 14 - 1.22 * layout.type.name}, "Liver", {gone}, Text::Anchor::End});
    const double x = layout.metabolites.x + 2 * layout.glyph + 8;
    const double room = right - x - 10 - textWidth("0.000 ng/mL", note, 600);
    const auto row = [&](int index, const char* name, const char* brief, double value) {
        const double y = layout.metabolites.y + index * layout.metabolitesPitch;
        said.names.push_back(plainText({x, y}, textWidth(name, note) <= room ? name : brief, note, ink(Token::Ink2)));
        said.values.push_back(plainText({right, y}, level(value), note, ink(Token::Ink), 600, Text::Anchor::End));
        const Point glyph{layout.metabolites.x + layout.glyph, y - 0.36 * note};
        (index == 0 ? body::drawNorketamine : body::drawHydroxynorketamine)(said.names, glyph, layout.glyph);
    };
    row(0, "Norketamine", "NK", reading.norketamine);
    row(1, "Hydroxynorketamine", "HNK", reading.hnk);
}

/// What a drawn molecule stands for: the scale of the map.
void putScale(Said& said, const Layout& layout, const Reading& reading)
{
    const double note = layout.type.note;
    const double y = layout.map.height - 0.7 * note;
    const double right = layout.width - 18;
    const std::string words = "= " + chart::withUnit(reading.unit, "mg", 1);
    const double width = textWidth(words, note);
    const double left = right - width - 8 - 3 * layout.glyph;
    const double taken = layout.slow.x + layout.window + 14 + textWidth("empties, 0.00 mg/min", note);
    const double above = layout.metabolites.y + layout.metabolitesPitch + 0.3 * note;
    if (left < taken || y - 0.9 * note < above)
        return;
    said.names.push_back(plainText({right, y}, words, note, ink(Token::Ink2), 400, Text::Anchor::End));
    said.names.push_back(Glyph{"ketamine", {left + layout.glyph * 1.4, y - 0.36 * note}, layout.glyph});
}

}  // namespace

std::vector<LayerPtr> wordLayers(Store& store, const Layout& layout, const Reading& reading)
{
    Said said;
    const double name = layout.type.name;
    putRoute(said, layout, reading);
    put(said, layout,
        {{layout.brain.x + 60 * layout.brainScale + 18, layout.brain.y - 0.1 * name},
         "Brain",
         {chart::withUnit(reading.brain, "µM") + " free"}});
    const Point blood{layout.toBrain.axis.front().x + 0.05 * layout.width, layout.vessel.y - 0.7 * layout.type.note - 4};
    said.names.push_back(plainText(blood, "Blood", name, ink(Token::Ink), 600));
    said.values.push_back(plainText({blood.x + textWidth("Blood ", name, 600) + 6, blood.y},
                                    milligrams(reading.blood.amount), layout.type.note, ink(Token::Ink2)));
    putTissues(said, layout, reading);
    putLiver(said, layout, reading);
    putScale(said, layout, reading);

    const std::string time = clock::words(reading.minutes);
    const std::string whole = layout.width >= 700 ? time + " after the start" : time;
    clock::drawClock(said.values, {layout.width - 16, 1.6 * name}, whole, reading.minutes, layout.type,
                     Text::Anchor::End);

    std::uint64_t key = hashNumber(layoutKey(layout), reading.unit);
    for (const Mark& mark : said.names) {
        if (const auto* text = std::get_if<Text>(&mark))
            key = hashNumber(hashNumber(hashText(key, text->text), text->at.x), text->at.y);
    }
    auto values = std::make_shared<Layer>();
    values->name = "values";
    values->marks = std::move(said.values);
    // values change from frame to frame and stand where nothing is drawn: a halo would cost more than all the rest
    for (Mark& mark : values->marks) {
        if (auto* text = std::get_if<Text>(&mark))
            text->halo = false;
    }
    return {store.get("names", key, [&said](std::vector<Mark>& out) { out = std::move(said.names); }), values};
}

std::string milligrams(double amount)
{
    return chart::withUnit(amount, "mg");
}

std::string wholeDose(double amount)
{
    std::string digits = chart::withUnit(amount, "");
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.')
            digits.pop_back();
    }
    return digits + "\u202fmg";
}

std::string perMinute(double rate)
{
    return chart::withUnit(std::abs(rate), "mg/min", 2);
}

std::string level(double ngPerMl)
{
    return std::isnan(ngPerMl) ? "not known here" : chart::withUnit(ngPerMl, "ng/mL");
}

}  // namespace kinetarium::scene::dose
