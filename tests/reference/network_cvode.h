// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network_solver.h"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace kinetarium::tests {

/// The referee for a network: SUNDIALS CVODE, BDF, dense. It takes right-hand side and Jacobian (row-major, of size
/// squared) as functions of parameters and species, and stops and starts again at every event. Not for timing.
class NetworkCvode {
public:
    using Rates = std::function<void(const std::vector<double>& parameters, const double* y, double* f)>;
    using Jacobian = std::function<void(const std::vector<double>& parameters, const double* y, double* matrix)>;

    NetworkCvode(std::size_t size, Rates rates, Jacobian jacobian) : m_size(size), m_rates(std::move(rates)),
          m_jacobian(std::move(jacobian)), m_dense(size * size)
    {}
    /// Of the solver's own right-hand side: referees the integration, not the equations.
    explicit NetworkCvode(const model::kinetics::NetworkSolver& solver)
        : NetworkCvode(solver.network().species.size(),
                       [&solver, n = solver.network().species.size()](const auto& p, const double* y, double* f) {
                           solver.rates(p, {y, n}, {f, n});
                       },
                       [&solver, n = solver.network().species.size()](const auto& p, const double* y, double* j) {
                           solver.jacobian(p, {y, n}, {j, n * n});
                       })
    {}

    /// All species at each of the times, which ascend; a time at an event is after it.
    std::vector<double> solve(const model::kinetics::NetworkProblem& problem, std::vector<double> start,
                              const std::vector<double>& times, double relative, double absolute)
    {
        m_parameters = problem.parameters;
        std::vector<double> rows;
        std::vector<double> edges{0};
        for (const auto& event : problem.events) {
            edges.push_back(std::min(event.time, problem.until));
        }
        edges.push_back(problem.until);
        std::size_t event = 0;
        std::size_t row = 0;
        for (std::size_t piece = 0; piece + 1 < edges.size(); ++piece) {
            const bool last = piece + 2 == edges.size();
            integrate(edges[piece], edges[piece + 1], start, relative, absolute, [&](double upTo) {
                return row < times.size() && (times[row] < upTo || (last && times[row] <= upTo)) ? times[row] : -1;
            }, [&](const double* y) {
                rows.insert(rows.end(), y, y + m_size);
                ++row;
            });
            if (!last) {
                for (const auto& set : problem.events[event].sets) {
                    m_parameters[set.parameter] = set.value;
                }
                for (const auto& add : problem.events[event].adds) {
                    start[add.species] += add.amount;
                }
                ++event;
            }
        }
        return rows;
    }

private:
    std::size_t m_size;
    Rates m_rates;
    Jacobian m_jacobian;
    std::vector<double> m_dense;
    std::vector<double> m_parameters;

    static void check(int flag)
    {
        if (flag < 0) {
            throw std::runtime_error("CVODE failed with " + std::to_string(flag));
        }
    }

    template <class Next, class Take>
    void integrate(double from, double to, std::vector<double>& y, double relative, double absolute, const Next& next,
                   const Take& take)
    {
        if (to <= from) {
            return;
        }
        SUNContext context = nullptr;
        check(SUNContext_Create(nullptr, &context));
        const auto size = static_cast<sunindextype>(m_size);
        N_Vector vector = N_VMake_Serial(size, y.data(), context);
        SUNMatrix matrix = SUNDenseMatrix(size, size, context);
        SUNLinearSolver linear = SUNLinSol_Dense(vector, matrix, context);
        void* memory = CVodeCreate(CV_BDF, context);
        check(CVodeInit(memory, slope, from, vector));
        check(CVodeSStolerances(memory, relative, absolute));
        check(CVodeSetLinearSolver(memory, linear, matrix));
        check(CVodeSetJacFn(memory, slopes));
        check(CVodeSetUserData(memory, this));
        check(CVodeSetMaxNumSteps(memory, 10000000));
        check(CVodeSetStopTime(memory, to));
        double at = from;
        for (double time = next(to); time >= 0; time = next(to)) {
            if (time > at) {
                check(CVode(memory, time, vector, &at, CV_NORMAL));
            }
            take(y.data());
        }
        if (at < to) {
            check(CVode(memory, to, vector, &at, CV_NORMAL));
        }
        CVodeFree(&memory);
        SUNLinSolFree(linear);
        SUNMatDestroy(matrix);
        N_VDestroy(vector);
        SUNContext_Free(&context);
    }
    static int slope(double, N_Vector y, N_Vector f, void* data)
    {
        auto& self = *static_cast<NetworkCvode*>(data);
        self.m_rates(self.m_parameters, N_VGetArrayPointer(y), N_VGetArrayPointer(f));
        return 0;
    }
    static int slopes(double, N_Vector y, N_Vector, SUNMatrix matrix, void* data, N_Vector, N_Vector, N_Vector)
    {
        auto& self = *static_cast<NetworkCvode*>(data);
        self.m_jacobian(self.m_parameters, N_VGetArrayPointer(y), self.m_dense.data());
        for (std::size_t i = 0; i < self.m_size; ++i) {
            for (std::size_t j = 0; j < self.m_size; ++j) {
                SM_ELEMENT_D(matrix, static_cast<sunindextype>(i), static_cast<sunindextype>(j)) =
                    self.m_dense[i * self.m_size + j];
            }
        }
        return 0;
    }
};

}  // namespace kinetarium::tests
