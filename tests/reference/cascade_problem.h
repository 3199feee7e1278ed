// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network.h"
#include "model/kinetics/network_solver.h"

#include <array>
#include <cmath>
#include <vector>

namespace kinetarium::tests {

/// The benchmark problem "cascade": an infusion of 40 min, three compartments, two metabolites, and 19 signalling species
/// down to the number of spines. Time in minutes. The constants of the signalling are placeholders of the right order,
/// not values from the literature.
namespace cascade {

using namespace model::kinetics;

inline constexpr std::array names{"inf",  "R0",  "CL",  "V1",   "V2",   "V3",  "Q2",   "Q3",   "fm",  "CLn",  "Vn",
                           "fh",   "CLh", "Vh",  "konB", "koffB", "konN", "kI",  "B50",  "aI",  "kG",   "I50",
                           "G0",   "kCa", "Cab", "Cam",  "KG",  "kck",  "KCk",  "kckd", "ve",  "Ke",   "ved",
                           "Ked",  "kbv", "kbv0", "krel", "Krel", "kcl", "konT", "koffT", "kint", "krec", "kakt",
                           "KBT",  "kaktd", "km", "KA",  "kmd", "ksf",  "ks",   "ksd",  "kek", "kekd", "KEC",
                           "kp",   "kpd", "KP",  "krs",  "kdeg", "kin", "kout", "ksp",  "KSp", "kspd"};
inline constexpr std::array values{0.0,   3.681, 1.32, 20.0,  52.0,  180.0, 2.0,  1.2,  0.6,  1.2,   150.0,
                            0.5,   0.5,   120.0, 12.0, 9.0,   3.0,   60.0, 0.3,  0.8,  6.0,   0.6,
                            0.25,  600.0, 0.05, 1.2,   1.5,   20.0,  0.5,  6.0,  1.5,  0.2,   0.5,
                            0.2,   0.001, 0.02, 0.4,   0.6,   0.15,  3.0,  0.5,  0.1,  0.02,  0.5,
                            0.15,  0.2,   0.15, 0.3,   0.05,  2.0,   0.05, 0.02, 0.05, 0.04,  0.3,
                            0.3,   0.2,   0.1,  0.0009, 0.0007, 0.02, 0.01, 0.0006, 1.2, 0.0005};
static_assert(names.size() == values.size());

constexpr Network declared()
{
    Network net;
    net.name = "cascade";
    for (const char* each : names) {
        net.parameters.add(each);
    }
    net.species = {{"A1"}, {"A2"}, {"A3"}, {"NK"}, {"HNK"}, {"B"}, {"I", 1}, {"G", 0.3647308781869688},
                   {"Ca", 0.2221044797206168}, {"CK", 0.11104955776356254}, {"ERK", 0.0171131969893746},
                   {"BV", 0.14258498172616085}, {"BD", 0.0046789691299771044}, {"T", 0.8769090839868683},
                   {"BT", 0.020515152668855285}, {"Ti", 0.10257576334427643}, {"Akt", 0.23123165029965154},
                   {"M", 0.3640645698711278}, {"S", 0.476484035809347}, {"EK", 0.1546832594176873},
                   {"P", 0.06880025580786447}, {"Rt", 1.6271392093533648}, {"Rs", 1.6828303169909635},
                   {"Sp", 1.7199243570796472}};
    net.sums = {{"C1", {Term{{per("V1")}, {power("A1")}}}},
                {"C2", {Term{{per("V2")}, {power("A2")}}}},
                {"C3", {Term{{per("V3")}, {power("A3")}}}},
                {"binding", {Term{{"konB"}, {power("C1")}}, Term{{"konN"}, {power("NK")}}}},
                {"drive", {Term{{}, {power("G"), power("Rs")}}}},
                {"activity", {Term{{0.1}, {power("CK")}}, Term{{}, {power("BT")}}}},
                {"restingErk", {Term{{}, {affine(1, -1, "ERK")}}}},
                {"release", {Term{{"krel"}, {hillUp("Ca", "Krel", 3), power("BV")}}}},
                {"boost", {Term{{}, {}}, Term{{0.2}, {saturation("HNK", 0.5)}}}},
                {"brake", {Term{{}, {}}, Term{{"ksf"}, {power("S")}}}},
                {"freeP", {Term{{}, {affine(1, -1, "P")}}}},
                {"growth", {Term{{0.6}, {}}, Term{{1.5}, {power("freeP"), power("S")}}}}};
    net.reactions = {
        {"infusion", {{"A1"}}, {{"inf", "R0"}, {}}},
        {"clearance", {{"A1", -1}}, {{"CL"}, {power("C1")}}},
        {"to2", {{"A1", -1}, {"A2"}}, {{"Q2"}, {power("C1")}}},
        {"from2", {{"A2", -1}, {"A1"}}, {{"Q2"}, {power("C2")}}},
        {"to3", {{"A1", -1}, {"A3"}}, {{"Q3"}, {power("C1")}}},
        {"from3", {{"A3", -1}, {"A1"}}, {{"Q3"}, {power("C3")}}},
        {"norketamine", {{"NK"}}, {{"fm", "CL", per("Vn")}, {power("C1")}}},
        {"norketamineLoss", {{"NK", -1}}, {{"CLn", per("Vn")}, {power("NK")}}},
        {"hydroxy", {{"HNK"}}, {{"fh", "CLn", per("Vh")}, {power("NK")}}},
        {"hydroxyLoss", {{"HNK", -1}}, {{"CLh", per("Vh")}, {power("HNK")}}},
        {"block", {{"B"}}, {{}, {power("binding"), affine(1, -1, "B")}}},
        {"unblock", {{"B", -1}}, {{"koffB"}, {power("B")}}},
        {"interneuron", {{"I"}}, {{"kI"}, {affine(1, -1, "I")}}},
        {"interneuronBlock", {{"I", -1}}, {{"kI", "aI"}, {hillUp("B", "B50", 2)}}},
        {"glutamate", {{"G"}}, {{"kG"}, {affine("G0", -1, "G")}}},
        {"disinhibition", {{"G"}}, {{"kG"}, {hillDown("I", "I50", 4)}}},
        {"calcium", {{"Ca"}}, {{"kCa"}, {affine("Cab", -1, "Ca")}}},
        {"calciumEntry", {{"Ca"}}, {{"kCa", "Cam"}, {hillUp("drive", "KG", 2)}}},
        {"camkii", {{"CK"}}, {{"kck"}, {hillUp("Ca", "KCk", 4), affine(1, -1, "CK")}}},
        {"camkiiLoss", {{"CK", -1}}, {{"kckd"}, {power("CK")}}},
        {"erk", {{"ERK"}}, {{"ve"}, {power("activity"), saturation("restingErk", "Ke")}}},
        {"erkLoss", {{"ERK", -1}}, {{"ved"}, {saturation("ERK", "Ked")}}},
        {"vesicles", {{"BV"}}, {{"kbv"}, {}}},
        {"translation", {{"BV"}}, {{"kbv0"}, {power("freeP"), affine(0.1, 1, "ERK")}}},
        {"bdnf", {{"BV", -1}, {"BD"}}, {{}, {power("release")}}},
        {"vesicleLoss", {{"BV", -1}}, {{0.003}, {power("BV")}}},
        {"trk", {{"BD", -1}, {"T", -1}, {"BT"}}, {{"konT"}, {power("BD"), power("T")}}},
        {"trkOff", {{"BT", -1}, {"BD"}, {"T"}}, {{"koffT"}, {power("BT")}}},
        {"bdnfLoss", {{"BD", -1}}, {{"kcl"}, {power("BD")}}},
        {"internalised", {{"BT", -1}, {"Ti"}}, {{"kint"}, {power("BT")}}},
        {"recycled", {{"Ti", -1}, {"T"}}, {{"krec"}, {power("Ti")}}},
        {"akt", {{"Akt"}}, {{"kakt"}, {saturation("BT", "KBT"), affine(1, -1, "Akt")}}},
        {"aktLoss", {{"Akt", -1}}, {{"kaktd"}, {power("Akt")}}},
        {"mtor", {{"M"}}, {{"km"}, {hillUp("Akt", "KA", 2), power("boost"), affine(1, -1, "M")}}},
        {"mtorLoss", {{"M", -1}}, {{"kmd"}, {power("brake"), power("M")}}},
        {"s6k", {{"S"}}, {{"ks"}, {power("M"), affine(1, -1, "S")}}},
        {"s6kLoss", {{"S", -1}}, {{"ksd"}, {power("S")}}},
        {"eef2k", {{"EK"}}, {{"kek"}, {saturation("Ca", "KEC"), affine(1, -0.8, "B"), hillDown("S", 0.25),
                                       affine(1, -1, "EK")}}},
        {"eef2kLoss", {{"EK", -1}}, {{"kekd"}, {power("EK")}}},
        {"eef2", {{"P"}}, {{"kp"}, {power("EK"), saturation("freeP", "KP")}}},
        {"eef2Loss", {{"P", -1}}, {{"kpd"}, {affine(0.15, 1, "M"), saturation("P", "KP")}}},
        {"receptors", {{"Rt"}}, {{"krs"}, {power("growth")}}},
        {"receptorLoss", {{"Rt", -1}}, {{"kdeg"}, {power("Rt")}}},
        {"insertion", {{"Rs"}}, {{"kin"}, {power("Rt"), affine(0.5, 1, "ERK")}}},
        {"removal", {{"Rs", -1}}, {{"kout"}, {power("Rs")}}},
        {"spines", {{"Sp"}}, {{"ksp"}, {hillUp("Rs", "KSp", 3), affine(1, 2, "S")}}},
        {"spineLoss", {{"Sp", -1}}, {{"kspd"}, {power("Sp")}}},
    };
    return net;
}

/// With the parameters of the text; the infusion runs from 0 to 40 min.
inline NetworkProblem problem()
{
    return {{values.begin(), values.end()}, {{0, {{0, 1}}, {}}, {40, {{0, 0}}, {}}}, 10080};
}

/// t_k = 0.1 (10080 / 0.1)^(k / 1999), k = 0…1999, or as many.
inline std::vector<double> times(int count = 2000)
{
    std::vector<double> at;
    for (int k = 0; k < count; ++k) {
        at.push_back(std::min(10080.0, 0.1 * std::pow(100800.0, k / (count - 1.0))));
    }
    return at;
}

/// A value of an explicit solution in long double at 1e-14.
struct Reference {
    int k;
    const char* species;
    double value;
};
inline constexpr std::array reference{
    Reference{800, "A1", 15.495365057},    Reference{800, "Ca", 0.7679172545},    Reference{800, "CK", 0.73855968668},
    Reference{800, "BT", 0.077303335138},  Reference{1200, "A1", 4.7007661934},   Reference{1200, "B", 0.27418297905},
    Reference{1200, "CK", 0.65765924882},  Reference{1200, "M", 0.41658142579},   Reference{1200, "Rs", 1.798037686},
    Reference{1999, "CK", 0.11106061827},  Reference{1999, "Rs", 1.6828672029},   Reference{1999, "Sp", 1.7204834006}};

/// 16 parameters log-normal around the typical ones, omega 0.3. Person 0: CL 0.768534658322, V1 31.1421294245.
inline std::vector<NetworkProblem> people(std::size_t count = 1000)
{
    constexpr std::array varied{"CL", "V1", "V2", "V3", "Q2", "Q3", "CLn", "CLh",
                                "koffB", "kcl", "konT", "km", "kek", "krs", "kin", "ksp"};
    std::uint64_t state = 20240601;
    const auto uniform = [&] {
        state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        z ^= z >> 31;
        return (static_cast<double>(z >> 11) + 0.5) * 0x1p-53;
    };
    std::vector<NetworkProblem> all(count, problem());
    for (NetworkProblem& person : all) {
        for (const std::string_view each : varied) {
            const double u1 = uniform();
            const double u2 = uniform();
            const double z = std::sqrt(-2 * std::log(u1)) * std::cos(6.283185307179586 * u2);
            for (std::size_t i = 0; i < names.size(); ++i) {
                person.parameters[i] *= each == names[i] ? std::exp(0.3 * z) : 1.0;
            }
        }
    }
    return all;
}

/// cascade_solver.cpp compiles the network's code, once for tests and benchmarks.
const NetworkSolver& solver();
/// The same for any processor.
const NetworkSolver& portableSolver();

}  // namespace cascade
}  // namespace kinetarium::tests
