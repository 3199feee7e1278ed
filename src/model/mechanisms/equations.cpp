// SPDX-License-Identifier: GPL-3.0-or-later
// The declarations as formulas: a network's terms as they stand, a scheme's transitions as first-order processes.
#include "kinetarium/model/equations.h"

#include "kinetarium/model/quantity.h"
#include "model/kinetics/scheme_trajectory.h"
#include "model/mechanisms/body.h"
#include "model/mechanisms/body_values.h"
#include "model/mechanisms/regimen.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace kinetarium::model {

namespace {

using kinetics::Amount;
using kinetics::Factor;
using kinetics::Network;

constexpr std::size_t mostEvents = 1000;

std::string identifier(std::string_view name)
{
    std::string id;
    for (const char c : name) {
        id += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    }
    return id.empty() || std::isdigit(static_cast<unsigned char>(id.front())) != 0 ? "_" + id : id;
}

std::string formula(const Amount& amount)
{
    if (amount.parameter.empty()) {
        return exactNumber(amount.number);
    }
    const std::string parameter = identifier(amount.parameter);
    if (amount.inverse) {
        return exactNumber(amount.number) + " / " + parameter;
    }
    return amount.number == 1 ? parameter : exactNumber(amount.number) + " * " + parameter;
}

std::string formula(const Factor& factor)
{
    const bool half = std::floor(factor.n) != factor.n;
    const std::string plain = identifier(factor.of);
    const std::string ramp = "piecewise(" + plain + ", " + plain + " > 0, 0)";
    const std::string q = half ? ramp : plain;
    const std::string n = exactNumber(factor.n);
    const std::string a = "(" + formula(factor.a) + ")";
    switch (factor.kind) {
    case Factor::Kind::Power: return factor.n == 1 ? q : q + "^" + n;
    case Factor::Kind::Affine: return "(" + formula(factor.a) + " + (" + formula(factor.b) + ") * " + plain + ")";
    case Factor::Kind::HillUp: return "(" + q + "^" + n + " / (" + a + "^" + n + " + " + q + "^" + n + "))";
    case Factor::Kind::HillDown: return "(" + a + "^" + n + " / (" + a + "^" + n + " + " + q + "^" + n + "))";
    case Factor::Kind::Ramp: return ramp;
    case Factor::Kind::Bell: return "exp(-(" + plain + " / " + a + ")^2)";
    }
    return {};
}

std::string formula(const kinetics::Term& term)
{
    std::string text;
    for (const Amount& each : term.coefficients) {
        text += (text.empty() ? "(" : " * (") + formula(each) + ")";
    }
    for (const Factor& each : term.factors) {
        text += (text.empty() ? "" : " * ") + formula(each);
    }
    return text.empty() ? "1" : text;
}

void writeNetwork(Equations& equations, const Network& network, const std::vector<double>& values)
{
    for (std::size_t i = 0; i < network.parameters.size(); ++i) {
        equations.parameters.push_back(
            {identifier(network.parameters[i]), std::string(network.parameters[i]), {}, values[i]});
    }
    for (const kinetics::Species& each : network.species) {
        double start = each.start.number;
        for (std::size_t i = 0; i < network.parameters.size(); ++i) {
            if (!each.start.parameter.empty() && network.parameters[i] == each.start.parameter) {
                start = each.start.inverse ? start / values[i] : start * values[i];
            }
        }
        equations.species.push_back({identifier(each.name), std::string(each.name), std::string(each.unit), start});
    }
    for (const kinetics::Sum& each : network.sums) {
        std::string text;
        for (const kinetics::Term& term : each.terms) {
            text += (text.empty() ? "" : " + ") + formula(term);
        }
        equations.assignments.push_back({identifier(each.name), std::string(each.name), text.empty() ? "0" : text});
    }
    for (const kinetics::Reaction& each : network.reactions) {
        Equations::Process process{identifier(each.name), std::string(each.name), {}, formula(each.rate)};
        for (const kinetics::Change& change : each.changes) {
            double by = change.by.number;
            for (std::size_t i = 0; i < network.parameters.size(); ++i) {
                if (!change.by.parameter.empty() && network.parameters[i] == change.by.parameter) {
                    by = change.by.inverse ? by / values[i] : by * values[i];
                }
            }
            process.changes.emplace_back(identifier(change.species), by);
        }
        equations.processes.push_back(std::move(process));
    }
}

void writeBody(Equations& equations, const Settings& settings)
{
    const body::Regimen given = body::regimen(settings);
    const kinetics::NetworkSolver& solver = body::bodySolver();
    writeNetwork(equations, solver.network(), body::Values(settings, given).all());
    for (const kinetics::Event& each : body::events(given, solver)) {
        Equations::Event event;
        event.time = each.time;
        for (const auto& set : each.sets) {
            if (each.time <= 0) {
                equations.parameters[set.parameter].value = set.value;
            } else {
                event.sets.emplace_back(equations.parameters[set.parameter].id, set.value);
            }
        }
        for (const auto& add : each.adds) {
            if (each.time <= 0) {
                equations.species[add.species].value += add.amount;
            } else {
                event.adds.emplace_back(equations.species[add.species].id, add.amount);
            }
        }
        if (each.time > 0) {
            equations.events.push_back(std::move(event));
        }
    }
}

void writeScheme(Equations& equations, const kinetics::SchemeTrajectory& scheme)
{
    const auto name = [&](int active) {
        return scheme.states()[static_cast<std::size_t>(scheme.active()[static_cast<std::size_t>(active)])];
    };
    for (std::size_t i = 0; i < scheme.active().size(); ++i) {
        const bool first = static_cast<int>(i) == scheme.initial();
        const std::string state = name(static_cast<int>(i));
        equations.species.push_back({identifier(state), state, "1", first ? 1.0 : 0.0});
    }
    // Every transition that any of the inputs makes has a rate of its own; where an input changes, an event sets it anew.
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t input = 0; input < scheme.protocol().inputs().size(); ++input) {
        for (const kinetics::Flow& flow : scheme.generator(input).flows) {
            if (flow.rate > 0 && std::find(pairs.begin(), pairs.end(), std::pair{flow.from, flow.to}) == pairs.end()) {
                pairs.emplace_back(flow.from, flow.to);
            }
        }
    }
    const auto rateUnder = [&](int input, const std::pair<int, int>& pair) {
        double rate = 0;
        for (const kinetics::Flow& flow : scheme.generator(static_cast<std::size_t>(input)).flows) {
            rate += std::pair{flow.from, flow.to} == pair ? flow.rate : 0;
        }
        return rate;
    };
    int input = scheme.protocol().inputAt(0);
    for (const auto& pair : pairs) {
        const std::string from = name(pair.first);
        const std::string to = name(pair.second);
        const std::string rate = "rate_" + identifier(from) + "_" + identifier(to);
        equations.parameters.push_back({rate, "rate from " + from + " to " + to, "1/s", rateUnder(input, pair)});
        equations.processes.push_back({identifier(from) + "_to_" + identifier(to), from + " to " + to,
                                       {{identifier(from), -1}, {identifier(to), 1}}, rate + " * " + identifier(from)});
    }
    std::vector<double> edges;
    constexpr double behindEverything = 4e6;  // s; inputs change no later than at 1e6
    for (double ahead = 1; ahead <= behindEverything && edges.size() <= mostEvents; ahead *= 4) {
        edges = scheme.edges(ahead);
    }
    equations.whole = edges.size() <= mostEvents;
    edges.resize(std::min(edges.size(), mostEvents));
    for (const double time : edges) {
        const int next = scheme.protocol().inputAt(time);
        Equations::Event event;
        event.time = time;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const double rate = rateUnder(next, pairs[i]);
            if (rate != rateUnder(input, pairs[i])) {
                event.sets.emplace_back(equations.parameters[i].id, rate);
            }
        }
        input = next;
        if (!event.sets.empty()) {
            equations.events.push_back(std::move(event));
        }
    }
}

}  // namespace

Equations equationsOf(const Mechanism& mechanism, const Settings& settings)
{
    Equations equations;
    equations.mechanism = mechanism.id();
    equations.label = mechanism.label();
    equations.timeUnit = mechanism.timeUnit();
    const Course course = mechanism.run(settings);
    if (const auto* scheme = dynamic_cast<const kinetics::SchemeTrajectory*>(&course.trajectory())) {
        writeScheme(equations, *scheme);
    } else {
        writeBody(equations, settings);
    }
    return equations;
}

}  // namespace kinetarium::model
