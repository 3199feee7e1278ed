// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose/bands.h"
#include "scene/dose/layers.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::dose {

namespace {

/// Which bands the present level lies in, as bits.
std::uint64_t insideBits(const Reading& reading)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bands().size(); ++i) {
        const Band& band = bands()[i];
        if (!band.point && reading.plasma >= band.low && reading.plasma <= band.high)
            bits |= std::uint64_t{1} << i;
    }
    return bits;
}

void drawAxis(std::vector<Mark>& marks, const Layout& layout)
{
    const double foot = layout.rows.bottom();
    for (const double tick : {10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0}) {
        const double x = layout.levels.at(tick);
        marks.push_back(stroked(segment({x, layout.rows.y - 2}, {x, foot}), ink(Token::Line), layout.line));
        if (layout.labels)
            marks.push_back(plainText({x, foot + 1.2 * layout.type.note}, chart::fixed(tick, 0), layout.type.note,
                                      ink(Token::Ink2), 400, Text::Anchor::Middle));
    }
    marks.push_back(
        stroked(segment({layout.rows.x, foot}, {layout.rows.right(), foot}), ink(Token::Edge), 1.25 * layout.line));
}

void drawBand(std::vector<Mark>& marks, const Layout& layout, const Band& band, std::size_t index, bool holds)
{
    const double y = layout.row(index);
    const double half = 0.31 * layout.rowPitch;
    const double left = layout.levels.at(band.low);
    const double right = layout.levels.at(band.high);
    const Ink edge = ink(Token::Accent);
    if (band.point) {
        const double x = layout.levels.at(band.at);
        if (right > left) {
            Path spread;
            spread.move({left, y}).line({right, y}).move({left, y - 0.6 * half}).line({left, y + 0.6 * half});
            spread.move({right, y - 0.6 * half}).line({right, y + 0.6 * half});
            marks.push_back(stroked(std::move(spread), edge, 1.5 * layout.line));
        }
        marks.push_back(Disc{{x, y}, 0.8 * half, edge, ink(Token::Stage), 1.2 * layout.line});
    } else {
        const Ink fill = holds ? ink(Token::Accent, 0.62f) : mixed(Token::Accent, Token::Stage, 0.72f);
        marks.push_back(Box{left, y - half, right - left, 2 * half, half, fill, edge, 1.25 * layout.line});
    }
    if (!layout.labels)
        return;
    const double note = layout.type.note;
    marks.push_back(
        plainText({16, y + 0.36 * note}, band.name, note, ink(Token::Ink), holds ? 600 : 400));
    marks.push_back(
        plainText({layout.figures, y + 0.36 * note}, band.value, note, ink(Token::Ink2), 400, Text::Anchor::End));
}

}  // namespace

LayerPtr bandsLayer(Store& store, const Layout& layout, const Reading& reading)
{
    const std::uint64_t bits = insideBits(reading);
    return store.get("bands", hashed(layoutKey(layout), bits), [&](std::vector<Mark>& marks) {
        if (layout.labels)
            marks.push_back(plainText({16, layout.bands.y + 1.05 * layout.type.name}, "Published ranges",
                                      layout.type.name, ink(Token::Ink), 600));
        drawAxis(marks, layout);
        for (std::size_t i = 0; i < bands().size(); ++i)
            drawBand(marks, layout, bands()[i], i, (bits >> i & 1) != 0);
        if (layout.labels)
            marks.push_back(plainText({layout.rows.x - 8 - textWidth("10", layout.type.note) / 2,
                                       layout.rows.bottom() + 1.2 * layout.type.note},
                                      "ng/mL", layout.type.note, ink(Token::Ink2), 400, Text::Anchor::End));
    });
}

LayerPtr levelLayer(const Layout& layout, const Reading& reading)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "level";
    auto& marks = layer->marks;
    const bool unknown = std::isnan(reading.plasma);
    const double x = layout.levels.at(unknown ? 0 : std::max(reading.plasma, 1e-9));
    const double top = layout.rows.y - 0.28 * layout.type.name;
    const bool shown = reading.plasma >= layout.levels.low;
    if (shown) {
        marks.push_back(
            stroked(segment({x, top}, {x, layout.rows.bottom()}), ink(Token::Stage, 0.85f), 5 * layout.line));
        marks.push_back(stroked(segment({x, top}, {x, layout.rows.bottom()}), ink(Token::Ketamine), 2.4 * layout.line));
    }
    if (!unknown)
        chart::drawDot(marks, {x, layout.rows.bottom()}, 4.6 * layout.line, ink(Token::Ketamine), layout.line);
    if (!layout.labels)
        return layer;
    const std::string words =
        shown || unknown ? "Plasma " + level(reading.plasma) : "Plasma below " + level(layout.levels.low);
    const double width = textWidth(words, layout.type.name, 600);
    const double least = 16 + textWidth("Published ranges", layout.type.name, 600) + 18;
    const double left = std::clamp(x - width / 2, least, std::max(least, layout.width - 14 - width));
    Text text =
        plainText({left, layout.bands.y + 1.05 * layout.type.name}, words, layout.type.name, ink(Token::Ketamine), 600);
    text.halo = false;
    marks.push_back(std::move(text));
    return layer;
}

}  // namespace kinetarium::scene::dose
