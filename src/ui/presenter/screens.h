// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kinetarium::ui {

/// A display, as far as it matters who looks at it.
struct ScreenFact {
    QString name;
    bool primary = false;
};

/// Which display shows the audience, which the presenter: indices into the displays, the same when there is but one,
/// -1 when there is none.
struct ScreenPlan {
    int audience = -1;
    int presenter = -1;
};

/// The display in the computer's lid is the presenter's, else the primary one; the audience has another. `wanted` is
/// the name of the display the presenter chose for the audience; it counts while that display is there.
ScreenPlan planScreens(const std::vector<ScreenFact>& screens, const QString& wanted);

/// The display that the audience moves to when the presenter wants another: the next one, round and round.
QString nextAudience(const std::vector<ScreenFact>& screens, const QString& wanted);

}  // namespace kinetarium::ui
