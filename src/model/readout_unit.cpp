// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/readout.h"
#include "model/mechanisms/pk_network.h"
#include "model/unit.h"

#include <optional>

namespace kinetarium::model {

namespace {

/// g/mol of what the observable is a level of. The brain is left out: other drugs reach it too.
std::optional<double> molarMass(const std::string& observable)
{
    if (observable == "plasma") {
        return body::ketamineMass;
    }
    if (observable == "norketamine") {
        return body::norketamineMass;
    }
    return observable == "hnk" ? std::optional(body::hydroxynorketamineMass) : std::nullopt;
}

bool isOf(const std::string& unit, Dimension dimension)
{
    const Unit* known = findUnit(unit);
    return known != nullptr && known->dimension == dimension;
}

}  // namespace

double unitFactorOf(const std::string& observable, const std::string& from, const std::string& to)
{
    if (from == to) {
        return 1;
    }
    // An area is in two units: "ng/mL min".
    const auto blank = from.find(' ');
    const auto other = to.find(' ');
    if (blank != std::string::npos && other != std::string::npos) {
        return unitFactorOf(observable, from.substr(0, blank), to.substr(0, other)) *
               unitFactor(from.substr(blank + 1), to.substr(other + 1));
    }
    if (const auto mass = molarMass(observable)) {
        // 1 ng/mL is 1 ug/L, and that over g/mol is umol/L.
        if (isOf(from, Dimension::MassConcentration) && isOf(to, Dimension::Concentration)) {
            return unitFactor(from, "ng/mL") / *mass * unitFactor("uM", to);
        }
        if (isOf(from, Dimension::Concentration) && isOf(to, Dimension::MassConcentration)) {
            return unitFactor(from, "uM") * *mass * unitFactor("ng/mL", to);
        }
    }
    return unitFactor(from, to);
}

std::string unitOf(const ReadOut& readOut, const Mechanism& mechanism)
{
    if (!readOut.unit.empty()) {
        return readOut.unit;
    }
    const auto unitIn = [](const auto& entries, const std::string& id) -> std::string {
        for (const auto& each : entries) {
            if (each.id == id) {
                return each.unit;
            }
        }
        throw Refused("there is nothing called \"" + id + "\"");
    };
    using Kind = ReadOut::Kind;
    switch (readOut.kind) {
        case Kind::TimeOfPeak:
        case Kind::DecayTime:
        case Kind::HalfLife:
            return mechanism.timeUnit();
        case Kind::Constant:
            return unitIn(mechanism.constants(mechanism.defaults()), readOut.observable);
        case Kind::IC50:
            return unitIn(*mechanism.parameters(), readOut.parameter);
        case Kind::Area: {
            const std::string unit = unitIn(*mechanism.observables(), readOut.observable);
            return unit == "1" ? mechanism.timeUnit() : unit + " " + mechanism.timeUnit();
        }
        case Kind::Value:
        case Kind::Peak:
        case Kind::Mean:
        case Kind::Steady:
            break;
    }
    return unitIn(*mechanism.observables(), readOut.observable);
}

}  // namespace kinetarium::model
