// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <map>
#include <string>
#include <vector>

namespace kinetarium::scene::pathway {

/// A cascade's course at one moment, by name. What a course does not tell, or does not know, is NaN.
class Levels {
public:
    explicit Levels(const Moment& moment);

    double time() const { return m_time; }            ///< min
    double felt() const { return m_felt; }            ///< clock::felt: what drifts is a function of it
    double now(const std::string& id) const;          ///< in the observable's own unit; percent as a fraction
    double rest(const std::string& id) const;         ///< the same at time 0
    double change(const std::string& id) const;       ///< now against rest, as a fraction of rest; of 0 at rest: now
    bool rises(const std::string& id) const;          ///< whether it is about to grow
    double setting(const std::string& id) const;      ///< 0 where the mechanism has no such parameter
    std::string choice(const std::string& id) const;  ///< empty where it has none
    /// now / full, held to 0..1; NaN stays NaN. `full` is the level at which the drawing is at its end.
    double filled(const std::string& id, double full) const;

    std::string changeWords(const std::string& id) const;  ///< "+24 %", "not known here"
    std::string shareWords(const std::string& id) const;   ///< "19 %"
    std::string levelWords(const std::string& id) const;   ///< "0.42"
    /// All settings as one number: courses with the same settings are the same course.
    std::uint64_t settingsKey() const { return m_settingsKey; }

private:
    const Moment& m_moment;
    double m_time, m_felt;
    std::map<std::string, std::size_t> m_index;
    std::vector<double> m_now, m_rest, m_next;
    std::uint64_t m_settingsKey = 7;
    double read(const std::vector<double>& values, const std::string& id) const;
};

std::string percentWords(double share);         ///< "19 %", "0.4 %"
std::string signedPercentWords(double change);  ///< "+24 %", "−21 %"
/// The same in a sentence: "24 % above rest", "21 % below rest", "at rest (0 % change)".
std::string againstRestWords(double change);
std::string numberWords(double value);          ///< two decimals; tiny ones are "0"
std::string timeWords(double minutes);          ///< clock::words

}  // namespace kinetarium::scene::pathway
