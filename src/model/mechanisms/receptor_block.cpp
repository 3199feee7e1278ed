// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mechanisms/receptor_block.h"

#include "model/mechanisms/nmda.h"
#include "model/mechanisms/nmda_constants.h"

#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace kinetarium::model::body {

namespace {

constexpr double restingVoltage = -66;  // mV, of the measurements
constexpr double plainMagnesium = 1;    // mM

/// Without magnesium, and the magnesium that doubles it.
struct Affinity {
    double kd;    ///< uM
    double half;  ///< mM
};

Affinity affinityOf(const std::string& drug, const std::string& subunit)
{
    Settings settings = nmda().defaults();
    settings.setValue("drug", drug);
    settings.setValue("subunit", subunit);
    settings.setValue("affinity", std::string("kotermanski"));
    const nmda_receptor::Binding rates = nmda_receptor::binding(settings);
    const double leaving = std::exp((restingVoltage + 70) / rates.scale);
    double held = rates.on / (rates.off * leaving);
    if (rates.superficialOn > 0) {
        held += nmda_receptor::openShare * rates.superficialOn / (rates.superficialOff * leaving);
    }
    return {1 / held, nmda_receptor::mgHalf(settings) * std::exp(restingVoltage / nmda_receptor::mgHalfScale)};
}

using Table = std::map<std::pair<std::string, std::string>, Affinity>;

const Table& affinities()
{
    static const Table table = [] {
        Table made;
        for (const char* drug : {"ketamine", "memantine", "pcp", "mk801"}) {
            for (const char* subunit : {"2a", "2b", "2c", "2d"}) {
                made[{drug, subunit}] = affinityOf(drug, subunit);
            }
        }
        return made;
    }();
    return table;
}

}  // namespace

double halfBlock(std::string_view drug, std::string_view subunit, double magnesium)
{
    const Affinity& found = affinities().at({std::string(drug), std::string(subunit)});
    return found.kd * (1 + magnesium / found.half);
}

double pyramidalHalf(std::string_view drug, double magnesium)
{
    return (halfBlock(drug, "2a", magnesium) + halfBlock(drug, "2b", magnesium)) / 2;
}

double slowSubunitsHalf(std::string_view drug, double magnesium)
{
    return (halfBlock(drug, "2c", magnesium) + halfBlock(drug, "2d", magnesium)) / 2;
}

double interneuronHalf(std::string_view drug, double magnesium, double effective)
{
    return effective * slowSubunitsHalf(drug, magnesium) / slowSubunitsHalf("ketamine", plainMagnesium);
}

double restingHalf(std::string_view drug, double magnesium, double effective)
{
    const double bare = pyramidalHalf(drug, 0);
    return bare + (effective - bare) * magnesium / plainMagnesium;
}

}  // namespace kinetarium::model::body
