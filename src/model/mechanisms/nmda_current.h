// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"

namespace kinetarium::model::nmda_receptor {

/// The current through the open channel, relative to the largest that the same course has without the drug.
///
/// It is open (V - 0 mV) divided by the value of that product at the peak of the drug-free course: 1 there, and
/// negative where the current runs the other way. While the voltage never changes the driving force cancels, so that
/// the number stays meaningful at 0 mV too, where no current flows at all. It is 0 when the drug-free channel never
/// opens.
class Current {
public:
    /// `drugFree` has the open probability as its only observable.
    Current(const Trajectory& drugFree, const std::vector<TimedValue>& voltage);

    /// Relative current of a channel that is open with certainty at `voltage`, in mV.
    double perOpen(double voltage) const { return m_scale == 0 ? 0 : drive(voltage) / m_scale; }

private:
    bool m_clamped;      ///< one voltage throughout
    double m_scale = 0;  ///< drug-free open times drive, at its peak

    double drive(double voltage) const;
};

}  // namespace kinetarium::model::nmda_receptor
