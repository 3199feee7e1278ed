// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/scheme.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace kinetarium::model::kinetics {

namespace {

using Fault = BadScheme::Fault;

std::string explain(Fault fault, const std::string& name)
{
    switch (fault) {
        case Fault::NoStates:
            return "a scheme needs at least one state";
        case Fault::DuplicateState:
            return "state " + name + " is declared twice";
        case Fault::UnknownState:
            return "state " + name + " is not declared";
        case Fault::UnknownInput:
            return "input " + name + " is not declared";
        case Fault::SelfTransition:
            return "transition " + name + " leads to where it starts";
        case Fault::DuplicateTransition:
            return "transition " + name + " is declared twice";
        case Fault::NegativeRate:
            return "the rate of " + name + " must be a number, zero or more";
        case Fault::UnreachableOpen:
            break;
    }
    return "open state " + name + " cannot be reached from the initial state";
}

int indexOf(const std::vector<std::string>& names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

}  // namespace

BadScheme::BadScheme(Fault what, std::string which)
    : std::invalid_argument(explain(what, which)), fault(what), name(std::move(which))
{}

Generator::Generator(int states, std::vector<Flow> given) : size(states), flows(std::move(given))
{
    std::vector<double> leaving(static_cast<std::size_t>(size), 0.0);
    for (const Flow& flow : flows) {
        leaving[static_cast<std::size_t>(flow.from)] += flow.rate;
    }
    for (double each : leaving) {
        fastest = std::max(fastest, each);
    }
}

Scheme::Scheme(SchemeDeclaration declaration) : m_declaration(std::move(declaration))
{
    if (m_declaration.states.empty()) {
        throw BadScheme(Fault::NoStates, {});
    }
    std::set<std::string> seen;
    for (const std::string& each : m_declaration.states) {
        if (!seen.insert(each).second) {
            throw BadScheme(Fault::DuplicateState, each);
        }
    }
    m_initial = state(m_declaration.initial);
    m_voltage = indexOf(m_declaration.inputs, "voltage");
    link();
    checkOpenStates();
}

void Scheme::link()
{
    std::set<std::pair<int, int>> seen;
    for (const Transition& each : m_declaration.transitions) {
        const std::string name = each.from + " -> " + each.to;
        const Link link{state(each.from), state(each.to), indexOf(m_declaration.inputs, each.rate.ligand)};
        if (link.from == link.to) {
            throw BadScheme(Fault::SelfTransition, name);
        }
        if (!seen.insert({link.from, link.to}).second) {
            throw BadScheme(Fault::DuplicateTransition, name);
        }
        if (!each.rate.ligand.empty() && link.ligand < 0) {
            throw BadScheme(Fault::UnknownInput, each.rate.ligand);
        }
        if (each.rate.perMillivolt != 0 && m_voltage < 0) {
            throw BadScheme(Fault::UnknownInput, "voltage");
        }
        if (!(each.rate.value >= 0) || !std::isfinite(each.rate.value) || !std::isfinite(each.rate.perMillivolt)) {
            throw BadScheme(Fault::NegativeRate, name);
        }
        m_links.push_back(link);
    }
}

void Scheme::checkOpenStates() const
{
    std::vector<Flow> possible;
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        if (m_declaration.transitions[i].rate.value > 0) {
            possible.push_back({m_links[i].from, m_links[i].to, 1});
        }
    }
    const Generator all(static_cast<int>(states().size()), std::move(possible));
    const std::vector<int> found = reachable({&all, 1}, m_initial);
    for (const std::string& each : m_declaration.open) {
        if (!std::binary_search(found.begin(), found.end(), state(each))) {
            throw BadScheme(Fault::UnreachableOpen, each);
        }
    }
}

int Scheme::state(std::string_view name) const
{
    const int found = indexOf(m_declaration.states, name);
    if (found < 0) {
        throw BadScheme(Fault::UnknownState, std::string(name));
    }
    return found;
}

Generator Scheme::generator(std::span<const double> inputs) const
{
    std::vector<Flow> flows;
    flows.reserve(m_links.size());
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const Rate& rate = m_declaration.transitions[i].rate;
        double value = rate.value;
        if (m_links[i].ligand >= 0) {
            value *= inputs[static_cast<std::size_t>(m_links[i].ligand)];
        }
        if (rate.perMillivolt != 0) {
            value *= std::exp(inputs[static_cast<std::size_t>(m_voltage)] * rate.perMillivolt);
        }
        if (!(value >= 0) || !std::isfinite(value)) {
            throw BadScheme(Fault::NegativeRate,
                            m_declaration.transitions[i].from + " -> " + m_declaration.transitions[i].to);
        }
        if (value > 0) {
            flows.push_back({m_links[i].from, m_links[i].to, value});
        }
    }
    return {static_cast<int>(states().size()), std::move(flows)};
}

std::vector<int> reachable(std::span<const Generator> generators, int start)
{
    std::set<int> found{start};
    std::vector<int> pending{start};
    while (!pending.empty()) {
        const int here = pending.back();
        pending.pop_back();
        for (const Generator& generator : generators) {
            for (const Flow& flow : generator.flows) {
                if (flow.from == here && found.insert(flow.to).second) {
                    pending.push_back(flow.to);
                }
            }
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace kinetarium::model::kinetics
