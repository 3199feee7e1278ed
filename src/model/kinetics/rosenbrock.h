// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// Rodas5P: a linearly implicit (Rosenbrock) method of order 5 with an embedded estimate of order 4 and dense output of
/// order 4; stiffly accurate, L-stable. G. Steinebach, BIT Numerical Mathematics 63:27 (2023),
/// doi:10.1007/s10543-023-00967-x.
///
/// With W = 1/(gamma h) - J, stage i solves W u_i = f(y + sum a_ij u_j) + (1/h) sum c_ij u_j. Rows 7 and 8 of a are row
/// 6 with ones behind; the new y is the argument of stage 8 plus u_8, and u_8 estimates the error.
namespace kinetarium::model::kinetics::rosenbrock {

constexpr std::size_t stages = 8;
constexpr double gamma = 0.21193756319429014;

constexpr double a[stages][stages] = {
    {},
    {3.0},
    {2.849394379747939, 0.45842242204463923},
    {-6.954028509809101, 2.489845061869568, -10.358996098473584},
    {2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641},
    {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946}};

constexpr double c[stages][stages] = {
    {},
    {-14.155112264123755},
    {-17.97296035885952, -2.859693295451294},
    {147.12150275711716, -1.41221402718213, 71.68940251302358},
    {165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306},
    {24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471},
    {30.91273214028599, -3.1208243349937974, 77.79954646070892, 34.28646028294783, -19.097331116725623,
     -28.087943162872662},
    {37.80277123390563, -3.2571969029072276, 112.26918849496327, 66.9347231244047, -40.06618937091002,
     -54.66780262877968, -9.48861652309627}};

/// y(s) = (1-s) y0 + s (y1 + (1-s) (k1 + s (k2 + s k3))) for s from 0 to 1, k_m = sum over the stages of dense[m] u.
constexpr std::size_t denseTerms = 3;
constexpr double publishedDense[denseTerms][stages] = {
    {25.948786856663858, -2.5579724845846235, 10.433815404888879, -2.3679251022685204, 0.524948541321073,
     1.1241088310450404, 0.4272876194431874, -0.17202221070155493},
    {-9.91568850695171, -0.9689944594115154, 3.0438037242978453, -24.495224566215796, 20.176138334709044,
     15.98066361424651, -6.789040303419874, -6.710236069923372},
    {11.419903575922262, 2.8879646146136994, 72.92137995996029, 80.12511834622643, -52.072871366152654,
     -59.78993625266729, -0.15582684282751913, 4.883087185713722}};

/// As published, the terms leave a residue of some 1e-9 where y grows evenly; moved into the first coefficient, it is
/// gone, and an amount that comes in at a fixed rate is counted exactly between the steps too.
struct DenseWeights {
    double of[denseTerms][stages] = {};
    constexpr const double* operator[](std::size_t term) const { return of[term]; }
};
constexpr DenseWeights dense = [] {
    double even[stages] = {};  // u_i / h for y' = 1
    for (std::size_t i = 0; i < stages; ++i) {
        double sum = 1;
        for (std::size_t j = 0; j < i; ++j) {
            sum += c[i][j] * even[j];
        }
        even[i] = gamma * sum;
    }
    DenseWeights weights;
    for (std::size_t k = 0; k < denseTerms; ++k) {
        double residue = 0;
        for (std::size_t i = 0; i < stages; ++i) {
            weights.of[k][i] = publishedDense[k][i];
            residue += publishedDense[k][i] * even[i];
        }
        weights.of[k][0] -= residue / even[0];
    }
    return weights;
}();

}  // namespace kinetarium::model::kinetics::rosenbrock
