// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person would notice: dissociation, pressure and heart rate with the drug, mood after it.
//
//   Dissociation   Bowdle et al. 1998, Anesthesiology 88:82 (a straight line with steady plasma, 50 to 200 ng/mL).
//   Mood           Fava et al. 2018, Mol Psychiatry (four doses against midazolam); Zarate et al. 2006 (times).
//
//   L  = 237.73 C/fu                                 the plasma level that would hold this brain level
//   dissociation = Dm L^2.5/(Dh^2.5 + L^2.5)         pressure = Pm L/(Ph + L)         heart = Hm L/(Ph + L)
//   E  = P + ws S                                    mood = Mm E^4/(Eh^4 + E^4)
//
//   symbol     value          unit               meaning
//   L          -              ng/mL              level that is felt, some minutes behind plasma
//   C, fu      -, 0.55        uM, 1              brain level, unbound share
//   Dm, Dh     40, 250        CADSS points, ng/mL
//   Pm, Ph     15, 250        mmHg, ng/mL        mean largest rise of a trial infusion 7.4 mmHg
//   Hm         3.8            1/min              and 1.9 beats a minute
//   P, S       -              1                  synaptic protein and spines gained, cascade.cpp
//   ws, Eh     3, 0.4         1
//   Mm         -25            %                  of the depression score, beyond the control arm
//
// Not a number where nobody knows: the three that follow the drug once its level has passed 640 ng/mL, at which
// patients wake from anaesthesia (Idvall 1979), and in rats; mood but for the protocols that were tried, and after 14
// days. Mood saturates on purpose: 1.0 mg/kg did no better than 0.5, and a curve that grew would teach a falsehood.
#include "model/mechanisms/effects.h"

#include "model/mechanisms/body_mechanism.h"
#include "model/mechanisms/body_parameters.h"

namespace kinetarium::model {

const Mechanism& effects()
{
    static const body::BodyMechanism mechanism(
        {"effects", "Effects",
         "Dissociation, pressure and heart rate while the drug is there, after Bowdle 1998, and mood after it is gone, "
         "after Fava 2018; illustrative, and silent where nobody knows.",
         7 * 1440, body::brainParameters(false),
         body::shown({"plasma", "brain", "norketamine", "dissociation", "systolic-pressure", "heart-rate", "mood"}),
         body::Told::Everything});
    return mechanism;
}

}  // namespace kinetarium::model
