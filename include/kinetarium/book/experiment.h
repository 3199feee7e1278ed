// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/place.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kinetarium::book {

using SettingPairs = std::vector<std::pair<std::string, std::string>>;  ///< id, value as written

/// A published experiment that the model is held against: data only, nothing here is computed.
struct Experiment {
    /// What the result may say of the model.
    enum class Standing {
        Independent,  ///< nothing was set to make it true: only these count as replicated
        Tuned,        ///< constants were chosen to meet it
        BuiltIn       ///< true by construction
    };
    enum class Grade { Measured, Derived, Illustrative, ToBeChecked };

    /// A number that the model must give: a read-out or its ratio to another, a correlation, or an order.
    struct Check {
        std::string name;
        std::string readOut;               ///< empty for a straight line and for an order
        SettingPairs settings;             ///< over the experiment's
        bool relative = false;             ///< divided by `controlReadOut` under `controlSettings`
        std::string controlReadOut;        ///< the same read-out unless named
        SettingPairs controlSettings;      ///< over the experiment's
        std::string lineOf, lineAgainst;   ///< correlation of one observable with another …
        double lineFrom = 0, lineTo = 0;   ///< … while that one lies in this range
        std::vector<std::string> order;    ///< read-outs, each of which must be more than the one before
        std::optional<double> expected;    ///< within `share` of it, or within `margin`; an order expects no number
        double share = 0;
        double margin = 0;
        std::optional<double> least, most; ///< bounds, in `unit`
        std::string unit;                  ///< of the numbers here; empty: the read-out's own
        std::string knownMiss;             ///< why the model differs from the paper here, if it is known to
        Place place;
    };
    /// A published point of a curve.
    struct Point {
        std::string at;                    ///< time as written
        double value = 0;
        double error = 0;                  ///< half its bar; 0: none given
    };

    std::string id;
    std::string title;
    std::string citation;                  ///< key in references.json; empty for what published equations give
    std::string computed;                  ///< then: from what
    std::string locator;                   ///< table, figure or line; empty when only the abstract was read
    std::string species;                   ///< and preparation
    Grade grade = Grade::ToBeChecked;
    Standing standing = Standing::Independent;
    std::string note;
    std::string notModelled;               ///< what the model lacks for it; then it has no mechanism and no checks
    std::string mechanism;
    SettingPairs settings;
    std::string curve;                     ///< observable over which the points lie, or empty
    std::string unit;                      ///< of the points
    std::vector<Point> points;
    std::vector<Check> checks;
    Place place;
    std::map<std::string, int> keyLines;   ///< line of each key of the file

    /// Where a key stands; the file's first line when it is not written.
    Place placeOf(const std::string& key) const;
};

/// A hypothesis about how it works: the switches that make it, or that the model does not contain it.
struct Hypothesis {
    std::string id;
    std::string title;
    std::string text;                      ///< what it says, in one or two sentences
    std::vector<std::string> citations;
    std::string notModelled;               ///< what the model lacks for it; empty: it is a set of switches
    SettingPairs settings;
    bool modelled() const { return notModelled.empty(); }
    Place place;
};

/// A finding that every hypothesis is held against: a check under each hypothesis' switches.
struct Finding {
    std::string id;
    std::string title;                     ///< what was found
    std::vector<std::string> citations;
    std::string species;
    std::string note;                      ///< what a hypothesis that differs here has to explain
    std::string mechanism;
    Experiment::Check check;
    Place place;
};

struct Hypotheses {
    std::vector<Hypothesis> rows;
    std::vector<Finding> findings;
};

}  // namespace kinetarium::book
