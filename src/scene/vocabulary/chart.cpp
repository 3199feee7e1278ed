// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/chart.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::chart {

namespace {

double rounded(double value)
{
    return std::floor(value + 0.5);
}

/// Height of a run at x, between its points.
double heightAt(const Points& run, double x)
{
    const auto after = std::lower_bound(run.begin(), run.end(), x, [](Point p, double at) { return p.x < at; });
    if (after == run.begin())
        return run.front().y;
    if (after == run.end())
        return run.back().y;
    const Point& a = *(after - 1);
    const Point& b = *after;
    return b.x > a.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : b.y;
}

Path openPath(const Points& points)
{
    Path path;
    path.move(points.front());
    for (std::size_t i = 1; i < points.size(); ++i)
        path.line(points[i]);
    return path;
}

}  // namespace

double Axis::at(double value) const
{
    const double held = std::clamp(value, low, high);
    const double share = log ? std::log(held / low) / std::log(high / low) : (held - low) / (high - low);
    return from + (to - from) * share;
}

Type typeOf(const Stage& stage)
{
    Type out;
    if (stage.projector) {
        out.name = rounded(std::clamp(30 * std::min(stage.width / 1600, stage.height / 1000), 16.0, 30.0));
        out.note = std::max(15.0, rounded(out.name * 26 / 30));
        out.leader = 2.5;
        out.dot = 4.5;
        return out;
    }
    const double size = std::min(stage.width / 992, stage.height / 632);
    out.name = rounded(std::clamp(15 * size, 14.0, 18.0));
    out.note = rounded(std::clamp(13 * size, 13.0, 16.0));
    return out;
}

double lineOf(const Stage& stage)
{
    return stage.projector ? 1.7 : 1;
}

double glyphOf(const Stage& stage)
{
    const double size = std::clamp(std::min(stage.width / 992, stage.height / 632), 0.85, 1.3);
    return (stage.projector ? 10 : 8) * size;
}

Runs runsOf(const std::vector<double>& times, const std::vector<double>& values, const Axis& across, const Axis& up)
{
    Runs out;
    bool open = false;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (std::isnan(values[i])) {
            open = false;
            continue;
        }
        if (!open)
            out.emplace_back();
        open = true;
        out.back().push_back({across.at(times[i]), up.at(values[i])});
    }
    return out;
}

std::vector<Area> gapsOf(const std::vector<double>& times, const std::vector<double>& values, const Axis& across)
{
    std::vector<Area> out;
    bool open = false;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double x = across.at(times[i]);
        const bool unknown = std::isnan(values[i]);
        if (unknown && !open)
            out.push_back({x, 0, 0, 0});
        if (unknown || open)
            out.back().width = x - out.back().x;
        open = unknown;
    }
    return out;
}

Runs until(const Runs& runs, double x)
{
    Runs out;
    for (const Points& run : runs) {
        if (run.front().x > x)
            break;
        Points kept;
        for (const Point& p : run) {
            if (p.x <= x)
                kept.push_back(p);
        }
        if (kept.size() < run.size() && kept.back().x < x)
            kept.push_back({x, heightAt(run, x)});
        out.push_back(std::move(kept));
    }
    return out;
}

void drawRuns(std::vector<Mark>& marks, const Runs& runs, Ink ink, double width, std::vector<double> dash)
{
    for (const Points& run : runs) {
        if (run.size() < 2)
            continue;
        Path path = stroked(openPath(run), ink, width);
        path.dash = dash;
        marks.push_back(std::move(path));
    }
}

void drawBelow(std::vector<Mark>& marks, const Runs& runs, double base, Ink ink)
{
    for (const Points& run : runs) {
        if (run.size() < 2)
            continue;
        Path path = openPath(run);
        path.line({run.back().x, base}).line({run.front().x, base}).close();
        marks.push_back(filled(std::move(path), ink));
    }
}

void drawHatch(std::vector<Mark>& marks, const Runs& runs, double base, double pitch, Ink ink, double width)
{
    constexpr double step = 1.5;  // px along a line between looks at the curve
    Path lines;
    for (const Points& run : runs) {
        if (run.size() < 2)
            continue;
        double highest = base;
        for (const Point& p : run)
            highest = std::min(highest, p.y);
        const double left = run.front().x;
        const double right = run.back().x;
        const double first = std::floor((left - (base - highest)) / pitch) * pitch;
        for (double foot = first; foot < right; foot += pitch) {
            // from (foot, base) up to the right
            bool inside = false;
            Point start, last;
            for (double along = 0; along <= base - highest + step; along += step) {
                const Point p{foot + along, base - along};
                const bool below = p.x >= left && p.x <= right && p.y >= heightAt(run, p.x);
                if (below && !inside)
                    start = p;
                if (!below && inside && last.x > start.x)
                    lines.move(start).line(last);
                inside = below;
                last = p;
            }
            if (inside && last.x > start.x)
                lines.move(start).line(last);
        }
    }
    if (!lines.verbs.empty())
        marks.push_back(stroked(std::move(lines), ink, width));
}

void drawHatch(std::vector<Mark>& marks, const Area& area, double pitch, Ink ink, double width)
{
    drawHatch(marks, Runs{{{area.x, area.y}, {area.right(), area.y}}}, area.bottom(), pitch, ink, width);
}

void drawPerson(std::vector<Mark>& marks, Point centre, double size, Ink fill, Ink stroke, double line)
{
    const double s = size / 2;
    marks.push_back(Disc{{centre.x, centre.y - 0.52 * s}, 0.4 * s, fill, stroke, line});
    Path shoulders;
    const double x = centre.x, y = centre.y;
    shoulders.move({x - 0.78 * s, y + s});
    shoulders.cubic({x - 0.78 * s, y + 0.1 * s}, {x - 0.42 * s, y + 0.02 * s}, {x, y + 0.02 * s});
    shoulders.cubic({x + 0.42 * s, y + 0.02 * s}, {x + 0.78 * s, y + 0.1 * s}, {x + 0.78 * s, y + s});
    shoulders.close();
    marks.push_back(stroked(filled(std::move(shoulders), fill), stroke, line));
}

void drawHundred(std::vector<Mark>& marks, const Area& area, double count, Token token, double line)
{
    const double pitchX = area.width / 10;
    const double pitchY = area.height / 10;
    const double size = std::min(pitchX, pitchY) * 0.8;
    for (int i = 0; i < 100; ++i) {
        const Point at{area.x + (i % 10 + 0.5) * pitchX, area.y + (i / 10 + 0.5) * pitchY};
        const double share = std::clamp(count - i, 0.0, 1.0);
        // a part of a person is drawn paler, never cut
        const Ink fill = share > 0 ? ink(token, static_cast<float>(0.25 + 0.75 * share)) : Ink{};
        drawPerson(marks, at, size, fill, share > 0 ? Ink{} : ink(Token::Edge), share > 0 ? 0 : line);
    }
}

void drawGrade(std::vector<Mark>& marks, model::Grade grade, Point c, double r, Token on)
{
    using model::Grade;
    switch (grade) {
        case Grade::Measured: {
            marks.push_back(Disc{c, r, ink(Token::Measured), {}});
            Path tick;
            tick.move({c.x - 0.45 * r, c.y})
                .line({c.x - 0.13 * r, c.y + 0.36 * r})
                .line({c.x + 0.47 * r, c.y - 0.34 * r});
            marks.push_back(stroked(std::move(tick), ink(on), 0.26 * r));
            break;
        }
        case Grade::Derived:
            marks.push_back(filled(polygon(polygonPoints(4, 1.04 * r, 0, c)), ink(Token::Derived)));
            break;
        case Grade::Illustrative: {
            Path ring = stroked(smoothPath(polygonPoints(24, 0.86 * r, 0, c), true), ink(Token::Illustrative), 0.3 * r);
            ring.dash = {0.5 * r, 0.4 * r};
            ring.roundCap = false;
            marks.push_back(std::move(ring));
            break;
        }
        case Grade::ToBeChecked: {
            const Points corners{{c.x, c.y - r}, {c.x + 1.02 * r, c.y + 0.8 * r}, {c.x - 1.02 * r, c.y + 0.8 * r}};
            marks.push_back(stroked(polygon(corners), ink(Token::ToBeChecked), 0.3 * r));
            marks.push_back(Disc{{c.x, c.y + 0.22 * r}, 0.22 * r, ink(Token::ToBeChecked), {}});
            break;
        }
    }
}

void drawDot(std::vector<Mark>& marks, Point at, double radius, Ink colour, double line)
{
    marks.push_back(Disc{at, radius + line, ink(Token::Stage), {}});
    marks.push_back(Disc{at, radius, ink(Token::Stage), colour, 2 * line});
}

}  // namespace kinetarium::scene::chart
