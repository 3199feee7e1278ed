// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mechanisms/perfusion.h"

#include "kinetarium/model/quantity.h"

#include <limits>

namespace kinetarium::model::perfusion {

namespace {

using Kind = Parameter::Kind;
using kinetics::Signal;

constexpr double endless = std::numeric_limits<double>::infinity();

Parameter glutamateLevel()
{
    return {
        "glutamate-level",
        "Glutamate concentration",
        "Glutamate while it is there; more of it opens more channels, until every receptor has bound it.",
        Kind::Number,
        "uM",
        1000.0,
        0,
        10000,
        Scale::Logarithmic,
        0.01,
        {},
        "glutamate",
        {Grade::Measured, "Destexhe 1998", "1 mM for 1 ms is the pulse of the published demonstration of this scheme."},
        {{"ambient, brain slices", 0.025, "uM", {Grade::Measured, "Herman 2007", "Second hand."}},
         {"ambient by microdialysis, at most", 4, "uM", {Grade::Measured, "Herman 2007", "Second hand; 1 to 4 uM."}},
         {"half-opening concentration (EC50)",
          2.3,
          "uM",
          {Grade::ToBeChecked, "Patneau 1990", "Recalled; about 2 uM second hand."}}},
        {}};
}

}  // namespace

Source chosen()
{
    return {Grade::Illustrative, "Kinetarium", "A starting point; nothing rests on it."};
}

Parameter choice(std::string id, std::string label, std::string description, std::string first,
                 std::vector<Parameter::Choice> choices, std::string species, Source source)
{
    return {std::move(id),
            std::move(label),
            std::move(description),
            Kind::Choice,
            "",
            std::move(first),
            0,
            0,
            Scale::Linear,
            0,
            std::move(choices),
            std::move(species),
            std::move(source),
            {},
            {}};
}

Parameter time(std::string id, std::string label, std::string description, std::string species)
{
    return {std::move(id),
            std::move(label),
            std::move(description),
            Kind::Number,
            "s",
            0.0,
            0,
            never,
            Scale::Logarithmic,
            1e-3,
            {},
            std::move(species),
            chosen(),
            {},
            {}};
}

Parameter endTime(std::string id, std::string label, std::string description, std::string species)
{
    Parameter end = time(std::move(id), std::move(label), std::move(description), std::move(species));
    end.defaultValue = never;
    end.maximumName = "never";
    return end;
}

std::vector<Parameter> glutamateParameters()
{
    std::vector<Parameter> list;
    list.push_back(choice("glutamate", "Glutamate given as", "How glutamate comes.", "pulse",
                           {{"none", "None", "No glutamate: every gate stays shut."},
                            {"constant", "Constant", "The same concentration from its start to its end."},
                            {"pulse", "One pulse", "One pulse, as after one spike."},
                            {"train", "Train", "Pulses at a steady rate, from the start to the end."}},
                           "glutamate", chosen()));
    list.push_back(glutamateLevel());
    list.push_back(time("glutamate-on", "Glutamate from", "When the first glutamate comes.", "glutamate"));
    list.push_back(
        endTime("glutamate-off", "Glutamate until", "When constant glutamate or a train ends.", "glutamate"));
    list.push_back({"pulse-width",
                     "Pulse length",
                     "How long one pulse of glutamate lasts; longer pulses bind more receptors.",
                     Kind::Number,
                     "ms",
                     1.0,
                     0.01,
                     1000,
                     Scale::Logarithmic,
                     0.01,
                     {},
                     "glutamate",
                     {Grade::Measured, "Destexhe 1998",
                      "1 mM for 1 ms is the pulse of the published demonstration of this scheme."},
                     {},
                     {}});
    list.push_back({"train-rate",
                     "Pulses per second",
                     "How often the pulses of a train come; more often lets the drug in sooner.",
                     Kind::Number,
                     "Hz",
                     10.0,
                     0.1,
                     200,
                     Scale::Logarithmic,
                     0.1,
                     {},
                     "glutamate",
                     chosen(),
                     {},
                     {}});
    return list;
}

/// The time that `id` names, infinite where it is "never".
double endOf(const Settings& settings, std::string_view id)
{
    const double time = settings.number(id);
    return time >= never ? endless : time;
}

/// `level` from `begin` to `end`, else 0.
std::vector<TimedValue> window(double begin, double end, double level)
{
    std::vector<TimedValue> steps{{0, begin == 0 ? level : 0}};
    if (begin > 0 && begin < endless) {
        steps.push_back({begin, level});
    }
    if (end < endless) {
        steps.push_back({end, 0});
    }
    return steps;
}

void requireOrder(const Settings& settings, const std::string& begin, const std::string& end)
{
    if (!(settings.number(begin) < settings.number(end))) {
        throw Refused(end + " (" + settings.display(end) + ") must come after " + begin + " (" +
                      settings.display(begin) + ")");
    }
}

Signal glutamate(const Settings& settings)
{
    Signal signal{"glutamate", {{0, 0}}, {}};
    const std::string& kind = settings.choice("glutamate");
    const double level = settings.number("glutamate-level");
    const double begin = settings.number("glutamate-on");
    const double width = settings.number("pulse-width") / 1000;
    if (kind == "none") {
        return signal;
    }
    if (kind == "pulse") {
        signal.steps = window(begin, begin + width, level);
        return signal;
    }
    requireOrder(settings, "glutamate-on", "glutamate-off");
    const double end = endOf(settings, "glutamate-off");
    if (kind == "constant") {
        signal.steps = window(begin, end, level);
        return signal;
    }
    const double period = 1 / settings.number("train-rate");
    if (!(width < period)) {
        throw Refused("pulse-width (" + settings.display("pulse-width") + ") does not fit in the " +
                      displayQuantity(period, "s") + " between pulses; lower train-rate or pulse-width");
    }
    signal.trains.push_back({begin, end, width, period, level});
    return signal;
}

}  // namespace kinetarium::model::perfusion
