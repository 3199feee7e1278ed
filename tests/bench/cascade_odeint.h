// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

/// The cascade for a program that is C++17: what cascade_odeint.cpp, in C++20, hands over.
namespace kinetarium::tests {

class CascadeEquations {
public:
    virtual ~CascadeEquations() = default;
    virtual void rates(const double* y, double* f) const = 0;
    virtual void jacobian(const double* y, double* matrix) const = 0;  ///< row-major
};

struct CascadeCase {
    std::unique_ptr<CascadeEquations> infusing;
    std::unique_ptr<CascadeEquations> after;
    std::vector<double> start;
    std::vector<double> times;
    std::vector<double> reference;  ///< all species at all times
};
CascadeCase cascadeCase();

/// Ours, for the ratio in the same run: a solution and its table.
void solveCascade(double tolerance);

}  // namespace kinetarium::tests
