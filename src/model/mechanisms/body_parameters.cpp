// SPDX-License-Identifier: GPL-3.0-or-later
// What may be set on the drug's way: protocol, model, route, dose and timing.
#include "model/mechanisms/body_parameters.h"

#include "model/mechanisms/brain_parameters.h"
#include "model/mechanisms/perfusion.h"
#include "model/mechanisms/protocols.h"

namespace kinetarium::model::body {

namespace {

using Kind = Parameter::Kind;
using perfusion::choice;
using perfusion::chosen;

Parameter number(std::string id, std::string label, std::string description, std::string unit, double first,
                 double least, double most, Scale scale, Source source, std::vector<RivalValue> rivals = {})
{
    Parameter made{std::move(id),
                   std::move(label),
                   std::move(description),
                   Kind::Number,
                   std::move(unit),
                   first,
                   least,
                   most,
                   scale,
                   scale == Scale::Logarithmic ? 0.01 : 0,
                   {},
                   "ketamine",
                   std::move(source),
                   std::move(rivals),
                   {}};
    made.personal = true;
    return made;
}

Parameter protocolChoice(bool rats)
{
    std::vector<Parameter::Choice> choices{{"as-set", "As set", "What route, dose, duration, doses and interval say."}};
    for (const Preset& each : presets()) {
        if (rats || !each.rat) {
            choices.push_back(
                {std::string(each.id), each.label, std::string(each.description) + " (" + each.source.citation + ")"});
        }
    }
    return choice("protocol", "Protocol",
                  "A published protocol by name, for a textbook adult of 70 kg or a rat; it stands instead of species, "
                  "route, dose, duration, weight, doses and interval.",
                  "as-set", std::move(choices), "ketamine", chosen());
}

Parameter modelChoice()
{
    return choice("model", "Pharmacokinetic model",
                  "Whose published constants carry ketamine through the body; they disagree, and the difference is "
                  "part of what is known.",
                  "kamp",
                  {{"kamp", "Kamp 2020", "Three compartments, pooled from 14 sets of raw data, arterial samples."},
                   {"domino", "Domino 1982", "Three compartments; adults, arterial and venous samples mixed."},
                   {"clements", "Clements 1981", "Two compartments; volunteers, venous samples, 0.25 mg/kg."},
                   {"hijazi", "Hijazi 2003", "Two compartments; patients in intensive care."},
                   {"herd", "Herd 2007", "Two compartments; children of 11 to 75 kg."}},
                  "ketamine",
                  {Grade::Measured, "Kamp 2020, Anesthesiology",
                   "The only one that follows an independent rising infusion without any fit."});
}

Parameter routeChoice()
{
    return choice(
        "route", "Route", "Where the dose enters; all but the veins lose a part on the way and reach the blood later.",
        "iv-infusion",
        {{"iv-bolus", "Vein, at once", "All of it in the blood at time 0."},
         {"iv-infusion", "Vein, infusion", "Evenly over the duration."},
         {"im", "Muscle", "0.93 of it reaches the blood."},
         {"oral", "Swallowed", "0.17 to 0.24 of it reaches the blood; the liver turns much into norketamine."},
         {"sublingual", "Under the tongue", "About 0.3 of it reaches the blood."},
         {"nasal", "Nose", "0.45 of it or 0.11 to 0.17, depending on the source; the peak comes out too high."}},
        "ketamine", {Grade::Measured, "Zanos 2018", "Table 1: the trials in depression infused it."});
}

Parameter dose(double most)
{
    const Source fava(Grade::Measured, "Fava 2018", "An arm of the dose-ranging trial.");
    return number("dose", "Dose", "What is given each time; more of it is not more of everything.", "mg/kg", 0.5, 0,
                  most, Scale::Logarithmic,
                  {Grade::Measured, "Zanos 2018", "Table 1: the infusion of the trials in depression."},
                  {{"lowest arm", 0.1, "mg/kg", fava}, {"highest arm", 1.0, "mg/kg", fava}});
}

}  // namespace

std::vector<Parameter> doseParameters(bool rats)
{
    constexpr double mostHuman = 10, mostRat = 200;  // mg/kg
    const Source round = chosen();
    std::vector<Parameter> list;
    list.push_back(protocolChoice(rats));
    list.push_back(modelChoice());
    list.push_back(routeChoice());
    list.push_back(dose(rats ? mostRat : mostHuman));
    list.push_back(number("duration", "Duration of the infusion",
                          "How long each infusion runs; a longer one peaks lower.", "min", 40, 0.5, 1440,
                          Scale::Logarithmic,
                          {Grade::Measured, "Zanos 2018", "Table 1: the infusion of the trials in depression."}));
    list.push_back(number("weight", "Body weight", "Scales volumes and flows with the dose.", "kg", 70, 11, 150,
                          Scale::Linear, {Grade::Illustrative, "Kinetarium", "The textbook adult."}));
    list.push_back(number("doses", "Number of doses", "How often the dose is given, once every interval.", "1", 1, 1,
                          30, Scale::Linear, round));
    list.push_back(number("interval", "Interval", "From the start of a dose to the start of the next.", "min", 1440, 30,
                          20160, Scale::Logarithmic, round));
    return list;
}

std::shared_ptr<const std::vector<Parameter>> pkParameters()
{
    return std::make_shared<const std::vector<Parameter>>(doseParameters(false));
}

}  // namespace kinetarium::model::body
