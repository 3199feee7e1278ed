// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kinetarium::presentation {

/// A number as people type it: decimal comma or point, "5e-3" or "5 × 10^-3", any minus, with or without a unit. A unit of
/// the same kind as `unit` is converted: "710 nM" is 0.71 where µM is asked for. Nothing where it cannot be read so.
std::optional<double> enteredNumber(const QString& text, const QString& unit);

/// The unit that a question asks for in its words: "…, in µM, …", "How many minutes …", "… (mV)"; empty where it names none.
QString unitAsked(const QString& stem);

}  // namespace kinetarium::presentation
