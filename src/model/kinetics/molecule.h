// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/random.h"
#include "model/kinetics/scheme_trajectory.h"

#include <vector>

namespace kinetarium::model::kinetics {

/// One molecule's exact sample path, as a function of (seed, time) alone.
///
/// The path is drawn from coarse to fine: the state at the periods 1, 2, 4, 8, … of a block from powers of the period
/// map, then the periods in between by bridges (from a to b through s with probability P1[a,s] P2[s,b] / P12[a,b]),
/// then the ends of phases, then halves of a phase, down to cells in which hardly anything happens; inside a cell the
/// jumps are those of the uniformised chain given both ends. Each draw's random number is a hash of the seed and of the
/// draw's place, so a late time costs the logarithm of what came before, and every route gives the same path.
/// States here are indices into the trajectory's active states.
class Molecule {
public:
    Molecule(const SchemeTrajectory& trajectory, std::uint64_t seed) : m_trajectory(trajectory), m_key(seed) {}

    int stateAt(double time) const;
    /// The state at `from`, then the jumps in (from, to].
    std::vector<Jump> path(double from, double to) const;

private:
    const SchemeTrajectory& m_trajectory;
    DrawKey m_key;

    /// A phase in one period of a block, with the states at its ends. Times count from the start of the phase.
    struct Stretch {
        const Propagator* propagator;
        DrawKey key;
        double start;  ///< of the phase, in absolute time
        double end;    ///< of the phase; no jump is later
        int from;
        int to;

        double absolute(double time) const { return start + time < end ? start + time : end; }
    };
    struct CellJump {
        double time;  ///< absolute
        int state;
    };

    int blockStart(std::size_t block) const;
    int repeatStart(std::size_t block, int blockStart, std::uint64_t repeat) const;
    Stretch stretch(std::size_t block, std::uint64_t repeat, std::size_t phase, int from, int to) const;
    std::vector<int> phaseEnds(std::size_t block, std::uint64_t repeat, int from, int to) const;
    static int finest(const Propagator& propagator);  ///< the level of the cells
    static int middle(const Stretch& stretch, int level, std::uint64_t index, int a, int b);
    static void cellJumps(const Stretch& stretch, std::uint64_t index, int a, int b, std::vector<CellJump>& jumps);
    static void walk(const Stretch& stretch, int level, std::uint64_t index, int a, int b, double from, double to,
                     std::vector<CellJump>& jumps);
};

}  // namespace kinetarium::model::kinetics
