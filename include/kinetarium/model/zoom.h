// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"

namespace kinetarium::model {

/// Whether a course tells, at this moment, a level in the brain at which a receptor can be looked at.
bool hasReceptor(const Course& slow, double time);

/// The receptor at one moment of a slow course: the settings of `nmda` with that moment's brain level (held inside
/// nmda's range), the slow course's drug and magnesium, and glutamate as a train of 1-ms pulses of 1 mM, five a second.
/// The train is our choice, for a synapse that is at work; everything else is the slow course's own. Drug and train run
/// from time 0 on without end, so that a late time shows the receptor at rest with that level.
Settings receptorAt(const Course& slow, double time);

/// The course of such a receptor when the drug has long come to rest in it: its time 0 is the beginning of a pulse, more
/// than two hours into the train.
Course restedReceptor(const Settings& settings);

}  // namespace kinetarium::model
