// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/moment.h"

#include <QImage>

#include <memory>
#include <string>

namespace kinetarium::figures {

/// What a clip may be; everything else is refused.
inline constexpr double shortestClip = 1, longestClip = 180;   // s
inline constexpr int slowestClip = 1, fastestClip = 60;        // frames a second

struct ClipOptions {
    MomentOptions moment;
    double seconds = 0;         ///< of the viewer; 0: the step's own pace
    int framesPerSecond = 30;
};

/// A step from its beginning to its end, as pictures at even steps along its line of time: the first shows its first
/// moment, the last its last. A frame depends on the step, its settings, its seed and the options alone. All frames are laid
/// out alike. Holds what it needs; the player may go on. Needs a QApplication; not thread-safe.
class Clip {
public:
    /// Throws model::Refused for a duration or a rate out of range, and for a transparent page.
    Clip(const presentation::Player& player, const ClipOptions& options);
    ~Clip();

    int frames() const;
    double seconds() const;
    int framesPerSecond() const;
    QSize pixels() const;           ///< even in both directions
    const QString& title() const;
    const QString& foot() const;    ///< the lines under every frame
    QImage frame(int index);        ///< 32-bit RGB

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace kinetarium::figures
