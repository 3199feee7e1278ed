// SPDX-License-Identifier: GPL-3.0-or-later
// The level of the row of the drug once more, on an axis of concentration, over the ranges that somebody published.
#include "scene/experience/layers.h"
#include "scene/vocabulary/plasma_bands.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinetarium::scene::experience {

namespace {

constexpr const char* kTitle = "Published ranges";
constexpr std::array<double, 6> kTicks{10, 30, 100, 300, 1000, 3000};  ///< ng/mL

struct Ladder {
    double pad, pitch;
    double figures;    ///< right end of the ranges in figures
    chart::Area rows;  ///< where the bars lie
    chart::Axis levels;
    double row(std::size_t index) const { return rows.y + (static_cast<double>(index) + 0.5) * pitch; }
    double title(const Layout& layout) const { return layout.panel.y + pad + 0.85 * layout.type.name; }
};

Ladder laidOut(const Layout& layout)
{
    const chart::Area& p = layout.panel;
    const double note = layout.type.note;
    Ladder out{};
    out.pad = 0.8 * note;
    double names = 0;
    double figures = 0;
    for (const plasma::Band& band : plasma::bands()) {
        names = std::max(names, textWidth(band.name, note, 600));
        figures = std::max(figures, textWidth(band.value, note));
    }
    out.figures = p.x + out.pad + names + 12 + figures;
    const double left = out.figures + 14;
    const double right = p.right() - out.pad - textWidth("3000", note) / 2;
    const double top = p.y + out.pad + 1.6 * layout.type.name;
    const double foot = p.bottom() - out.pad - 1.35 * note;
    out.rows = {left, top, right - left, foot - top};
    out.pitch = out.rows.height / static_cast<double>(plasma::bands().size());
    out.levels = {kTicks.front(), kTicks.back(), left, right, true};
    return out;
}

bool holds(const plasma::Band& band, double level)
{
    return !band.point && level >= band.low && level <= band.high;
}

void drawAxis(std::vector<Mark>& marks, const Layout& layout, const Ladder& ladder)
{
    const double note = layout.type.note;
    const double foot = ladder.rows.bottom();
    for (const double tick : kTicks) {
        const double x = ladder.levels.at(tick);
        marks.push_back(stroked(segment({x, ladder.rows.y - 2}, {x, foot}), ink(Token::Line), layout.line));
        if (layout.labels)
            marks.push_back(bare(plainText({x, foot + 1.25 * note}, chart::fixed(tick, 0), note, ink(Token::Ink2), 400,
                                           Text::Anchor::Middle)));
    }
    marks.push_back(
        stroked(segment({ladder.rows.x, foot}, {ladder.rows.right(), foot}), ink(Token::Edge), 1.25 * layout.line));
    if (layout.labels)
        marks.push_back(bare(plainText({ladder.rows.x - 8 - textWidth("10", note) / 2, foot + 1.25 * note}, "ng/mL",
                                       note, ink(Token::Ink2), 400, Text::Anchor::End)));
}

void drawBand(std::vector<Mark>& marks, const Layout& layout, const Ladder& ladder, std::size_t index, bool lit)
{
    const plasma::Band& band = plasma::bands()[index];
    const double note = layout.type.note;
    const double y = ladder.row(index);
    const double half = std::min(0.34 * ladder.pitch, 0.55 * note);
    const double left = ladder.levels.at(band.low);
    const double right = ladder.levels.at(band.high);
    const Ink edge = ink(Token::Accent);
    if (band.point) {
        if (right > left) {
            Path spread;
            spread.move({left, y}).line({right, y}).move({left, y - 0.6 * half}).line({left, y + 0.6 * half});
            spread.move({right, y - 0.6 * half}).line({right, y + 0.6 * half});
            marks.push_back(stroked(std::move(spread), edge, 1.5 * layout.line));
        }
        marks.push_back(Disc{{ladder.levels.at(band.at), y}, 0.8 * half, edge, ink(Token::Surface), 1.2 * layout.line});
    } else {
        const Ink fill = lit ? ink(Token::Accent, 0.62f) : mixed(Token::Accent, Token::Surface, 0.78f);
        marks.push_back(Box{left, y - half, right - left, 2 * half, half, fill, edge, 1.25 * layout.line});
    }
    if (!layout.labels)
        return;
    const double base = y + 0.36 * note;
    marks.push_back(
        bare(plainText({layout.panel.x + ladder.pad, base}, band.name, note, ink(Token::Ink), lit ? 600 : 400)));
    marks.push_back(
        bare(plainText({ladder.figures, base}, band.value, note, ink(Token::Ink2), 400, Text::Anchor::End)));
}

}  // namespace

LayerPtr ladderLayer(Store& store, const Layout& layout, const Reading& reading)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < plasma::bands().size(); ++i)
        bits |= std::uint64_t{holds(plasma::bands()[i], reading.drug.value) ? 1U : 0U} << i;
    return store.get("ladder", hashed(layoutKey(layout), bits), [&](std::vector<Mark>& marks) {
        const chart::Area& p = layout.panel;
        const Ladder ladder = laidOut(layout);
        marks.push_back(Box{p.x, p.y, p.width, p.height, 8, ink(Token::Surface), ink(Token::Line), layout.line});
        if (layout.labels)
            marks.push_back(bare(
                plainText({p.x + ladder.pad, ladder.title(layout)}, kTitle, layout.type.name, ink(Token::Ink), 600)));
        drawAxis(marks, layout, ladder);
        for (std::size_t i = 0; i < plasma::bands().size(); ++i)
            drawBand(marks, layout, ladder, i, (bits >> i & 1) != 0);
    });
}

LayerPtr levelLayer(const Layout& layout, const Reading& reading)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "level";
    auto& marks = layer->marks;
    const Ladder ladder = laidOut(layout);
    const double level = reading.drug.value;
    const double foot = ladder.rows.bottom();
    const bool shown = level >= ladder.levels.low;
    const double x = ladder.levels.at(shown ? level : ladder.levels.low);
    if (shown) {
        const double top = ladder.rows.y - 0.28 * layout.type.name;
        marks.push_back(stroked(segment({x, top}, {x, foot}), ink(Token::Surface, 0.85f), 5 * layout.line));
        marks.push_back(stroked(segment({x, top}, {x, foot}), ink(Token::Ketamine), 2.4 * layout.line));
        chart::drawDot(marks, {x, foot}, 4.4 * layout.line, ink(Token::Ketamine), layout.line);
    }
    if (!layout.labels)
        return layer;
    const double name = layout.type.name;
    const std::string words =
        shown || std::isnan(level) ? drugWords(reading) : "below " + chart::withUnit(ladder.levels.low, "ng/mL");
    const double width = textWidth(words, name, 600);
    const double least = layout.panel.x + ladder.pad + textWidth(kTitle, name, 600) + 18;
    const double most = layout.panel.right() - ladder.pad - width;
    marks.push_back(bare(plainText({std::clamp(x - width / 2, least, std::max(least, most)), ladder.title(layout)},
                                   words, name, ink(Token::Ketamine), 600)));
    return layer;
}

}  // namespace kinetarium::scene::experience
