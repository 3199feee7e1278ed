// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ketamine's way through the body: two or three compartments, absorption, two metabolites, and the brain.
//
//   Disposition   Kamp et al. 2020, Anesthesiology 133:1192 (pooled; the default); Domino et al. 1982;
//                 Clements & Nimmo 1981; Hijazi et al. 2003; Herd & Anderson 2007; constants as read in opentiva.
//   Metabolites   fitted to curves of Kamp et al. 2020, Br J Anaesth 125:750, with a share of norketamine after
//                 Perez-Ruixo et al. 2021.
//
//      outer site --> inner site --F--> blood <==> rapid tissue
//                          |            |   <====> slow tissue
//                          |            |--f--> norketamine <==> its tissue
//                          |--fp--------|----------^   |--h--> hydroxynorketamine
//                          v            v              v              v
//                        lost      eliminated      eliminated     eliminated
//
//   outer' = - ka outer                                       inner' = ka outer - ka inner
//   A1'    = R + F ka inner - (CL + Q2 + Q3)/V1 A1 + Q2/V2 A2 + Q3/V3 A3
//   A2'    = Q2/V1 A1 - Q2/V2 A2                              A3'    = Q3/V1 A1 - Q3/V3 A3
//   N'     = f CL/V1 A1 + fp ka inner - (kN + kout) N + kback N2      N2' = kout N - kback N2
//   H'     = h kN N - kH H
//   Ce'    = ke (fu Cp/237.73 - Ce)                           Cp = 1000 A1/V1
//
//   symbol            value            unit     meaning
//   A1, A2, A3        -                mg       ketamine in blood, rapid and slow tissue
//   N, N2, H          -                mg       metabolites, as the ketamine that they were
//   Ce                -                uM       brain, unbound
//   R                 dose/duration    mg/min   infusion
//   V1, V2, V3        25, 56, 157      L        Kamp; the others in body_values.cpp
//   CL, Q2, Q3        1.40, 2.68, 1.32 L/min    Kamp
//   ka, F, fp         by route         1/min, 1, 1
//   f, h              0.54, 0.5        1        shares that become norketamine and hydroxynorketamine
//   kN, kout, kback   0.0131, 0.0172, 0.0060    1/min
//   kH                ln 2/480         1/min
//   fu                0.55             1        unbound in plasma
//   ke                0.25             1/min    a delay of ours
//
// Weight: volumes and flows go with weight/70 kg, so that a dose per kilogram gives everybody the same levels;
// Domino's, Clements' and Hijazi's are published so, Kamp's is carried so by opentiva (others take flows to the power
// 0.75, which is the same at 70 kg). Herd's flows go with (weight/70 kg)^0.75, as published.
//
// Amounts are moved, never made: all that was given is found in one of the places, to rounding. In rats a dose into the
// peritoneum goes through the inner site into one compartment, and the brain level is that compartment times a
// constant.
#include "model/mechanisms/pk.h"

#include "model/mechanisms/body_mechanism.h"
#include "model/mechanisms/body_parameters.h"

namespace kinetarium::model {

const Mechanism& pk()
{
    static const body::BodyMechanism mechanism(
        {"pk", "Ketamine in the body",
         "How ketamine spreads, is broken down and reaches the brain, by one of five published models; after Kamp 2020 "
         "unless another is chosen.",
         1440, body::pkParameters(),
         body::shown({"plasma", "brain", "norketamine", "hnk", "infused", "site", "blood", "rapid-tissue",
                      "slow-tissue", "metabolised"}),
         body::Told::Drug});
    return mechanism;
}

}  // namespace kinetarium::model
