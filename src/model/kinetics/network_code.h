// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_machine.h"
#include "model/kinetics/network_place.h"
#include "model/kinetics/rosenbrock.h"

/// The step of the Rosenbrock method for one network, for one person and for several in the lanes of a pack.
namespace kinetarium::model::kinetics {

template <const Network& net>
class NetworkCode {
public:
    /// The widest that this processor has.
    static const NetworkMachine& machine()
    {
        static const NetworkMachine made = widened(portable());
        return made;
    }
    /// For any processor; the same bits.
    static const NetworkMachine& portable();

private:
    using Layout = NetworkLayout<net>;
    static constexpr const Plan& plan = Layout::plan;
    static constexpr const Elimination& lu = Layout::lu;
    static constexpr std::size_t species = Layout::species;
    static constexpr std::size_t padded = (species + 3) / 4 * 4;
    template <class V, class Constants, bool withSlopes>
    using PlaceOf = Place<Layout, V, Constants, withSlopes>;

    template <class V, class Constants, bool withSlopes>
    KINETARIUM_INLINE static void enter(PlaceOf<V, Constants, withSlopes>& place, const double* from)
    {
        unrolled<species>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
            place.quantities[i] = load<V>(from + i * lanesOf<V>);
        });
        place.evaluate();
    }

    template <class V>
    KINETARIUM_INLINE static void factorize(V* matrix)
    {
        using Kind = Elimination::Operation::Kind;
        unrolled<lu.factor.count>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
            constexpr Elimination::Operation op = lu.factor.items[i];
            if constexpr (op.kind == Kind::Invert) {
                matrix[op.target] = V(1.0) / matrix[op.target];
            } else if constexpr (op.kind == Kind::Scale) {
                matrix[op.target] = matrix[op.target] * matrix[op.right];
            } else {
                matrix[op.target] = matrix[op.target] - matrix[op.left] * matrix[op.right];
            }
        });
    }
    template <class V>
    KINETARIUM_INLINE static void substitute(const V* matrix, V* x)
    {
        using Kind = Elimination::Operation::Kind;
        unrolled<lu.solve.count>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
            constexpr Elimination::Operation op = lu.solve.items[i];
            if constexpr (op.kind == Kind::Scale) {
                x[op.target] = x[op.target] * matrix[op.left];
            } else {
                x[op.target] = x[op.target] - matrix[op.left] * x[op.right];
            }
        });
    }

    /// The argument of a stage and what the earlier stages add to its right-hand side, several entries at a time.
    template <std::size_t stage, class V, class Wide>
    KINETARIUM_INLINE static void combine(const StepMemory& memory, const Wide& perH, double* argument, double* added)
    {
        constexpr std::size_t size = padded * lanesOf<V>;
        constexpr std::size_t used = lanesOf<V> == 1 ? padded : species * lanesOf<V>;
        for (std::size_t i = 0; i < used; i += lanesOf<Wide>) {
            Wide sum = load<Wide>(stage < 6 ? memory.species + i : argument + i);
            Wide extra = Wide(0.0);
            unrolled<stage>([&]<std::size_t j>() KINETARIUM_INLINE_LAMBDA {
                const Wide u = load<Wide>(memory.stages + j * size + i);
                if constexpr (stage < 6) {
                    sum = sum + Wide(rosenbrock::a[stage][j]) * u;
                } else if constexpr (j + 1 == stage) {
                    sum = sum + u;
                }
                extra = extra + Wide(rosenbrock::c[stage][j]) * u;
            });
            store(argument + i, sum);
            store(added + i, extra * perH);
        }
    }
    template <class V, class Wide>
    KINETARIUM_INLINE static void combine(std::size_t stage, const StepMemory& memory, const Wide& perH,
                                          double* argument, double* added)
    {
        unrolled<rosenbrock::stages - 1>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
            if (stage == i + 1) {
                combine<i + 1, V, Wide>(memory, perH, argument, added);
            }
        });
    }

    /// The new species and the largest error of each lane.
    template <class V, class Wide>
    KINETARIUM_INLINE static void finish(const StepMemory& memory, const double* argument)
    {
        constexpr std::size_t size = padded * lanesOf<V>;
        constexpr std::size_t used = lanesOf<V> == 1 ? padded : species * lanesOf<V>;
        Wide worst(0.0);
        Wide check(0.0);
        for (std::size_t i = 0; i < used; i += lanesOf<Wide>) {
            const Wide before = load<Wide>(memory.species + i);
            const Wide u = load<Wide>(memory.stages + 7 * size + i);
            const Wide next = load<Wide>(argument + i) + u;
            const Wide largest = larger(magnitude(next), magnitude(before));
            const Wide error = magnitude(u) / (Wide(memory.absolute) + Wide(memory.relative) * largest);
            worst = larger(worst, error);
            check = check + (error + largest);
            store(memory.next + i, next);
        }
        worst = worst + (check - check);  // not a number if anything was none or infinite
        if constexpr (lanesOf<V> > 1) {
            store(memory.error, worst);
        } else {
            double lanes[lanesOf<Wide>];
            store(lanes, worst);
            double all = 0;
            double sum = 0;
            for (const double each : lanes) {
                all = larger(all, each);
                sum += each - each;
            }
            *memory.error = all + sum;
        }
    }

    template <class V, class Wide>
    KINETARIUM_INLINE static void attempt(const StepMemory& shared)
    {
        const StepMemory memory = shared;  // which no store below can reach
        constexpr std::size_t size = padded * lanesOf<V>;
        const OwnConstants<V> constants{memory.constants};
        alignas(32) double argument[size] = {};
        alignas(32) double added[size] = {};
        V matrix[lu.entries];
        V x[species];
        const V ownPerH = V(1.0) / load<V>(memory.h);
        Wide perH;
        if constexpr (lanesOf<V> == 1) {
            perH = Wide(ownPerH);
        } else {
            perH = ownPerH;
        }
        {
            PlaceOf<V, OwnConstants<V>, true> place(constants);
            enter(place, memory.species);
            unrolled<species>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA { x[i] = place.template derivative<i>(); });
            const V diagonal = V(1.0 / rosenbrock::gamma) * ownPerH;
            fillMatrix(matrix, place, diagonal);
        }
        factorize(matrix);
        for (std::size_t stage = 0;; ++stage) {
            substitute(matrix, x);
            unrolled<species>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
                store(memory.stages + stage * size + i * lanesOf<V>, x[i]);
            });
            if (stage + 1 == rosenbrock::stages) {
                break;
            }
            combine<V, Wide>(stage + 1, memory, perH, argument, added);
            PlaceOf<V, OwnConstants<V>, false> place(constants);
            enter(place, argument);
            unrolled<species>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
                x[i] = place.template derivative<i>() + load<V>(added + i * lanesOf<V>);
            });
        }
        finish<V, Wide>(memory, argument);
    }
    template <class V, class Place>
    KINETARIUM_INLINE static void fillMatrix(V* matrix, const Place& place, const V& diagonal)
    {
        unrolled<lu.entries>([&]<std::size_t slot>() KINETARIUM_INLINE_LAMBDA {
            constexpr std::size_t i = lu.places[slot][0];
            constexpr std::size_t j = lu.places[slot][1];
            if constexpr (!(plan.rows[i] >> j & 1)) {
                matrix[slot] = V(0.0);
            } else if constexpr (i == j) {
                matrix[slot] = diagonal - place.template jacobian<i, j>();
            } else {
                matrix[slot] = -place.template jacobian<i, j>();
            }
        });
    }

    static void prepare(const double* parameters, double* constants)
    {
        unrolled<plan.constants.size()>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
            constexpr Constant constant = plan.constants[i];
            double value = constant.number;
            unrolled<constant.count>([&]<std::size_t u>() KINETARIUM_INLINE_LAMBDA {
                const double parameter = parameters[constant.uses[u].parameter];
                value = constant.uses[u].inverse ? value / parameter : value * parameter;
            });
            value = powerOf<constant.halves>(value);
            constants[i] = constant.width ? 1 / (value * value) : value;
        });
    }
    static void start(const double* constants, double* values)
    {
        const OwnConstants<double> own{constants};
        unrolled<species>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
            constexpr Coefficient from = plan.start[i];
            values[i] = valueOf<double>(from, own);
        });
    }
    static void slopes(const double* constants, const double* from, double* derivatives, double* entries)
    {
        PlaceOf<double, OwnConstants<double>, true> place(OwnConstants<double>{constants});
        enter(place, from);
        unrolled<species>([&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA {
            derivatives[i] = place.template derivative<i>();
        });
        unrolled<lu.entries>([&]<std::size_t slot>() KINETARIUM_INLINE_LAMBDA {
            entries[slot] = place.template jacobian<lu.places[slot][0], lu.places[slot][1]>();
        });
    }

    /// One sum, with the factors that it needs.
    template <std::size_t s, class V, class Place>
    KINETARIUM_INLINE static void sum(Place& place, double* sums)
    {
        constexpr auto list = Layout::factorsOf(s);
        unrolled<list.count>([&]<std::size_t n>() KINETARIUM_INLINE_LAMBDA {
            constexpr std::size_t i = list.items[n];
            constexpr int of = plan.factors[i].of;
            if constexpr (of >= static_cast<int>(species)) {
                place.quantities[of] = load<V>(sums + (static_cast<std::size_t>(of) - species) * lanesOf<V>);
            }
            place.template factor<i>();
        });
        place.template value<s>();
        store(sums + s * lanesOf<V>, place.values[s]);
    }
    template <class V>
    KINETARIUM_INLINE static void sums(const double* constants, SumMask wanted, const double* from, double* out)
    {
        PlaceOf<V, SharedConstants<V>, false> place(SharedConstants<V>{constants});
        unrolled<species>(
            [&]<std::size_t i>() KINETARIUM_INLINE_LAMBDA { place.quantities[i] = load<V>(from + i * 4); });
        unrolled<plan.sums>([&]<std::size_t s>() KINETARIUM_INLINE_LAMBDA {
            if (wanted >> s & 1) {
                sum<s, V>(place, out);
            }
        });
    }
    static void sumsAtFour(const double* constants, SumMask wanted, const double* from, double* out)
    {
        sums<Lanes<4>>(constants, wanted, from, out);
    }

    static void attemptSolo(const StepMemory& memory) { attempt<double, Lanes<2>>(memory); }
    static void attemptPack(const StepMemory& memory) { attempt<Lanes<2>, Lanes<2>>(memory); }
#if defined(KINETARIUM_HAS_AVX2)
    // "avx2" without "fma": the compiler may not fuse, and everything rounds as in the portable code.
    __attribute__((target("avx2"))) static void attemptSoloAvx2(const StepMemory& memory)
    {
        attempt<double, Lanes<4>>(memory);
    }
    __attribute__((target("avx2"))) static void attemptPackAvx2(const StepMemory& memory)
    {
        attempt<Lanes<4>, Lanes<4>>(memory);
    }
    __attribute__((target("avx2"))) static void sumsAtFourAvx2(const double* constants, SumMask wanted,
                                                               const double* from, double* out)
    {
        sums<Lanes<4>>(constants, wanted, from, out);
    }
#endif

    static NetworkMachine widened(NetworkMachine machine)
    {
#if defined(KINETARIUM_HAS_AVX2)
        if (__builtin_cpu_supports("avx2")) {
            machine.sumsAtFour = sumsAtFourAvx2;
            machine.solo = {1, attemptSoloAvx2};
            machine.people = {4, attemptPackAvx2};
        }
#endif
        return machine;
    }
};

template <const Network& net>
const NetworkMachine& NetworkCode<net>::portable()
{
    static constexpr auto places = lu.places;
    static constexpr auto uses = plan.uses;
    static constexpr auto reach = plan.reach;
    static const NetworkMachine made = [] {
        NetworkMachine machine;
        machine.species = species;
        machine.padded = padded;
        machine.sums = plan.sums;
        machine.parameters = plan.parameters;
        machine.constants = plan.constants.size();
        machine.entries = lu.entries;
        machine.uses = uses.data();
        machine.reach = reach.data();
        machine.places = places.data();
        machine.prepare = prepare;
        machine.start = start;
        machine.slopes = slopes;
        machine.sumsAtFour = sumsAtFour;
        machine.solo = {1, attemptSolo};
        machine.people = {2, attemptPack};
        return machine;
    }();
    return made;
}

}  // namespace kinetarium::model::kinetics
