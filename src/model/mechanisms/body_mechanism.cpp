// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mechanisms/body_mechanism.h"

#include "model/mechanisms/body_trajectory.h"
#include "model/mechanisms/population.h"

namespace kinetarium::model::body {

std::vector<Constant> BodyMechanism::constants(const Settings& settings) const
{
    return body::constants(settings, m_reading.told);
}

Course BodyMechanism::run(const Settings& settings) const
{
    return {settings, m_observables, m_timeUnit, std::make_shared<BodyTrajectory>(settings, m_reading.shown)};
}

std::vector<Variation> BodyMechanism::variations() const
{
    return populationVariations();
}

ClassBand BodyMechanism::people(const Settings& settings, const ClassRequest& request) const
{
    return populationBand(settings, m_reading.shown, request);
}

}  // namespace kinetarium::model::body
