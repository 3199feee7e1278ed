// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/experience/reading.h"

#include "scene/vocabulary/chart.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::experience {

namespace {

constexpr int kPoints = 420;

struct Wanted {
    const char* observable;
    const char* name;
    Token token;
    const char* glyph;
    double rest;   ///< its value at rest
    double sense;  ///< 1 where more is drawn higher, -1 where less is
};

double betweenAt(double x0, double y0, double x1, double y1, double y)
{
    return y1 == y0 ? x0 : x0 + (x1 - x0) * (y - y0) / (y1 - y0);
}

/// When it begins, is highest and is over.
void findTimes(Course& course, const std::vector<double>& times)
{
    std::size_t top = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (course.heights[i] > course.highest) {
            course.highest = course.heights[i];
            top = i;
        }
    }
    if (!course.rises())
        return;
    course.peak = times[top];
    const double level = kFaded * course.highest;
    course.begins = times.front();
    for (std::size_t i = top; i > 0; --i) {
        if (!(course.heights[i - 1] >= level)) {
            course.begins = betweenAt(times[i - 1], course.heights[i - 1], times[i], course.heights[i], level);
            break;
        }
    }
    if (std::isnan(course.begins))
        course.begins = course.peak;
    for (std::size_t i = top + 1; i < times.size(); ++i) {
        if (course.heights[i] < level) {
            course.fades = betweenAt(times[i - 1], course.heights[i - 1], times[i], course.heights[i], level);
            break;
        }
    }
}

Course courseOf(const Moment& moment, const chart::Table& table, const std::vector<double>& minutes,
                const Wanted& wanted)
{
    Course out;
    out.observable = wanted.observable;
    out.name = wanted.name;
    out.token = wanted.token;
    out.glyph = wanted.glyph;
    for (const double value : table.column(wanted.observable)) {
        out.told |= !std::isnan(value);
        out.heights.push_back(std::isnan(value) ? kUnknown : std::max(0.0, wanted.sense * (value - wanted.rest)));
    }
    out.value = chart::valueAt(moment.course, wanted.observable, std::max(0.0, moment.time));
    out.height = std::isnan(out.value) ? kUnknown : std::max(0.0, wanted.sense * (out.value - wanted.rest));
    findTimes(out, minutes);
    return out;
}

}  // namespace

std::string roundly(double minutes)
{
    const double step = minutes < 120 ? 5 : minutes < 2880 ? 60 : 1440;
    return clock::words(step * std::max(1.0, std::round(minutes / step)));
}

double Course::left() const
{
    for (auto height = heights.rbegin(); height != heights.rend(); ++height) {
        if (!std::isnan(*height))
            return *height / highest;
    }
    return 0;
}

Reading read(const Moment& moment, chart::TableStore& tables)
{
    const double perUnit = clock::minutesPerUnit(moment.course);
    Reading out;
    out.minutes = std::max(0.0, moment.time) * perUnit;
    std::vector<double> times;
    out.times = chart::logarithmically(kFirst, kLast, kPoints);
    for (const double minute : out.times)
        times.push_back(minute / perUnit);
    const auto table = tables.get(moment.course, times);
    out.key = table->key();
    const auto course = [&](const Wanted& wanted) { return courseOf(moment, *table, out.times, wanted); };
    out.drug = course({"plasma", "Drug", Token::Ketamine, "ketamine", 0, 1});
    out.experience = course({"dissociation", "Experience", Token::Ink2, "", 0, 1});
    out.markers = {course({"glutamate", "Glutamate", Token::Glutamate, "glutamate", 1, 1}),
                   course({"bdnf-release", "BDNF", Token::Bdnf, "bdnf", 0, 1}),
                   course({"mtorc1", "mTORC1", Token::Mtorc1, "mtorc1", 0, 1})};
    // a depression score that falls is drawn as a rise: all rows then begin flat and end flat
    out.mood = course({"mood", "Mood", Token::Accent, "", 0, -1});
    return out;
}

std::string drugWords(const Reading& reading)
{
    return std::isnan(reading.drug.value) ? "not known here" : chart::withUnit(reading.drug.value, "ng/mL");
}

std::string experienceWords(const Reading& reading)
{
    if (std::isnan(reading.experience.value))
        return "not known here";
    return chart::fixed(reading.experience.value, 1) + " points";
}

std::string moodWords(const Reading& reading)
{
    return std::isnan(reading.mood.value) ? "not known here"
                                          : chart::fixed(reading.mood.value, 1) + "\u202f% v control";
}

std::string markerWords(const Course& marker)
{
    if (std::isnan(marker.height))
        return "not known here";
    const double share = marker.rises() ? marker.height / marker.highest : 0;
    return chart::fixed(100 * share, 0) + "\u202f% of its highest";
}

std::string fadeWords(const Course& course)
{
    if (!course.lasts())
        return {};
    if (!std::isnan(course.fades))
        return "a tenth left after about " + roundly(course.fades);
    return chart::fixed(100 * course.left(), 0) + "\u202f% left after " + clock::words(kLast);
}

}  // namespace kinetarium::scene::experience
