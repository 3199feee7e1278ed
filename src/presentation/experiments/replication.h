// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"
#include "kinetarium/model/settings.h"
#include "presentation/experiments/check_value.h"

#include <string>
#include <vector>

namespace kinetarium::presentation {

enum class Verdict {
    Replicated,      ///< met, and nothing was set to make it so
    Met,             ///< met by constants that were chosen to meet it
    ByConstruction,  ///< met because the model is built so
    Differs,         ///< the model differs from the paper here
    KnownMiss,       ///< it differs, and the experiment says why
    NotModelled      ///< the model has nothing to hold against it, and the experiment says what it lacks
};
/// "replicated", "met (tuned)", "met (built in)", "differs", "differs (known)", "not modelled".
std::string verdictWord(Verdict verdict);
/// "independent", "tuned", "built-in".
std::string standingWord(book::Experiment::Standing standing);
/// "measured", "derived", "illustrative", "to be checked".
std::string gradeWord(book::Experiment::Grade grade);

/// What became of one check.
struct Replication {
    const book::Experiment* experiment;
    const book::Experiment::Check* check;  ///< nullptr where nothing is modelled
    CheckValue got;
    std::string expected;                  ///< in words: "253 ng/mL", "at least 1.1"
    std::string tolerance;                 ///< "1 %", "0.02", or empty
    Verdict verdict = Verdict::Differs;
    std::string why;                       ///< of a miss: what is known of it; of what is not modelled: what is lacking
    /// Whether the run as a whole may pass: met, or a miss that is declared.
    bool passes() const { return verdict != Verdict::Differs; }
    bool misses() const { return verdict == Verdict::Differs || verdict == Verdict::KnownMiss; }
};

/// Runs every check of an experiment. What cannot be run, or gives no number, differs and says why.
std::vector<Replication> replicate(const book::Experiment& experiment);

/// Names, values and units in the experiments and hypotheses that no mechanism has: faults with file and line, all at
/// once.
std::vector<book::Fault> checkExperiments(const book::Book& book);

/// Published points that may lie over a curve: of experiments whose settings these settings fulfil.
struct PublishedPoint {
    double time;             ///< mechanism's time unit
    double value, error;     ///< observable's unit
};
struct PublishedCurve {
    const book::Experiment* experiment;
    std::string label;       ///< "Kamp 2020"
    std::vector<PublishedPoint> points;
    bool differs = false;    ///< a check that these settings fulfil is missed: "the model differs from the paper here"
};
std::vector<PublishedCurve> publishedCurves(const book::Book& book, const model::Settings& settings,
                                            const std::string& mechanism, const std::string& observable);

}  // namespace kinetarium::presentation
