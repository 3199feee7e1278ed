// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kinetarium::model::kinetics {

/// splitmix64's finaliser: every bit of the result depends on every bit of the argument.
constexpr std::uint64_t mixed(std::uint64_t z)
{
    z += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

/// A name for one random draw: the seed and where the draw stands, never how many draws came before.
class DrawKey {
public:
    constexpr explicit DrawKey(std::uint64_t seed) : m_state(mixed(seed)) {}
    constexpr DrawKey at(std::uint64_t place) const
    {
        DrawKey key = *this;
        key.m_state = mixed(m_state ^ mixed(place));
        return key;
    }
    /// Uniform in (0, 1), never 0 and never 1.
    constexpr double uniform() const { return (static_cast<double>(m_state >> 11) + 0.5) * 0x1p-53; }

private:
    std::uint64_t m_state;
};

}  // namespace kinetarium::model::kinetics
