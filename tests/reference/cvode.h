// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/scheme.h"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <vector>

namespace kinetarium::tests {

/// Constant inputs from `start` to `end`.
struct Piece {
    double start;
    double end;
    const model::kinetics::Generator* generator;
};

/// The referee: SUNDIALS CVODE, BDF, dense with the analytic Jacobian, restarted at every change of input.
class Cvode {
public:
    Cvode(int size, double relative, double absolute) : m_size(size)
    {
        check(SUNContext_Create(nullptr, &m_context));
        m_y = N_VNew_Serial(size, m_context);
        N_VConst(0, m_y);
        m_matrix = SUNDenseMatrix(size, size, m_context);
        m_solver = SUNLinSol_Dense(m_y, m_matrix, m_context);
        m_memory = CVodeCreate(CV_BDF, m_context);
        check(CVodeInit(m_memory, slope, 0, m_y));
        check(CVodeSStolerances(m_memory, relative, absolute));
        check(CVodeSetLinearSolver(m_memory, m_solver, m_matrix));
        check(CVodeSetJacFn(m_memory, jacobian));
        check(CVodeSetMaxNumSteps(m_memory, 1000000));
    }
    ~Cvode()
    {
        CVodeFree(&m_memory);
        SUNLinSolFree(m_solver);
        SUNMatDestroy(m_matrix);
        N_VDestroy(m_y);
        SUNContext_Free(&m_context);
    }
    Cvode(const Cvode&) = delete;
    Cvode& operator=(const Cvode&) = delete;

    /// Solves from `initial` through the pieces and hands over the state at each of the times, which ascend.
    void solve(const std::vector<Piece>& pieces, int initial, const std::vector<double>& times,
               const std::function<void(std::size_t, const double*)>& take)
    {
        double* y = N_VGetArrayPointer(m_y);
        N_VConst(0, m_y);
        y[initial] = 1;
        std::size_t row = 0;
        for (const Piece& piece : pieces) {
            CVodeSetUserData(m_memory, const_cast<model::kinetics::Generator*>(piece.generator));
            double at = piece.start;
            for (; row < times.size() && times[row] <= piece.start; ++row) {
                take(row, y);
            }
            check(CVodeReInit(m_memory, piece.start, m_y));
            check(CVodeSetStopTime(m_memory, piece.end));
            for (; row < times.size() && times[row] < piece.end; ++row) {
                check(CVode(m_memory, times[row], m_y, &at, CV_NORMAL));
                take(row, y);
            }
            check(CVode(m_memory, piece.end, m_y, &at, CV_NORMAL));
        }
        for (; row < times.size(); ++row) {
            take(row, y);
        }
    }

private:
    int m_size;
    SUNContext m_context = nullptr;
    N_Vector m_y = nullptr;
    SUNMatrix m_matrix = nullptr;
    SUNLinearSolver m_solver = nullptr;
    void* m_memory = nullptr;

    static void check(int flag)
    {
        if (flag < 0) {
            throw std::runtime_error("CVODE failed with " + std::to_string(flag));
        }
    }
    static int slope(double, N_Vector y, N_Vector dydt, void* data)
    {
        const auto& generator = *static_cast<const model::kinetics::Generator*>(data);
        const double* p = N_VGetArrayPointer(y);
        double* d = N_VGetArrayPointer(dydt);
        std::fill(d, d + generator.size, 0.0);
        for (const auto& flow : generator.flows) {
            const double moved = flow.rate * p[flow.from];
            d[flow.from] -= moved;
            d[flow.to] += moved;
        }
        return 0;
    }
    static int jacobian(double, N_Vector, N_Vector, SUNMatrix matrix, void* data, N_Vector, N_Vector, N_Vector)
    {
        SUNMatZero(matrix);
        for (const auto& flow : static_cast<const model::kinetics::Generator*>(data)->flows) {
            SM_ELEMENT_D(matrix, flow.from, flow.from) -= flow.rate;
            SM_ELEMENT_D(matrix, flow.to, flow.from) += flow.rate;
        }
        return 0;
    }
};

}  // namespace kinetarium::tests
