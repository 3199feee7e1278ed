// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/player.h"

#include <QString>

namespace kinetarium::figures {

inline constexpr const char* notice = "Teaching model, not medical advice";

/// What stands small under every export, a line each: the notice with program, version and the sources of the model's
/// numbers; the settings that differ from the step's, if any do; the link that opens the same again.
struct Foot {
    QString source;
    QString settings;   ///< empty: the step's own
    QString link;

    QString text() const;   ///< the lines, joined by line ends
};

/// `points`: the published points are shown too, so their sources are named.
Foot footOf(const presentation::Player& player, const QString& theme, bool points);

/// The notice with program and version: under a page that shows no model, as a question's.
QString noticeLine();

/// The same link without its moment: what a clip, which shows every moment, points to.
QString timelessLink(const presentation::Player& player, const QString& theme);

}  // namespace kinetarium::figures
