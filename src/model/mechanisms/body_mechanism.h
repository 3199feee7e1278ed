// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"
#include "model/mechanisms/body_constants.h"
#include "model/mechanisms/body_observables.h"

#include <vector>

namespace kinetarium::model::body {

/// What one reading of the body's network is called and shows.
struct BodyReading {
    std::string id;
    std::string label;
    std::string summary;
    double span;  ///< min, that is usually looked at
    std::shared_ptr<const std::vector<Parameter>> parameters;
    std::vector<Shown> shown;
    Told told;  ///< how far down the cascade its constants are told
};

/// A reading of the body's network as a mechanism.
class BodyMechanism : public Mechanism {
public:
    explicit BodyMechanism(BodyReading reading)
        : m_reading(std::move(reading)), m_observables(observablesOf(m_reading.shown))
    {}

    const std::string& id() const override { return m_reading.id; }
    const std::string& label() const override { return m_reading.label; }
    const std::string& summary() const override { return m_reading.summary; }
    const std::string& timeUnit() const override { return m_timeUnit; }
    double usualSpan() const override { return m_reading.span; }
    std::shared_ptr<const std::vector<Parameter>> parameters() const override { return m_reading.parameters; }
    std::shared_ptr<const std::vector<Observable>> observables() const override { return m_observables; }
    std::vector<Constant> constants(const Settings& settings) const override;
    Course run(const Settings& settings) const override;
    std::vector<Variation> variations() const override;
    ClassBand people(const Settings& settings, const ClassRequest& request) const override;

private:
    const BodyReading m_reading;
    const std::string m_timeUnit = "min";
    const std::shared_ptr<const std::vector<Observable>> m_observables;
};

}  // namespace kinetarium::model::body
