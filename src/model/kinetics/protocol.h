// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::model::kinetics {

/// One input over time: constant between steps, or a train of pulses.
struct Signal {
    std::string name;
    std::vector<TimedValue> steps;  ///< the first at time 0, ascending

    struct Train {
        double from;   ///< start of the first pulse
        double to;     ///< from here on `steps` hold again; infinity: never
        double width;  ///< 0 < width < period
        double period;
        double level;  ///< during a pulse; 0 between pulses
    };
    std::vector<Train> trains;  ///< none or one
};

/// All inputs together, as blocks that repeat: what a million pulses cost is what one period costs.
class Protocol {
public:
    static constexpr std::uint64_t forEver = std::numeric_limits<std::uint64_t>::max();

    /// A stretch of constant inputs inside a period.
    struct Phase {
        double offset;  ///< from the start of the period
        double duration;
        int input;  ///< index into inputs()
    };
    /// `repeats` periods, one after the other. The last block repeats for ever.
    struct Block {
        double start;
        double period;
        std::uint64_t repeats;
        std::vector<Phase> phases;

        double repeatStart(std::uint64_t repeat) const { return start + static_cast<double>(repeat) * period; }
        double phaseStart(std::uint64_t repeat, std::size_t phase) const
        {
            return repeatStart(repeat) + phases[phase].offset;
        }
    };
    /// Where a time falls. `rest` is the time since the phase began.
    struct Place {
        std::size_t block;
        std::uint64_t repeat;
        std::size_t phase;
        double rest;
    };

    /// Throws std::invalid_argument for a signal without a first step at 0, or a pulse that does not fit in its period.
    explicit Protocol(std::vector<Signal> signals);

    const std::vector<std::string>& names() const { return m_names; }
    /// The distinct sets of values, each in the order of names().
    const std::vector<std::vector<double>>& inputs() const { return m_inputs; }
    const std::vector<Block>& blocks() const { return m_blocks; }
    double blockEnd(std::size_t block) const;

    Place at(double time) const;
    int inputAt(double time) const;
    /// Where the inputs change, inside (0, until).
    std::vector<double> edges(double until) const;

private:
    std::vector<std::string> m_names;
    std::vector<std::vector<double>> m_inputs;
    std::vector<Block> m_blocks;

    int inputIndex(const std::vector<double>& values);
    void addConstant(double from, double to, std::vector<double> values);
    void addTrain(double from, double to, const Signal::Train& train, std::size_t which, std::vector<double> values);
};

}  // namespace kinetarium::model::kinetics
