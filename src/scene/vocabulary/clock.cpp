// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/clock.h"

#include "kinetarium/model/quantity.h"

#include <cmath>
#include <numbers>

namespace kinetarium::scene::clock {

namespace {

constexpr double kFramesPerSecond = 60;
constexpr double kHour = 60;
constexpr double kDay = 1440;

std::string counted(long count, const char* unit)
{
    return std::to_string(count) + "\u202f" + unit;
}

/// "2 h 5 min": a large unit and the rest in the smaller one, rounded to it.
std::string twofold(double minutes, double large, const char* largeUnit, double small, const char* smallUnit)
{
    const long parts = std::lround(minutes / small);
    const long each = std::lround(large / small);
    const std::string out = counted(parts / each, largeUnit);
    return parts % each == 0 ? out : out + " " + counted(parts % each, smallUnit);
}

}  // namespace

double minutesPerUnit(const model::Course& course)
{
    return model::unitFactor(course.timeUnit(), "min");
}

std::string words(double minutes)
{
    if (minutes < 2)
        return counted(std::lround(minutes * 60), "s");
    if (std::lround(minutes) < 60)
        return counted(std::lround(minutes), "min");
    if (minutes < kDay - 0.5)
        return twofold(minutes, kHour, "h", 1, "min");
    return twofold(minutes, kDay, "d", kHour, "h");
}

std::string tick(double minutes)
{
    const bool wholeHours = std::abs(std::remainder(minutes, kHour)) < 0.5;
    if (minutes < kHour || (minutes < kDay && !wholeHours))
        return counted(std::lround(minutes), "min");
    return minutes < kDay ? counted(std::lround(minutes / kHour), "h") : counted(std::lround(minutes / kDay), "d");
}

double drawClock(std::vector<Mark>& marks, Point at, const std::string& text, double minutes, const Type& type,
                 Text::Anchor anchor)
{
    const double r = type.name * 0.5;
    const double wordsWidth = textWidth(text, type.name, 650);
    const double gap = type.name * 0.5;
    const double whole = 2 * r + gap + wordsWidth;
    const double left = anchor == Text::Anchor::End ? at.x - whole : at.x;
    const Point centre{left + r, at.y - type.name * 0.36};
    const double period = minutes < kDay ? kHour : kDay;
    const double share = std::fmod(minutes, period) / period;
    marks.push_back(Disc{centre, r, ink(Token::Surface), {}});
    if (share > 0.004) {
        Points wedge{centre};
        const int steps = 2 + static_cast<int>(share * 40);
        for (int i = 0; i <= steps; ++i) {
            const double angle = 2 * std::numbers::pi * share * i / steps;
            wedge.push_back({centre.x + r * std::sin(angle), centre.y - r * std::cos(angle)});
        }
        marks.push_back(filled(polygon(wedge), ink(Token::Accent, 0.35f)));
    }
    marks.push_back(Disc{centre, r, {}, ink(Token::Accent), type.leader * 1.3});
    const double hand = 2 * std::numbers::pi * share;
    marks.push_back(
        stroked(segment(centre, {centre.x + 0.74 * r * std::sin(hand), centre.y - 0.74 * r * std::cos(hand)}),
                ink(Token::Accent), type.leader * 1.3));
    marks.push_back(plainText({left + 2 * r + gap, at.y}, text, type.name, ink(Token::Ink), 650));
    return whole;
}

double felt(const Moment& moment)
{
    const double even = moment.span > 0 ? moment.time / (moment.span * kFramesPerSecond) : 0;
    const double minutes = std::max(0.0, moment.time) * minutesPerUnit(moment.course);
    return even + 1.5 * std::log1p(minutes / 5);
}

}  // namespace kinetarium::scene::clock
