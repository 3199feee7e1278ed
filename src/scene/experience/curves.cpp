// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/experience/layers.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::experience {

namespace {

constexpr std::array<double, 11> kTicks{1, 3, 10, 30, 60, 180, 360, 1440, 4320, 10080, 20160};  ///< min

struct Era {
    double from, to;
    const char* name;
};
constexpr std::array<Era, 3> kEras{{{kFirst, 60, "minutes"}, {60, 1440, "hours"}, {1440, kLast, "days"}}};

chart::Runs runsOf(const Layout& layout, const Reading& reading, Row row, const Course& course)
{
    const chart::Area& area = layout.curve(row);
    const chart::Axis up{0, std::max(course.highest, 1e-12), area.bottom(), area.y};
    return chart::runsOf(reading.times, course.heights, layout.time, up);
}

void drawCurve(std::vector<Mark>& marks, const Layout& layout, const Reading& reading, Row row, const Course& course,
               float strength)
{
    const chart::Runs runs = runsOf(layout, reading, row, course);
    chart::drawBelow(marks, runs, layout.curve(row).bottom(), ink(course.token, strength));
    chart::drawRuns(marks, runs, ink(course.token), 2.8 * layout.line);
}

/// Mood is an illustration: hatched and dashed.
void drawMood(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const chart::Runs runs = runsOf(layout, reading, Row::Mood, reading.mood);
    const double base = layout.curve(Row::Mood).bottom();
    chart::drawBelow(marks, runs, base, ink(Token::Accent, 0.07f));
    chart::drawHatch(marks, runs, base, layout.projector ? 15 : 9, ink(Token::Accent, 0.42f), 1.1 * layout.line);
    chart::drawRuns(marks, runs, ink(Token::Accent), 2.6 * layout.line, {9 * layout.line, 5.5 * layout.line});
}

/// Where a curve is not known, nothing is drawn and it is said.
void sayUnknown(std::vector<Mark>& marks, const Layout& layout, const Reading& reading, Row row, const Course& course)
{
    const double note = layout.type.note;
    const chart::Area& area = layout.curve(row);
    for (const chart::Area& gap : chart::gapsOf(reading.times, course.heights, layout.time)) {
        for (const char* words : {"not known here: nothing is drawn", "not known"}) {
            if (textWidth(words, note) > gap.width - 16)
                continue;
            marks.push_back(bare(plainText({gap.x + 10, area.bottom() - 0.6 * note}, words, note, ink(Token::Ink2))));
            break;
        }
    }
}

/// That mood is an illustration, in words, where its curve is still flat.
void sayIllustrative(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    if (!reading.mood.rises())
        return;
    const double note = layout.type.note;
    const chart::Area& area = layout.curve(Row::Mood);
    const double room = layout.time.at(reading.mood.begins) - area.x - 20;
    for (const char* words : {"illustrative: its order and timing, not its height", "illustrative"}) {
        if (textWidth(words, note) > room)
            continue;
        marks.push_back(plainText({area.x + 10, area.bottom() - 0.8 * note}, words, note, ink(Token::Illustrative)));
        return;
    }
}

/// A bar as long as the thing lasts; open at the end where it goes on.
void drawSpan(std::vector<Mark>& marks, const Layout& layout, Row row, const Course& course)
{
    if (!course.lasts() || !layout.shows(row))
        return;
    const double h = layout.spanHeight;
    const double y = layout.spanY(row);
    const double from = layout.time.at(course.begins);
    const double to = layout.time.at(std::isnan(course.fades) ? kLast : course.fades);
    const bool illustrative = row == Row::Mood;
    if (!illustrative) {
        marks.push_back(Box{from, y - h / 2, std::max(h, to - from), h, h / 2, ink(course.token), {}});
        return;
    }
    marks.push_back(Box{from, y - h / 2, std::max(h, to - from), h, h / 2, ink(course.token, 0.2f), ink(course.token),
                        1.25 * layout.line});
}

/// The markers' names and signs, where their curves have ended.
void putMarkerNames(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const chart::Area& area = layout.curve(Row::Markers);
    double ends = 360;
    for (const Course& marker : reading.markers)
        ends = std::max(ends, std::isnan(marker.fades) ? 0 : marker.fades);
    const double note = layout.type.note;
    double x =
        std::min(layout.time.at(ends) + 26, area.right() - 2 * layout.glyph - 8 - textWidth("Glutamate", note, 600));
    const bool stacked = area.height >= 4.6 * note;  // clear of the base line
    double y = stacked ? area.centre().y - 1.0 * note : area.centre().y + 0.36 * note;
    if (!stacked) {
        double whole = 0;
        for (const Course& marker : reading.markers)
            whole += 2 * layout.glyph + 16 + textWidth(marker.name, note, 600);
        x = std::min(x, area.right() - whole);
    }
    for (const Course& marker : reading.markers) {
        marks.push_back(Glyph{marker.glyph, {x + layout.glyph, y - 0.36 * note}, 0.9 * layout.glyph});
        marks.push_back(plainText({x + 2 * layout.glyph + 7, y}, marker.name, note, ink(marker.token), 600));
        if (stacked)
            y += 1.4 * note;
        else
            x += 2 * layout.glyph + 16 + textWidth(marker.name, note, 600);
    }
}

}  // namespace

Text bare(Text text)
{
    text.halo = false;
    return text;
}

LayerPtr axisLayer(Store& store, const Layout& layout)
{
    return store.get("axis", layoutKey(layout), [&](std::vector<Mark>& marks) {
        const chart::Area& plot = layout.plot;
        const double note = layout.type.note;
        for (std::size_t i = 0; i < kEras.size(); ++i) {
            const double from = layout.time.at(kEras[i].from);
            const double to = layout.time.at(kEras[i].to);
            if (i % 2 == 0)
                marks.push_back(Box{from, plot.y - 4, to - from, plot.height + 4, 0, ink(Token::Cytosol, 0.7f), {}});
            if (layout.labels)
                marks.push_back(bare(plainText({(from + to) / 2, plot.y - 1.75 * note - 6}, kEras[i].name, note,
                                               ink(Token::Ink), 600, Text::Anchor::Middle)));
        }
        double taken = -1e9;
        for (const double tick : kTicks) {
            const double x = layout.time.at(tick);
            marks.push_back(stroked(segment({x, plot.y - 4}, {x, plot.bottom()}), ink(Token::Line, 0.8f), layout.line));
            const std::string words = clock::tick(tick);
            const double half = textWidth(words, note) / 2;
            const bool last = tick == kTicks.back();
            const double lastHalf = textWidth(clock::tick(kLast), note) / 2;
            const bool clear = last || x + half + 8 < layout.time.at(kLast) - lastHalf;
            if (!layout.labels || x - half < taken + 8 || !clear)
                continue;
            marks.push_back(
                bare(plainText({x, plot.y - 10}, words, note, ink(Token::Ink2), 400, Text::Anchor::Middle)));
            taken = x + half;
        }
    });
}

LayerPtr curvesLayer(Store& store, const Layout& layout, const Reading& reading)
{
    const std::uint64_t key =
        hashText(hashed(layoutKey(layout), reading.key), layout.focus == "anaesthesia" ? "a" : "");
    return store.get("curves", key, [&](std::vector<Mark>& marks) {
        for (const chart::Area& area : layout.curves) {
            if (area.height > 0)
                marks.push_back(stroked(segment({area.x, area.bottom()}, {area.right(), area.bottom()}),
                                        ink(Token::Edge), 1.25 * layout.line));
        }
        drawCurve(marks, layout, reading, Row::Drug, reading.drug, 0.16f);
        drawCurve(marks, layout, reading, Row::Experience, reading.experience, 0.14f);
        for (const Course& marker : reading.markers) {
            if (layout.markers)
                drawCurve(marks, layout, reading, Row::Markers, marker, 0.1f);
        }
        if (layout.shows(Row::Mood))
            drawMood(marks, layout, reading);
        if (layout.focus == "anaesthesia") {
            // asleep there is nothing to notice
            const chart::Area& area = layout.curve(Row::Experience);
            marks.push_back(Box{area.x, area.y - 2, area.width, area.height + 2, 0, ink(Token::Stage, 0.82f), {}});
            chart::drawHatch(marks, {area.x, area.y - 2, area.width, area.height + 2}, layout.projector ? 20 : 13,
                             ink(Token::Edge, 0.5f), layout.line);
        }
        drawSpan(marks, layout, Row::Drug, reading.drug);
        if (layout.focus != "anaesthesia")
            drawSpan(marks, layout, Row::Experience, reading.experience);
        drawSpan(marks, layout, Row::Mood, reading.mood);
    });
}

LayerPtr spansLayer(Store& store, const Layout& layout, const Reading& reading)
{
    const std::uint64_t key =
        hashText(hashed(layoutKey(layout), reading.key), layout.focus == "anaesthesia" ? "a" : "");
    return store.get("spans", key, [&](std::vector<Mark>& marks) {
        const double note = layout.type.note;
        const auto put = [&](Row row, const Course& course, const std::string& words) {
            if (words.empty())
                return;
            const double end = layout.time.at(std::isnan(course.fades) ? kLast : course.fades);
            const double width = textWidth(words, note, 600);
            const bool after = end + 10 + width <= layout.plot.right();
            const double x = after ? end + 10 : std::max(layout.plot.x + width, layout.time.at(course.begins) - 10);
            marks.push_back(plainText({x, layout.spanY(row) + 0.36 * note}, words, note, ink(course.token), 600,
                                      after ? Text::Anchor::Start : Text::Anchor::End));
        };
        put(Row::Drug, reading.drug, fadeWords(reading.drug));
        sayUnknown(marks, layout, reading, Row::Drug, reading.drug);
        if (layout.focus == "anaesthesia") {
            const chart::Area& area = layout.curve(Row::Experience);
            marks.push_back(plainText({area.centre().x, area.centre().y + 0.36 * layout.type.name},
                                      "asleep: nothing to notice", layout.type.name, ink(Token::Ink), 600,
                                      Text::Anchor::Middle));
        } else {
            put(Row::Experience, reading.experience, fadeWords(reading.experience));
            sayUnknown(marks, layout, reading, Row::Experience, reading.experience);
        }
        if (layout.shows(Row::Mood)) {
            put(Row::Mood, reading.mood, fadeWords(reading.mood));
            sayUnknown(marks, layout, reading, Row::Mood, reading.mood);
            sayIllustrative(marks, layout, reading);
        }
        if (layout.markers)
            putMarkerNames(marks, layout, reading);
    });
}

LayerPtr presentLayer(const Layout& layout, const Reading& reading)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "present";
    auto& marks = layer->marks;
    const double x = layout.time.at(std::max(reading.minutes, kFirst));
    // what is yet to come is paler
    marks.push_back(
        Box{x, layout.plot.y - 4, layout.plot.right() - x + 2, layout.plot.height + 5, 0, ink(Token::Stage, 0.5f), {}});
    marks.push_back(
        stroked(segment({x, layout.plot.y - 4}, {x, layout.plot.bottom()}), ink(Token::Ink), 1.5 * layout.line));
    if (reading.minutes > kLast)
        return layer;
    const auto dot = [&](Row row, const Course& course) {
        if (std::isnan(course.height) || !layout.shows(row))
            return;
        const chart::Area& area = layout.curve(row);
        const double y =
            area.bottom() - area.height * (course.rises() ? std::min(1.0, course.height / course.highest) : 0);
        chart::drawDot(marks, {x, y}, 4.4 * layout.line, ink(course.token), layout.line);
    };
    dot(Row::Drug, reading.drug);
    if (layout.focus != "anaesthesia")
        dot(Row::Experience, reading.experience);
    for (const Course& marker : reading.markers) {
        if (layout.markers)
            dot(Row::Markers, marker);
    }
    dot(Row::Mood, reading.mood);
    return layer;
}

}  // namespace kinetarium::scene::experience
