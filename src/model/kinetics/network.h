// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

/// A network is data: named species, named sums, and reactions whose rates are a coefficient times factors from a
/// fixed vocabulary. From this one declaration come the right-hand side, its exact Jacobian with the pattern and the
/// order of elimination, the diagram, the equations and the SBML export. There is no expression language.
///
/// Names are resolved when networks have been joined; a name that nothing declares does not compile.
namespace kinetarium::model::kinetics {

/// A list that constexpr code can fill. Overflow does not compile (or throws std::out_of_range at run time).
template <class T, std::size_t capacity>
struct List {
    std::array<T, capacity> items{};
    std::size_t count = 0;

    constexpr List() = default;
    constexpr List(std::initializer_list<T> values)
    {
        for (const T& each : values) {
            add(each);
        }
    }
    constexpr void add(const T& item) { items.at(count++) = item; }
    constexpr std::size_t size() const { return count; }
    constexpr const T& operator[](std::size_t i) const { return items[i]; }
    constexpr T& operator[](std::size_t i) { return items[i]; }
    constexpr const T* begin() const { return items.data(); }
    constexpr const T* end() const { return items.data() + count; }
};

/// A number, a parameter, or a number divided by a parameter.
struct Amount {
    double number = 1;
    std::string_view parameter = {};  ///< empty: the number alone
    bool inverse = false;             ///< number / parameter

    constexpr Amount() = default;
    constexpr Amount(double number) : number(number) {}
    constexpr Amount(int number) : number(number) {}
    constexpr Amount(const char* parameter) : parameter(parameter) {}
    constexpr Amount(double number, std::string_view parameter, bool inverse)
        : number(number), parameter(parameter), inverse(inverse)
    {}
};
constexpr Amount per(const char* parameter)
{
    return {1, parameter, true};
}
constexpr Amount times(double number, const char* parameter)
{
    return {number, parameter, false};
}

/// One factor of a rate; `of` names a species or a sum declared earlier, below called q.
struct Factor {
    enum class Kind : unsigned char {
        Power,     ///< q^n, n a whole or a half number; with a half, of max(0, q)
        Affine,    ///< a + b q
        HillUp,    ///< q^n / (a^n + q^n); with a half n, of max(0, q). n = 1 is a saturation
        HillDown,  ///< a^n / (a^n + q^n)
        Ramp,      ///< max(0, q)
        Bell       ///< exp(-(q/a)^2)
    };
    Kind kind = Kind::Power;
    std::string_view of = {};
    double n = 1;
    Amount a = 0;
    Amount b = 1;
};
constexpr Factor power(const char* of, double n = 1)
{
    return {Factor::Kind::Power, of, n};
}
constexpr Factor affine(Amount a, Amount b, const char* of)
{
    return {Factor::Kind::Affine, of, 1, a, b};
}
constexpr Factor hillUp(const char* of, Amount half, double n = 1)
{
    return {Factor::Kind::HillUp, of, n, half};
}
constexpr Factor hillDown(const char* of, Amount half, double n = 1)
{
    return {Factor::Kind::HillDown, of, n, half};
}
constexpr Factor saturation(const char* of, Amount half)
{
    return {Factor::Kind::HillUp, of, 1, half};
}
constexpr Factor ramp(const char* of)
{
    return {Factor::Kind::Ramp, of};
}
constexpr Factor bell(const char* of, Amount width)
{
    return {Factor::Kind::Bell, of, 1, width};
}

/// The product of all coefficients and all factors.
struct Term {
    List<Amount, 5> coefficients;
    List<Factor, 5> factors;
};

/// A named sum of terms: an intermediate or an observable. May use species and earlier sums.
struct Sum {
    std::string_view name;
    List<Term, 8> terms;
};

/// How much of a species one turn of a reaction makes (positive) or uses (negative).
struct Change {
    std::string_view species;
    Amount by = 1;
};

/// A process with one rate: production, decay, or conversion of some species into others. What leaves one species and
/// enters another is the same number, so that amounts are conserved exactly.
struct Reaction {
    std::string_view name;
    List<Change, 6> changes;
    Term rate;  ///< per time unit of the network
};

/// A species and what it is at rest, before anything is given.
struct Species {
    std::string_view name;
    Amount start = 0.0;
    std::string_view unit = "1";
};

struct Network {
    std::string_view name;
    List<std::string_view, 128> parameters;  ///< in the order of a problem's values
    List<Species, 48> species;
    List<Sum, 48> sums;
    List<Reaction, 96> reactions;
};

/// Both networks as one. The second may name species and sums of the first; a parameter that both name is one and the
/// same; a species or sum that both declare is a fault.
constexpr Network join(const Network& first, const Network& second)
{
    Network whole = first;
    for (std::string_view each : second.parameters) {
        bool known = false;
        for (std::string_view mine : first.parameters) {
            known = known || mine == each;
        }
        if (!known) {
            whole.parameters.add(each);
        }
    }
    for (const Species& each : second.species) {
        whole.species.add(each);
    }
    for (const Sum& each : second.sums) {
        whole.sums.add(each);
    }
    for (const Reaction& each : second.reactions) {
        whole.reactions.add(each);
    }
    return whole;
}

}  // namespace kinetarium::model::kinetics
