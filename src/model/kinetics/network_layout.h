// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_plan.h"
#include "model/kinetics/sparse_elimination.h"

/// What the compiler works out from a network before it writes the code: the order in which things are evaluated, where
/// derivatives are kept, and what each of them is made of.
namespace kinetarium::model::kinetics {

template <const Network& net>
struct NetworkLayout {
    static constexpr Plan plan = resolve(net);
    static constexpr Elimination lu = eliminate(plan.rows.data(), plan.species);
    static constexpr std::size_t species = plan.species;
    static constexpr std::size_t expressions = plan.sums + plan.reactions;  ///< sums, then rates

    static constexpr PlanTerm termOf(std::size_t expression, std::size_t term)
    {
        return expression < plan.sums ? plan.sum[expression].terms[term]
                                      : plan.reaction[expression - plan.sums].rate;
    }
    static constexpr std::size_t termsOf(std::size_t expression)
    {
        return expression < plan.sums ? plan.sum[expression].count : 1;
    }
    static constexpr bool drives(std::size_t expression)
    {
        return expression >= plan.sums || (plan.driving >> expression & 1) != 0;
    }
    static constexpr SpeciesMask reachOf(std::size_t expression)
    {
        return expression < plan.sums ? plan.reach[species + expression]
                                      : plan.reachOf(plan.reaction[expression - plan.sums].rate);
    }

    /// Which expression first needs each factor, of those that drive; `expressions` for none.
    static constexpr auto firstUses = [] {
        std::array<std::size_t, plan.factors.size() + 1> uses{};
        uses.fill(expressions);
        for (std::size_t e = expressions; e-- > 0;) {
            for (std::size_t t = 0; drives(e) && t < termsOf(e); ++t) {
                const PlanTerm term = termOf(e, t);
                for (std::size_t k = 0; k < term.count; ++k) {
                    uses[static_cast<std::size_t>(term.factors[k])] = e;
                }
            }
        }
        return uses;
    }();

    template <class Chosen>
    static constexpr auto factorsWhere(const Chosen& chosen)
    {
        List<std::size_t, plan.factors.size() + 1> list;
        for (std::size_t i = 0; i < plan.factors.size(); ++i) {
            if (chosen(i)) {
                list.add(i);
            }
        }
        return list;
    }
    /// The factors to work out before expression e, in a run through all that drive.
    static constexpr auto factorsBefore(std::size_t e)
    {
        return factorsWhere([e](std::size_t i) { return firstUses[i] == e; });
    }
    /// All factors of sum s.
    static constexpr auto factorsOf(std::size_t s)
    {
        return factorsWhere([s](std::size_t i) {
            for (std::size_t t = 0; t < termsOf(s); ++t) {
                const PlanTerm term = termOf(s, t);
                for (std::size_t k = 0; k < term.count; ++k) {
                    if (term.factors[k] == static_cast<int>(i)) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    /// Gradients are kept without their zeros: expression e's derivative by species j stands at gradientSlot(e, j).
    static constexpr auto gradientStarts = [] {
        std::array<std::size_t, expressions + 1> starts{};
        for (std::size_t e = 0; e < expressions; ++e) {
            starts[e + 1] = starts[e] + (drives(e) ? static_cast<std::size_t>(std::popcount(reachOf(e))) : 0);
        }
        return starts;
    }();
    static constexpr std::size_t gradientSlot(std::size_t e, std::size_t j)
    {
        return gradientStarts[e] +
               static_cast<std::size_t>(std::popcount(reachOf(e) & ((SpeciesMask{1} << j) - 1)));
    }
    static constexpr std::size_t nthSpecies(SpeciesMask mask, std::size_t n)
    {
        for (; n > 0; --n) {
            mask &= mask - 1;
        }
        return static_cast<std::size_t>(std::countr_zero(mask));
    }

    /// A part of a derivative: factor k of term t (of an expression), or change t of reaction k (of a species).
    struct Part {
        std::size_t t = 0;
        std::size_t k = 0;
    };
    using Parts = List<Part, 96>;
    static constexpr Parts gradientParts(std::size_t e, std::size_t j)
    {
        Parts parts;
        for (std::size_t t = 0; t < termsOf(e); ++t) {
            const PlanTerm term = termOf(e, t);
            for (std::size_t k = 0; k < term.count; ++k) {
                const int of = plan.factors[static_cast<std::size_t>(term.factors[k])].of;
                if (plan.reach[static_cast<std::size_t>(of)] >> j & 1) {
                    parts.add({t, k});
                }
            }
        }
        return parts;
    }
    /// The changes of species i, of those whose rate depends on species j (any, if j is `species`).
    static constexpr Parts changeParts(std::size_t i, std::size_t j)
    {
        Parts parts;
        for (std::size_t r = 0; r < plan.reactions; ++r) {
            if (j < species && !(reachOf(plan.sums + r) >> j & 1)) {
                continue;
            }
            for (std::size_t c = 0; c < plan.reaction[r].count; ++c) {
                if (plan.reaction[r].changes[c].species == static_cast<int>(i)) {
                    parts.add({c, r});
                }
            }
        }
        return parts;
    }
};

}  // namespace kinetarium::model::kinetics
