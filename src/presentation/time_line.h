// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/library.h"

#include <string>
#include <vector>

namespace kinetarium::presentation {

/// A step's line of time, as the scrubber shows it: linear, or logarithmic from a first moment that is not 0.
/// Times are in the unit of the step's mechanism.
class TimeLine {
public:
    explicit TimeLine(const PreparedStep& step) : m_step(&step) {}

    double first() const;                        ///< where the line begins: a logarithmic one cannot at 0
    double positionOf(double time) const;        ///< 0..1
    double timeAt(double position) const;

    struct Tick {
        double position;
        std::string label;                       ///< empty: a mark without a name
    };
    std::vector<Tick> ticks() const;             ///< counted as the step's clock counts

private:
    const PreparedStep* m_step;
    const std::string& unit() const { return m_step->mechanism->timeUnit(); }
    std::vector<Tick> decades() const;
    std::vector<Tick> days() const;
};

}  // namespace kinetarium::presentation
