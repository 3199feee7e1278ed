// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/place.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kinetarium::book {

/// How the text of a question is written.
enum class TextFormat { Markdown, Plain, Html, Moodle };

/// One choice, or one accepted short answer.
struct Option {
    std::string text;
    double weight = 0;     ///< share of the mark, -1 to 1; 1 is wholly right
    std::string feedback;  ///< why it is right or wrong: shown to whoever chose it
    TextFormat format = TextFormat::Markdown;
};

/// One accepted number, or range of numbers.
struct NumericAnswer {
    double low = 0;
    double high = 0;  ///< inclusive
    double weight = 1;
    std::string feedback;
    bool isRange = false;   ///< written "3..7" rather than "5:2"
    bool catchAll = false; ///< "~": everything else; carries feedback alone
};

struct Pair {
    std::string left;
    std::string right;
};

/// What is to be drawn: an observable over a time range, before the true curve grows over it.
struct CurveTask {
    std::string mechanism;
    std::vector<std::pair<std::string, std::string>> settings;  ///< id, value as written
    std::string observable;
    std::string from, to;          ///< times as written
    bool logTime = false;
    double timeFactor = 2;         ///< the peak may be off by this factor in time
    double sizeShare = 0.3;        ///< and by this share in size
};

/// What is to be reached with the sliders: every condition at once.
struct GoalTask {
    struct Condition {
        std::string readOut;       ///< "steady block"
        std::vector<std::pair<std::string, std::string>> settings;  ///< over the learner's: which subunit it is asked for
        std::optional<double> least, most;
        std::string unit;
    };
    std::string mechanism;
    std::vector<std::pair<std::string, std::string>> settings;
    std::vector<std::string> controls;
    std::vector<Condition> conditions;
};

/// A question whose numbers come from the model: the variables are drawn by a seed, the answer is read from the course.
struct Template {
    struct Variable {
        std::string name;
        std::vector<std::string> values;  ///< as written: "1uM", "-40mV"
    };
    std::vector<Variable> variables;      ///< {name} in the stem and in the settings
    std::string mechanism;
    std::vector<std::pair<std::string, std::string>> settings;
    std::string readOut;
    std::string unit;
    double tolerance = 0.1;               ///< share of the answer
    struct Slip {
        double factor = 1;                ///< answer times this is what the slip gives
        std::string feedback;
    };
    std::vector<Slip> slips;              ///< the wrong answers that a known slip gives, each with its reason
};

struct Question {
    enum class Kind {
        MultipleChoice,  ///< one or several right options; with `after` a word is missing between `stem` and `after`
        TrueFalse,       ///< options[0] is "true", options[1] "false"
        ShortAnswer,     ///< options are the accepted answers; * stands for anything
        Numeric,
        Matching,
        Essay,           ///< no mark: the feedback is the model answer
        Description,     ///< text alone
        Order,           ///< `items` in the right order
        Label,           ///< point at the part of a scene: `parts`, any of them
        Predict,
        Goal,
        Generated
    };
    Kind kind = Kind::Description;
    std::string id;        ///< stable; [id:…] in GIFT. Imported questions without one get one from their text
    std::string title;
    std::string stem;
    std::string after;     ///< of a missing word
    TextFormat format = TextFormat::Markdown;
    std::vector<Option> options;
    bool several = false;  ///< several options may be chosen, their weights add up
    std::vector<NumericAnswer> numbers;
    std::vector<Pair> pairs;              ///< an empty left side is refused; extra right sides in `decoys`
    std::vector<std::string> decoys;
    std::vector<std::string> items;       ///< Order
    std::string step;                     ///< Label: the step whose scene is shown
    std::vector<std::string> parts;       ///< Label: ids of the parts that count as right
    std::optional<CurveTask> curve;
    std::optional<GoalTask> goal;
    std::optional<Template> generated;
    std::string feedback;                 ///< general feedback: the explanation, with a citation or a link to the scene
    std::string aim;                      ///< id of the chapter's learning aim it is for; [tag:aim-ID] in GIFT
    std::vector<std::string> tags;        ///< misconception-3, …
    std::string category;                 ///< "$CATEGORY:" it stands under
    std::string chapter;                  ///< slug; empty for an imported one
    Place place;
};

/// What became of a question on its way in or out.
struct BankNote {
    enum class Outcome { Taken, Altered, Refused };
    int line = 0;
    Outcome outcome = Outcome::Taken;
    std::string what;     ///< what was altered or why it was refused
    std::string remedy;
};

struct Bank {
    std::vector<Question> questions;  ///< those that can be asked
    std::vector<BankNote> notes;      ///< altered and refused ones, by line
};

/// Moodle's GIFT. Takes UTF-8 with or without a byte order mark, any line ends. Never throws for what is in the text.
Bank readGift(const std::string& text);
/// An id for a question that brought none: the same text gives the same one.
std::string idOf(const Question& question);
/// The same questions as GIFT; kinds that GIFT lacks are left out and named in `notes`.
std::string writeGift(const std::vector<Question>& questions, std::vector<BankNote>* notes = nullptr);
/// What somebody answered. Only the field of the question's kind counts.
struct Response {
    std::vector<int> chosen;     ///< options; of Matching: for each pair the index of a right side, -1: none; of Order: items
    std::string text;
    std::optional<double> number;
    std::string part;
};

struct Mark {
    double share = 0;                   ///< 0 to 1
    bool right = false;                 ///< wholly
    std::vector<std::string> feedback;  ///< of what was chosen, in the order of the choices
};

/// Marks every kind that needs no model; Predict, Goal and Generated are marked where content meets the model.
Mark mark(const Question& question, const Response& response);

}  // namespace kinetarium::book
