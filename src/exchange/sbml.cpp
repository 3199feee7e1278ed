// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sbml.h"

#include "kinetarium/model/quantity.h"

#include <sbml/SBMLTypes.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace kinetarium::exchange {

namespace {

struct AstFree {
    void operator()(ASTNode* node) const { delete node; }
};
using Ast = std::unique_ptr<ASTNode, AstFree>;

Ast parsed(const std::string& formula)
{
    Ast node(SBML_parseL3Formula(formula.c_str()));
    if (!node) {
        char* why = SBML_getLastParseL3Error();
        const std::string text = why != nullptr ? why : "";
        std::free(why);
        throw std::logic_error("a formula of the model is none: " + formula + ": " + text);
    }
    return node;
}

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return result;
}

void addTimeUnit(Model& model, const std::string& unit)
{
    UnitDefinition* definition = model.createUnitDefinition();
    definition->setId("time_unit");
    definition->setName(unit);
    Unit* seconds = definition->createUnit();
    seconds->initDefaults();
    seconds->setKind(UNIT_KIND_SECOND);
    seconds->setMultiplier(unit == "min" ? 60 : 1);
    model.setTimeUnits("time_unit");
}

void addParameter(Model& model, const std::string& id, const std::string& name, const std::string& unit, double value,
                  bool constant)
{
    Parameter* parameter = model.createParameter();
    parameter->setId(id);
    parameter->setName(unit.empty() ? name : name + " [" + unit + "]");
    parameter->setValue(value);
    parameter->setConstant(constant);
}

/// Species are parameters with rate rules' worth of reactions: amounts in one compartment of size 1.
void addSpecies(Model& model, const model::Equations::Quantity& each)
{
    Species* species = model.createSpecies();
    species->setId(each.id);
    species->setName(each.unit.empty() ? each.name : each.name + " [" + each.unit + "]");
    species->setCompartment("body");
    species->setInitialAmount(each.value);
    species->setHasOnlySubstanceUnits(true);
    species->setBoundaryCondition(false);
    species->setConstant(false);
}

void addProcess(Model& model, const model::Equations::Process& each)
{
    Reaction* reaction = model.createReaction();
    reaction->setId("process_" + each.id);
    reaction->setName(each.name);
    reaction->setReversible(false);
    for (const auto& [species, by] : each.changes) {
        SpeciesReference* reference = by < 0 ? reaction->createReactant() : reaction->createProduct();
        reference->setSpecies(species);
        reference->setStoichiometry(by < 0 ? -by : by);
        reference->setConstant(true);
    }
    const Ast math = parsed(each.formula);
    // Whatever the rate reads and does not change is named as a modifier.
    List* names = math->getListOfNodes([](const ASTNode* node) -> int { return node->isName() ? 1 : 0; });
    for (unsigned i = 0; i < names->getSize(); ++i) {
        const std::string name = static_cast<ASTNode*>(names->get(i))->getName();
        if (model.getSpecies(name) != nullptr && reaction->getReactant(name) == nullptr &&
            reaction->getProduct(name) == nullptr && reaction->getModifier(name) == nullptr) {
            reaction->createModifier()->setSpecies(name);
        }
    }
    delete names;
    reaction->createKineticLaw()->setMath(math.get());
}

void addEvent(Model& model, const model::Equations::Event& each, std::size_t number)
{
    Event* event = model.createEvent();
    event->setId("event_" + std::to_string(number));
    event->setUseValuesFromTriggerTime(true);
    Trigger* trigger = event->createTrigger();
    trigger->setInitialValue(false);
    trigger->setPersistent(true);
    trigger->setMath(parsed("time >= " + model::exactNumber(each.time)).get());
    for (const auto& [id, value] : each.sets) {
        EventAssignment* assignment = event->createEventAssignment();
        assignment->setVariable(id);
        assignment->setMath(parsed(model::exactNumber(value)).get());
    }
    for (const auto& [id, amount] : each.adds) {
        EventAssignment* assignment = event->createEventAssignment();
        assignment->setVariable(id);
        assignment->setMath(parsed(id + " + " + model::exactNumber(amount)).get());
    }
}

}  // namespace

std::string writeSbml(const model::Equations& equations, const std::string& notice)
{
    SBMLDocument document(3, 2);
    Model* model = document.createModel();
    model->setId(equations.mechanism);
    model->setName(equations.label);
    model->setNotes("<notes><body xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + escaped(notice) + "</p></body></notes>");
    addTimeUnit(*model, equations.timeUnit);
    Compartment* compartment = model->createCompartment();
    compartment->setId("body");
    compartment->setConstant(true);
    compartment->setSize(1);
    compartment->setSpatialDimensions(3U);
    for (const auto& each : equations.species) {
        addSpecies(*model, each);
    }
    for (const auto& each : equations.parameters) {
        bool constant = true;
        for (const auto& event : equations.events) {
            for (const auto& set : event.sets) {
                constant = constant && set.first != each.id;
            }
        }
        addParameter(*model, each.id, each.name, each.unit, each.value, constant);
    }
    for (const auto& each : equations.assignments) {
        addParameter(*model, each.id, each.name, {}, 0, false);
        AssignmentRule* rule = model->createAssignmentRule();
        rule->setVariable(each.id);
        rule->setMath(parsed(each.formula).get());
    }
    for (const auto& each : equations.processes) {
        addProcess(*model, each);
    }
    for (std::size_t i = 0; i < equations.events.size(); ++i) {
        addEvent(*model, equations.events[i], i + 1);
    }
    char* text = writeSBMLToString(&document);
    const std::string xml = text != nullptr ? text : "";
    std::free(text);
    return xml;
}

}  // namespace kinetarium::exchange
