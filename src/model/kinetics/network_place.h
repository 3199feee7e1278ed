// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/lanes.h"
#include "model/kinetics/network_layout.h"

#include <utility>

/// Rates of one network and their derivatives, unrolled by the compiler: no loop over reactions, no table that is read
/// when the program runs. V is a double, or several people's doubles side by side.
namespace kinetarium::model::kinetics {

/// Constants of several people side by side.
template <class V>
struct OwnConstants {
    const double* values;
    KINETARIUM_INLINE V operator[](int slot) const
    {
        return load<V>(values + static_cast<std::size_t>(slot) * lanesOf<V>);
    }
};
/// One person's constants for all lanes.
template <class V>
struct SharedConstants {
    const double* values;
    KINETARIUM_INLINE V operator[](int slot) const { return V(values[slot]); }
};

template <class V, class Constants>
KINETARIUM_INLINE V valueOf(const Coefficient& c, const Constants& constants)
{
    return c.literal() ? V(c.number) : constants[c.slot];
}
template <class V, class Constants>
KINETARIUM_INLINE V scaled(const Coefficient& c, const V& x, const Constants& constants)
{
    if (c.is(1)) {
        return x;
    }
    return c.is(-1) ? -x : valueOf<V>(c, constants) * x;
}

/// q^(halves/2); with a half, of max(0, q).
template <int halves, class V>
KINETARIUM_INLINE V powerOf(const V& q)
{
    if constexpr (halves % 2 == 0) {
        return whole<halves / 2>(q);
    } else {
        const V bounded = wherePositive(q, q);
        return whole<halves / 2>(bounded) * rootOf(bounded);
    }
}
/// Its derivative; of a root at 0: 0.
template <int halves, class V>
KINETARIUM_INLINE V powerSlopeOf(const V& q)
{
    if constexpr (halves == 2) {
        return V(1.0);
    } else if constexpr (halves == 1) {
        return wherePositive(q, V(0.5) / rootOf(wherePositive(q, q)));
    } else {
        return V(0.5 * halves) * powerOf<halves - 2>(q);
    }
}

/// Calls body.operator()<i>() for i from 0 to count - 1.
template <class Body, std::size_t... i>
KINETARIUM_INLINE void unrolled(const Body& body, std::index_sequence<i...>)
{
    (body.template operator()<i>(), ...);
}
template <std::size_t count, class Body>
KINETARIUM_INLINE void unrolled(const Body& body)
{
    unrolled(body, std::make_index_sequence<count>{});
}

/// Everything that is known at one place: quantities, factors, their slopes, values and gradients of expressions.
template <class Layout, class V, class Constants, bool withSlopes>
struct Place {
    static constexpr const Plan& plan = Layout::plan;
    static constexpr std::size_t species = Layout::species;
    static constexpr std::size_t expressions = Layout::expressions;

    const Constants constants;
    V quantities[species + plan.sums];
    V factors[plan.factors.size() + 1];
    V slopes[withSlopes ? plan.factors.size() + 1 : 1];
    V values[expressions];
    V gradients[withSlopes ? Layout::gradientStarts[expressions] + 1 : 1];

    KINETARIUM_INLINE explicit Place(const Constants& own) : constants(own) {}

    template <std::size_t i>
    KINETARIUM_INLINE void factor()
    {
        constexpr PlanFactor f = plan.factors[i];
        using Kind = Factor::Kind;
        const V q = quantities[f.of];
        if constexpr (f.kind == Kind::Power) {
            factors[i] = powerOf<f.halves>(q);
            if constexpr (withSlopes) {
                slopes[i] = powerSlopeOf<f.halves>(q);
            }
        } else if constexpr (f.kind == Kind::Affine) {
            factors[i] = valueOf<V>(f.a, constants) + scaled(f.b, q, constants);
            if constexpr (withSlopes) {
                slopes[i] = valueOf<V>(f.b, constants);
            }
        } else if constexpr (f.kind == Kind::Ramp) {
            factors[i] = wherePositive(q, q);
            if constexpr (withSlopes) {
                slopes[i] = wherePositive(q, V(1.0));
            }
        } else if constexpr (f.kind == Kind::Bell) {
            factors[i] = decayOf(-scaled(f.a, q * q, constants));
            if constexpr (withSlopes) {
                slopes[i] = V(-2.0) * scaled(f.a, q, constants) * factors[i];
            }
        } else {
            const V half = valueOf<V>(f.a, constants);
            const V power = powerOf<f.halves>(q);
            const V inverse = V(1.0) / (half + power);
            const V down = half * inverse;
            factors[i] = f.kind == Kind::HillUp ? power * inverse : down;
            if constexpr (withSlopes) {
                const V slope = powerSlopeOf<f.halves>(q) * (down * inverse);
                slopes[i] = f.kind == Kind::HillUp ? slope : -slope;
            }
        }
    }

    /// A term without its factor `skipped`.
    template <std::size_t e, std::size_t t, std::size_t skipped>
    KINETARIUM_INLINE V product() const
    {
        constexpr PlanTerm term = Layout::termOf(e, t);
        constexpr Coefficient coefficient = term.coefficient;
        V value = valueOf<V>(coefficient, constants);
        bool one = coefficient.is(1);
        unrolled<term.count>([&]<std::size_t k>() KINETARIUM_INLINE_LAMBDA {
            constexpr int index = Layout::termOf(e, t).factors[k];
            if constexpr (k != skipped) {
                value = one ? factors[index] : value * factors[index];
                one = false;
            }
        });
        return value;
    }

    template <std::size_t e>
    KINETARIUM_INLINE void value()
    {
        constexpr std::size_t none = 99;
        V sum = product<e, 0, none>();
        unrolled<Layout::termsOf(e) - 1>([&]<std::size_t t>() KINETARIUM_INLINE_LAMBDA {
            sum = sum + product<e, t + 1, none>();
        });
        values[e] = sum;
        if constexpr (e < plan.sums) {
            quantities[species + e] = sum;
        }
    }

    template <std::size_t e, std::size_t j, std::size_t p>
    KINETARIUM_INLINE V gradientPart() const
    {
        constexpr auto part = Layout::gradientParts(e, j)[p];
        constexpr int index = Layout::termOf(e, part.t).factors[part.k];
        constexpr PlanFactor f = plan.factors[index];
        constexpr bool identity = f.kind == Factor::Kind::Power && f.halves == 2;
        V value = product<e, part.t, part.k>();
        if constexpr (!identity) {
            value = value * slopes[index];
        }
        if constexpr (f.of >= static_cast<int>(species)) {
            value = value * gradients[Layout::gradientSlot(static_cast<std::size_t>(f.of) - species, j)];
        }
        return value;
    }
    template <std::size_t e>
    KINETARIUM_INLINE void gradient()
    {
        constexpr SpeciesMask reach = Layout::reachOf(e);
        unrolled<static_cast<std::size_t>(std::popcount(reach))>([&]<std::size_t n>() KINETARIUM_INLINE_LAMBDA {
            constexpr std::size_t j = Layout::nthSpecies(reach, n);
            V sum = gradientPart<e, j, 0>();
            unrolled<Layout::gradientParts(e, j).size() - 1>([&]<std::size_t p>() KINETARIUM_INLINE_LAMBDA {
                sum = sum + gradientPart<e, j, p + 1>();
            });
            gradients[Layout::gradientSlot(e, j)] = sum;
        });
    }

    /// Factors, sums and rates, each after what it needs.
    KINETARIUM_INLINE void evaluate()
    {
        unrolled<expressions>([&]<std::size_t e>() KINETARIUM_INLINE_LAMBDA {
            if constexpr (Layout::drives(e)) {
                constexpr auto list = Layout::factorsBefore(e);
                unrolled<list.count>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA { factor<list.items[i]>(); });
                value<e>();
                if constexpr (withSlopes) {
                    gradient<e>();
                }
            }
        });
    }

    template <std::size_t i>
    KINETARIUM_INLINE V derivative() const
    {
        return changed<i, species>(values);
    }
    template <std::size_t i, std::size_t j>
    KINETARIUM_INLINE V jacobian() const
    {
        return changed<i, j>(gradients);
    }
    /// What all reactions together do to species i, or to its derivative by species j.
    template <std::size_t i, std::size_t j>
    KINETARIUM_INLINE V changed(const V* rates) const
    {
        constexpr auto parts = Layout::changeParts(i, j);
        if constexpr (parts.size() == 0) {
            return V(0.0);
        } else {
            V sum = change<i, j, 0>(rates);
            unrolled<parts.size() - 1>([&]<std::size_t p>() KINETARIUM_INLINE_LAMBDA {
                sum = sum + change<i, j, p + 1>(rates);
            });
            return sum;
        }
    }
    template <std::size_t i, std::size_t j, std::size_t p>
    KINETARIUM_INLINE V change(const V* rates) const
    {
        constexpr auto part = Layout::changeParts(i, j)[p];
        constexpr std::size_t e = plan.sums + part.k;
        constexpr std::size_t slot = j == species ? e : Layout::gradientSlot(e, j);
        constexpr Coefficient by = plan.reaction[part.k].changes[part.t].by;
        return scaled(by, rates[slot], constants);
    }
};

}  // namespace kinetarium::model::kinetics
