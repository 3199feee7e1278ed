// SPDX-License-Identifier: GPL-3.0-or-later
// What is exported is what is solved: another program's reading of the formulas gives the solver's own rates.
#include "exchange/sbml.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "model/mechanisms/body.h"
#include "model/mechanisms/body_values.h"
#include "model/mechanisms/regimen.h"

#include <catch2/catch.hpp>
#include <sbml/SBMLTypes.h>
#include <sbml/math/ASTNode.h>

#include <cmath>
#include <map>
#include <memory>

using namespace kinetarium;
using namespace kinetarium::model;

namespace {

std::unique_ptr<SBMLDocument> document(const std::string& xml)
{
    return std::unique_ptr<SBMLDocument>(readSBMLFromString(xml.c_str()));
}

Settings with(const std::string& mechanismId, const std::vector<std::pair<std::string, std::string>>& changes)
{
    Settings settings = mechanism(mechanismId).defaults();
    for (const auto& [id, text] : changes) {
        settings.set(id, text);
    }
    return settings;
}

std::string xmlOf(const Settings& settings, const std::string& id)
{
    return exchange::writeSbml(equationsOf(mechanism(id), settings), "Teaching model & more");
}

using Names = std::map<std::string, double>;

/// A formula by the tree that the other library made of it.
double evaluate(const ASTNode* node, const Names& names)
{
    const auto child = [&](unsigned i) { return evaluate(node->getChild(i), names); };
    switch (node->getType()) {
    case AST_INTEGER: return static_cast<double>(node->getInteger());
    case AST_REAL:
    case AST_REAL_E: return node->getReal();
    case AST_NAME: return names.at(node->getName());
    case AST_PLUS: {
        double sum = 0;
        for (unsigned i = 0; i < node->getNumChildren(); ++i) {
            sum += child(i);
        }
        return sum;
    }
    case AST_TIMES: {
        double product = 1;
        for (unsigned i = 0; i < node->getNumChildren(); ++i) {
            product *= child(i);
        }
        return product;
    }
    case AST_MINUS: return node->getNumChildren() == 1 ? -child(0) : child(0) - child(1);
    case AST_DIVIDE: return child(0) / child(1);
    case AST_POWER:
    case AST_FUNCTION_POWER: return std::pow(child(0), child(1));
    case AST_FUNCTION_EXP: return std::exp(child(0));
    case AST_FUNCTION_PIECEWISE: return child(1) != 0 ? child(0) : child(2);
    case AST_RELATIONAL_GT: return child(0) > child(1) ? 1 : 0;
    default: FAIL("a node of type " << node->getType()); return 0;
    }
}

}  // namespace

TEST_CASE("SBML: every mechanism exports a document that the reference library finds consistent")
{
    for (const Mechanism* each : mechanisms()) {
        CAPTURE(each->id());
        const auto read = document(xmlOf(each->defaults(), each->id()));
        REQUIRE(read->getNumErrors(LIBSBML_SEV_ERROR) == 0);
        CHECK(read->getLevel() == 3);
        read->setConsistencyChecks(LIBSBML_CAT_UNITS_CONSISTENCY, false);
        read->setConsistencyChecks(LIBSBML_CAT_MODELING_PRACTICE, false);
        read->checkConsistency();
        for (unsigned i = 0; i < read->getNumErrors(); ++i) {
            if (read->getError(i)->getSeverity() >= LIBSBML_SEV_ERROR) {
                FAIL_CHECK(read->getError(i)->getMessage());
            }
        }
        CHECK(read->getModel()->getNumSpecies() > 4);
        CHECK(read->getModel()->getNotesString().find("Teaching model &amp; more") != std::string::npos);
    }
}

TEST_CASE("SBML: the exported network has the solver's own rates")
{
    const Settings settings = with("cascade", {{"protocol", "trial-infusion"}, {"rapamycin", "0.3"}, {"bdnf-genotype", "val-met"}});
    const auto read = document(xmlOf(settings, "cascade"));
    const Model* sbml = read->getModel();
    const auto& solver = body::bodySolver();
    const body::Regimen given = body::regimen(settings);
    std::vector<double> parameters = body::Values(settings, given).all();
    for (const auto& event : body::events(given, solver)) {
        for (const auto& set : event.sets) {
            if (event.time <= 0) {
                parameters[set.parameter] = set.value;
            }
        }
    }
    const std::size_t count = solver.network().species.size();
    std::vector<double> species(count), slopes(count);
    Names names;
    for (unsigned i = 0; i < sbml->getNumParameters(); ++i) {
        names[sbml->getParameter(i)->getId()] = sbml->getParameter(i)->getValue();
    }
    for (int round = 0; round < 20; ++round) {
        for (std::size_t i = 0; i < count; ++i) {
            species[i] = 0.05 + std::fmod(0.37 * static_cast<double>(i + 1) * (round + 1), 1.7);
            names[sbml->getSpecies(static_cast<unsigned>(i))->getId()] = species[i];
        }
        for (unsigned i = 0; i < sbml->getNumRules(); ++i) {
            names[sbml->getRule(i)->getVariable()] = evaluate(sbml->getRule(i)->getMath(), names);
        }
        Names told;
        for (unsigned i = 0; i < sbml->getNumReactions(); ++i) {
            const Reaction* reaction = sbml->getReaction(i);
            const double rate = evaluate(reaction->getKineticLaw()->getMath(), names);
            for (unsigned k = 0; k < reaction->getNumReactants(); ++k) {
                told[reaction->getReactant(k)->getSpecies()] -= rate * reaction->getReactant(k)->getStoichiometry();
            }
            for (unsigned k = 0; k < reaction->getNumProducts(); ++k) {
                told[reaction->getProduct(k)->getSpecies()] += rate * reaction->getProduct(k)->getStoichiometry();
            }
        }
        solver.rates(parameters, species, slopes);
        for (std::size_t i = 0; i < count; ++i) {
            const std::string id = sbml->getSpecies(static_cast<unsigned>(i))->getId();
            CAPTURE(round, id);
            CHECK(told[id] == Approx(slopes[i]).epsilon(1e-9).margin(1e-12));
        }
    }
}

TEST_CASE("SBML: the end of an infusion and every pulse of a train are events")
{
    const auto infusion = document(xmlOf(with("pk", {{"duration", "25min"}}), "pk"));
    REQUIRE(infusion->getModel()->getNumEvents() == 1);
    char* formula = SBML_formulaToL3String(infusion->getModel()->getEvent(0)->getTrigger()->getMath());
    CHECK(std::string(formula) == "time >= 25");
    std::free(formula);
    const auto train = document(xmlOf(with("nmda", {{"glutamate", "train"}, {"train-rate", "10Hz"}}), "nmda"));
    CHECK(train->getModel()->getNumEvents() > 10);
    CHECK(!equationsOf(mechanism("nmda"), with("nmda", {{"glutamate", "train"}})).whole);
    CHECK(equationsOf(mechanism("nmda"), with("nmda", {{"glutamate", "train"}, {"glutamate-off", "2s"}})).whole);
    const auto late = with("nmda", {{"glutamate-on", "500000s"}});
    CHECK(equationsOf(mechanism("nmda"), late).events.size() == 2);
}
