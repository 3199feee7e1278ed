// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"
#include "kinetarium/model/mechanism.h"

#include <string>
#include <vector>

namespace kinetarium::presentation {

enum class Verdict {
    Replicated,      ///< met, and nothing was set to make it so
    Met,             ///< met by constants that were chosen to meet it
    ByConstruction,  ///< met because the model is built so
    Differs,         ///< the model differs from the paper here
    KnownMiss        ///< it differs, and the experiment says why
};
/// "replicated", "met (tuned)", "met (built in)", "differs", "differs (known)".
std::string verdictWord(Verdict verdict);

/// What became of one check.
struct Replication {
    const book::Experiment* experiment;
    const book::Experiment::Check* check;
    double got = 0;
    std::string unit;
    std::string expected;    ///< in words: "253 ng/mL", "at least 1.1"
    std::string tolerance;   ///< "1 %", "0.02", or empty
    Verdict verdict = Verdict::Differs;
    /// Whether the run as a whole may pass: met, or a miss that is declared.
    bool passes() const { return verdict != Verdict::Differs; }
};

/// Runs every check of an experiment. Throws model::Refused for names that do not fit (checkExperiments finds them all).
std::vector<Replication> replicate(const book::Experiment& experiment);

/// The number a check asks for, in the check's unit.
struct CheckValue {
    double value;
    std::string unit;
};
CheckValue valueOf(const book::Experiment::Check& check, const model::Mechanism& mechanism, const book::SettingPairs& base);
bool meets(const book::Experiment::Check& check, double value);
std::string expectedText(const book::Experiment::Check& check, const std::string& unit);

/// Names in the experiments and hypotheses that no mechanism has: faults with file and line, all at once.
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
    bool differs = false;    ///< one of its checks is missed: "the model differs from the paper here"
};
std::vector<PublishedCurve> publishedCurves(const book::Book& book, const model::Settings& settings,
                                            const std::string& mechanism, const std::string& observable);

/// One hypothesis held against one finding.
struct Prediction {
    bool modelled = true;
    double value = 0;
    std::string predicted;   ///< "1.32", or "not in this model"
    bool agrees = false;
};
struct HypothesisGrid {
    std::vector<const book::Hypothesis*> rows;
    std::vector<const book::Finding*> columns;
    std::vector<std::vector<Prediction>> cells;   ///< [row][column]
    std::vector<std::string> found;               ///< per column, what the paper found: "at least 1.1"
};
HypothesisGrid hypothesisGrid(const book::Book& book);

}  // namespace kinetarium::presentation
