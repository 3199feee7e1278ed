// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// How much drug halves the current of which receptor in the end, by the NMDA receptor's own closed form: Kd (1 +
/// [Mg]/K) at -66 mV, with the affinities of Kotermanski & Johnson 2009 and Dravid 2007.
namespace kinetarium::model::body {

/// uM; `subunit` is "2a" to "2d", `drug` one of nmda's, `magnesium` in mM.
double halfBlock(std::string_view drug, std::string_view subunit, double magnesium);

/// The mean of GluN2A and 2B, the receptors of pyramidal cells.
double pyramidalHalf(std::string_view drug, double magnesium);

/// The mean of GluN2C and 2D.
double slowSubunitsHalf(std::string_view drug, double magnesium);

/// Interneurons: `effective` for ketamine in 1 mM magnesium, scaled to other drugs and magnesium as the scheme has it
/// for GluN2C and 2D. Memantine then spares pyramidal cells more than ketamine does and ought to disinhibit better, yet
/// it does not lift mood: a puzzle that the numbers make by themselves.
double interneuronHalf(std::string_view drug, double magnesium, double effective);

/// Receptors at rest: `effective` in 1 mM magnesium, and without magnesium what the scheme gives for GluN2A and 2B; in
/// between on a straight line, as in the closed form.
double restingHalf(std::string_view drug, double magnesium, double effective);

}  // namespace kinetarium::model::body
