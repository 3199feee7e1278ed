// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kinetarium::ui {

/// Tells a held key from one that is pressed again. X repeats a held key as a release and a press of the very same time,
/// and Qt sees that only while both lie in its queue: on a busy computer a held key would be many clicks.
class HeldKeys {
public:
    void released(int key, std::uint64_t time)
    {
        m_key = key;
        m_time = time;
    }
    /// Pressed at the millisecond at which it was let go: no hand and no clicker does that.
    bool repeats(int key, std::uint64_t time) const { return key == m_key && time == m_time; }

private:
    int m_key = 0;              ///< let go last
    std::uint64_t m_time = 0;   ///< ms, of the server
};

}  // namespace kinetarium::ui
