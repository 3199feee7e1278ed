// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"
#include "scene/vocabulary/chart_table.h"

#include <array>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace kinetarium::scene::monitor {

/// The rows of the monitor, top to bottom.
enum class Row : std::uint8_t { Pressure, HeartRate, Dissociation, Plasma };
inline constexpr std::size_t kRows = 4;

/// What a row shows.
struct Trace {
    std::string observable, name, unit;
    bool change = false;  ///< it is a change from rest, said with its sign
    double now = std::numeric_limits<double>::quiet_NaN();
    double lowest = 0, highest = 1;  ///< of its axis
};

/// All that the picture and the words need from the course at one moment.
struct Reading {
    double minutes = 0;
    double window = 120;  ///< min; how much time the screen shows
    std::array<Trace, kRows> traces;
    struct Pumping {
        double from, to;  ///< min
        double rate;      ///< mg/min
    };
    std::vector<Pumping> infusions;             ///< of the window, in order
    double infused = 0;                         ///< mg so far, by pump
    double rate = 0;                            ///< mg/min now
    std::shared_ptr<const chart::Table> table;  ///< the course through the window, times in the course's own unit
    double minutesPerUnit = 1;

    const Trace& trace(Row row) const { return traces[static_cast<std::size_t>(row)]; }
};
Reading read(const Moment& moment, chart::TableStore& tables);

bool known(const Trace& trace);              ///< at the present moment
std::string valueWords(const Trace& trace);  ///< "+6.5 mmHg", "not known here"
std::string infusionWords(const Reading& reading);
std::string figure(const Trace& trace);  ///< the same without its unit

}  // namespace kinetarium::scene::monitor
