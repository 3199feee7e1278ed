// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/pack.h"

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Arithmetic that reads the same for one number and for several side by side, and rounds the same: every lane does
/// what a double would do, so the bits do not depend on the width.
#if defined(__GNUC__)
#define KINETARIUM_INLINE_LAMBDA __attribute__((always_inline))
#else
#define KINETARIUM_INLINE_LAMBDA
#endif
#if defined(__x86_64__) && defined(__GNUC__)
#define KINETARIUM_HAS_AVX2
#endif

namespace kinetarium::model::kinetics {

template <std::size_t width>
struct Lanes;

template <class V>
constexpr std::size_t lanesOf = 1;

#if defined(__GNUC__)
template <std::size_t width>
struct Lanes {
    using Vector = typename Pack<width>::Type;
    using InMemory = typename Pack<width>::InMemory;
    Vector v;

    KINETARIUM_INLINE Lanes() {}
    KINETARIUM_INLINE Lanes(double all) : v(Vector{} + all) {}
    KINETARIUM_INLINE explicit Lanes(const Vector& vector) : v(vector) {}

    KINETARIUM_INLINE friend Lanes operator+(const Lanes& a, const Lanes& b) { return Lanes(a.v + b.v); }
    KINETARIUM_INLINE friend Lanes operator-(const Lanes& a, const Lanes& b) { return Lanes(a.v - b.v); }
    KINETARIUM_INLINE friend Lanes operator*(const Lanes& a, const Lanes& b) { return Lanes(a.v * b.v); }
    KINETARIUM_INLINE friend Lanes operator/(const Lanes& a, const Lanes& b) { return Lanes(a.v / b.v); }
    KINETARIUM_INLINE friend Lanes operator-(const Lanes& a) { return Lanes(-a.v); }
};
template <std::size_t width>
constexpr std::size_t lanesOf<Lanes<width>> = width;

template <class V>
    requires(lanesOf<V> > 1)
KINETARIUM_INLINE V larger(const V& a, const V& b)
{
    return V(a.v > b.v ? a.v : b.v);
}
template <class V>
    requires(lanesOf<V> > 1)
KINETARIUM_INLINE V magnitude(const V& a)
{
    return V(a.v < 0 ? -a.v : a.v);
}
template <class V>
    requires(lanesOf<V> > 1)
KINETARIUM_INLINE V rootOf(const V& a)
{
    V root;
    for (std::size_t i = 0; i < lanesOf<V>; ++i) {
        root.v[i] = std::sqrt(a.v[i]);
    }
    return root;
}
/// a where q > 0, else 0.
template <class V>
    requires(lanesOf<V> > 1)
KINETARIUM_INLINE V wherePositive(const V& q, const V& a)
{
    return V(q.v > 0 ? a.v : typename V::Vector{});
}
/// a * 2^k, with k in the lowest bits of `magic`.
template <class V>
    requires(lanesOf<V> > 1)
KINETARIUM_INLINE V scaledByBits(const V& a, const V& magic)
{
    typedef std::int64_t Integers __attribute__((vector_size(sizeof(typename V::Vector))));
    return V(reinterpret_cast<typename V::Vector>(reinterpret_cast<Integers>(a.v) +
                                                  (reinterpret_cast<Integers>(magic.v) << 52)));
}
#else
template <std::size_t width>
struct Lanes {
    struct Vector {
        double value[width];
        double& operator[](std::size_t i) { return value[i]; }
        double operator[](std::size_t i) const { return value[i]; }
    };
    using InMemory = Vector;
    Vector v;

    Lanes() {}
    Lanes(double all) : Lanes(each([&](std::size_t) { return all; })) {}
    explicit Lanes(const Vector& vector) : v(vector) {}

    template <class Function>
    static Lanes each(const Function& function)
    {
        Lanes result;
        for (std::size_t i = 0; i < width; ++i) {
            result.v[i] = function(i);
        }
        return result;
    }
    friend Lanes operator+(const Lanes& a, const Lanes& b) { return each([&](auto i) { return a.v[i] + b.v[i]; }); }
    friend Lanes operator-(const Lanes& a, const Lanes& b) { return each([&](auto i) { return a.v[i] - b.v[i]; }); }
    friend Lanes operator*(const Lanes& a, const Lanes& b) { return each([&](auto i) { return a.v[i] * b.v[i]; }); }
    friend Lanes operator/(const Lanes& a, const Lanes& b) { return each([&](auto i) { return a.v[i] / b.v[i]; }); }
    friend Lanes operator-(const Lanes& a) { return each([&](auto i) { return -a.v[i]; }); }
};
template <std::size_t width>
constexpr std::size_t lanesOf<Lanes<width>> = width;

inline double larger(double a, double b);
inline double magnitude(double a);
inline double rootOf(double a);
inline double wherePositive(double q, double a);
inline double scaledByBits(double a, double magic);

template <std::size_t width>
Lanes<width> larger(const Lanes<width>& a, const Lanes<width>& b)
{
    return Lanes<width>::each([&](auto i) { return larger(a.v[i], b.v[i]); });
}
template <std::size_t width>
Lanes<width> magnitude(const Lanes<width>& a)
{
    return Lanes<width>::each([&](auto i) { return magnitude(a.v[i]); });
}
template <std::size_t width>
Lanes<width> rootOf(const Lanes<width>& a)
{
    return Lanes<width>::each([&](auto i) { return rootOf(a.v[i]); });
}
template <std::size_t width>
Lanes<width> wherePositive(const Lanes<width>& q, const Lanes<width>& a)
{
    return Lanes<width>::each([&](auto i) { return wherePositive(q.v[i], a.v[i]); });
}
template <std::size_t width>
Lanes<width> scaledByBits(const Lanes<width>& a, const Lanes<width>& magic)
{
    return Lanes<width>::each([&](auto i) { return scaledByBits(a.v[i], magic.v[i]); });
}
#endif

KINETARIUM_INLINE double larger(double a, double b)
{
    return a > b ? a : b;
}
KINETARIUM_INLINE double magnitude(double a)
{
    return a < 0 ? -a : a;
}
KINETARIUM_INLINE double rootOf(double a)
{
    return std::sqrt(a);
}
KINETARIUM_INLINE double wherePositive(double q, double a)
{
    return q > 0 ? a : 0.0;
}
KINETARIUM_INLINE double scaledByBits(double a, double magic)
{
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(a) + (std::bit_cast<std::uint64_t>(magic) << 52));
}

template <class V>
KINETARIUM_INLINE V load(const double* from)
{
    if constexpr (lanesOf<V> == 1) {
        return *from;
    } else {
        return V(static_cast<typename V::Vector>(*reinterpret_cast<const typename V::InMemory*>(from)));
    }
}
template <class V>
KINETARIUM_INLINE void store(double* to, const V& value)
{
    if constexpr (lanesOf<V> == 1) {
        *to = value;
    } else {
        *reinterpret_cast<typename V::InMemory*>(to) = value.v;
    }
}

/// e^x for x <= 0 to 1 unit in the last place or so; what is below e^-708 stays there. Without the library's, whose
/// bits differ between processors.
template <class V>
KINETARIUM_INLINE V decayOf(const V& x)
{
    constexpr double magic = 6755399441055744.0;  // 1.5 * 2^52: adding it rounds to a whole number
    const V bounded = larger(x, V(-708.0));
    const V shifted = bounded * V(1.4426950408889634) + V(magic);
    const V k = shifted - V(magic);
    const V r = bounded - k * V(6.93147180369123816490e-01) - k * V(1.90821492927058770002e-10);
    V sum = V(1.0 / 6227020800.0);
    constexpr double inverseFactorials[] = {1.0 / 479001600.0, 1.0 / 39916800.0, 1.0 / 3628800.0, 1.0 / 362880.0,
                                            1.0 / 40320.0,     1.0 / 5040.0,     1.0 / 720.0,     1.0 / 120.0,
                                            1.0 / 24.0,        1.0 / 6.0,        0.5,             1.0,
                                            1.0};
    for (const double each : inverseFactorials) {
        sum = sum * r + V(each);
    }
    return scaledByBits(sum, shifted);
}

/// q^n by multiplications.
template <int n, class V>
KINETARIUM_INLINE V whole(const V& q)
{
    if constexpr (n == 0) {
        return V(1.0);
    } else if constexpr (n == 1) {
        return q;
    } else if constexpr (n % 2 == 0) {
        const V half = whole<n / 2>(q);
        return half * half;
    } else {
        return whole<n - 1>(q) * q;
    }
}

}  // namespace kinetarium::model::kinetics
