// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference/cascade_by_hand.h"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#if defined(KINETARIUM_HAS_KLU)
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_sparse.h>
#endif

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace kinetarium::tests {

/// CVODE as one would use it well: BDF, analytic Jacobian written out, dense or KLU, everything made once and started
/// again for each person and at the end of the infusion.
class CascadeCvode {
public:
    static constexpr int size = cascade::ByHand::size;

    CascadeCvode([[maybe_unused]] bool sparse, double relative)
    {
        check(SUNContext_Create(nullptr, &m_context));
        m_y = N_VNew_Serial(size, m_context);
        m_memory = CVodeCreate(CV_BDF, m_context);
        check(CVodeInit(m_memory, slope, 0, m_y));
        check(CVodeSStolerances(m_memory, relative, 0.01 * relative));
#if defined(KINETARIUM_HAS_KLU)
        if (sparse) {
            m_matrix = SUNSparseMatrix(size, size, 68, CSR_MAT, m_context);
            m_solver = SUNLinSol_KLU(m_y, m_matrix, m_context);
            findPattern();
        }
#endif
        if (!m_matrix) {
            m_matrix = SUNDenseMatrix(size, size, m_context);
            m_solver = SUNLinSol_Dense(m_y, m_matrix, m_context);
        }
        check(CVodeSetLinearSolver(m_memory, m_solver, m_matrix));
        check(CVodeSetJacFn(m_memory, jacobian));
        check(CVodeSetMaxNumSteps(m_memory, 1000000));
    }
    ~CascadeCvode()
    {
        CVodeFree(&m_memory);
        SUNLinSolFree(m_solver);
        SUNMatDestroy(m_matrix);
        N_VDestroy(m_y);
        SUNContext_Free(&m_context);
    }
    CascadeCvode(const CascadeCvode&) = delete;
    CascadeCvode& operator=(const CascadeCvode&) = delete;

    /// Hands over the species at each time; stops and restarts at 40.
    template <class Take>
    void solve(const std::vector<double>& parameters, const std::vector<double>& start,
               const std::vector<double>& times, const Take& take)
    {
        cascade::ByHand equations(parameters);
        check(CVodeSetUserData(m_memory, &equations));
        double* const y = N_VGetArrayPointer(m_y);
        std::copy(start.begin(), start.end(), y);
        std::size_t row = 0;
        const double edges[] = {0, 40, 10080};
        for (int piece = 0; piece < 2; ++piece) {
            equations.inf = piece == 0 ? 1 : 0;
            check(CVodeReInit(m_memory, edges[piece], m_y));
            check(CVodeSetStopTime(m_memory, edges[piece + 1]));
            double at = edges[piece];
            for (; row < times.size() && times[row] <= edges[piece + 1]; ++row) {
                check(CVode(m_memory, times[row], m_y, &at, CV_NORMAL));
                take(row, y);
            }
            if (at < edges[piece + 1]) {
                check(CVode(m_memory, edges[piece + 1], m_y, &at, CV_NORMAL));
            }
        }
    }

private:
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
    static int slope(double, N_Vector y, N_Vector f, void* data)
    {
        static_cast<const cascade::ByHand*>(data)->rates(N_VGetArrayPointer(y), N_VGetArrayPointer(f));
        return 0;
    }
#if defined(KINETARIUM_HAS_KLU)
    /// Where each entry, in the order in which they come, stands in the rows' storage.
    static inline std::vector<int> places;
    static inline std::vector<int> columns;
    static inline std::vector<int> starts;
    static void findPattern()
    {
        if (!places.empty()) {
            return;
        }
        std::vector<std::pair<int, int>> entries;
        std::vector<double> ones(size, 1.0);
        cascade::ByHand(cascade::problem().parameters).jacobian(ones.data(), [&](int i, int j, double) {
            entries.emplace_back(i, j);
        });
        auto sorted = entries;
        std::sort(sorted.begin(), sorted.end());
        starts.assign(size + 1, 0);
        for (const auto& [i, j] : sorted) {
            columns.push_back(j);
            ++starts[static_cast<std::size_t>(i) + 1];
        }
        for (std::size_t i = 0; i < size; ++i) {
            starts[i + 1] += starts[i];
        }
        for (const auto& each : entries) {
            places.push_back(static_cast<int>(std::lower_bound(sorted.begin(), sorted.end(), each) - sorted.begin()));
        }
    }
#endif
    static int jacobian(double, N_Vector y, N_Vector, SUNMatrix matrix, void* data, N_Vector, N_Vector, N_Vector)
    {
        const auto& equations = *static_cast<const cascade::ByHand*>(data);
#if defined(KINETARIUM_HAS_KLU)
        if (SUNMatGetID(matrix) == SUNMATRIX_SPARSE) {
            std::copy(starts.begin(), starts.end(), SM_INDEXPTRS_S(matrix));
            std::copy(columns.begin(), columns.end(), SM_INDEXVALS_S(matrix));
            double* const values = SM_DATA_S(matrix);
            const int* place = places.data();
            equations.jacobian(N_VGetArrayPointer(y), [&](int, int, double value) { values[*place++] = value; });
            return 0;
        }
#endif
        SUNMatZero(matrix);
        equations.jacobian(N_VGetArrayPointer(y), [&](int i, int j, double value) {
            SM_ELEMENT_D(matrix, i, j) = value;
        });
        return 0;
    }
};

}  // namespace kinetarium::tests
