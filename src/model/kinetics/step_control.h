// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace kinetarium::model::kinetics {

/// x^(-1/5) to better than a hundredth, x held to 1e-20…1e20. From multiplications alone: the library's pow has other
/// bits on other processors, and takes longer.
inline double inverseFifthRoot(double x)
{
    x = std::min(std::max(x, 1e-20), 1e20);
    constexpr std::uint64_t one = 0x3ff0000000000000U;
    double root = std::bit_cast<double>(one / 5 * 6 - std::bit_cast<std::uint64_t>(x) / 5);
    for (int i = 0; i < 2; ++i) {
        const double square = root * root;
        root *= 1.2 - 0.2 * x * square * square * root;
    }
    return root;
}

/// Chooses the length of the next step from the errors of this one and the one before (Gustafsson's predictive
/// control). An error of 1 is just tolerable.
class StepControl {
public:
    void restart(double h)
    {
        m_h = h;
        m_first = true;
        m_rejected = false;
    }
    double h() const { return m_h; }

    /// Whether a step of length `taken` stands. What is not finite never does.
    bool judge(double taken, double error)
    {
        if (!std::isfinite(error)) {
            m_h = taken * 0.1;
            m_rejected = true;
            return false;
        }
        constexpr double safety = 0.9;
        const double inverse = inverseFifthRoot(error);
        double factor = std::clamp(safety * inverse, shrink, growth);
        if (!(error <= 1)) {
            m_h = taken * factor;
            m_rejected = true;
            return false;
        }
        if (!m_first) {
            const double predicted = safety * (taken / m_lastH) * inverse * inverse * m_lastRoot;
            factor = std::min(factor, std::clamp(predicted, shrink, growth));
        }
        m_h = taken * (m_rejected ? std::min(1.0, factor) : factor);
        m_lastH = taken;
        const double bounded = std::min(inverse, 2.5);  // an error below 0.01 says nothing about the next step
        m_lastRoot = 1 / bounded;
        m_first = false;
        m_rejected = false;
        return true;
    }

private:
    static constexpr double growth = 6;
    static constexpr double shrink = 0.2;
    double m_h = 0;
    double m_lastH = 0;
    double m_lastRoot = 1;  ///< of its error, the fifth
    bool m_first = true;
    bool m_rejected = false;
};

}  // namespace kinetarium::model::kinetics
