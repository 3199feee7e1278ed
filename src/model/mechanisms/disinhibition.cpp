// SPDX-License-Identifier: GPL-3.0-or-later
//
// Disinhibition: the drug falls on interneurons at lower levels than on pyramidal cells, which are then freed.
//
//   Signs         Moghaddam et al. 1997, J Neurosci 17:2921 (rat, microdialysis: up at 10 to 30 mg/kg, down at 200);
//                 Homayoun & Moghaddam 2007, J Neurosci 27:11496 (interneurons fall first, pyramidal cells rise later);
//                 Gerhard et al. 2020, J Clin Invest 130:1336 (1 uM frees, 10 uM does not).
//   Affinities    the receptor's own closed form, nmda.cpp, with Kotermanski & Johnson 2009.
//
//   bI  = C/(C + CI)                     bE = C^1.5/(C^1.5 + CE^1.5)
//   rI' = (max(0, 1 - gI bI + gEI (rE - 1)) - rI)/tI
//   rE' = (max(0, 1 + gD (1 - rI) - gE bE) - rE)/tE
//   G'  = (rE - G)/tG                    AMPA drive = (1 - NBQX) rE
//
//   symbol            value        unit    meaning
//   C                 -            uM      brain level
//   rI, rE, G         1 at rest    1       firing of interneurons and pyramidal cells, glutamate outside
//   CE                5.7          uM      mean of GluN2A and 2B in 1 mM magnesium at -66 mV; by drug and magnesium
//   CI                1.5          uM      effective, ketamine in 1 mM magnesium; by the scheme's ratio of 2C and 2D
//   gI, gEI, gD, gE   0.9, 0.15, 1.6, 2.2   1
//   tI, tE, tG        1, 6, 6      min
//
// The gains are tuned to Moghaddam's signs, so those count as tuned, not as predicted. At 50 mg/kg the model still
// rises where the rats showed nothing: a miss. Memantine spares pyramidal cells more than ketamine does and disinhibits
// better here, yet it does not work in patients: a puzzle that any account by interneurons' subunits must face.
#include "model/mechanisms/disinhibition.h"

#include "model/mechanisms/body_mechanism.h"
#include "model/mechanisms/body_parameters.h"

namespace kinetarium::model {

const Mechanism& disinhibition()
{
    static const body::BodyMechanism mechanism(
        {"disinhibition", "Disinhibition",
         "Interneurons, pyramidal cells and glutamate relative to rest: the drug silences the brakes before the "
         "engine, until at higher levels it reaches both; signs after Moghaddam 1997 and Gerhard 2020.",
         240, body::brainParameters(true),
         body::shown({"plasma", "brain", "interneuron-block", "pyramidal-block", "interneuron", "pyramidal",
                      "glutamate", "ampa"}),
         body::Told::Circuit});
    return mechanism;
}

}  // namespace kinetarium::model
