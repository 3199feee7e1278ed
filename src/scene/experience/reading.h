// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"
#include "scene/vocabulary/chart_table.h"

#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace kinetarium::scene::experience {

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kFirst = 1;     ///< min, where the axis begins
inline constexpr double kLast = 20160;  ///< min, where it ends: two weeks
inline constexpr double kFaded = 0.1;   ///< of its highest: below it a thing counts as over

/// A quantity over the whole axis, as a height above rest.
struct Course {
    std::string observable, name;
    Token token = Token::Accent;
    std::string glyph;            ///< species whose sign it wears, or empty
    std::vector<double> heights;  ///< at the table's times; not a number where not known
    double value = kUnknown;      ///< now, as the course tells it
    double height = kUnknown;     ///< now
    bool told = false;            ///< known at some time
    double highest = 0;           ///< of all heights
    double peak = kUnknown;       ///< min, when it is highest
    double begins = kUnknown;     ///< min, when it first passes a tenth of its highest
    double fades = kUnknown;      ///< min, when it has fallen to a tenth; not a number where it has not by the end

    bool rises() const { return highest > 0; }
    /// Known to its end: of what is known for a while only, nobody can say how long it lasts.
    bool lasts() const { return rises() && (!std::isnan(fades) || (!heights.empty() && !std::isnan(heights.back()))); }
    double left() const;  ///< at the end of the axis, of its highest
};

enum class Row : std::uint8_t { Drug, Experience, Markers, Mood };
inline constexpr std::size_t kRows = 4;

/// All that the picture and the words need from the course at one moment.
struct Reading {
    double minutes = 0;
    std::vector<double> times;  ///< min
    Course drug, experience, mood;
    std::array<Course, 3> markers;
    std::uint64_t key = 0;  ///< of all the curves
};
Reading read(const Moment& moment, chart::TableStore& tables);

std::string roundly(double minutes);  ///< a time as it is remembered: to five minutes, to the hour, to the day
std::string drugWords(const Reading& reading);
std::string experienceWords(const Reading& reading);
std::string moodWords(const Reading& reading);
std::string markerWords(const Course& marker);
/// "a tenth left after about 4 h", "38 % left after 14 d"; empty where nothing rises.
std::string fadeWords(const Course& course);

}  // namespace kinetarium::scene::experience
