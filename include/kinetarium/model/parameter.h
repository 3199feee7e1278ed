// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/source.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kinetarium::model {

enum class Scale { Linear, Logarithmic };

/// One step of a stepped input: the value holds from `time` on, until the next step.
struct TimedValue {
    double time;   ///< s, or the mechanism's own time unit
    double value;  ///< in the parameter's unit
    bool operator==(const TimedValue&) const = default;
};

/// What a setting holds: a number in the parameter's unit, a choice (lower-case word), or steps in time.
using Value = std::variant<double, std::string, std::vector<TimedValue>>;

/// A value that another source gives for the same quantity, shown beside ours.
struct RivalValue {
    std::string label;  ///< what it belongs to: "rat, GluN1/2A, -66 mV"
    double value;       ///< in the unit of the thing it rivals
    std::string unit;
    Source source;
};

/// A thing that a person may set. Everything a slider or a chooser needs stands here: no code per parameter.
struct Parameter {
    enum class Kind {
        Number,          ///< a number in [minimum, maximum]
        Choice,          ///< one of `choices`
        NumberOrSteps    ///< a number, or steps in time "-70mV@0s,40mV@5s", each inside the range
    };
    struct Choice {
        std::string id;           ///< the word that is typed: "ketamine"
        std::string label;        ///< the word on the screen: "Ketamine"
        std::string description;  ///< one sentence
    };

    std::string id;           ///< "drug-level"; lower-case, hyphens
    std::string label;        ///< "Drug concentration"
    std::string description;  ///< one sentence: meaning, and what happens when it is raised
    Kind kind;
    std::string unit;         ///< ASCII unit, "1" for a pure number, empty for a choice
    Value defaultValue;
    double minimum = 0;       ///< in `unit`; values outside are refused
    double maximum = 0;
    Scale scale = Scale::Linear;  ///< how a slider runs. With Logarithmic and minimum 0 the slider's left end is 0.
    double logFloor = 0;          ///< the smallest non-zero value of a logarithmic slider
    std::vector<Choice> choices;
    std::string species;          ///< the species whose glyph and colour it wears ("ketamine", "mg"), or empty
    Source source;                ///< of the default value
    std::vector<RivalValue> rivals;
    std::string speciesFrom = {}; ///< id of the choice whose chosen word is the species it wears ("drug"), or empty
    std::string maximumName = {}; ///< the word that means `maximum` ("never" for an end), read and shown; or empty
    bool personal = false;        ///< a person's dose, weight or timing: content may set it, the window never offers it
};

/// A thing that a course tells. `unit` as in Parameter; probabilities and fractions are "1".
struct Observable {
    std::string id;           ///< "open"
    std::string label;        ///< "Open"
    std::string description;  ///< one sentence: exactly what is summed or scaled
    std::string unit;
    std::string species;      ///< colour token of its curve: "nmdaOpen", "ketamine", "mg"
    double minimum;           ///< natural range, for an axis
    double maximum;
};

/// A constant inside a mechanism (a rate, an affinity) that nobody sets with a slider but everybody may ask about.
struct Constant {
    std::string id;
    std::string label;
    double value;
    std::string unit;
    Source source;
    std::vector<RivalValue> rivals;
};

}  // namespace kinetarium::model
