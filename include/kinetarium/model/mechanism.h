// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"
#include "kinetarium/model/parameter.h"
#include "kinetarium/model/people.h"
#include "kinetarium/model/settings.h"

#include <memory>
#include <string>
#include <vector>

namespace kinetarium::model {

/// A mechanism is a pure function: settings in, a whole time course out. No clock, no hidden state; the same settings
/// give the same bits.
class Mechanism {
public:
    virtual ~Mechanism() = default;

    virtual const std::string& id() const = 0;       ///< "nmda"
    virtual const std::string& label() const = 0;    ///< "NMDA receptor"
    virtual const std::string& summary() const = 0;  ///< one sentence: what it models and after whom
    virtual const std::string& timeUnit() const = 0; ///< "s"
    virtual double usualSpan() const { return 1; }   ///< how much of a course is looked at if nobody says, in timeUnit()

    virtual std::shared_ptr<const std::vector<Parameter>> parameters() const = 0;
    virtual std::shared_ptr<const std::vector<Observable>> observables() const = 0;
    /// The constants in force under these settings (a drug's rates depend on drug, subunit and affinity).
    virtual std::vector<Constant> constants(const Settings& settings) const = 0;

    /// Throws Refused when two settings contradict each other (an end before its start).
    virtual Course run(const Settings& settings) const = 0;

    /// How the people of a virtual class differ; empty where the mechanism knows no people (a single receptor).
    virtual std::vector<Variation> variations() const { return {}; }
    /// The bands of a virtual class under these settings. Throws Refused where variations() is empty.
    virtual ClassBand people(const Settings& settings, const ClassRequest& request) const;

    Settings defaults() const { return Settings(parameters()); }
};

}  // namespace kinetarium::model
