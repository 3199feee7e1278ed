// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/scheme.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>
#include <limits>

using namespace kinetarium::model::kinetics;
using Fault = BadScheme::Fault;

namespace {

SchemeDeclaration good()
{
    return {{"glutamate", "voltage"},
            {"C", "A", "O"},
            "C",
            {"O"},
            {{"C", "A", linear(2, "glutamate")},
             {"A", "C", constant(3)},
             {"A", "O", constant(4).voltage(20)},
             {"O", "A", constant(5).voltage(-10)}}};
}

double rate(const Generator& generator, int from, int to)
{
    for (const Flow& flow : generator.flows) {
        if (flow.from == from && flow.to == to) {
            return flow.rate;
        }
    }
    return 0;
}

void spoil(const std::function<void(SchemeDeclaration&)>& change, Fault fault, const std::string& name)
{
    SchemeDeclaration declaration = good();
    change(declaration);
    try {
        const Scheme scheme(declaration);
        FAIL("took a scheme with a fault in " << name);
    } catch (const BadScheme& bad) {
        CHECK(bad.fault == fault);
        CHECK(bad.name == name);
        CHECK_THAT(bad.what(), Catch::Contains(name));
    }
}

}  // namespace

TEST_CASE("rates follow ligand and voltage")
{
    const Generator generator = Scheme(good()).generator(std::vector<double>{7, 40});
    CHECK(rate(generator, 0, 1) == 14);
    CHECK(rate(generator, 1, 0) == 3);
    CHECK(rate(generator, 1, 2) == Approx(4 * std::exp(2)));
    CHECK(rate(generator, 2, 1) == Approx(5 * std::exp(-4)));
    CHECK(generator.fastest == Approx(3 + 4 * std::exp(2)));
}

TEST_CASE("without ligand nothing but the start can be reached")
{
    const Generator generator = Scheme(good()).generator(std::vector<double>{0, 0});
    CHECK(reachable({&generator, 1}, 0) == std::vector<int>{0});
    CHECK(reachable({&generator, 1}, 1) == std::vector<int>{0, 1, 2});
}

TEST_CASE("bad declarations are reported by name")
{
    spoil([](auto& d) { d.states = {}; }, Fault::NoStates, "");
    spoil([](auto& d) { d.states.push_back("A"); }, Fault::DuplicateState, "A");
    spoil([](auto& d) { d.transitions.push_back({"A", "X", constant(1)}); }, Fault::UnknownState, "X");
    spoil([](auto& d) { d.initial = "Start"; }, Fault::UnknownState, "Start");
    spoil([](auto& d) { d.open = {"Q"}; }, Fault::UnknownState, "Q");
    spoil([](auto& d) { d.transitions[0].rate.ligand = "gaba"; }, Fault::UnknownInput, "gaba");
    spoil([](auto& d) { d.inputs = {"glutamate"}; }, Fault::UnknownInput, "voltage");
    spoil([](auto& d) { d.transitions.push_back({"A", "A", constant(1)}); }, Fault::SelfTransition, "A -> A");
    spoil([](auto& d) { d.transitions.push_back({"C", "A", constant(1)}); }, Fault::DuplicateTransition, "C -> A");
    spoil([](auto& d) { d.transitions[1].rate.value = -3; }, Fault::NegativeRate, "A -> C");
    spoil([](auto& d) { d.transitions[1].rate.value = std::nan(""); }, Fault::NegativeRate, "A -> C");
    spoil([](auto& d) { d.transitions[1].rate.value = std::numeric_limits<double>::infinity(); }, Fault::NegativeRate,
          "A -> C");
    spoil([](auto& d) { d.transitions.erase(d.transitions.begin() + 2); }, Fault::UnreachableOpen, "O");
    spoil([](auto& d) { d.transitions[2].rate.value = 0; }, Fault::UnreachableOpen, "O");
}

TEST_CASE("a negative concentration is caught when the rate is made")
{
    CHECK_THROWS_AS(Scheme(good()).generator(std::vector<double>{-1, 0}), BadScheme);
}
