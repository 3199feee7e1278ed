// SPDX-License-Identifier: GPL-3.0-or-later
// Published protocols for a textbook adult of 70 kg or for a rat. A course shows what was done; nothing here is advice.
#include "model/mechanisms/protocols.h"

namespace kinetarium::model::body {

namespace {

constexpr double trialMinutes = 40;

Preset fava(std::string_view id, const char* label, double dose)
{
    return {id,
            label,
            "One arm of the dose-ranging trial against midazolam: a single infusion over 40 min in depressed patients.",
            {Grade::Measured, "Fava 2018", "99 patients, four doses of ketamine and an active placebo."},
            false,
            Route::IvInfusion,
            true,
            {{0, dose, trialMinutes}},
            true};
}

Preset rat(std::string_view id, const char* label, double dose, const char* description, Source source)
{
    return {id, label, description, std::move(source), true, Route::Intramuscular, true, {{0, dose, 0}}, false};
}

Preset induction(std::string_view id, const char* label, double dose)
{
    return {id,
            label,
            "A bolus that induces anaesthesia, at one end of the usual range.",
            {Grade::Measured, "Zanos 2018", "Table 1: anaesthesia by 1 to 2 mg/kg i.v."},
            false,
            Route::IvBolus,
            true,
            {{0, dose, 0}},
            false};
}

}  // namespace

const std::vector<Preset>& presets()
{
    static const std::vector<Preset> all{
        {"control",
         "Control arm: no ketamine",
         "The comparison arm as the model knows it: nothing acts on NMDA receptors. What midazolam, expectation and "
         "time do in such an arm is not modelled.",
         {Grade::Illustrative, "Kinetarium", "The zero line against which mood is drawn."},
         false,
         Route::IvInfusion,
         true,
         {},
         true},
        {"trial-infusion",
         "Trial infusion, 0.5 mg/kg over 40 min",
         "The single infusion of the trials in depression, from the first ones on.",
         {Grade::Measured, "Zanos 2018", "Table 1, from Zarate 2006; as also in Berman 2000 and Murrough 2013."},
         false,
         Route::IvInfusion,
         true,
         {{0, 0.5, trialMinutes}},
         true},
        fava("fava-01", "Fava 2018, 0.1 mg/kg", 0.1),
        fava("fava-02", "Fava 2018, 0.2 mg/kg", 0.2),
        fava("fava-05", "Fava 2018, 0.5 mg/kg", 0.5),
        fava("fava-10", "Fava 2018, 1.0 mg/kg", 1.0),
        {"volunteer-5mg",
         "Volunteer study, 5 mg i.v.",
         "A small dose given to healthy volunteers to follow the drug and its metabolites; drawn as given at once.",
         {Grade::Measured, "Hasan 2021",
          "5.0 mg of the racemate as an infusion whose length was not read; given at once here."},
         false,
         Route::IvBolus,
         false,
         {{0, 5, 0}},
         false},
        induction("induction-1", "Anaesthetic induction, 1 mg/kg", 1),
        induction("induction-2", "Anaesthetic induction, 2 mg/kg", 2),
        {"kamp-escalating",
         "Volunteer study, three rising infusions",
         "An infusion that doubles each hour, three hours long, in healthy volunteers.",
         {Grade::Measured, "Kamp 2020, British Journal of Anaesthesia",
          "0.28, 0.57 and 1.14 mg/kg/h for 60 min each; second hand, from a repository that digitised the curves."},
         false,
         Route::IvInfusion,
         true,
         {{0, 0.28, 60}, {60, 0.57, 60}, {120, 1.14, 60}},
         false},
        rat("rat-10", "Rat, 10 mg/kg", 10, "The dose after which rats formed new spines and prefrontal glutamate rose.",
            {Grade::Measured, "Li 2010", "10 mg/kg into the peritoneum."}),
        rat("rat-30", "Rat, 30 mg/kg", 30, "The dose at which prefrontal glutamate and dopamine rose in awake rats.",
            {Grade::Measured, "Moghaddam 1997", "30 mg/kg, microdialysis."}),
        rat("rat-80", "Rat, 80 mg/kg", 80, "The dose at which the mTOR pathway stayed silent.",
            {Grade::ToBeChecked, "Li 2010", "Recalled: 80 mg/kg did not activate mTOR."}),
        rat("rat-200", "Rat, 200 mg/kg", 200, "The anaesthetic dose at which prefrontal glutamate fell.",
            {Grade::Measured, "Moghaddam 1997", "200 mg/kg, microdialysis."}),
    };
    return all;
}

const Preset* preset(std::string_view id)
{
    for (const Preset& each : presets()) {
        if (each.id == id) {
            return &each;
        }
    }
    return nullptr;
}

}  // namespace kinetarium::model::body
