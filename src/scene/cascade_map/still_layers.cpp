// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_map/layers.h"
#include "scene/cascade_map/vignettes.h"
#include "scene/vocabulary/label.h"
#include "scene/vocabulary/pathway.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::cascade_map {

namespace {

void drawLadder(std::vector<Mark>& marks, const Layout& layout)
{
    const pathway::Frame& f = layout.frame;
    const double width = (layout.ladderRight - layout.ladderLeft) / kBands;
    const double top = layout.ladderTop;
    for (std::size_t i = 0; i < kBands; ++i) {
        const double left = layout.ladderLeft + width * static_cast<double>(i);
        marks.push_back(Box{left,
                            top - 4,
                            width,
                            layout.ladderBar - top + 4,
                            0,
                            i % 2 ? ink(Token::Page) : mixed(Token::Line, Token::Stage, 0.68f),
                            {}});
    }
    for (std::size_t i = 0; i <= kBands; ++i) {
        const double x = layout.ladderLeft + width * static_cast<double>(i);
        marks.push_back(
            stroked(segment({x, layout.ladderBar - 5}, {x, layout.ladderBar + 5}), ink(Token::Edge), 1.25 * f.line));
    }
    marks.push_back(stroked(segment({layout.ladderLeft, layout.ladderBar}, {layout.ladderRight, layout.ladderBar}),
                            ink(Token::Line), 5 * f.line));
}

/// On a coloured ground: no halo.
Text bandText(Point at, const char* words, double size, Ink colour, int weight)
{
    Text out = plainText(at, words, size, colour, weight, Text::Anchor::Middle);
    out.halo = false;
    return out;
}

/// The bed in three sheets, the innermost palest: a river seen from above.
void drawBed(std::vector<Mark>& marks, const Points& way, double width)
{
    const Path bed = smoothPath(way);
    marks.push_back(stroked(bed, mixed(Token::Line, Token::Stage, 0.45f), width));
    marks.push_back(stroked(bed, mixed(Token::Line, Token::Stage, 0.7f), width - 3));
    marks.push_back(stroked(bed, mixed(Token::Page, Token::Stage, 0.2f), width * 0.55));
}

/// Head of an arrow, or the bar of a brake, at the end of a way.
void drawEnd(std::vector<Mark>& marks, const Points& way, bool brakes, Ink colour, const pathway::Frame& f)
{
    const Points fine = smoothPoints(way, 10);
    const Point end = fine.back();
    const Along before = along(fine, 1);
    const double c = std::cos(before.angle);
    const double s = std::sin(before.angle);
    const double size = (f.projector ? 9 : 7) * std::clamp(f.scale, 0.8, 1.5);
    Path head;
    if (brakes)
        head.move({end.x - s * size, end.y + c * size}).line({end.x + s * size, end.y - c * size});
    else
        head.move({end.x - c * size - s * size * 0.7, end.y - s * size + c * size * 0.7})
            .line(end)
            .line({end.x - c * size + s * size * 0.7, end.y - s * size - c * size * 0.7});
    marks.push_back(stroked(head, ink(Token::Stage, 0.8f), 2.2 * f.line + 3));
    marks.push_back(stroked(head, colour, 2.2 * f.line));
}

void drawWay(std::vector<Mark>& marks, const Points& way, const Link* link, const pathway::Frame& f)
{
    Path line = stroked(smoothPath(way), ink(Token::Edge, 0.75f), 1.3 * f.line);
    if (link && link->dashed)
        line.dash = {5, 5};
    marks.push_back(line);
    drawEnd(marks, way, link ? link->brakes : false, ink(Token::Ink2), f);
}

/// A key in the place that the river leaves free: a station half full, and the curve that all of them have.
void drawKey(std::vector<Mark>& marks, const Layout& layout)
{
    const pathway::Frame& f = layout.frame;
    const double note = f.type.note;
    const double r = std::min(layout.radius, 1.5 * note);
    const double gap = 0.7 * note;
    const bool wide = 2 * r + gap + textWidth("Curve: so far, on the ladder", note) < 1.2 * layout.pitch();
    const char* fill = wide ? "Fill: change from rest" : "Fill: change";
    const char* curve = wide ? "Curve: so far, on the ladder" : "Curve: so far";
    const double room = 2 * r + gap + textWidth(curve, note);
    const double x = layout.columns[2] - room / 2 + r;
    const double y = layout.rows[2] + 0.1 * note;
    std::vector<Mark> level;
    level.push_back(Box{x - r, y + 0.1 * r, 2 * r, r, 0, mixed(Token::Edge, Token::Stage, 0.3f), {}});
    marks.push_back(Disc{{x, y}, r, ink(Token::Surface), {}});
    marks.push_back(clipped(std::move(level), {x, y}, r));
    marks.push_back(Disc{{x, y}, r, {}, ink(Token::Edge), 1.5 * f.line});
    const double left = x + r + gap;
    marks.push_back(plainText({left, y + 0.36 * note}, fill, note, ink(Token::Ink2)));
    if (layout.sparkHeight <= 0)
        return;
    const double base = y + r + 1.9 * note;
    marks.push_back(stroked(segment({x - r, base}, {x + r, base}), ink(Token::Line), f.line));
    marks.push_back(stroked(smoothPath({{x - r, base}, {x - 0.4 * r, base - 0.1 * note}, {x, base - note},
                                        {x + 0.6 * r, base - 0.4 * note}}),
                            ink(Token::Ink2), 1.8 * f.line));
    marks.push_back(plainText({left, base}, curve, note, ink(Token::Ink2)));
}

}  // namespace

LayerPtr bedLayer(LayerStore& store, const Layout& layout, const Reading& reading)
{
    const std::uint64_t key = hashText(pathway::frameKey(layout.frame), reading.drug);
    return store.get("river", key, [&](std::vector<Mark>& marks) {
        const pathway::Frame& f = layout.frame;
        drawLadder(marks, layout);
        const double width = layout.radius * 0.62;
        for (const Link& link : links()) {
            if (link.from == Site::Eef2 || link.from == Site::Bdnf)
                drawBed(marks, wayOf(layout, link), width * 0.6);
        }
        drawBed(marks, riverBed(layout), width);
        for (const Link& link : links())
            drawWay(marks, wayOf(layout, link), &link, f);
        const Points over = bypass(layout);
        marks.push_back(stroked(smoothPath(over), ink(Token::Edge, 0.75f), 1.3 * f.line));
        drawEnd(marks, over, true, ink(Token::Ink2), f);
        const Points drug = inflow(layout);
        drawWay(marks, drug, nullptr, f);
        marks.push_back(Glyph{reading.drug, drug.front(), f.glyph * 0.9});
        for (std::size_t i = 0; i < kSites; ++i) {
            const Point at = layout.at(static_cast<Site>(i));
            const double r = layout.radius;
            marks.push_back(Disc{{at.x + r * 0.03, at.y + r * 0.07}, r + 3.5 * f.line, ink(Token::N2Shade, 0.16f), {}});
            marks.push_back(Disc{at, r, ink(Token::Surface), {}});
        }
    });
}

LayerPtr vignettesLayer(LayerStore& store, const Layout& layout, const Reading& reading)
{
    const std::uint64_t key = hashText(pathway::frameKey(layout.frame), reading.drug);
    return store.get("vignettes", key, [&](std::vector<Mark>& marks) {
        for (std::size_t i = 0; i < kSites; ++i) {
            const Site site = static_cast<Site>(i);
            const Point at = layout.at(site);
            std::vector<Mark> inside;
            inside.push_back(grouped(vignette(site, reading.drug), at, layout.radius / kVignette));
            marks.push_back(clipped(std::move(inside), at, layout.radius));
            marks.push_back(
                stroked(pathway::arc(at, layout.radius * 0.87, 3.5, 4.6), ink(Token::Sheen), layout.radius * 0.1));
        }
    });
}

LayerPtr namesLayer(LayerStore& store, const Layout& layout)
{
    return store.get("names", pathway::frameKey(layout.frame), [&](std::vector<Mark>& marks) {
        const pathway::Frame& f = layout.frame;
        if (!f.labels)
            return;
        const double note = f.type.note;
        const double width = (layout.ladderRight - layout.ladderLeft) / kBands;
        for (std::size_t i = 0; i < kBands; ++i) {
            const double middle = layout.ladderLeft + width * (static_cast<double>(i) + 0.5);
            const double top = layout.ladderTop;
            marks.push_back(bandText({middle, top + note * 0.92}, bands()[i].when, note, ink(Token::Ink2), 400));
            marks.push_back(bandText({middle, top + note * 2.14}, bands()[i].name, note, ink(Token::Ink), 600));
        }
        for (std::size_t i = 0; i < kSites; ++i) {
            const Station& station = stations()[i];
            const Point at = layout.at(static_cast<Site>(i));
            marks.push_back(plainText({at.x, at.y + layout.nameDrop}, layout.nameOf(station), f.type.name,
                                      ink(Token::Ink), 600, Text::Anchor::Middle));
        }
        drawKey(marks, layout);
        marks.push_back(plainText({f.margin, f.foot()}, "A map, not to scale", note, ink(Token::Ink2)));
        std::string grade = "illustrative: order and timing count, heights do not";
        if (textWidth(grade, note) + textWidth("A map, not to scale", note) > f.width - 5 * f.margin)
            grade = "heights are illustrative";
        const double right = f.width - f.margin;
        marks.push_back(plainText({right, f.foot()}, grade, note, ink(Token::Illustrative), 400, Text::Anchor::End));
        pathway::drawGrade(marks, "illustrative", {right - textWidth(grade, note) - note * 0.9, f.foot() - note * 0.34},
                           note * 0.48, f.line);
        marks.push_back(plainText({layout.feedback().x + layout.feedbackSize() + 5, layout.feedback().y + note * 0.2}, "S6K",
                                  note, ink(Token::Ink2)));
    });
}

LayerPtr emphasisLayer(LayerStore& store, const Layout& layout, const std::string& focus)
{
    const std::uint64_t key = hashText(pathway::frameKey(layout.frame), focus);
    return store.get("emphasis", key, [&](std::vector<Mark>& marks) {
        const double weight = 2 * layout.frame.line;
        for (std::size_t i = 0; i < kSites; ++i) {
            const Site site = static_cast<Site>(i);
            if ("station-" + focus == stationOf(site).id)
                drawEmphasis(marks, layout.at(site), layout.radius + 4.5 * layout.frame.line, weight);
        }
        if (focus == "ladder") {
            const double top = layout.ladderTop - 8;
            drawEmphasis(marks,
                         Box{layout.ladderLeft - 5,
                             top,
                             layout.ladderRight - layout.ladderLeft + 10,
                             layout.ladderBar - top + layout.handle + 1.25 * layout.frame.type.note,
                             8,
                             {},
                             {}},
                         weight);
        }
    });
}

}  // namespace kinetarium::scene::cascade_map
