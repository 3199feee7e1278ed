// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor/layers.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::monitor {

namespace {

constexpr std::array<Row, kRows> kAll{Row::Pressure, Row::HeartRate, Row::Dissociation, Row::Plasma};

Token tokenOf(Row row)
{
    return row == Row::Plasma ? Token::Ketamine : row == Row::Dissociation ? Token::Ink2 : Token::Accent;
}

std::string rowNote(Row row)
{
    switch (row) {
        case Row::Pressure:
        case Row::HeartRate:
            return "above rest";
        case Row::Dissociation:
            return "on the CADSS";
        default:
            return "";
    }
}

std::string unitWords(const Trace& trace, Row row)
{
    const std::string note = rowNote(row);
    return trace.unit.empty() ? note : trace.unit + (note.empty() ? "" : " " + note);
}

double tickStep(double window)
{
    for (const double step : {30.0, 60.0, 120.0, 360.0, 1440.0, 2880.0}) {
        if (window / step <= 6)
            return step;
    }
    return 5760;
}

void drawGlass(std::vector<Mark>& marks, const Layout& layout)
{
    const chart::Area& s = layout.screen;
    const double bezel = std::clamp(0.009 * layout.width, 5.0, 11.0);
    marks.push_back(Box{s.x - bezel, s.y - bezel, s.width + 2 * bezel, s.height + 2 * bezel, 14,
                        mixed(Token::Ghost, Token::Stage, 0.15f), ink(Token::GhostEdge), 1.2 * layout.line});
    marks.push_back(Box{s.x, s.y, s.width, s.height, 8, ink(Token::Surface), ink(Token::GhostEdge), layout.line});
    // the figures stand apart from the traces
    const double x = layout.figures.x - 10;
    marks.push_back(stroked(segment({x, s.y + 14}, {x, s.bottom() - 14}), ink(Token::Line), layout.line));
}

std::string tickWords(double value)
{
    return chart::fixed(value, value == std::floor(value) ? 0 : 1);
}

void drawAxes(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const double step = tickStep(layout.time.high);
    const double note = layout.type.note;
    for (const Row row : kAll) {
        const chart::Area& plot = layout.plot(row);
        const chart::Axis up = layout.axis(row, reading);
        for (double t = 0; t <= layout.time.high; t += step)
            marks.push_back(stroked(segment({layout.time.at(t), plot.y}, {layout.time.at(t), plot.bottom()}),
                                    ink(Token::Line, 0.55f), layout.line));
        marks.push_back(stroked(segment({plot.x, up.at(up.high)}, {plot.right(), up.at(up.high)}),
                                ink(Token::Line, 0.55f), layout.line));
        marks.push_back(
            stroked(segment({plot.x, up.at(0)}, {plot.right(), up.at(0)}), ink(Token::Edge), 1.25 * layout.line));
        if (!layout.labels)
            continue;
        const auto tick = [&](double value) {
            Text text = plainText({plot.x - 8, up.at(value) + 0.36 * note}, tickWords(value), note, ink(Token::Ink2),
                                  400, Text::Anchor::End);
            text.halo = false;
            marks.push_back(std::move(text));
        };
        tick(0);
        if (plot.height > 2.4 * note)
            tick(up.high);
    }
    if (!layout.labels)
        return;
    const double y = layout.infusion.bottom() + 1.35 * note;
    for (double t = 0; t <= layout.time.high * 0.999; t += step) {
        Text text = plainText({layout.time.at(t), y}, t == 0 ? "0" : clock::tick(t), note, ink(Token::Ink2), 400,
                              Text::Anchor::Middle);
        text.halo = false;
        marks.push_back(std::move(text));
    }
}

void drawNames(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    for (const Row row : kAll) {
        const Trace& trace = reading.trace(row);
        const Point at{layout.plot(row).x, layout.plot(row).y - 0.5 * layout.type.name};
        Text name =
            plainText(at, trace.name, layout.type.name, ink(row == Row::Plasma ? Token::Ketamine : Token::Ink), 600);
        name.halo = false;
        const double x = at.x + textWidth(trace.name, layout.type.name, 600) + 8;
        marks.push_back(std::move(name));
        Text note = plainText({x, at.y}, unitWords(trace, row), layout.type.note, ink(Token::Ink2));
        note.halo = false;
        marks.push_back(std::move(note));
    }
}

chart::Runs runsOf(const Layout& layout, const Reading& reading, Row row)
{
    chart::Axis across = layout.time;
    across.low /= reading.minutesPerUnit;
    across.high /= reading.minutesPerUnit;
    return chart::runsOf(reading.table->times(), reading.table->column(reading.trace(row).observable), across,
                         layout.axis(row, reading));
}

void drawInfusion(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const chart::Area& bar = layout.infusion;
    marks.push_back(Box{bar.x, bar.y, bar.width, bar.height, bar.height / 2, {}, ink(Token::Line), layout.line});
    for (const Reading::Pumping& pump : reading.infusions) {
        if (pump.from >= reading.minutes)
            break;
        const double x = layout.time.at(pump.from);
        const double end = layout.time.at(std::min(reading.minutes, pump.to));
        marks.push_back(
            Box{x, bar.y, std::max(3.0, end - x), bar.height, std::min(bar.height / 2, 4.0), ink(Token::Ketamine), {}});
    }
}

/// The highest point so far, once it has passed: where it was and when.
void drawPeak(std::vector<Mark>& marks, const Layout& layout, const Reading& reading, Row row)
{
    const Trace& trace = reading.trace(row);
    const auto& values = reading.table->column(trace.observable);
    std::size_t best = 0;
    double peak = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double minutes = reading.table->times()[i] * reading.minutesPerUnit;
        if (minutes > reading.minutes)
            break;
        if (std::isnan(values[i]))
            return;  // it may have been higher where it is not known
        if (values[i] > peak) {
            best = i;
            peak = values[i];
        }
    }
    const double minutes = reading.table->times()[best] * reading.minutesPerUnit;
    const Point at{layout.time.at(minutes), layout.axis(row, reading).at(peak)};
    Trace then = trace;
    then.now = peak;
    const std::string words = "highest " + valueWords(then) + " at " + clock::words(minutes);
    if (peak <= 0 || layout.time.at(reading.minutes) < at.x + 34)
        return;
    marks.push_back(Disc{at, 2.6 * layout.line, ink(tokenOf(row)), {}});
    // at the end of the row's line of words, where no trace runs
    const chart::Area& plot = layout.plot(row);
    const double note = layout.type.note;
    const double taken = textWidth(trace.name, layout.type.name, 600) + 8 + textWidth(unitWords(trace, row), note) + 20;
    if (plot.x + taken + textWidth(words, note) > plot.right())
        return;
    Text text = plainText({plot.right(), plot.y - 0.5 * layout.type.name}, words, note, ink(Token::Ink2), 400,
                          Text::Anchor::End);
    text.halo = false;
    marks.push_back(std::move(text));
}

/// Where a trace is not known nothing is drawn, and it is said.
void sayUnknown(std::vector<Mark>& marks, const Layout& layout, const Reading& reading, Row row)
{
    chart::Axis across = layout.time;
    across.low /= reading.minutesPerUnit;
    across.high /= reading.minutesPerUnit;
    const double now = layout.time.at(reading.minutes);
    const chart::Area& plot = layout.plot(row);
    for (const chart::Area& gap :
         chart::gapsOf(reading.table->times(), reading.table->column(reading.trace(row).observable), across)) {
        const double room = std::min(gap.right(), now) - gap.x - 16;
        if (textWidth("not known", layout.type.note) > room)
            continue;
        Text text = plainText({gap.x + 8, plot.bottom() - 0.6 * layout.type.note}, "not known", layout.type.note,
                              ink(Token::Ink2));
        text.halo = false;
        marks.push_back(std::move(text));
    }
}

}  // namespace

LayerPtr screenLayer(Store& store, const Layout& layout, const Reading& reading)
{
    std::uint64_t key = layoutKey(layout);
    for (const Trace& trace : reading.traces)
        key = hashNumber(hashNumber(key, trace.highest), trace.lowest);
    return store.get("screen", key, [&](std::vector<Mark>& marks) {
        drawGlass(marks, layout);
        drawAxes(marks, layout, reading);
        if (layout.labels)
            drawNames(marks, layout, reading);
    });
}

LayerPtr tracesLayer(const Layout& layout, const Reading& reading)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "traces";
    auto& marks = layer->marks;
    const double now = layout.time.at(reading.minutes);
    drawInfusion(marks, layout, reading);
    const auto upright = [&](double top, double bottom) {
        marks.push_back(stroked(segment({now, top}, {now, bottom}), ink(Token::Ink, 0.55f), 1.25 * layout.line));
    };
    for (const chart::Area& plot : layout.plots)
        upright(plot.y, plot.bottom());
    upright(layout.infusion.y - 2, layout.infusion.bottom() + 2);
    for (const Row row : kAll) {
        const chart::Runs past = chart::until(runsOf(layout, reading, row), now);
        const chart::Axis up = layout.axis(row, reading);
        const Token token = tokenOf(row);
        chart::drawBelow(marks, past, up.at(0), ink(token, row == Row::Plasma ? 0.18f : 0.12f));
        chart::drawRuns(marks, past, ink(token), 2.6 * layout.line);
        const Trace& trace = reading.trace(row);
        if (known(trace)) {
            const Point at{now, up.at(trace.now)};
            marks.push_back(Disc{at, 5.6 * layout.line, ink(Token::Surface), {}});
            marks.push_back(Disc{at, 4.4 * layout.line, ink(Token::Surface), ink(token), 2.2 * layout.line});
        }
    }
    return layer;
}

LayerPtr valuesLayer(const Layout& layout, const Reading& reading)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "values";
    auto& marks = layer->marks;
    const double right = layout.figures.right();
    const auto put = [&](double y, const std::string& words, double size, Ink colour, int weight) {
        Text text = plainText({right, y}, words, size, colour, weight, Text::Anchor::End);
        text.halo = false;
        marks.push_back(std::move(text));
    };
    for (const Row row : kAll) {
        drawPeak(marks, layout, reading, row);
        sayUnknown(marks, layout, reading, row);
        const Trace& trace = reading.trace(row);
        const chart::Area& plot = layout.plot(row);
        const double middle = (plot.y - 1.2 * layout.type.name + plot.bottom()) / 2;  // of the row with its name
        if (!known(trace)) {
            put(middle + 0.36 * layout.type.note, "not known here", layout.type.note, ink(Token::Ink2), 400);
            continue;
        }
        const double base = middle + (trace.unit.empty() ? 0.36 : 0.1) * layout.digits;
        put(base, figure(trace), layout.digits, ink(tokenOf(row)), 600);
        if (!trace.unit.empty())
            put(base + 0.21 * layout.digits + 0.9 * layout.type.note, trace.unit, layout.type.note, ink(Token::Ink2),
                400);
    }
    put(layout.infusion.centre().y + 0.36 * layout.type.note, infusionWords(reading), layout.type.note, ink(Token::Ink),
        600);
    return layer;
}

LayerPtr clockLayer(const Stage& stage, const Reading& reading)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "clock";
    const Type type = chart::typeOf(stage);
    const std::string words = clock::words(reading.minutes);
    clock::drawClock(layer->marks, {stage.width - 16, 1.5 * type.name},
                     stage.width >= 700 ? words + " after the start" : words, reading.minutes, type, Text::Anchor::End);
    return layer;
}

}  // namespace kinetarium::scene::monitor
