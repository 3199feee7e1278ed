// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network.h"

#include <bit>
#include <cstdint>
#include <stdexcept>

/// A network with every name resolved to an index: what the code of a solver is generated from.
///
/// Everything here is worked out when the program is compiled. A fault in the declaration throws, and a throw in
/// constant evaluation does not compile; the compiler shows the message and the name.
namespace kinetarium::model::kinetics {

/// So many species fit into one mask of bits.
using SpeciesMask = std::uint64_t;
using SumMask = std::uint64_t;

/// A number that the compiler knows, or one that is computed once per person and segment and kept in a slot.
struct Coefficient {
    double number = 1;
    int slot = -1;  ///< -1: the number itself
    constexpr bool literal() const { return slot < 0; }
    constexpr bool is(double value) const { return literal() && number == value; }
    constexpr bool operator==(const Coefficient&) const = default;
};

/// number * product of parameters or of their inverses, then raised to halves/2; `width`: 1 / square of it.
struct Constant {
    struct Use {
        int parameter = 0;
        bool inverse = false;
        constexpr bool operator==(const Use&) const = default;
    };
    double number = 1;
    std::array<Use, 5> uses{};
    std::size_t count = 0;
    int halves = 2;
    bool width = false;
    constexpr bool operator==(const Constant&) const = default;
};

struct PlanFactor {
    Factor::Kind kind = Factor::Kind::Power;
    int of = 0;      ///< species, or number of species + sum
    int halves = 2;  ///< 2 n
    Coefficient a;   ///< Hill: a^n; bell: 1 / a^2
    Coefficient b;
    constexpr bool operator==(const PlanFactor&) const = default;
};

struct PlanTerm {
    Coefficient coefficient;
    std::array<int, 5> factors{};
    std::size_t count = 0;
};

struct PlanSum {
    std::array<PlanTerm, 8> terms{};
    std::size_t count = 0;
};

struct PlanChange {
    int species = 0;
    Coefficient by;
};

struct PlanReaction {
    PlanTerm rate;
    std::array<PlanChange, 6> changes{};
    std::size_t count = 0;
};

struct Plan {
    static constexpr std::size_t most = 64;

    std::size_t parameters = 0;
    std::size_t species = 0;
    std::size_t sums = 0;
    std::size_t reactions = 0;
    List<Constant, 512> constants;
    List<PlanFactor, 384> factors;
    std::array<Coefficient, 48> start{};
    std::array<PlanSum, 48> sum{};
    std::array<PlanReaction, 96> reaction{};
    std::array<SpeciesMask, 96> reach{};  ///< the species that a quantity depends on
    std::array<SumMask, 48> uses{};       ///< a sum: itself and the sums that it needs
    SumMask driving = 0;                  ///< sums that some rate needs
    std::array<SpeciesMask, 48> rows{};   ///< the Jacobian's pattern, with its whole diagonal

    constexpr SpeciesMask reachOf(const PlanTerm& term) const
    {
        SpeciesMask mask = 0;
        for (std::size_t i = 0; i < term.count; ++i) {
            mask |= reach[static_cast<std::size_t>(factors[static_cast<std::size_t>(term.factors[i])].of)];
        }
        return mask;
    }
};

constexpr double wholePower(double base, int n)
{
    double value = 1;
    for (int i = 0; i < n; ++i) {
        value *= base;
    }
    return value;
}

/// Resolves names; the methods append to the plan.
class Resolver {
public:
    constexpr explicit Resolver(const Network& network) : m_network(network)
    {
        m_plan.parameters = network.parameters.size();
        m_plan.species = network.species.size();
        checkNames();
        for (std::size_t i = 0; i < network.species.size(); ++i) {
            m_plan.start[i] = coefficient(constantOf({network.species[i].start}));
            m_plan.reach[i] = SpeciesMask{1} << i;
        }
        for (std::size_t i = 0; i < network.sums.size(); ++i) {
            addSum(network.sums[i]);
        }
        for (std::size_t i = 0; i < network.reactions.size(); ++i) {
            addReaction(network.reactions[i]);
        }
    }
    constexpr const Plan& plan() const { return m_plan; }

private:
    const Network& m_network;
    Plan m_plan;

    constexpr void checkNames() const
    {
        const auto& network = m_network;
        if (network.species.size() == 0) {
            throw std::invalid_argument("network: no species");
        }
        for (std::size_t i = 0; i < network.parameters.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                if (network.parameters[i] == network.parameters[k]) {
                    throw std::invalid_argument("network: a parameter is named twice");
                }
            }
        }
        for (std::size_t i = 0; i < network.species.size() + network.sums.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                if (quantityName(i) == quantityName(k)) {
                    throw std::invalid_argument("network: a species or sum is declared twice");
                }
            }
        }
    }
    constexpr std::string_view quantityName(std::size_t i) const
    {
        return i < m_plan.species ? m_network.species[i].name : m_network.sums[i - m_plan.species].name;
    }
    constexpr int parameterIndex(std::string_view name) const
    {
        for (std::size_t i = 0; i < m_network.parameters.size(); ++i) {
            if (m_network.parameters[i] == name) {
                return static_cast<int>(i);
            }
        }
        throw std::invalid_argument("network: no parameter of this name is declared");
    }
    constexpr int speciesIndex(std::string_view name) const
    {
        for (std::size_t i = 0; i < m_plan.species; ++i) {
            if (m_network.species[i].name == name) {
                return static_cast<int>(i);
            }
        }
        throw std::invalid_argument("network: no species of this name is declared");
    }
    /// A species, or a sum that stands before the one being resolved.
    constexpr int quantityIndex(std::string_view name) const
    {
        for (std::size_t i = 0; i < m_plan.species + m_plan.sums; ++i) {
            if (quantityName(i) == name) {
                return static_cast<int>(i);
            }
        }
        throw std::invalid_argument("network: no species and no earlier sum of this name is declared");
    }

    constexpr Constant constantOf(const List<Amount, 5>& amounts) const
    {
        Constant constant;
        for (const Amount& each : amounts) {
            constant.number *= each.number;
            if (!each.parameter.empty()) {
                constant.uses.at(constant.count++) = {parameterIndex(each.parameter), each.inverse};
            }
        }
        return constant;
    }
    constexpr Coefficient coefficient(const Constant& constant)
    {
        if (constant.count == 0 && constant.halves % 2 == 0) {
            const double power = wholePower(constant.number, constant.halves / 2);
            return {constant.width ? 1 / (power * power) : power, -1};
        }
        for (std::size_t i = 0; i < m_plan.constants.size(); ++i) {
            if (m_plan.constants[i] == constant) {
                return {1, static_cast<int>(i)};
            }
        }
        m_plan.constants.add(constant);
        return {1, static_cast<int>(m_plan.constants.size() - 1)};
    }

    constexpr int factor(const Factor& declared)
    {
        using Kind = Factor::Kind;
        PlanFactor factor{declared.kind, quantityIndex(declared.of), static_cast<int>(declared.n * 2), {}, {}};
        if (factor.halves != declared.n * 2 || factor.halves < 1 || factor.halves > 24) {
            throw std::invalid_argument("network: an exponent is a whole or a half number from 1/2 to 12");
        }
        Constant a = constantOf({declared.a});
        if (declared.kind == Kind::HillUp || declared.kind == Kind::HillDown) {
            a.halves = factor.halves;
            factor.a = coefficient(a);
        } else if (declared.kind == Kind::Bell) {
            a.width = true;
            factor.a = coefficient(a);
        } else if (declared.kind == Kind::Affine) {
            factor.a = coefficient(a);
            factor.b = coefficient(constantOf({declared.b}));
        }
        for (std::size_t i = 0; i < m_plan.factors.size(); ++i) {
            if (m_plan.factors[i] == factor) {
                return static_cast<int>(i);
            }
        }
        m_plan.factors.add(factor);
        return static_cast<int>(m_plan.factors.size() - 1);
    }
    constexpr PlanTerm term(const Term& declared)
    {
        PlanTerm term;
        term.coefficient = coefficient(constantOf(declared.coefficients));
        for (const Factor& each : declared.factors) {
            term.factors.at(term.count++) = factor(each);
        }
        return term;
    }
    constexpr SumMask sumsOf(const PlanTerm& term) const
    {
        SumMask mask = 0;
        for (std::size_t i = 0; i < term.count; ++i) {
            const int of = m_plan.factors[static_cast<std::size_t>(term.factors[i])].of;
            if (of >= static_cast<int>(m_plan.species)) {
                mask |= m_plan.uses[static_cast<std::size_t>(of) - m_plan.species];
            }
        }
        return mask;
    }
    constexpr void addSum(const Sum& declared)
    {
        if (declared.terms.size() == 0) {
            throw std::invalid_argument("network: a sum without terms");
        }
        PlanSum sum;
        SpeciesMask reach = 0;
        SumMask uses = SumMask{1} << m_plan.sums;
        for (const Term& each : declared.terms) {
            const PlanTerm resolved = term(each);
            reach |= m_plan.reachOf(resolved);
            uses |= sumsOf(resolved);
            sum.terms.at(sum.count++) = resolved;
        }
        m_plan.reach[m_plan.species + m_plan.sums] = reach;
        m_plan.uses[m_plan.sums] = uses;
        m_plan.sum[m_plan.sums++] = sum;
    }
    constexpr void addReaction(const Reaction& declared)
    {
        PlanReaction reaction;
        reaction.rate = term(declared.rate);
        m_plan.driving |= sumsOf(reaction.rate);
        for (const Change& each : declared.changes) {
            const int species = speciesIndex(each.species);
            reaction.changes.at(reaction.count++) = {species, coefficient(constantOf({each.by}))};
            m_plan.rows[static_cast<std::size_t>(species)] |=
                m_plan.reachOf(reaction.rate) | SpeciesMask{1} << species;
        }
        m_plan.reaction[m_plan.reactions++] = reaction;
    }
};

/// Throws std::invalid_argument; in constant evaluation that does not compile.
constexpr Plan resolve(const Network& network)
{
    Plan plan = Resolver(network).plan();
    for (std::size_t i = 0; i < plan.species; ++i) {
        plan.rows[i] |= SpeciesMask{1} << i;
    }
    return plan;
}

}  // namespace kinetarium::model::kinetics
