// SPDX-License-Identifier: GPL-3.0-or-later
//
// The slow cascade: AMPA drive, BDNF, TrkB, mTORC1, synaptic protein, spines.
//
//   Two first steps   disinhibition.cpp; Autry et al. 2011, Nature 475:91 (eEF2);
//                     Gideons et al. 2014, PNAS 111:8649.
//   Release           Lepack et al. 2015 (needs AMPA receptors and calcium channels);
//                     Liu et al. 2012 (Val66Met).
//   mTORC1, protein   Li et al. 2010, Science 329:959 (rat, 10 mg/kg; rapamycin stops it).
//   Spines            Moda-Sava et al. 2019, Science 364;
//                     Phoumthipphavong et al. 2016, eNeuro.
//
//   x   = (1 - NBQX) max(0, rE - 1)               a = x^2/(xh^2 + x^2)
//   D'  = max(0, 1 - rE)/tD1 - D/tD2              d = Dh^2/(Dh^2 + D^2)
//   R'  = (gR a d (1 - VDCC) met B - R)/tR
//   e   = arm C/(C + Cr) exp(-(C/w)^2)            B'  = (1 + ge e - B)/tB
//   T'  = ((1 - antiBDNF) R - T)/tT               h = T^2/(Th^2 + T^2)
//   M'  = ((1 - rapamycin) h Fh/(Fh + F) - M)/tM  F'  = (M - F)/tF
//   P1' = (max(0, M - M0) - P1)/tP1               P'  = kP P1 (1 - P) - P/tP
//   s1' = (P - s1)/ts,  s2' = (s1 - s2)/ts,  s3' = (s2 - s3)/ts
//   S'  = kS s3 (1 - S) - S/tS
//
//   symbol          value           unit      meaning
//   R, T, M, F      0 at rest       1         released BDNF, TrkB, mTORC1, S6K's feedback
//   B               1 at rest       1         BDNF in the cell
//   P, S            0 at rest       1         synaptic protein and spines above rest
//   D               0 at rest       1         what a depression of pyramidal cells leaves behind
//   xh, gR, tR      0.2, 2.0, 5     1, 1, min
//   tD1, tD2, Dh    10, 720, 0.1    min, min, 1
//   Cr, w, ge, tB   1.5, 15, 0.8, 40    uM, uM, 1, min      Cr 13 uM for memantine; by magnesium
//   tT, Th          8, 0.8          min, 1
//   tM, Fh, tF      10, 0.1, 60     min, 1, min
//   M0, tP1, kP, tP 0.05, 60, 0.111, 2880   1, min, 1/min, min
//   ts, kS, tS      240, 0.000083, 11520    min, 1/min, min
//   met             1, 0.65, 0.3    1         Val/Val, Val/Met, Met/Met
//
// Every constant is illustrative: directions, orders and rough times are evidence, the numbers are set to show them.
//
// D is a repair. Without it the drug, washing out after 80 or 200 mg/kg in a rat, drifts back through the levels that
// disinhibit and fires the cascade two hours late, where Li 2010 is recalled to have found mTOR silent at 80. A surge
// therefore counts only from rest: a depression of the pyramidal cells leaves release refractory for hours. No paper
// names such a state; it is a stand-in for whatever deep block and anaesthesia leave behind.
#include "model/mechanisms/cascade.h"

#include "model/mechanisms/body_mechanism.h"
#include "model/mechanisms/body_parameters.h"

namespace kinetarium::model {

const Mechanism& cascade()
{
    static const body::BodyMechanism mechanism(
        {"cascade", "From surge to spine",
         "The whole chain from dose to mood as one model: disinhibition or freed translation, BDNF, TrkB, mTORC1, "
         "synaptic protein and spines; orders and times after Autry 2011, Li 2010 and Moda-Sava 2019, sizes "
         "illustrative.",
         14 * 1440, body::brainParameters(false),
         // clang-format off
         body::shown({"plasma", "brain", "norketamine", "infused",
                      "interneuron-block", "pyramidal-block", "interneuron", "pyramidal", "glutamate", "ampa",
                      "bdnf-release", "eef2", "bdnf", "trkb", "mtorc1", "s6k", "protein", "spines",
                      "mood", "dissociation", "systolic-pressure", "heart-rate"}),
         // clang-format on
         body::Told::Everything});
    return mechanism;
}

}  // namespace kinetarium::model
