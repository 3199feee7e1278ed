// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/plasma_bands.h"

namespace kinetarium::model {

const std::vector<PlasmaBand>& plasmaBands()
{
    // 1 uM of ketamine is 237.73 ng/mL; Idvall's values were read in uM, mean and standard deviation.
    static const std::vector<PlasmaBand> all{
        {"linear-scores",
         "Scores rise in a straight line",
         50,
         200,
         "ng/mL",
         {Grade::Measured, "Bowdle 1998", "Steady levels in volunteers; visual analogue scales."}},
        {"analgesia", "Analgesia", 70, 160, "ng/mL", {Grade::Measured, "Zanos 2018", "Table 1."}},
        {"dissociation", "Dissociation", 100, 250, "ng/mL", {Grade::Measured, "Zanos 2018", "Table 1."}},
        {"trial-peak",
         "Peak of a trial infusion",
         185,
         185,
         "ng/mL",
         {Grade::Measured, "Zanos 2018", "Table 1, from Zarate 2006: 0.5 mg/kg over 40 min."}},
        {"recovery",
         "Consciousness returns",
         428,
         856,
         "ng/mL",
         {Grade::Measured, "Idvall 1979", "2.7 +/- 0.9 uM, about 640 ng/mL, after anaesthesia."}},
        {"anaesthesia", "Anaesthesia", 1200, 2400, "ng/mL", {Grade::Measured, "Zanos 2018", "Table 1."}},
        {"s-ketamine-anaesthesia",
         "Anaesthesia, S-ketamine alone",
         1517,
         2401,
         "ng/mL",
         {Grade::Measured, "Langsjo 2005", "1959 +/- 442 ng/mL, volunteers."}},
        {"stable-anaesthesia",
         "Stable anaesthesia by infusion",
         2021,
         2401,
         "ng/mL",
         {Grade::Measured, "Idvall 1979", "9.3 +/- 0.8 uM, about 2200 ng/mL."}},
    };
    return all;
}

}  // namespace kinetarium::model
