// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/network_solver.h"

#include <sstream>

namespace kinetarium::model::kinetics {

namespace {

std::string sentence(const std::string& species, double time, const std::string& why)
{
    std::ostringstream text;
    text << "not solved at time " << time << ", species " << species << ": " << why;
    return text.str();
}

}  // namespace

NotSolved::NotSolved(std::string failed, double when, const std::string& why)
    : Refused(sentence(failed, when, why)), species(std::move(failed)), time(when)
{}

std::size_t NetworkSolver::quantity(std::string_view name) const
{
    const Network& net = network();
    for (std::size_t i = 0; i < net.species.size(); ++i) {
        if (net.species[i].name == name) {
            return i;
        }
    }
    for (std::size_t i = 0; i < net.sums.size(); ++i) {
        if (net.sums[i].name == name) {
            return net.species.size() + i;
        }
    }
    throw std::invalid_argument("network: no species or sum " + std::string(name));
}

std::size_t NetworkSolver::parameter(std::string_view name) const
{
    const Network& net = network();
    for (std::size_t i = 0; i < net.parameters.size(); ++i) {
        if (net.parameters[i] == name) {
            return i;
        }
    }
    throw std::invalid_argument("network: no parameter " + std::string(name));
}

}  // namespace kinetarium::model::kinetics
